"""The instruments of a profile, found by name, short name, day, place or signatories."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from aidememoire.linking.instruments.names import FAMILY_OF, GENERIC, Label, label_of
from aidememoire.linking.text.months import Days
from aidememoire.linking.text.names import key_words
from aidememoire.model import Span
from aidememoire.profiles.profile import Actor, Instrument, Profile
from aidememoire.reading.dates import Anchor, find_dates

FULL, SHORT, DATED, PLACE, SIGNATORIES = "named in full", "short name", "kind and date", "place", "signatories"
Match = tuple[Instrument, str]
#: How many sign, in words.
_FORMATS = {"bilateral": 2, "trilateral": 3, "tripartite": 3, "quadrilateral": 4, "quadripartite": 4}
_KIN = frozenset(("agreement", "statement"))
_MONTH = timedelta(days=31)
_SLACK = timedelta(days=1)  # a text signed at night is dated one day later by those who live further east


@dataclass(frozen=True, slots=True)
class _Known:
    """An instrument with what it can be called by: its names taken apart, the words of them, those of its authors, all of both."""

    instrument: Instrument
    names: tuple[Label, ...]
    own: frozenset[str]
    vocabulary: frozenset[str]
    authors: frozenset[str]

    @property
    def family(self) -> str | None:
        return FAMILY_OF.get(self.instrument.kind.casefold())


class KnownInstruments:
    """What a profile knows of instruments, to be asked on the day a document was published."""

    def __init__(self, profile: Profile, published: date | None) -> None:
        actors = {actor.id: actor for actor in profile.actors}
        self._known = tuple(_known(one, actors) for one in sorted(profile.instruments, key=lambda each: each.start))
        self._published = published

    def find(self, label: Label, before: Callable[[Sequence[Instrument]], Instrument | None]) -> list[Match]:
        """Return the instruments that a mention means by the first rule that fits; several where it asks for them.

        `before` chooses among several the one that the document mentioned last.
        """
        for rule in (self._named, self._dated, self._placed, self._signed, self._shortened):
            found = rule(label)
            if found:
                return self._chosen(label, found, before)
        return []

    def vocabulary(self, instrument: Instrument) -> frozenset[str]:
        """Return all the words that the instrument may be called by."""
        return next((one.vocabulary for one in self._known if one.instrument == instrument), frozenset())

    def called_simply(self, label: Label) -> list[Match]:
        """Return what a bare noun means where nothing before explains it.

        That is the only instrument that is called by it, *the treaty*, else the latest of its kind in the month before
        publication: *the order*.
        """
        if label.generic or label.indefinite or label.plural != (label.noun == "regulation"):
            return []
        called = [one for one in self._known if label.noun in {name.noun for name in one.names}]
        if len(called) == 1:
            return [(called[0].instrument, SHORT)]
        recent = [one.instrument for one in called if self._is_recent(one.instrument)]
        return [(_latest(recent), DATED)] if recent else []

    def _is_recent(self, instrument: Instrument) -> bool:
        return self._published is not None and timedelta(0) <= self._published - instrument.start <= _MONTH

    def _chosen(
        self, label: Label, found: list[Match], before: Callable[[Sequence[Instrument]], Instrument | None]
    ) -> list[Match]:
        """Return all for a plural, else the one mentioned last, else one that there was: of rulings the latest."""
        if len(found) == 1 or label.plural:
            return found
        reasons = dict(found)
        last = before([one for one, _ in found])
        past = [one for one, _ in found if self._published is None or one.start <= self._published]
        known = past or [one for one, _ in found]
        one = last or (known[0] if label.family in _KIN else _latest(known))
        return [(one, reasons[one])]

    def _named(self, label: Label) -> list[Match]:
        words = _all_words(label)
        if not label.telling or not (label.words or label.numbers):
            return []
        found = []
        for one in self._known:
            same = [name for name in one.names if _is_named(words, name) and _names_agree(label, name)]
            if same and _days_agree(label, one.instrument):
                found.append((one.instrument, FULL if one.names[0] in same else SHORT))
        return found

    def _dated(self, label: Label) -> list[Match]:
        found: dict[str, Instrument] = {}
        for days in label.days:
            fitting = [one for one in self._known if _overlap(days, one.instrument, label.loose)]
            for one in _nearest_kind(label, [one for one in fitting if _words_fit(label, one)], days):
                found[one.instrument.id] = one.instrument
        alias = [one for one in self._known if _dated_alias(label, one)]
        if len(alias) == 1 and not label.plural:
            return [(alias[0].instrument, SHORT)]
        return [(one, DATED) for one in found.values()]

    def _placed(self, label: Label) -> list[Match]:
        found = [
            one
            for one in self._known
            if one.instrument.place and label.proper & set(key_words(one.instrument.place)) and _agrees(label, one)
        ]
        return [(one.instrument, PLACE) for one in found]

    def _signed(self, label: Label) -> list[Match]:
        formats = label.words & _FORMATS.keys()
        found = [
            one
            for one in self._known
            if (formats or (label.words & one.authors and not label.generic)) and _agrees(label, one)
        ]
        kinds = {one.instrument.kind for one in found if formats & one.own}
        return [(one.instrument, SIGNATORIES) for one in found if not kinds or one.instrument.kind in kinds]

    def _shortened(self, label: Label) -> list[Match]:
        """Return the only instrument of the kind whose name has all the telling words: *the CIS agreement*."""
        if not label.proper or label.generic:
            return []
        found = [one for one in self._known if label.words <= one.own and _agrees(label, one)]
        return [(found[0].instrument, SHORT)] if len(found) == 1 else []


def _agrees(label: Label, one: _Known) -> bool:
    """Tell whether kind, days and every telling word of a mention fit an instrument."""
    kind = (label.generic and one.family != "map") or label.family == one.family or {label.family, one.family} <= _KIN
    return kind and _words_fit(label, one, strict=True) and _days_agree(label, one.instrument)


def _words_fit(label: Label, one: _Known, *, strict: bool = False) -> bool:
    """Tell whether the telling words fit: those with a capital must, all of them where it is `strict`."""
    formats = [number for word, number in _FORMATS.items() if word in label.words]
    signed = len(one.instrument.signatories)
    named = any(word in one.vocabulary for word in label.words if word in _FORMATS)
    if formats and signed and signed not in formats and not named:
        return False
    telling = (label.words if strict else label.proper) - _FORMATS.keys()
    fits = telling <= one.vocabulary or (not strict and len(telling & one.own) > 1)
    return fits and all(number in one.vocabulary for number in label.numbers)


def _nearest_kind(label: Label, fitting: list[_Known], days: Days) -> list[_Known]:
    """Return those of the same noun, else of the same family, else of any where the mention gives the very day."""
    tests: list[Callable[[_Known], bool]] = [
        lambda one: one.instrument.kind.casefold() == label.noun,
        lambda one: one.family is not None and one.family == label.family,
        lambda one: {one.family, label.family} <= _KIN or label.noun in GENERIC or label.noun is None,
    ]
    if days[0] == days[1]:
        tests.append(lambda one: "map" not in (one.family, label.family))
    for test in tests:
        kept = [one for one in fitting if test(one)]
        if kept:
            return kept
    return []


def _dated_alias(label: Label, one: _Known) -> bool:
    """Tell whether a short name has the noun and the very days of a mention: *the 2022 statement*."""
    return any(
        name.days == label.days and name.noun == label.noun and _all_words(name) == _all_words(label)
        for name in one.names
        if name.days
    )


def _names_agree(label: Label, name: Label) -> bool:
    """Tell whether a name is the mention's own: a name with a day asks for a mention with one."""
    return label.plural == name.plural and label.numbers == name.numbers and (not name.days or bool(label.days))


