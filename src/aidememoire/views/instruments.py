"""Who invokes which instrument, in which stance and on which issues, how often, first and last; and of whom others tell it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.linking.instruments.names import FAMILY_OF, GENERIC
from aidememoire.linking.text.names import key_words
from aidememoire.linking.text.plain import plain
from aidememoire.model import Entry, Invocation, Span, Statement
from aidememoire.reading.rules.negation.refusals import REJECTS, TURNS_DOWN
from aidememoire.reading.wordlists import set_of
from aidememoire.views.absences import left_out
from aidememoire.views.once import without_further_readings
from aidememoire.views.sayings import Saying, fold, independent
from aidememoire.views.stances import AGAINST
from aidememoire.views.telling import is_turned
from aidememoire.vocabulary import issue_order

Counts = tuple[tuple[str, int], ...]  # names, each with how often
NAMED = "named"
_DATED = re.compile(r"(?P<name>.+) of (?P<date>(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+) )?(?P<year>\d{4}))")
_NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:of|on|for|the|and) )*[A-Z][\w’'-]*)+")
_ARTICLE = re.compile(r"(?:the |this |that |its |their |his |her )?", re.IGNORECASE)
_OF_IT = re.compile(r"of (?:the |this |that |its |their )?")  # *said of the map that it could never agree to it*
# How who speaks turns a thing down in his own clause: *We reject*, *that Corvo does not recognise*, *no longer considers itself bound by*.
_REFUSED = re.compile(
    rf"[“\"‘']?(?:[\w.’'-]{{1,40}}\s){{0,6}}?(?:{REJECTS}|{TURNS_DOWN}"
    r"|(?:not|never|cannot|no\slonger|[a-z]{1,8}n[’']t)\s(?:accept|recogni[sz]e|(?:[\w-]{1,40}\s){0,3}?(?:bound\sby|party\sto)))\s",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\Z|[,;.]|\s+[–—-]\s| (?:as|because|for|since|which|until|outright|altogether|entirely|completely)\b"
)
#: Words that a paper of any two parties may bear.
_OF_ANY = set_of(
    """
    joint peace final framework trilateral bilateral common partial comprehensive general interim political security council
    un united nations road map press global new national presidential ministerial humanitarian ceasefire truce
    """
)


@dataclass(frozen=True, slots=True)
class Use:
    """An instrument as one party invokes it, or as others tell that it does; `id` is its id in the profile, if it has one.

    `total` is how often the instrument is invoked at all, whoever does it, and `aimed` the ids of those sayings, of
    anybody, whose content is the instrument itself.
    """

    id: str | None
    name: str
    party: str
    sayings: tuple[Saying, ...]
    total: int
    aimed: frozenset[str] = frozenset()

    @property
    def times(self) -> int:
        """How often: what is said once counts once, however many accounts and issues it has."""
        return len(self.sayings)

    @property
    def own(self) -> tuple[Saying, ...]:
        """What the party says itself."""
        return tuple(one for one in self.sayings if one.told_of(self.party or "") is None)

    @property
    def told(self) -> tuple[Saying, ...]:
        """What others tell that the party said."""
        return tuple(one for one in self.sayings if one.told_of(self.party or "") is not None)

    @property
    def told_by(self) -> tuple[str, ...]:
        """Who tells of the party, each once."""
        return tuple(dict.fromkeys(by for one in self.told if (by := one.told_of(self.party or ""))))

    def told_from(self, teller: str) -> tuple[Saying, ...]:
        """Return what this one of others tells that the party said."""
        return tuple(one for one in self.told if one.told_of(self.party or "") == teller)

    def stances(self, sayings: Iterable[Saying]) -> Counts:
        """Return the stances that sayings on the instrument take, that of most first; `named` is none.

        Nobody is against what he but names in something that he denies: *denied breaching the treaty*. Nor is he for what a *not*
        before his wish leaves aside: *no longer insists on the map*.
        """
        counts = Counter(self._stance(one) for one in sayings)
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))

    def _stance(self, saying: Saying) -> str:
        beside = saying.stance == AGAINST and saying.id not in self.aimed
        return NAMED if beside or is_turned(saying.statement) else saying.stance

    @property
    def issues(self) -> Counts:
        """The issues, that of most sayings first; a saying of several counts under each."""
        counts = Counter(issue for one in self.sayings for issue in one.issues)
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], issue_order(one[0]))))

    @property
    def sources(self) -> int:
        """How many independent sources report it."""
        return independent(self.sayings)

    @property
    def ends(self) -> tuple[Saying, ...]:
        """The first and the last saying of those whose day is known; on one day, one whose day the text tells."""
        known = [one for one in self.sayings if one.day]
        if not known:
            return ()
        first = min(known, key=lambda one: (one.day or date.max, not one.dated))
        return first, max(known, key=lambda one: (one.day or date.min, one.dated))

    @property
    def first(self) -> date | None:
        """The first day that is known."""
        return self.ends[0].day if self.ends else None

    @property
    def last(self) -> date | None:
        """The last day that is known."""
        return self.ends[-1].day if self.ends else None


def instruments(entries: Iterable[Entry]) -> tuple[Use, ...]:
    """Return the uses: the instrument invoked most often first, then by its name; of one, whose own word it is most often.

    A statement that several make stands under each of them, one by nobody who is named under an empty party. What an
    account says that it leaves out it does not invoke.
    """
    held = list(entries)
    absent = left_out(held)
    folded = list(fold(each for each in held if each.statement.id not in absent))
    same = _same(each for one in folded for account in one.entries for each in account.statement.invokes)
    named: dict[str, Invocation] = {}
    cited: dict[str, list[Saying]] = {}
    aimed: dict[str, set[str]] = defaultdict(set)
    for one in folded:
        # Of several accounts of one saying, one may cite what the others leave out.
        invoked = [(account.statement, each) for account in one.entries for each in account.statement.invokes]
        for key in dict.fromkeys(same[_key(each)][0] for _, each in invoked):
            mine = [(statement, each) for statement, each in invoked if same[_key(each)][0] == key]
            named.setdefault(key, replace(mine[0][1], name=same[key][1]))
            cited.setdefault(key, []).append(one)
            if any(_is_content(each.span, statement) for statement, each in mine):
                aimed[key].add(one.id)
    found = [
        use
        for key, sayings in cited.items()
        for use in _uses(named[key], without_further_readings(sayings), frozenset(aimed[key]))
    ]
    return tuple(sorted(found, key=_place))


def _is_content(span: Span, statement: Statement) -> bool:
    """Tell whether an instrument is itself what is said: *rejected the treaty as void*, not *breaching the treaty*."""
    around = next((one for one in statement.content if one.holds(span)), None)
    if around is None:
        return False
    before, after = around.text[: span.start - around.start], around.text[span.end - around.start :]
    if statement.act == "reject" and (verb := _REFUSED.match(before)):
        before = before[verb.end() :]  # *We reject the map*: the content is the whole of what is said
    alone = _ARTICLE.fullmatch(before) and _ENDS.match(after)
    return alone is not None or _OF_IT.fullmatch(before) is not None


def _same(invocations: Iterable[Invocation]) -> dict[str, tuple[str, str]]:
    """Return for each key of an instrument the key and the name of the one that it is.

    The Lenn Agreement, that of 1998 and that of 4 May 1998 are one, unless the record has another one of 2003.
    """
    names: dict[str, str] = {}
    groups: dict[str, dict[str, re.Match[str] | None]] = defaultdict(dict)
    for one in invocations:
        key = _key(one)
        name = names.setdefault(key, one.name)
        dated = _DATED.fullmatch(name)
        if one.id is None and _is_own_name(bare := dated["name"] if dated else name):
            groups[plain(bare)][key] = dated
    same = {key: (key, name) for key, name in names.items()}
    for dates in groups.values():
        if len(dates) > 1 and _agree([each for each in dates.values() if each]):
            fullest = max(dates, key=lambda key: len(names[key]))
            same |= dict.fromkeys(dates, (fullest, names[fullest]))
    return same


def _is_own_name(name: str) -> bool:
    """Tell whether a name is one paper's own: *Lenn Agreement*, not *Joint Statement*."""
    words = set(key_words(name))
    return _NAME.fullmatch(name) is not None and bool(words - _OF_ANY - FAMILY_OF.keys() - GENERIC)


def _agree(dates: Sequence[re.Match[str]]) -> bool:
    """Tell whether dates, some told more closely than others, may all be one."""
    return all(len({each[part] for each in dates if each[part]}) < 2 for part in ("year", "month", "day"))


def _uses(instrument: Invocation, sayings: Sequence[Saying], aimed: frozenset[str]) -> list[Use]:
    """Return the uses of one instrument."""
    parties = dict.fromkeys(party for one in sayings for party in one.parties or ("",))
    return [
        Use(
            instrument.id,
            instrument.name,
            party,
            tuple(one for one in sayings if party in (one.parties or ("",))),
            len(sayings),
            aimed,
        )
        for party in parties
    ]


def _key(invocation: Invocation) -> str:
    return invocation.id or plain(invocation.name) or invocation.name


def _place(use: Use) -> tuple[int, str, str, int, int, str]:
    return -use.total, use.name, use.id or "", -len(use.own), -use.times, use.party
