"""Annotated text: what every source of training data is turned into."""

from __future__ import annotations

from dataclasses import dataclass, field

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a statement means, as annotated: see corpus/SCHEME.md for the values."""

    act: str
    issues: tuple[str, ...]
    conditional: bool
    hedged: bool = False
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution: code point offsets of its source, cue and content."""

    source: tuple[Offsets, ...]
    cue: tuple[Offsets, ...]
    content: tuple[Offsets, ...]
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One annotated mention: its type and its code point offsets."""

    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its annotation.

    `mentions` is None where the source marks none. `unknown` holds the stretches in which an
    unmarked cue is not known to be absent, as PolNeAR marks nothing inside a content. `scheme` is
    `corpus` where the annotation follows corpus/SCHEME.md, else `polnear`. A text that is not
    `complete` teaches the sense of its attributions and nothing of their borders.
    """

    id: str
    text: str
    scheme: str
    attributions: tuple[GoldAttribution, ...]
    mentions: tuple[GoldMention, ...] | None = None
    unknown: tuple[Offsets, ...] = ()
    header: dict[str, str] = field(default_factory=dict)
    meetings: tuple[dict[str, str], ...] = ()
    complete: bool = True
