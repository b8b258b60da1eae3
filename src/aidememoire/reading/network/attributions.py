"""Cues with their sources and contents as spans of a text, and its mentions, as the model sees them window by window."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

import numpy as np

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.arguments import Roles, decode_roles
from aidememoire.reading.network.borders import Run, decode_runs
from aidememoire.reading.network.encoder import Model
from aidememoire.reading.network.looking import View, look
from aidememoire.reading.network.mentions import mentions_in, without_time
from aidememoire.reading.network.pieces import Ints
from aidememoire.reading.network.sense import Chances, decode_sense
from aidememoire.reading.network.spans import balanced, ended_with_paragraph, joined, nearest_line, within_paragraph
from aidememoire.reading.network.turns import with_labels

# Below this confidence in its spans an attribution is likelier none: chosen on corpus dev, see docs/accuracy-trials.md.
LEAST = 0.5
TOGETHER = 8  # windows decoded at once: one by one, decoding takes as long as reading
_DONE_AT = re.compile(
    r"\W*Done (?:at|in) [A-Z][^\n]*\b(?:originals?|duplicate|triplicate|copies|languages?|texts?|authentic|day of)\b"
)
_AUXILIARY = re.compile(r"(?:did|does|do|has|have|had)(?: not)?", re.IGNORECASE)
_DO_SO_OR_NOT = re.compile(r"(?:do|done) (?:so|it|that|this|the same)\Z|not\b", re.IGNORECASE)
_WARNING, _SHOTS = re.compile(r"\bwarning\Z", re.IGNORECASE), re.compile(r"(?:shots?|fire)\b")
_HEADING = re.compile(
    r"(?:exclusive |full |the )?(?:interview|profile|analysis|opinion|q ?& ?a|transcript|remarks|speech)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: its spans, what they may mean, how sure the reader is of the spans, and why, where a rule made it.

    `negation` is the *neither* or *no* in its source, which turns its cue round.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    confidence: float
    chances: Chances = field(compare=False)
    reasons: tuple[Reason, ...] = ()
    negation: Span | None = None

    @property
    def act(self) -> str:
        """The act that its words likeliest have."""
        return self.chances.likeliest


#: What statements may mean that a rule has made of a cue and a content each.
Sensing = Callable[[Sequence[tuple[Span, Sequence[Span]]]], list[Chances | None]]


@dataclass(slots=True)
class Kept:
    """The views of a text in which a rule may make a statement, so that the model reads the text but once.

    `places` are where the cues of such statements may begin, sorted.
    """

    model: Model
    places: Sequence[int] = ()
    views: list[View] = field(default_factory=list)

    def keep(self, views: Iterable[View]) -> None:
        """Keep of some views, the next ones of their text, each in whose own stretch one of the places stands."""
        self.views += [view for view in views if self._stands_in(view)]

    def _stands_in(self, view: View) -> bool:
        return bisect_left(self.places, view.begins) < bisect_left(self.places, view.ends)

    def chances(self, drafts: Sequence[tuple[Span, Sequence[Span]]]) -> list[Chances | None]:
        """Return what statements may mean that a rule has made of a cue and a content each; None far from all places."""
        found: dict[int, Chances] = {}
        numbers = range(len(drafts))
        for at, several in groupby(
            sorted(numbers, key=lambda number: drafts[number][0]), lambda each: self._at(drafts[each][0])
        ):
            if at is not None:
                found.update(self._sense(self.views[at], list(several), drafts))
        return [found.get(number) for number in numbers]

    def _at(self, cue: Span) -> int | None:
        at = bisect_right(self.views, cue.start, key=lambda view: view.begins) - 1
        return at if at >= 0 and cue.start < self.views[at].ends else None

    def _sense(
        self, view: View, own: list[int], drafts: Sequence[tuple[Span, Sequence[Span]]]
    ) -> Iterator[tuple[int, Chances]]:
        contents = [Roles((), tuple(map(view.stretch, drafts[number][1])), 1.0) for number in own]
        vectors = view.encoded.vectors
        cues = [view.stretch(drafts[number][0]) for number in own]
        scores = self.model.sense(vectors, _insides(contents, len(vectors)), cues)
        return zip(own, decode_sense(scores, self.model.temperatures), strict=True)


def find_attributions(text: str, model: Model, kept: Kept | None = None) -> tuple[list[Attribution], list[Mention]]:
    """Return the attributions of `text` in the order of their cues, and its mentions in theirs; fill `kept`."""
    attributions: list[Attribution] = []
    mentions: list[Mention] = []
    views = look(text, model)
    while several := list(islice(views, TOGETHER)):
        runs = _runs_in(several)
        attributions += _attributions_in(several, [cues for cues, *_ in runs], model)
        mentions += mentions_in(several, [layers for _, *layers in runs])
        if kept:
            kept.keep(several)
    return sorted(attributions, key=lambda a: a.cue), sorted(mentions, key=lambda m: (m.span.start, -m.span.end))


def _runs_in(views: Sequence[View]) -> list[list[list[Run]]]:
    """Return for each window its cues and, layer by layer, its mentions: decoded together, which takes half as long as apart."""
    scores = [np.concatenate([view.encoded.cues[None], view.encoded.mentions.transpose(1, 0, 2)]) for view in views]
    runs = iter(decode_runs(scores))
    return [list(islice(runs, len(layers))) for layers in scores]


def _attributions_in(views: Sequence[View], runs: Sequence[list[Run]], model: Model) -> Iterator[Attribution]:
    """Yield the attributions of the cues of each window that begin in the stretch that it answers for."""
    labelled = [with_labels(view.text, view.pieces, view.window, own) for view, own in zip(views, runs, strict=True)]
    owned = [[run for run in own if view.owns(run.start)] for view, own in zip(views, labelled, strict=True)]
    cues = [[(run.start, run.end) for run in own] for own in owned]
    roles = decode_roles([model.roles(view.encoded.vectors, own) for view, own in zip(views, cues, strict=True)], cues)
    for view, own, its_roles in zip(views, owned, roles, strict=True):
        yield from _attributions(view, own, its_roles, model)


def _attributions(view: View, runs: list[Run], roles: list[Roles], model: Model) -> Iterator[Attribution]:
    if not runs:
        return
    vectors = view.encoded.vectors
    scores = model.sense(vectors, _insides(roles, len(vectors)), [(run.start, run.end) for run in runs])
    for run, role, chances in zip(runs, roles, decode_sense(scores, model.temperatures), strict=True):
        attribution = _attribution(view, run, role, chances)
        if attribution:
            yield attribution


def _attribution(view: View, run: Run, roles: Roles, chances: Chances) -> Attribution | None:
    """Return what the network found for one cue, its spans set right by line, paragraph and quotation; None where it tells nothing, or too unsurely."""
    cue = view.span((run.start, run.end))
    source = [span for stretch in roles.source if (span := view.span(stretch))]
    # A word of which one piece is the cue and another the content is the cue alone: *allegation*.
    content = [span for stretch in roles.content if (span := view.span(stretch)) and not (cue and cue.holds(span))]
    if not cue or not content or _is_formula(view.text, cue) or _is_deed(cue, content):
        return None
    confidence = run.confidence * roles.confidence
    if confidence < LEAST:
        return None
    if cue.text == ":" and any(_HEADING.fullmatch(span.text) for span in source):
        return None  # `Interview: Ana Vik` is a title, and nobody's turn
    source = [without_time(view.text, nearest_line(view.text, cue, span)) for span in source]
    content = [ended_with_paragraph(view.text, view.states, cue, span) for span in content]
    kept = within_paragraph(view.text, view.states, cue, content)
    if not kept:
        return None  # a cue that ends its line, with nothing there that it tells
    whole = joined((balanced(view.text, view.states, span) for span in kept), view.text)
    return Attribution(tuple(source), cue, whole, confidence, chances)


def _is_formula(text: str, cue: Span) -> bool:
    """Tell whether a cue stands in the line that closes an instrument: nobody says that it was done in two languages."""
    return bool(_DONE_AT.match(text, text.rfind("\n", 0, cue.start) + 1))


def _is_deed(cue: Span, content: list[Span]) -> bool:
    """Tell whether a cue is but an auxiliary, or part of a deed: who *did not do so* or *fired warning shots* has said nothing.

    Nor has *the text, which does not repeat it*, where the network leaves the *not* and its verb to the content.
    """
    if _WARNING.search(cue.text) and _SHOTS.match(content[0].text):
        return True
    return bool(_AUXILIARY.fullmatch(cue.text) and _DO_SO_OR_NOT.match(content[0].text))


def _insides(roles: list[Roles], length: int) -> Ints:
    insides = np.zeros((len(roles), length), dtype=np.int64)
    for row, role in enumerate(roles):
        for start, end in role.content:
            insides[row, start:end] = 1
    return insides
