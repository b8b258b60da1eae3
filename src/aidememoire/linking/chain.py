"""The way a statement came: the publisher, then everyone who passed it on, down to the speaker."""

from __future__ import annotations

from collections.abc import Mapping

from aidememoire.linking.cast.who import UNKNOWN, Resolved
from aidememoire.linking.text.names import key_words
from aidememoire.linking.text.sources import passed_on_by
from aidememoire.model import Document, Statement

RESERVE = "with reserve"  # how a step is marked whose report keeps its distance
NOBODY_NAMED = "nobody named"


def chain_of(
    statement: Statement, document: Document, by_id: Mapping[str, Statement], speakers: Mapping[str, Resolved]
) -> tuple[str, ...]:
    """Return the steps from the publisher to the speaker; a publisher who speaks himself stands there once.

    An outlet that the words of a source tell to pass them on is a step: *officials quoted by Yonhap*.
    A step that the report keeps its distance from ends in `(with reserve)`; one who is not named stays unnamed.
    """
    steps: list[str] = []
    one: Statement | None = statement
    while one:
        steps.append(_step(one, speakers[one.id], own=one is statement))
        steps += filter(None, (passed_on_by(part.text) for part in one.source))
        one = by_id.get(one.parent or "")
    if document.publisher:
        steps.append(document.publisher)
    steps.reverse()
    return tuple(step for number, step in enumerate(steps) if number == 0 or not _same(step, steps[number - 1]))


def _step(statement: Statement, resolved: Resolved, own: bool) -> str:
    name = NOBODY_NAMED if resolved.one.kind == UNKNOWN else "; ".join(who.name for who in resolved.whos)
    return f"{name} ({RESERVE})" if statement.hedged and not own else name


def _same(one: str, other: str) -> bool:
    return set(key_words(one)) == set(key_words(other))
