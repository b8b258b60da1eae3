"""One act, one issue, one mode: its name, what it says, and what comes nearest in other vocabularies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """What a speaker does by saying it; `plover` names the PLOVER classes that come nearest, if any do."""

    name: str
    meaning: str
    plover: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """What a statement is about; `pax` names the topics of the PA-X database that come nearest."""

    name: str
    meaning: str
    pax: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mode:
    """How the words of a content stand in the text: inside quotation marks or not."""

    name: str
    meaning: str
