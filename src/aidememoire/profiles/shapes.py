"""The shape of a profile file: which keys stand where, and what each must hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from aidememoire.profiles.days import first_day
from aidememoire.profiles.faults import Report, nearest
from aidememoire.profiles.profile import ACTOR_KINDS
from aidememoire.profiles.yaml_lines import Data, Step

Path: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """One piece of text that is not empty."""

    def check(self, value: Data, path: Path, report: Report) -> None:
        """Note a list, a mapping or nothing at all."""
        if not isinstance(value, str):
            report.add(path, f"{path[-1]} must be text, not {_sort(value)}", "write one text after the colon")
        elif not value:
            report.add(path, f"{path[-1]} is empty", "write its text, or take the key out")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year: 2021-08-19, 2021-08 or 2021."""

    def check(self, value: Data, path: Path, report: Report) -> None:
        """Note what is no such date, or none of the calendar."""
        if not isinstance(value, str) or first_day(value) is None:
            shown = value if isinstance(value, str) else _sort(value)
            report.add(path, f"{path[-1]} is no date: {shown}", "write 2021-08-19, 2021-08 or 2021")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def check(self, value: Data, path: Path, report: Report) -> None:
        """Note any other word."""
        if not isinstance(value, str) or value not in self.words:
            shown = value if isinstance(value, str) else _sort(value)
            mend = nearest(str(value), self.words, f"it is one of {', '.join(self.words)}")
            report.add(path, f"{path[-1]} cannot be {shown}", mend)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of things of one shape."""

    of: Shape

    def check(self, value: Data, path: Path, report: Report) -> None:
        """Note what is no list, and what is wrong with its items."""
        if not isinstance(value, list):
            report.add(path, f"{path[-1]} must be a list, not {_sort(value)}", "write it as [one, another]")
            return
        for place, item in enumerate(value):
            if isinstance(self.of, Words) and not isinstance(item, str):
                report.add(
                    (*path, place),
                    f"{path[-1]} holds {_sort(item)} where a text should be",
                    "put it in quotation marks",
                )
            else:
                self.of.check(item, (*path, place), report)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A mapping from ids, or from `keys` alone where they are given, to things of one shape."""

    of: Shape
    keys: tuple[str, ...] = ()

    def check(self, value: Data, path: Path, report: Report) -> None:
        """Note what is no mapping, keys that cannot be, and what is wrong with the things."""
        if not isinstance(value, dict):
            report.add(
                path, f"{path[-1]} must be a mapping, not {_sort(value)}", "write one `key: ...` a line under it"
            )
            return
        for key, item in value.items():
            if self.keys and key not in self.keys:
                report.add(
                    (*path, key), f"there is no {key} among the {path[-1]}", nearest(key, self.keys, _among(self.keys))
                )
            elif not self.keys and not _ID.fullmatch(key):
                report.add(
                    (*path, key), f"{key} is no id", "an id is small letters, digits and hyphens: nikol-pashinyan"
                )
            self.of.check(item, (*path, key), report)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping with fixed keys, some of which must be there."""

    shapes: Mapping[str, Shape]
    required: tuple[str, ...] = ()

    def check(self, value: Data, path: Path, report: Report) -> None:
        """Note unknown and missing keys, and what is wrong under the known ones."""
        name = path[-1] if path else "a profile"
        if not isinstance(value, dict):
            report.add(path, f"{name} must be a mapping, not {_sort(value)}", f"its keys are {_listing(self.shapes)}")
            return
        for key in self.required:
            if value.get(key) is None:
                report.add(path, f"{_named(path)} has no {key}", f"add the key {key}")
        for key, item in value.items():
            if key not in self.shapes:
                report.add((*path, key), f"unknown key {key}", nearest(key, self.shapes, _among(self.shapes)))
            elif item is not None:
                self.shapes[key].check(item, (*path, key), report)


Shape: TypeAlias = Words | Day | OneOf | Listed | Keyed | Fields

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORDS = Listed(Words())
_TITLE = Fields({"name": Words(), "aliases": _WORDS, "one_holder": OneOf(("yes", "no"))}, ("name",))
_PLACE = Fields({"name": Words(), "aliases": _WORDS, "source": Words()}, ("name",))
_OFFICE = Fields({"title": Words(), "of": Words(), "since": Day(), "until": Day()}, ("title",))
_ACTOR = Fields(
    {
        "name": Words(),
        "kind": OneOf(ACTOR_KINDS),
        "side": Words(),
        "part_of": Words(),
        "aliases": _WORDS,
        "metonyms": _WORDS,
        "demonyms": _WORDS,
        "offices": Listed(_OFFICE),
        "wikidata": Words(),
        "source": Words(),
    }
)
_INSTRUMENT = Fields(
    {
        "name": Words(),
        "kind": Words(),
        "date": Day(),
        "from": Day(),
        "to": Day(),
        "aliases": _WORDS,
        "place": Words(),
        "signatories": _WORDS,
        "source": Words(),
    }
)


def profile_shape(issues: tuple[str, ...]) -> Fields:
    """Return the shape of a profile file, whose issues are these."""
    return Fields(
        {
            "profile": Words(),
            "title": Words(),
            "base": Words(),
            "parties": _WORDS,
            "mediators": _WORDS,
            "actors": Keyed(_ACTOR),
            "instruments": Keyed(_INSTRUMENT),
            "offices": Listed(_TITLE),
            "bodies": Listed(_TITLE),
            "issues": Keyed(_WORDS, issues),
            "places": Listed(_PLACE),
        },
        ("profile", "title"),
    )


def _sort(value: Data) -> str:
    if value is None:
        return "nothing"
    return "text" if isinstance(value, str) else "a list" if isinstance(value, list) else "a mapping"


def _named(path: Path) -> str:
    """Return what a reader calls the thing at a path: its id, or its list and number."""
    if not path:
        return "the profile"
    return f"{path[-2]} number {path[-1] + 1}" if isinstance(path[-1], int) else str(path[-1])


def _listing(words: Mapping[str, Shape] | tuple[str, ...]) -> str:
    return ", ".join(words)


def _among(words: Mapping[str, Shape] | tuple[str, ...]) -> str:
    return f"known here: {_listing(words)}"
