"""Whose side a person is on: by the profile, else by the words for his offices and around his name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.envoys import UNITED_NATIONS, is_of_the_secretary_general, without_task
from aidememoire.linking.cast.who import STATE
from aidememoire.linking.text.descriptions import is_former
from aidememoire.profiles import Actor


def side_by_profile(known: Actor, roles: Sequence[str], atlas: Atlas, day: date | None) -> str | None:
    """Return the side of a person of the profile on a day: no state's where the text has him or her in opposition."""
    side = atlas.side_on(known, day)
    hit = atlas.exact(side) if side and _is_private(roles, atlas) else None
    return None if hit and hit.actor.kind == STATE else side


def side_by_words(roles: Sequence[str], owned: Sequence[str], around: Sequence[str], atlas: Atlas) -> str | None:
    """Return the side of a person whom no profile knows: the first that is named in his roles, else in the words `around` his name.

    Else the United Nations, where a role, or one of those as they are `owned` (*Guterres’s envoy*), is of the Secretary-General;
    else that of the body that he leads. Who speaks for no state has none.
    """
    if _is_private(roles, atlas):
        return None
    hit = next((hit for words in (*map(without_task, roles), *around) if (hit := atlas.within(words))), None)
    if hit:
        return hit.actor.name
    if any(map(is_of_the_secretary_general, (*roles, *owned))) and UNITED_NATIONS in atlas.actors:
        return atlas.actors[UNITED_NATIONS].name
    return next((side.name for role in roles if (side := atlas.side_led(role))), None)


def _is_private(roles: Sequence[str], atlas: Atlas) -> bool:
    """Tell whether somebody speaks for no state by his roles: one is of no government, and no other one an office of a state.

    What he or she was formerly is no office.
    """
    others = [role for role in roles if not is_of_no_government(role)]
    return len(others) < len(roles) and not any(atlas.office(role) and not is_former(role) for role in others)
