"""The verbs by which anybody denies what is said, or turns a thing down, for the patterns of the rules that go by them.

Bare answers (*declined*, *demurred*) and nouns (*denial*) are for the rules that look for them.
"""

from __future__ import annotations

DENIES = (
    r"(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?|refut(?:es?|ed|ing)|contradict(?:s|ed|ing)?)"
)
REJECTS = r"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)"
