"""Those who can speak, as linking knows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PERSON, OFFICE, STATE, BODY, GROUP, INSTRUMENT, UNNAMED, UNKNOWN = (
    "person", "office", "state", "body", "group", "instrument", "unnamed", "unknown",
)  # fmt: skip
PEOPLE = frozenset((PERSON, OFFICE))
HUMANS = PEOPLE | {UNNAMED}
PARTIES = frozenset((STATE, BODY, GROUP))


#: What the name of somebody who is not named begins with.
NAMELESS = "unnamed "
#: Why a report's *we* is its publisher, which passes on what others say.
BY_PUBLISHER = "the report speaks of its publisher"
#: Why somebody is the one who puts a question in a transcript.
BY_OUTLET, BY_FIRST_WORDS, BY_NOBODY = (
    "the outlet in the label", "the name that the question begins with", "a question that nobody is named for",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who can speak: `name` in full, what `kind` of one, the `id` in the profile and the `side` where known.

    `kind` is person, office (one that a nameless person holds), state, body, group, instrument, unnamed or unknown.
    """

    name: str
    kind: str
    id: str | None = None
    side: str | None = None


NOBODY = Who("unknown", UNKNOWN)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom words mean, several where they speak together, and why, in words; `rule` is the name of the rule.

    `sure` is how likely it is right, from 0 to 1, where that was weighed; else the rule tells.
    """

    whos: tuple[Who, ...]
    rule: str
    reason: str
    sure: float | None = None

    @property
    def one(self) -> Who:
        """The first of them."""
        return self.whos[0]


UNRESOLVED = Resolved((NOBODY,), "unknown", "nobody is named")
NO_ONE = Resolved((NOBODY,), "no one", "the words say that nobody does")


def all_of(several: Iterable[Resolved]) -> tuple[Who, ...]:
    """Return all whom several words mean, each once."""
    return tuple(dict.fromkeys(who for one in several for who in one.whos))


def only(who: Who, rule: str, reason: str) -> Resolved:
    """Return that words mean one alone."""
    return Resolved((who,), rule, reason)


def office_of(office: str, state: Who) -> Resolved:
    """Return the office of a state that a nameless person holds."""
    side = state.side or state.name
    return only(Who(f"{office} of {side}", OFFICE, side=side), "office of a state", "the office, nobody being named")
