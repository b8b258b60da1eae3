"""One reading ready to be drawn as a page: its text in boxes within boxes, and the outline of its statements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from aidememoire.exports.outline import Entry, outline
from aidememoire.exports.segments import Paragraph, Segment, paragraphs
from aidememoire.model import Reading

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_WEB_PAGE = re.compile(r"https?://([^/?#\s]+)", re.IGNORECASE)
# A browser drops these, or cannot be given them: shown as what they are, characters without a face.
_FACELESS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# Where the number of a statement stands: behind its cue, without one behind its content, else its source.
_RANK = {"source": 0, "content": 1, "cue": 2}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A segment of the text and the statements, by position, whose numbers stand behind it."""

    segment: Segment
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A paragraph ready to be drawn, from `start` in the text on; `lanes` is how many lines run below its words at most."""

    pieces: tuple[Drawn, ...]
    lanes: int
    start: int


@dataclass(frozen=True, slots=True)
class Article:
    """One reading as the template takes it; `anchor` tells it apart on the page, `numbers` go by position.

    `settled` has, by the id of a statement, the fields that people have set: of these nothing is in doubt.
    """

    anchor: str
    reading: Reading
    drawings: tuple[Drawing, ...]
    entries: tuple[Entry, ...]
    numbers: dict[int, str]
    settled: Mapping[str, Collection[str]] = field(default_factory=dict)

    @property
    def direction(self) -> str:
        """The direction in which the language of the document is written, as HTML names it."""
        return "rtl" if self.reading.document.language in _RIGHT_TO_LEFT else "ltr"

    @property
    def link(self) -> str | None:
        """Where the document came from, if that is a page of the web: no other address is made a link."""
        return self.reading.document.url if self.host else None

    @property
    def host(self) -> str:
        """The host of the page of the web that the document came from, else nothing."""
        return host_of(self.reading.document.url)


def article(number: int, reading: Reading, settled: Mapping[str, Collection[str]] | None = None) -> Article:
    """Return the reading ready to be drawn, as the one of that number on its page; `settled` as `Article` has it."""
    entries = outline(reading.statements)
    return Article(
        anchor=f"d{number}",
        reading=reading,
        drawings=tuple(_drawings(paragraphs(reading.document.text, reading.statements))),
        entries=entries,
        numbers={entry.position: entry.number for top in entries for entry in top.walk()},
        settled=settled or {},
    )


def _drawings(found: Sequence[Paragraph]) -> list[Drawing]:
    marks: dict[tuple[int, int], list[int]] = defaultdict(list)
    for statement, place in sorted(_resting_places(found).items()):
        marks[place].append(statement)
    return [
        Drawing(
            tuple(Drawn(segment, tuple(marks[row, column])) for column, segment in enumerate(paragraph.segments)),
            paragraph.lanes,
            paragraph.start,
        )
        for row, paragraph in enumerate(found)
    ]


def _resting_places(found: Sequence[Paragraph]) -> dict[int, tuple[int, int]]:
    """Return for each statement the paragraph and the segment that its number stands behind."""
    best: dict[int, tuple[int, int, int]] = {}
    for row, paragraph in enumerate(found):
        for column, segment in enumerate(paragraph.segments):
            for layer in segment.layers:
                place = _RANK[layer.role], row, column
                best[layer.statement] = max(best.get(layer.statement, place), place)
    return {statement: (row, column) for statement, (_, row, column) in best.items()}


def host_of(url: str | None) -> str:
    """Return the host of a page of the web; nothing for any other address."""
    found = _WEB_PAGE.match(url or "")
    return found[1] if found else ""


def faced(value: object) -> object:
    """Return what the template shows, without characters that no page can hold."""
    return _FACELESS.sub("\ufffd", value) if type(value) is str else value
