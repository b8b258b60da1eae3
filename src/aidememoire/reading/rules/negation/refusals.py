"""The verbs by which anybody denies what is said, or turns a thing down, for the patterns of the rules that go by them.

Bare answers (*declined*, *demurred*) and nouns (*denial*) are for the rules that look for them.
"""

from __future__ import annotations

DENIES = (
    r"(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?|refut(?:es?|ed|ing)|contradict(?:s|ed|ing)?)"
)
REJECTS = r"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disavow(?:s|ed|ing)?|disown(?:s|ed|ing)?|repudiat(?:es?|ed|ing)|veto(?:es|ed|ing)?)"
#: Who turns down what is offered or asked, whatever is said to be so.
TURNS_DOWN = (
    r"(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|turn(?:s|ed|ing)?\s(?:it\s)?down|rul(?:es?|ed|ing)\sout|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?"
    r"|oppos(?:es?|ed|ing)|brush(?:es|ed|ing)?\saside)"
)
ACCEPTS = r"(?:accept(?:s|ed|ing)?|agree(?:s|d)\sto|consent(?:s|ed)\sto|t(?:akes|ook)\sup)"
