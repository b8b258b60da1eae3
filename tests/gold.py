"""Readings made from the annotated passages of corpus/: what a reader without faults would give."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import cache
from itertools import chain, islice

from aidememoire.model import (
    Confidence,
    Document,
    Interval,
    Invocation,
    Meeting,
    Mention,
    ReaderInfo,
    Reading,
    Span,
    Statement,
)
from training.annotated import Annotated, GoldAttribution, Offsets
from training.passages import read_part, read_passages

PARTS = ("train", "dev", "held")  # of corpus/split.tsv
_ONE_OF = (
    9  # passages, by where they stand: every writer's are among them, and the tests stay quick as the corpus grows
)
_UNKNOWN = "unknown"  # what the scheme calls a speaker whom the text does not name
READER = ReaderInfo(model="gold", model_sha256="0" * 64, version="0", profile="general")


def gold_readings(*names: str) -> list[Reading]:
    """Return the gold readings of the passages named, in the order of the names; else of one in nine of all."""
    readings = _readings(names)
    return [readings[name] for name in names or readings]


@cache
def _readings(names: tuple[str, ...]) -> dict[str, Reading]:
    passages = read_passages(names) if names else islice(chain.from_iterable(map(read_part, PARTS)), 0, None, _ONE_OF)
    return {passage.id: gold_reading(passage) for passage in passages}


def gold_reading(passage: Annotated) -> Reading:
    """Return the reading that the annotation of `passage` states."""
    return Reading(
        document=gold_document(passage),
        reader=READER,
        statements=_statements(passage),
        mentions=tuple(Mention(m.type, Span.of(passage.text, m.start, m.end)) for m in passage.mentions or ()),
        meetings=tuple(_meeting(passage, row) for row in passage.meetings),
    )


def gold_document(passage: Annotated) -> Document:
    """Return the document that stands in `passage`, titled by its id."""
    header = passage.header
    return Document(
        title=f"Passage {passage.id}",
        text=passage.text,
        publisher=header["publisher"],
        published=date.fromisoformat(header["published"]),
        dateline=header.get("dateline"),
        kind=header["kind"],
    )


def _statements(passage: Annotated) -> tuple[Statement, ...]:
    parents = {number: _parent(gold, passage) for number, gold in enumerate(passage.attributions)}
    return tuple(_statement(passage, number, parents) for number in parents)


def _statement(passage: Annotated, number: int, parents: dict[int, int | None]) -> Statement:
    gold = passage.attributions[number]
    values = gold.sense.values if gold.sense else {}
    parent = parents[number]
    content = _spans(passage.text, gold.content)
    return Statement(
        id=f"{passage.id}-{number + 1}",
        parent=None if parent is None else f"{passage.id}-{parent + 1}",
        source=_spans(passage.text, gold.source),
        cue=_spans(passage.text, gold.cue),
        content=content,
        mode=values["mode"],
        confidence=Confidence(span=1.0),
        speaker=None if values["speaker"] == _UNKNOWN else values["speaker"],
        act=values["act"],
        issues=tuple(values["issues"].split(",")),
        on=interval(values["on"]) if "on" in values else None,
        to=_names(values.get("to")),
        invokes=tuple(Invocation(None, name, content[0]) for name in _names(values.get("invokes"))),
        conditional=values.get("if") == "yes",
        hedged=values.get("hedge") == "yes",
        chain=(passage.header["publisher"], *_speakers(passage, number, parents)),
    )


def _speakers(passage: Annotated, number: int | None, parents: dict[int, int | None]) -> list[str]:
    if number is None:
        return []
    sense = passage.attributions[number].sense
    assert sense is not None
    speaker = sense.values["speaker"]
    return [*_speakers(passage, parents[number], parents), "an unnamed source" if speaker == _UNKNOWN else speaker]


def _parent(child: GoldAttribution, passage: Annotated) -> int | None:
    holders = [
        (sum(end - start for start, end in other.content), number)
        for number, other in enumerate(passage.attributions)
        if other is not child and all(_holds(other.content, span) for span in (*child.cue, *child.content))
    ]
    return min(holders)[1] if holders else None


def _holds(wholes: tuple[Offsets, ...], part: Offsets) -> bool:
    return any(start <= part[0] and part[1] <= end for start, end in wholes)


def _meeting(passage: Annotated, row: dict[str, str]) -> Meeting:
    day = interval(row["on"]) if "on" in row else None
    evidence = next((m for m in passage.mentions or () if m.type == "MTG"), None)
    return Meeting(
        evidence=(Span.of(passage.text, evidence.start, evidence.end),) if evidence else (),
        start=day.start if day else None,
        end=day.end if day else None,
        place=row.get("place"),
        host=row.get("host"),
        participants=_names(row.get("with")),
        kind=row.get("kind"),
        planned=row.get("planned") == "yes",
    )


def interval(value: str) -> Interval:
    """Return the days of an ISO date that may be partial: `2023`, `2023-07` or `2023-07-25`."""
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    start = date(year, month or 1, day or 1)
    end = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return Interval(start, end, value, "explicit")


def _spans(text: str, offsets: tuple[Offsets, ...]) -> tuple[Span, ...]:
    return tuple(Span.of(text, start, end) for start, end in offsets)


def _names(listed: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(";")) if listed else ()
