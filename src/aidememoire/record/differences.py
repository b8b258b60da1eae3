"""What is different between two readings of one document: a pure function."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from aidememoire.model.readings import Reading, Statement
from aidememoire.record.evidence import Evidence

# How sure a reader is, and why, is not what it read.
FIELDS = (
    *("speaker", "speaker_id", "side", "act", "issues", "on", "to", "invokes", "conditional", "hedged"),
    *("chain", "mode", "source", "parent"),
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A statement on the same words, read otherwise: the names of the `fields` that differ."""

    before: Statement
    after: Statement
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """Statements that only the old reading has, only the new one, or both but not alike; whether meetings differ."""

    gone: tuple[Statement, ...] = ()
    new: tuple[Statement, ...] = ()
    changed: tuple[Changed, ...] = ()
    meetings: bool = False

    def __bool__(self) -> bool:
        """Whether anything is different."""
        return bool(self.gone or self.new or self.changed or self.meetings)


def differences(before: Reading, after: Reading) -> Differences:
    """Return what is different: statements on the same content and cue are the same one, in the order of the text."""
    old = _by_words(before.statements)
    pairs = [(old[Evidence.of(one)].pop(0) if old[Evidence.of(one)] else None, one) for one in after.statements]
    left = {id(one) for own in old.values() for one in own}
    both = [(one, other, _different(one, other)) for one, other in pairs if one is not None]
    return Differences(
        gone=tuple(one for one in before.statements if id(one) in left),
        new=tuple(other for one, other in pairs if one is None),
        changed=tuple(Changed(one, other, fields) for one, other, fields in both if fields),
        meetings=before.meetings != after.meetings,
    )


def _by_words(statements: Iterable[Statement]) -> defaultdict[Evidence, list[Statement]]:
    found: defaultdict[Evidence, list[Statement]] = defaultdict(list)
    for one in statements:
        found[Evidence.of(one)].append(one)
    return found


def _different(one: Statement, other: Statement) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if getattr(one, name) != getattr(other, name))
