"""Who was there too, as the sentence behind that of the meeting tells: *Ana Vik was also in attendance*, *Delegations of Chad and Togo took part*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.named import may_meet
from aidememoire.linking.meetings.scene import Scene, names_of
from aidememoire.model import Span

_ALSO = r"(?:(?:also|too|likewise)\s+)?"
_WHO = r"\s*(?P<who>(?!(?:Neither|Nor|No|None|Nobody|Not|Hardly|Few|Unlike)\b)[A-Z](?:[^.;:!?\n]|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\bMrs)\.|(?<=\bH)\.(?=E\.)|(?<=\bH\.E)\.){2,240}?)"
_IT = r"(?:the|this|their|both)\s+(?:\w+\s+)?(?:meetings?|talks|sessions?|discussions?|consultations|conversation|negotiations|rounds?)"
_ALONE = r"(?=\s*[.,;]|\s+(?:too|as|for|on\s+behalf|alongside|with)\b)"  # not *attended a concert*
_ELSEWHERE = rf"(?!\s+(?:in|at)\s+(?!{_IT}|it\b|them\b))"  # not *took part in the exercises*
_ATTENDED = re.compile(
    rf"{_WHO}\s+(?:(?P<beside>(?:was|were)\s+{_ALSO}(?:present|in\s+attendance){_ELSEWHERE}|{_ALSO}attended(?:\s+{_IT}|{_ALONE})"
    rf"|{_ALSO}(?:joined|sat\s+in\s+on)\s+(?:them\b|{_IT}))"
    rf"|{_ALSO}(?:took\s+part|participated){_ELSEWHERE})\b[^.!?\n]*[.!?]"
)
_MOST = 3  # sentences of such a kind in a row


def took_part(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the full names of those who took part by the sentences right behind that of a meeting."""
    return _names((part for part, beside in _told_behind(cue, scene) if not beside), scene)


def attended(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the full names of those who were there beside those who met: they make no bilateral meeting a trilateral one."""
    return _names((part for part, beside in _told_behind(cue, scene) if beside), scene)


def _names(parts: Iterable[Span], scene: Scene) -> tuple[str, ...]:
    return names_of([one.span for part in parts for one in may_meet(part, scene)], scene)


def _told_behind(cue: Cue, scene: Scene) -> Iterator[tuple[Span, bool]]:
    """Yield the words for those who were there, and whether they were but beside the others."""
    at = cue.sentence.end
    for _ in range(_MOST):
        told = _ATTENDED.match(scene.text, at)
        if told is None:
            return
        yield Span.of(scene.text, *told.span("who")), told["beside"] is not None
        at = told.end()
