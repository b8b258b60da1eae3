"""Who undertook what, to whom, on which condition, first when, and when it was said again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from aidememoire.model import Account, Entry, Judgement
from aidememoire.model.entries import OPEN
from aidememoire.views.likeness import ALIKE, Similarity, word_overlap
from aidememoire.views.sayings import Saying, fold, independent

ACTS = frozenset(("commit", "accept"))
# The first words that are found begin the condition; the plainer ones are looked for first.
_CONDITIONS = tuple(
    re.compile(rf"\b(?:{opening})\b[^.;]*", re.IGNORECASE)
    for opening in (
        "if|unless|provided|providing|(?:as|so) long as|on (?:the )?condition|subject to",
        "only (?:when|once|after)|once",
        "until|before|without",
    )
)


@dataclass(frozen=True, slots=True)
class Commitment:
    """An undertaking of a party: as first said, and as said again since; `judged` is what a person says became of it.

    `within` are statements that stand in one of these and undertake it in the same voice: *it said that it would open the
    road* undertakes once.
    """

    party: str
    first: Saying
    restated: tuple[Saying, ...] = ()
    judged: Judgement | None = None
    within: tuple[Saying, ...] = ()

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
        """Whether it hangs on a condition, as last said."""
        return bool(self.sayings[-1].statement.conditional)

    @property
    def condition(self) -> str:
        """The words of the condition as last said, as far as they are found: from *if*, *once*, *provided* ... on."""
        if not self.conditional:
            return ""
        found = (opening.search(self.sayings[-1].words) for opening in _CONDITIONS)
        return next((one[0].strip(" ,”\"'") for one in found if one), "")

    @property
    def last_said(self) -> date | None:
        """The day on which it was last said."""
        return self.sayings[-1].day

    @property
    def sources(self) -> int:
        """How many independent sources report it."""
        return independent(self.sayings)


@dataclass(slots=True)
class _Draft:
    party: str
    sayings: list[Saying] = field(default_factory=list)
    within: list[Saying] = field(default_factory=list)


def commitments(
    entries: Iterable[Entry],
    statuses: Mapping[str, Judgement] | None = None,
    *,
    similarity: Similarity = word_overlap,
    threshold: float = ALIKE,
) -> tuple[Commitment, ...]:
    """Return what was undertaken, by the day first said, document, place in the text and party; undated ones last.

    A statement says an earlier undertaking again where it is of the same party, shares an issue and is alike by its
    words; of several, the most alike, then the earliest. `statuses` are set by people, by the id of any statement of it;
    the last one holds.
    What another side says that a party undertook stands apart from what the party says itself.
    """
    drafts: list[_Draft] = []
    said = fold(entry for entry in entries if entry.statement.act in ACTS)
    places = {one.id: at for at, one in enumerate(said)}
    for one in sorted(
        said, key=lambda one: one.statement.parent in places
    ):  # what may stand in another one comes after it
        for party in one.parties or ("",):
            _put(one, party, drafts, similarity, threshold)
    drafts.sort(key=lambda draft: places[draft.sayings[0].id])
    return tuple(_commitment(draft, statuses or {}) for draft in drafts)


def _put(one: Saying, party: str, drafts: list[_Draft], similarity: Similarity, threshold: float) -> None:
    if holding := next((draft for draft in drafts if _holds(draft, one, party)), None):
        holding.within.append(one)
        return
    near = [(_likeness(one, draft, similarity), -at) for at, draft in enumerate(drafts) if _may_be(one, party, draft)]
    score, at = max(near, default=(0.0, 0))
    if near and score >= threshold:
        drafts[-at].sayings.append(one)
    else:
        drafts.append(_Draft(party, [one]))


def _holds(draft: _Draft, one: Saying, party: str) -> bool:
    told = (*draft.sayings, *draft.within)
    return _in_voice(one, party, draft) and any(each.id == one.statement.parent for each in told)


def _in_voice(one: Saying, party: str, draft: _Draft) -> bool:
    return party == draft.party and one.told_of(party) == draft.sayings[0].told_of(party)


def _may_be(one: Saying, party: str, draft: _Draft) -> bool:
    return _in_voice(one, party, draft) and bool(set(one.issues) & set(draft.sayings[0].issues))


def _likeness(one: Saying, draft: _Draft, similarity: Similarity) -> float:
    return max(similarity(each.words, one.words) for each in draft.sayings)


def _commitment(draft: _Draft, statuses: Mapping[str, Judgement]) -> Commitment:
    first, *restated = draft.sayings
    told = (*draft.sayings, *draft.within)
    ids = (entry.statement.id for one in told for entry in one.entries)
    judged = max((statuses[each] for each in ids if each in statuses), key=lambda one: one.at, default=None)
    return Commitment(draft.party, first, tuple(restated), judged, tuple(draft.within))
