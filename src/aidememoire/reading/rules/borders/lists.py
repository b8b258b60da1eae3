"""Lists: what a cue announces with a colon at the end of its line are the items in the lines below, all of them.

`They agreed:` and below it `to keep in close contact;`, `that the mechanism should resume its work;`, `to meet again.` The markers before
them, a sign or a number, tell which go together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import up_to
from aidememoire.reading.rules.placing import between

#: A bullet, or a number, a letter or a small Roman number with a full stop or a bracket.
MARKER = r"(?P<marker>[•*·–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])"
_NUMBER = re.compile(r"\(?(\w+)[.)]")
_ROMAN = re.compile(r"[ivx]+")
_FIRST = frozenset(("1", "a", "i"))
_ITEM = re.compile(rf"\n+(?P<indent>[ \t]*)(?:{MARKER}[ \t]+(?P<marked>[^\n]*\S)|(?P<small>[^\W\d_A-Z][^\n]*\S))")
_FOLLOWS = r"(?:(?:(?:on|upon|to) )?the following(?: [a-z]+){0,2}|(?:(?:on|upon|to) )?these(?: [a-z]+){1,2}|as follows|follows|following)"
_ANNOUNCED = re.compile(rf"(?:(?:[^\n:.;!?]{{0,100}} | ){_FOLLOWS})?(?P<colon>:?)[ \t]*(?=\n)")
# Of whom what stands in the items is asked: *We call on the parties:* and below it *(a) to open the roads;*.
_ASKS = re.compile(r"\b(?:call|urg|appeal|ask|invit|request|mandat|instruct|encourag|exhort|task)", re.IGNORECASE)
_OF_WHOM = re.compile(rf" (?!that\b)[^\n:.;!?,]{{2,80}}(?P<colon>:)[ \t]*(?=\n+[ \t]*(?:{MARKER}[ \t]+)?to [a-z])")
_ONLY_ANNOUNCES = re.compile(rf"\W*(?:{_FOLLOWS}|as)?\W*")
_ENDS_CUE = re.compile(rf" {_FOLLOWS}:?[ \t]*$")
_EDGES = " \t;,."
_AND = ("; and", ", and", "; or", ", or")
_LAST = re.compile(r"\.[”\"’)]*$")
_FAR = 5_000  # code points between two cues, at most, of which one tells of the other
#: The end of an item that another one follows.
PARTED = re.compile(r"[;,](?: (?:and|or))?$")


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of an item: its `kind`, a bullet or the shape of its number, that number, and how far it is set in."""

    kind: str
    number: str
    indent: int

    @classmethod
    def of(cls, words: str, indent: str = "", before: Marker | None = None) -> Marker:
        """Return the marker that some words are; one letter after another, *(i)* after *(h)*, is no Roman number."""
        found = _NUMBER.fullmatch(words)
        if not found:
            return cls(words, "", len(indent))
        number = found[1]
        shape = words.replace(number, "{}")
        letter = before is not None and before.kind == shape.format("a") and ord(before.number) + 1 == ord(number[-1])
        roman = _ROMAN.fullmatch(number) and not (letter and len(number) == 1)
        return cls(shape.format("1" if number.isdigit() else "i" if roman else "a"), number, len(indent))

    @property
    def opens(self) -> bool:
        """Whether a list can begin with it."""
        return not self.number or self.number in _FIRST


@dataclass(frozen=True, slots=True)
class _List:
    """The items of a list, the cue that announces it, and where the announcement ends."""

    cue: Span
    end: int
    items: tuple[Span, ...]


