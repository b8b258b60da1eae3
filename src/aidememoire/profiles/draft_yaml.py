"""Writes what documents name as a profile that loads, for a person to prune."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import yaml

from aidememoire.days import MONTHS, day_of
from aidememoire.model.readings import Reading
from aidememoire.profiles.draft import Finds, Known, Named, collect
from aidememoire.profiles.names import name_key, one_line, slug
from aidememoire.profiles.profile import Profile

KINDS = (
    "statement", "declaration", "agreement", "protocol", "resolution", "order", "treaty", "map", "plan", "memorandum",
    "accord", "regulations", "convention", "charter", "decision", "act", "framework", "proposal", "communique",
)  # fmt: skip
_DAY_FIRST = re.compile(r"\b(\d{1,2}) ([A-Za-z]+),? (\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]+) (\d{1,2}),? (\d{4})\b")
# A year behind *of* or *from*, its month before it, or one that the name begins with: the number of a resolution is none.
_YEAR = r"(?:1[5-9]|20)\d\d"
_LESS = re.compile(
    rf"\b(?:of|from) (?:(?P<month>[A-Z][a-z]+),? )?(?P<year>{_YEAR})\b|^(?:[Tt]he )?(?P<first>{_YEAR}) [A-Z]"
)
_WHOLE = len("2020-11-09")
_SHOWN_OFFICES, _SHOWN_DOCUMENTS = 3, 3


def draft_profile(name: str, readings: Iterable[Reading], base: Profile, at_least: int = 2) -> str:
    """Return the YAML of a new profile over `base`, with what the readings name at least that often."""
    return "\n".join(_lines(name, collect(readings, base, at_least), base)) + "\n"


def _lines(name: str, finds: Finds, base: Profile) -> Iterator[str]:
    yield "# A draft, made from documents: strike what does not belong here, and add what is missing."
    yield "# The keys of a profile are explained in docs/reference/profiles.md; `aidememoire profile check` checks it."
    yield from _mapping("", profile=name, title=name, base=base.name)
    yield "# Known to the base by name. Put the ids of the parties and mediators among them into the two lists."
    yield from (f"#   {Known.of(base).actor(one.name)}{_often(one)}" for one in finds.known)
    yield from ("parties: []", "mediators: []")
    entries = _Entries(base)
    yield from _section("actors", entries.actors(finds))
    yield from _section("instruments", entries.instruments(finds.instruments))
    yield "# The process's own words, by issue. Places that the documents name, to be sorted under an issue or struck:"
    yield from (f"#   {one.name}{_often(one)}" for one in finds.places)
    yield "# issues: {transport: [the name of a road]}"


def _section(key: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield the key with the lines under it; with an empty mapping where they are all comments."""
    rows = list(lines)
    empty = all(row.lstrip().startswith("#") for row in rows)
    yield ""
    yield f"{key}: {{}}" if empty else f"{key}:"
    yield from rows