def _days_agree(label: Label, instrument: Instrument) -> bool:
    return not label.days or any(_overlap(days, instrument, label.loose) for days in label.days)


def _overlap(days: Days, instrument: Instrument, loose: bool) -> bool:
    """Tell whether the days fit; those with no year said may be of any year."""
    start, end = days
    if start <= instrument.end + _SLACK * (start == end) and end >= instrument.start - _SLACK * (start == end):
        return True
    if not loose or (end - start).days > 31:
        return False
    same_month = start.month == instrument.start.month
    return same_month and (start != end or abs(start.day - instrument.start.day) <= 1)


def _is_named(words: frozenset[str], name: Label) -> bool:
    """Tell whether words are a name's, or the better part of a long one: *the Agreement on Peace and Relations*."""
    whole = _all_words(name)
    joined = whole | {word.replace("-", "") for word in re.findall(r"\w+-\w+", name.bare_name.casefold())}
    return words == whole or (len(words) > 3 and words <= joined)


def _latest(several: Sequence[Instrument]) -> Instrument:
    """Return the latest; of those of one day the one that the profile names first."""
    return max(several, key=lambda one: one.start)


def _all_words(label: Label) -> frozenset[str]:
    return frozenset((*label.words, *((label.noun,) if label.noun else ())))


@lru_cache(maxsize=2_000)
def _label(name: str) -> Label:
    span = Span(0, len(name), name)
    return label_of(span, [one for one in find_dates(name, Anchor()) if one.interval])


def _known(instrument: Instrument, actors: dict[str, Actor]) -> _Known:
    signed = [actors[name] for name in instrument.signatories if name in actors]
    signed += [actors[one.side] for one in signed if one.side in actors]
    authors = _words(word for one in signed for word in (one.name, *one.aliases, *one.demonyms))
    names = (instrument.name, *instrument.aliases)
    numbers = frozenset(re.findall(r"\d+(?:/\d+)?", " ".join(names)))
    own = _words((*names, *(name.replace("-", "") for name in names), instrument.place or ""))
    return _Known(instrument, tuple(map(_label, names)), own, own | authors | numbers, authors)


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in key_words(name))