def with_items(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with the items of the lists that they announce as their contents.

    Who is told to have announced a list has told its items, and so has the one who tells it.
    """
    found = list(attributions)
    for number, one in enumerate(attributions):
        announced = _list_of(text, one)
        if announced:
            found[number] = _announcing(text, found[number], announced)
            for other in _tellers(attributions, announced):
                found[other] = replace(found[other], content=_with_list(text, found[other], announced))
    return found


def announces(text: str, one: Attribution) -> bool:
    """Tell whether a cue announces what the lines below it hold."""
    return _announcement(text, one) is not None


def _announcement(text: str, one: Attribution) -> re.Match[str] | None:
    announced = _ANNOUNCED.match(text, one.cue.end)
    if announced is None and _ASKS.search(one.cue.text):
        announced = _OF_WHOM.match(text, one.cue.end)
    return announced if announced and (announced["colon"] or one.cue.text.endswith(":")) else None


def _list_of(text: str, one: Attribution) -> _List | None:
    """Return the list that a cue announces, if it has items and the content does not stand before the cue."""
    announced = _announcement(text, one)
    if not announced or one.content[-1].end <= one.cue.start:
        return None
    items = tuple(_items(text, announced.end(), _marker_above(text, one.cue.start)))
    return _List(one.cue, announced.end(), items) if items else None


def _tellers(attributions: Sequence[Attribution], announced: _List) -> Iterator[int]:
    """Yield the numbers of those who tell that somebody announced a list, and whose contents do not hold it yet."""
    for number in between(attributions, announced.cue.start - _FAR, announced.cue.start + _FAR):
        one = attributions[number]
        holds = any(span.holds(announced.cue) for span in one.content)
        if holds and one.content[-1].end < announced.items[-1].end:
            yield number


def _announcing(text: str, one: Attribution, announced: _List) -> Attribution:
    """Return who announces a list with its items; *as follows* is no part of the cue."""
    cue = one.cue
    ending = _ENDS_CUE.search(text[cue.start : announced.end])
    if ending and not _ONLY_ANNOUNCES.fullmatch(cue.text):
        cue = Span.of(text, cue.start, min(cue.end, cue.start + ending.start()))
    return replace(one, cue=cue, content=_with_list(text, one, announced))


def _with_list(text: str, one: Attribution, announced: _List) -> tuple[Span, ...]:
    """Return what stands above a list and says more than *as follows*, and the items."""
    above = [each for each in up_to(one.content, announced.end) if not _ONLY_ANNOUNCES.fullmatch(each.text)]
    return (
        *(Span.of(text, each.start, each.start + len(each.text.rstrip(" \t:"))) for each in above),
        *announced.items,
    )


def _marker_above(text: str, at: int) -> Marker | None:
    """Return the marker of the paragraph that a place stands in: *2.* in *2. They agreed:*."""
    found = _ITEM.match("\n" + text[text.rfind("\n", 0, at) + 1 : at] + "…")
    return _marker(found) if found else None


def _marker(item: re.Match[str], before: Marker | None = None) -> Marker | None:
    return Marker.of(item["marker"], item["indent"], before) if item["marker"] else None


def _items(text: str, at: int, above: Marker | None) -> Iterator[Span]:
    """Yield the items below a place, without their markers and what ends them, up to the one that ends the list.

    A list without markers ends with a full stop. `above` is the marker of the paragraph that announces the list.
    """
    items = _Items(above)
    while item := _ITEM.match(text, at):
        marker = _marker(item, items.levels[-1] if items.levels else above)
        group = "marked" if marker else "small"
        start, words = item.start(group), item[group]
        if not items.take(marker, words):
            return
        said = _without_its_end(words)
        if said:
            yield Span.of(text, start, start + len(said))
        if group == "small" and _LAST.search(words):
            return
        at = item.end()


@dataclass(slots=True)
class _Items:
    """The items of a list so far: the markers of its levels, each the last of its kind, and the words of the items."""

    above: Marker | None
    levels: list[Marker] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def take(self, marker: Marker | None, words: str) -> bool:
        """Take an item, and tell whether the list goes on with it."""
        if not (self._goes_on(marker, words) if self.words else self._begins(marker, words)):
            return False
        self.words.append(words)
        if marker:
            kinds = [one.kind for one in self.levels]
            depth = kinds.index(marker.kind) if marker.kind in kinds else len(kinds)
            self.levels[depth:] = [marker]
        return True

    def _begins(self, marker: Marker | None, words: str) -> bool:
        """Tell whether a list can begin so: not with the point that follows on the one that announces it."""
        if marker is None or self.above is None or marker.kind != self.above.kind:
            return True
        return marker.opens and (bool(marker.number) or marker.indent > self.above.indent or words[0].islower())

    def _goes_on(self, marker: Marker | None, words: str) -> bool:
        """Tell whether the list goes on: with its own markers, or with those of a list within its last item."""
        if marker is None or not self.levels:
            return marker is None and not self.levels
        if marker.indent < self.levels[0].indent:
            return False
        if marker.kind in {one.kind for one in self.levels}:
            return not self._is_over(words)
        around = self.above is not None and marker.kind == self.above.kind
        return marker.opens and not around and not _LAST.search(self.words[-1])

    def _is_over(self, words: str) -> bool:
        """Tell whether the items were one sentence, parted by semicolons, that has ended, and words begin another."""
        parted = any(PARTED.search(one) for one in self.words)
        return parted and bool(_LAST.search(self.words[-1])) and self.words[0][0].islower() and words[0].isupper()


def _without_its_end(words: str) -> str:
    """Return an item without the stop behind it, and without the *and* that leads to the last one."""
    bare = words.rstrip(_EDGES)
    ending = next((end for end in _AND if bare.endswith(end)), "")
    return bare.removesuffix(ending).rstrip(_EDGES)
