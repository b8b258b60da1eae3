"""Who stands before the press together, in a transcript: those who answer in turn have met before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from aidememoire.linking.meetings.scene import Scene, each_once, office_of
from aidememoire.linking.text.askers import asks
from aidememoire.model import Span, Statement
from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, either

#: Offices whose holders stand before the press together because they have met; a spokesperson may stand there for another.
_NEGOTIATES = re.compile(rf"\b(?:{either(GOVERNING, SENT, NEGOTIATING)}|leader)\b", re.IGNORECASE)
# Those whom somebody leads through a debate, and those who post, have not met thereby.
_APART = re.compile(
    r"@|\b(?:moderator|presenter|host|chair|briefer|press secretary|m(?:r|adame?)\.? speaker)\b", re.IGNORECASE
)
# Who says so chairs a council, whatever he is called: *I give the floor to the representative of Estmark*.
_WHOM = r"(?:the|those|all) (?:(?:shadow|next|other) )?(?:representatives?|members|delegations?|observers?|minister|speakers?)\b"
_GIVES_THE_FLOOR = re.compile(
    rf"\bgive the floor to {_WHOM}"
    # *We call on all members of the Council to act* is an appeal, *I call the minister every week* no more than a call.
    rf"|\bcall(?: (?:up)?on)? {_WHOM}(?![^.;]{{0,80}} to (?!(?:speak|make|take|introduce|address)\b)[a-z])(?! every| back| again| today)",
    re.IGNORECASE,
)
_AT_TABLE = 3  # who answer in turn: a table, whatever their offices are


def turns_of(scene: Scene) -> list[tuple[Span, str]]:
    """Return the turns of a joint press conference, each its label and the full name of who speaks, in order.

    Those who only ask are left out; where somebody chairs a debate there are none.
    """
    if scene.document.kind != "transcript":
        return []
    turns = [one for one in scene.reading.statements if _is_turn(one)]
    if any(map(_chairs_a_debate, turns)):
        return []
    speak = ((one, _speaker_of(one.source[0], scene)) for one in turns)
    named = [(one, name) for one, name in speak if name and name not in scene.bystanders]
    asked = Counter(name for one, name in named if asks(one))
    answers = Counter(name for one, name in named if not asks(one))
    told = [(one.source[0], name) for one, name in named if answers[name] > asked[name] and not asks(one)]
    several = len({name for _, name in told}) >= _AT_TABLE
    return told if several or _negotiate([label for label, _ in told], scene) else []


def _chairs_a_debate(turn: Statement) -> bool:
    """Tell whether a turn is that of who leads through a programme or a debate, by its label or by giving others the floor, or a post."""
    said = " ".join(span.text for span in turn.content)
    return bool(_APART.search(turn.source[0].text) or _GIVES_THE_FLOOR.search(said))


def _negotiate(labels: Sequence[Span], scene: Scene) -> bool:
    """Tell whether two of those who stand before the press hold an office in which one negotiates."""
    end = labels[1].end if len(labels) > 1 else 0
    introduced = scene.persons.beginning(0, end)
    holders = {
        name
        for span in (*introduced, *labels)
        if _NEGOTIATES.search(span.text + " " + office_of(span, scene.text))
        for name in scene.who(span)
    }
    return len(each_once(holders)) > 1


def _is_turn(one: Statement) -> bool:
    bare = all(part.text.strip() in (":", "") for part in one.cue)
    return one.parent is None and bool(one.source and one.content) and bare


def _speaker_of(label: Span, scene: Scene) -> str | None:
    """Return the name in the label of a turn, else who holds the office in it."""
    inside = scene.shelf.inside(label)
    found = [name for type_ in ("PER", "ROLE") for one in inside if one.type == type_ for name in scene.who(one.span)]
    return found[0] if found else None
