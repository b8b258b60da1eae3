"""Who has a column in the matrix where nobody says which: a few of those who speak most, no person among them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from aidememoire.linking.text.given import pronoun_of_name
from aidememoire.linking.text.names import fold
from aidememoire.profiles import Actor
from aidememoire.profiles.profile import PERSON
from aidememoire.reading.wordlists import set_of

_COLUMNS = 8  # two tables
# Words in the name of a body, of which none stands in that of a person: *Mercy Corps*, *Christian Democratic Union*.
_BODY_WORDS = set_of(
    """
    academy action administration agency aid alliance army assembly association authority bank battalion bloc board brigade
    brigades bureau cabinet cell centre center chamber church coalition college command commission committee community company
    confederation conference congress corporation corps council court defence defense delegation department directorate
    embassy emirate federation fighters force forces forum foundation front fund government group guard
    initiative institute international islands junta kingdom league legion liberation mechanism militia ministry mission
    movement network observatory office opposition organisation organization parliament partnership party police presidency
    programme project rebels relief republic resistance secretariat senate service society state states syndicate taskforce
    tribunal trust union unit university volunteers watch
    """
)
_BETWEEN = re.compile(r" (?:of|and|for|against|in|to|on|with|without|the|&) ")  # in names of states and bodies


def leading(parties: Sequence[str], known: Iterable[Actor] = (), states: Collection[str] = ()) -> tuple[str, ...]:
    """Return those of some parties, who speak most first, that have a column where nobody says which; persons are left out.

    `known` are the actors that are known by name, `states` parties that are the side of themselves. A person whom nobody
    knows is told by a first name, where nothing else in the name is of a state or a body.
    """
    kinds = {fold(name): actor.kind for actor in known for name in (actor.name, *actor.aliases)}
    others = [one for one in parties if one in states or not _is_person(one, kinds.get(fold(one)))]
    return tuple((others or parties)[:_COLUMNS])


def _is_person(name: str, kind: str | None) -> bool:
    """Tell whether a party is a person: `kind` is that of the actor who is known by this name."""
    if kind is not None:
        return kind == PERSON
    first, *rest = fold(name).split()
    if not rest or _BETWEEN.search(name) or not _BODY_WORDS.isdisjoint(rest):
        return False
    return pronoun_of_name(first) is not None
