"""Who undertook or accepted what, to whom, on which condition, first when, and when it was said again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from aidememoire.linking.tellings.clashes import facts_clash
from aidememoire.linking.tellings.matters import INSTRUMENT, SHARED, likeness, terms_of
from aidememoire.linking.tellings.utterances import NEAR
from aidememoire.linking.text.plain import plain
from aidememoire.model import Account, Entry, Judgement
from aidememoire.model.entries import OPEN
from aidememoire.views.conditions import condition_of
from aidememoire.views.limits import BY, TimeLimit, limit_of, without_limit
from aidememoire.views.sayings import Saying, fold, independent

ACTS = frozenset(("commit", "accept"))
_FEW = 3  # terms beside an instrument: it is the instrument itself that is undertaken or accepted


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a party undertook or accepted, or several as one: as first said, and as said again since.

    `judged` is what a person says became of it. `within` are statements that tell it too and are no further ones: those
    that stand in one of these in the same voice (*it said that it would open the road* undertakes once), and one of
    another party around it that does but tell of it. `limits` are by when or until when it is to be done or
    holds, as its sayings tell, the last first. `at` is the day on which it is looked at, None where no day is past.
    """

    parties: tuple[str, ...]
    first: Saying
    restated: tuple[Saying, ...] = ()
    judged: Judgement | None = None
    within: tuple[Saying, ...] = ()
    limits: tuple[TimeLimit, ...] = ()
    at: date | None = None

    @property
    def party(self) -> str:
        """The parties by name, with `; ` between them."""
        return "; ".join(sorted(self.parties))

    @property
    def status(self) -> str:
        """What has become of it: open until a person says otherwise."""
        return self.judged.status if self.judged else OPEN

    @property
    def id(self) -> str:
        """The id of the statement that it was first said in."""
        return self.first.id

    @property
    def sourced(self) -> tuple[Account, ...]:
        """The document that says what became of it, if it is one of the record."""
        return (self.judged.document,) if self.judged and self.judged.document else ()

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """All that was said of it, the first first."""
        return (self.first, *self.restated)

    @property
    def to(self) -> tuple[str, ...]:
        """Those to whom it was given, in the order in which they are first named."""
        return tuple(dict.fromkeys(name for one in self.sayings for name in one.statement.to))

    @property
    def conditional(self) -> bool:
        """Whether it hangs on a condition, as last said by all who undertook it: by any account of that day."""
        return any(entry.statement.conditional for entry in self._last)

    @property
    def _last(self) -> tuple[Entry, ...]:
        """Return the accounts of what was last said of it by all of its parties: what one of them adds is its own condition."""
        joint = [one for one in self.sayings if set(one.parties) >= set(self.parties)]
        last = joint[-1]
        told = (one for one in reversed(joint) if one is last or (one.day and one.day == last.day))
        return tuple(entry for one in told for entry in one.entries)

    @property
    def condition(self) -> str:
        """The words of the condition as last said by all who undertook it, as far as they are found: from *if*, *once*, *provided* ... on."""
        return next((found for one in self._last if (found := condition_of(Saying(one)))), "")

    @property
    def unconditional_by(self) -> tuple[Account, ...]:
        """The documents that tell it without the condition that others give for what was last said; none where they agree."""
        bound = {one.account for one in self._last if one.statement.conditional}
        free = dict.fromkeys(one.account for one in self._last if not one.statement.conditional)
        return tuple(one for one in free if one not in bound) if bound else ()

    @property
    def last_said(self) -> date | None:
        """The day on which it was last said."""
        return self.sayings[-1].day

    @property
    def limit(self) -> TimeLimit | None:
        """By when or until when, as the last saying tells that tells it at all; None where none does."""
        return next(iter(self.limits), None)

    @property
    def due(self) -> date | None:
        """The last day on which it may be done; None where no words give one, or but the day until which it holds."""
        return self.limit.due if self.limit else None

    @property
    def due_before(self) -> date | None:
        """The day on which it fell due by what was said before, where that day has moved since; else None."""
        now, *before = self.limits or (None,)
        moved = (one.due for one in before if now and now.due and one and one.due and one.is_other_than(now))
        return next(moved, None)

    @property
    def is_past_due(self) -> bool:
        """Whether it is open and its day is past: nobody has said what became of it, so that it may have been kept."""
        return self.status == OPEN and self.due is not None and self.at is not None and self.due < self.at

    @property
    def sources(self) -> int:
        """How many independent sources report it."""
        return independent(self.sayings)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A saying that undertakes or accepts something, with what it is compared by."""

    saying: Saying
    parties: frozenset[str]
    issues: frozenset[str]
    terms: frozenset[int]
    cited: frozenset[str]
    limit: TimeLimit | None
    bare: str | None  # its words without the day by which it is to be done, where they give one

    @classmethod
    def of(cls, saying: Saying) -> _Taken:
        terms = terms_of(saying.statement)
        cited = frozenset(each.id or each.name for each in saying.statement.invokes)
        limit = next(filter(None, map(limit_of, saying.entries)), None)
        bare = without_limit(saying.words, limit) if limit and limit.kind == BY else None
        return cls(saying, frozenset(saying.parties), frozenset(saying.issues), terms, cited, limit, bare)

    @property
    def is_of_instruments(self) -> bool:
        """Whether it names little beside the instruments that it invokes: it takes on these themselves."""
        return len(self.terms) - INSTRUMENT * len(self.cited) <= _FEW


@dataclass(slots=True)
class _Draft:
    taken: list[_Taken]
    within: list[Saying] = field(default_factory=list)


def commitments(
    entries: Iterable[Entry], statuses: Mapping[str, Judgement] | None = None, at: date | None = None
) -> tuple[Commitment, ...]:
    """Return what was undertaken and accepted, by the day first said, document, place in the text; undated ones last.

    A saying says an earlier one again where it is of the same party, or of one of those that spoke as one, and about
    the same thing on one issue, or where both take on one instrument itself; of several, the most alike, then the
    earliest. What another side says that a party undertook stands apart from what it says itself, but for what the party
    says itself thereafter. What the reader is not sure of, the act or who speaks, is said again by nothing and says nothing
    again. `statuses` are set by people, by the id of any statement of it; the last one holds. What
    nobody undertakes who is named is left out. `at` is the day on which it is asked.
    """
    said = [one for one in fold(entry for entry in entries if entry.statement.act in ACTS) if one.parties]
    holders = {**_holders(said), **_telling(said)}
    drafts: list[_Draft] = []
    of = {one.id: _drafted(_Taken.of(one), drafts) for one in said if one.id not in holders}
    for one in said:
        own = one.id
        while own in holders:
            own = holders[own]
        if own != one.id:
            of[own].within.append(one)
    return tuple(_commitment(draft, statuses or {}, at) for draft in drafts)


def unnamed(entries: Iterable[Entry]) -> int:
    """Return how many sayings undertake or accept something by nobody who is named, but for what another one says already."""
    said = fold(entry for entry in entries if entry.statement.act in ACTS)
    return sum(not one.parties and not one.entry.doubled for one in said)


def _holders(said: Sequence[Saying]) -> dict[str, str]:
    """Return by the ids of sayings the id of the outermost one of the same voice in which each stands.

    Those in a ring of parents stand in none.
    """
    by_id = {one.id: one for one in said}
    found: dict[str, str] = {}
    for one in said:
        outer, seen = one, {one.id}
        while (holder := by_id.get(outer.statement.parent or "")) and _in_voice(one, holder) and holder.id not in seen:
            seen.add(holder.id)
            outer = holder
        if outer is not one and not (holder and holder.id in seen):
            found[one.id] = outer.id
    return found


def _telling(said: Sequence[Saying]) -> dict[str, str]:
    """Return by the ids of sayings that of what other parties undertake in them, in half of their words or more.

    Such a saying but tells of it, and is no undertaking of its own party.
    """
    inner: dict[str, list[Saying]] = {}
    for one in said:
        inner.setdefault(one.statement.parent or "", []).append(one)
    found: dict[str, str] = {}
    for one in said:
        others = [each for each in inner.get(one.id, ()) if not set(each.parties) & set(one.parties)]
        told = sum(len(each.words) for each in others)
        if others and 2 * told >= len(one.words) and others[0].id not in found:
            found[one.id] = others[0].id
    return found


def _drafted(one: _Taken, drafts: list[_Draft]) -> _Draft:
    """Return the draft that a saying says again, or a new one."""
    near = [
        (max(_alike(one, each) for each in draft.taken), -at) for at, draft in enumerate(drafts) if _may_be(one, draft)
    ]
    score, at = max(near, default=(0.0, 0))
    if score >= SHARED:
        drafts[-at].taken.append(one)
        return drafts[-at]
    drafts.append(_Draft([one]))
    return drafts[-1]


def _in_voice(one: Saying, other: Saying) -> bool:
    shared = set(one.parties) <= set(other.parties)
    return shared and all(one.told_of(party) == other.told_of(party) for party in one.parties)


def _may_be(one: _Taken, draft: _Draft) -> bool:
    """Tell whether the parties and the voice are those of a draft; one's own word may follow what others tell.

    Of the two nothing may be in doubt.
    """
    first, saying = draft.taken[0], one.saying
    if not all(each.is_sure(name) for each in (first.saying, saying) for name in ("act", "speaker")):
        return False
    voices = ((saying.told_of(party), first.saying.told_of(party)) for party in one.parties)
    heard = all(own in (None, other) for own, other in voices) or any(
        _is_one(saying, each.saying) for each in draft.taken
    )
    return one.parties <= first.parties and heard


def _is_one(one: Saying, other: Saying) -> bool:
    """Tell whether two tell the same words of the same parties on days so near that they are of one undertaking, whoever of others tells them."""
    if set(one.parties) != set(other.parties) or not (one.told_by and other.told_by and one.days and other.days):
        return False
    apart = max(one.days[0] - other.days[1], other.days[0] - one.days[1])
    return plain(one.words) == plain(other.words) and apart <= NEAR


def _alike(one: _Taken, other: _Taken) -> float:
    """Return how alike two sayings are, SHARED or more where they take one thing on: on one issue, or one text itself.

    Not at all where each has a number or a month that the other lacks: what is promised is then another thing; but another day
    by which it is to be done is one that has moved.
    """
    both = (one.bare, other.bare)
    words, others = both if None not in both else (one.saying.words, other.saying.words)
    if facts_clash(words or "", others or ""):
        return 0.0
    score = likeness(one.terms, other.terms)
    if one.cited & other.cited and one.is_of_instruments and other.is_of_instruments:
        return max(score, SHARED)
    return score if one.issues & other.issues else 0.0


def _commitment(draft: _Draft, statuses: Mapping[str, Judgement], at: date | None) -> Commitment:
    first, *restated = (one.saying for one in draft.taken)
    ids = (entry.statement.id for one in (first, *restated, *draft.within) for entry in one.entries)
    judged = max((statuses[each] for each in ids if each in statuses), key=lambda one: one.at, default=None)
    limits = tuple(one.limit for one in reversed(draft.taken) if one.limit)
    return Commitment(first.parties, first, tuple(restated), judged, tuple(draft.within), limits, at)