class _Entries:
    """Writes entries, and sees to it that no id and no name is given twice, or taken from the base."""

    def __init__(self, base: Profile) -> None:
        self.ids = {actor.id for actor in base.actors} | {each.id for each in base.instruments}
        self.names = {name_key(name) for actor in base.actors for name in (actor.name, *actor.aliases)}

    def actors(self, finds: Finds) -> Iterator[str]:
        for kind, group in (("person", finds.persons), ("body", finds.bodies)):
            for one in group:
                names = self._free_names(one)
                if names:
                    yield f"  {self._id(names[0], kind)}:{_often(one)}"
                    yield from _mapping("    ", name=names[0], kind=kind, aliases=names[1:])
                    yield from _offices(one)

    def instruments(self, group: Iterable[Named]) -> Iterator[str]:
        dated: dict[tuple[str, str], Named] = {}
        for one in group:
            day = None if _several(one.name) else date_in(one.name)
            if day is None:
                yield f"  # {one.name} - its words tell no date; add it with its day{_often(one)}"
            else:
                # Two statements of one day are taken for one: a person tells them apart more easily than joins them.
                kind = _kind(one.name)
                dated.setdefault((day, kind if len(day) == _WHOLE else one.name), Named()).join(one)
        for (day, _), one in dated.items():
            yield f"  {self._id(one.name, 'instrument')}:{_often(one)}"
            yield from _mapping("    ", name=one.name, kind=_kind(one.name))
            yield f"    date: {day}"
            yield from _mapping("    ", aliases=[each for each in sorted(one.spellings) if each != one.name])

    def _free_names(self, one: Named) -> list[str]:
        """Return its names, the usual one first, without those that another actor has."""
        names: list[str] = []
        for name in (one.name, *sorted(one.spellings)):
            if name_key(name) not in self.names:
                self.names.add(name_key(name))
                names.append(name)
        return names

    def _id(self, name: str, kind: str) -> str:
        stem, number = slug(name) or kind, 1
        id_ = stem
        while id_ in self.ids:
            number += 1
            id_ = f"{stem}-{number}"
        self.ids.add(id_)
        return id_


def _mapping(indent: str, **fields: str | list[str]) -> Iterator[str]:
    for key, value in fields.items():
        if value:
            yield f"{indent}{key}: {_flow(value)}"


def _flow(value: str | list[str]) -> str:
    """Return a value as YAML on one line, in quotation marks where they are needed."""
    return yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=float("inf")).strip()[1:-1]


def _often(one: Named) -> str:
    """Return a comment: how often a thing is named, and in which documents."""
    most = [title for title, _ in one.documents.most_common(_SHOWN_DOCUMENTS)]
    more = len(one.documents) - len(most)
    return f"  # {one.count} x: {'; '.join(most)}" + (f"; and {more} more" if more > 0 else "")


def _offices(one: Named) -> Iterator[str]:
    """Yield the offices beside a name as comments, each with its sentence, the most frequent first."""
    words: dict[str, list[str]] = {}
    for evidence in one.offices:
        words.setdefault(evidence.words, []).append(f"{evidence.sentence} [{evidence.document}]")
    if words:
        yield "    # offices: [{title: ..., of: ..., since: ..., until: ...}]"
    for office, sentences in sorted(words.items(), key=lambda each: -len(each[1]))[:_SHOWN_OFFICES]:
        yield f"    #   {office} ({len(sentences)} x): {one_line(sentences[0])}"


def _kind(name: str) -> str:
    """Return the common noun of an instrument: the first in its name that is one of the usual."""
    return next((word for word in name.casefold().split() if word in KINDS), "document")


def _several(name: str) -> bool:
    """Tell whether a name is that of several instruments: the statements of 9 November 2020 and 11 January 2021."""
    return any(word not in KINDS and word.removesuffix("s") in KINDS for word in name.casefold().split())


def date_in(words: str) -> str | None:
    """Return the date that the words name, as a profile has it: 2020-11-09, of *Treaty of May 1978* 1978-05, of *1978 Treaty* 1978."""
    if day := _day_in(words):
        return day.isoformat()
    found = _LESS.search(words)
    if found is None or (found["month"] and found["month"].capitalize() not in MONTHS):
        return None
    year = found["year"] or found["first"]
    return f"{year}-{MONTHS.index(found['month'].capitalize()) + 1:02}" if found["month"] else year


def _day_in(words: str) -> date | None:
    """Return the one day that the words name in full, as 9 November 2020 or November 9, 2020."""
    for pattern, order in ((_DAY_FIRST, (2, 1, 0)), (_MONTH_FIRST, (2, 0, 1))):
        for found in pattern.findall(words):
            year, month, day = (found[place] for place in order)
            if month.capitalize() in MONTHS:
                return day_of(int(year), MONTHS.index(month.capitalize()) + 1, int(day))
    return None
