"""Silence: who *declined to comment*, *did not respond to a request for comment* or *could not verify it* takes no stance.

By corpus/SCHEME.md it is a statement, but of no party.

The network takes it for a refusal, as *declined to* is before other verbs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution

WITHHELD = Reason("withheld", "nothing was said of it")
_NOT = r"(?:not|never|n[’']t|yet\sto)"
_LY = r"(?:\w+ly\s|yet\s|so\sfar\s){0,2}"
_ANSWER = r"(?:respond\w*|repl(?:y|ied)|answer\w*|react\w*|return\w*)"
# Who *declined to say* a thing refuses that, and does so in the views.
_SILENT = re.compile(
    rf"(?:\w+ly\s)?(?:(?:has|have|had)\s)?(?:declin|refus)\w+\s(?:all\s|any\s|further\s)?(?:to\s)?(?:publicly\s|further\s)?(?:comment|elaborate|be\sdrawn\son)\b"
    rf"|(?:would|did|could)\s?{_NOT}\s{_LY}(?:comment|elaborate|be\s(?:\w+ly\s)?(?:reached|contacted))\b"
    rf"|(?:did|do(?:es)?|ha(?:s|ve|d))\s?{_NOT}\s{_LY}{_ANSWER}\s(?:to\s)?[^.;:,\n]{{0,40}}?(?:\bcomment|questions?|inquir\w+|enquir\w+|queries|calls(?!\s(?:for|to|on)\b)|messages|e-?mails?)\b"
    rf"|ha(?:s|ve|d)\sno\s(?:immediate\s)?comment\b|(?:is|are|was|were)\s?{_NOT}\s{_LY}available\b"
    rf"|(?:(?:could|can)\s?{_NOT}|cannot|(?:was|were|is|are)\s(?:not\sable|unable)\sto|ha(?:s|ve|d)\s?{_NOT})\s{_LY}(?:be\s|been\s)?{_LY}(?:verif|corroborat)\w+",
    re.IGNORECASE,
)


def with_silences(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, silence with the reason that nothing was said."""
    return [
        replace(one, reasons=(*one.reasons, WITHHELD)) if _SILENT.match(text, one.cue.start) else one
        for one in attributions
    ]
