"""Who agrees with whom: in *Norway called for a levy. Chad concurred with Norway.* Chad endorses the levy, and not a name.

The network has the name for all that is said. What is meant is what its bearer said last, in the same paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances, acting
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.vocabulary.groups import WANTING

CONCURRED = Reason("content", "what the one who is named said before")
_SURE = 0.8  # verbs of a closed table and a name
_ADVERBS = r"(?:(?:has|have|had|also|fully|strongly|broadly|largely|then)\s){0,3}"
_WITH = re.compile(
    rf"{_ADVERBS}(?:(?P<no>disagree[sd]?|differ(?:s|ed)?)|(?:concur(?:s|red)?|agree[sd]?|sid(?:es|ed)))(?:\swith)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:with\s)?(?:the\s)?(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})")
_BEFORE = 8  # statements before it, one of which is of the one who is named


def with_concurrences(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who agrees or disagrees with somebody with what that one said before, in the same paragraph."""
    found: list[Attribution] = []
    for one in attributions:
        found.append(_concurring(text, one, found[-_BEFORE:]))
    return found


def _concurring(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    verb, name = _WITH.fullmatch(one.cue.text), _NAME.fullmatch(one.content[0].text)
    if not verb or not name or len(one.content) > 1 or is_turned_round((one.cue,)):
        return one
    said = next((each for each in reversed(before) if _is_of(each, name["name"])), None)
    if said is None or "\n" in text[said.cue.end : one.cue.start]:
        return one
    chances = _as_said(one.chances, said.act, differs=verb["no"] is not None)
    return replace(one, content=said.content, chances=chances, reasons=(*one.reasons, CONCURRED)) if chances else one


def _is_of(one: Attribution, name: str) -> bool:
    """Tell whether a statement is of the one who is named, and his own word."""
    own: tuple[Span, ...] = one.source if not one.negation else ()
    return (
        len(own) == 1
        and own[0].text.casefold().removeprefix("the ") == name.casefold()
        and not is_turned_round((one.cue,))
    )


def _as_said(chances: Chances, act: str, *, differs: bool) -> Chances | None:
    """Return the act of who agrees or disagrees with one of an act; None where a *no* to a *no* tells too little."""
    if differs:
        return acting(chances, "reject", _SURE) if act in WANTING or act == "assert" else None
    return acting(chances, "endorse" if act in WANTING else act, _SURE)
