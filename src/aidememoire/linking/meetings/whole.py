"""Meetings whose own words name all who were there: a call, *A met B*, *A and B met*. Nobody else joins them."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import CALL, NOUN, Cue
from aidememoire.linking.meetings.named import may_meet
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.seats import seated
from aidememoire.linking.meetings.verbs import DATED, VERB
from aidememoire.model import Span

#: Before a verb: one who is not named there met whoever is.
ALONE = re.compile(
    r"\b(?:I|he|she)\s+(?:(?:also|had|has|have|then|later|first|last|just|was|will|is|to)\s+)*\Z", re.IGNORECASE
)
#: Behind a noun: one who is named held it with another.
_WITH = re.compile(r"[^.;,]{0,60}?\bwith\b")
#: Behind a noun: the others who held it, none of whom is named.
_WITH_THEIR_OWN = re.compile(
    r"[^.;,]{0,40}?\bwith\s(?:his|her|their)\s(?:[\w’'-]+\s){0,3}(?:counterparts|colleagues|homologues)\b"
)
#: *In a separate conversation with her*: two talk, whoever else is told of.
_CONVERSATION = re.compile(r"\b(?:conversation|tête-à-tête|one-on-one)\Z", re.IGNORECASE)
_HIS = re.compile(r"\b(?:[Hh]is|[Hh]er)\s(?:[\w-]+\s){0,2}[\w-]+\Z")
_IN_IT = re.compile(r"(?:In|At|During)\s(?:an?|the)\s(?:[\w-]+\s){0,2}[\w-]+\Z")
_OWN_WORDS = 20  # letters before a noun within which *his*, or the beginning of the sentence, makes it somebody's own
_BETWEEN = re.compile(r"[^.;,]{0,80}?\bbetween\s")
_IN_HOUSE = re.compile(
    r"(?:[\w’'-]+\s){1,5}?(?:of|with)\s(?:the|its|his|her|their)\s(?:[\w’'-]+\s)?(?:national\ssecurity\scouncil|(?:war|security|full|inner)\scabinet|cabinet"
    r"|council\sof\sministers|general\sstaff|politburo|crisis\s(?:team|committee|cell|staff))\b",
    re.IGNORECASE,
)
_PERSONS = frozenset(("PER", "ROLE"))


def is_whole(cue: Cue, people: tuple[str, ...], scene: Scene) -> bool:
    """Tell whether the words of a meeting name all who were there: two of a call, or two persons with a verb of meeting.

    So do *the meeting between A and B* and *in her meeting with A*. Who is summoned comes alone to those who summon him; *her counterparts* are not those whom the text names otherwise.
    """
    if (people and _WITH_THEIR_OWN.match(scene.text, cue.span.end)) or _is_in_house(cue, scene):
        return True
    if len(people) < 2:
        return False
    between = cue.how == NOUN and _BETWEEN.match(scene.text, cue.span.end, cue.sentence.end)
    persons = _persons_of(cue.sentence if between else cue.clause, people, scene)
    conversed = _CONVERSATION.search(cue.span.text) and scene.text.startswith(" with ", cue.span.end)
    by_words = cue.kind == CALL or cue.span.text.casefold() == "summoned" or bool(conversed)
    his_own = is_his_own(cue, scene)
    alone = his_own or bool(ALONE.search(scene.text, cue.clause.start, cue.span.start))
    told = bool(between) or cue.how in (VERB, DATED) or his_own
    return by_words or (told and len(persons) + alone > 1) or len(seated_persons(cue, people, scene)) > 1


def is_his_own(cue: Cue, scene: Scene) -> bool:
    """Tell whether it is somebody's own with another: *in her meeting with the President, she praised Chad*, or who speaks told to be *in* it."""
    if cue.how != NOUN or not (
        _WITH.match(scene.text, cue.span.end, cue.clause.end) or cue.span.text.endswith(" with")
    ):
        return False
    words = scene.text[max(cue.sentence.start, cue.span.start - _OWN_WORDS) : cue.span.end]
    opens = cue.span.start - cue.sentence.start <= _OWN_WORDS and _IN_IT.match(cue.sentence.text[: len(words)])
    return bool(_HIS.search(words) or (opens and opens.end() == len(words)))


def _is_in_house(cue: Cue, scene: Scene) -> bool:
    """Tell whether the own people of a government sat: *an emergency meeting of the cabinet*, at which no other side was."""
    return cue.how == NOUN and _IN_HOUSE.match(scene.text, cue.span.start, cue.sentence.end) is not None


def seated_persons(cue: Cue, people: tuple[str, ...], scene: Scene) -> set[str]:
    """Return those of the people whom the clause seats as persons: *the minister held talks in Oslo with her*."""
    meet, _ = seated(may_meet(cue.sentence, scene), cue, scene)
    return {name for one in meet if one.type in _PERSONS for name in scene.who(one.span) if name in people}


def _persons_of(part: Span, people: tuple[str, ...], scene: Scene) -> set[str]:
    """Return those of the people whom the clause of a cue names as persons, by name or by office."""
    persons = [one.span for one in may_meet(part, scene) if one.type in _PERSONS]
    return {name for span in persons for name in scene.who(span) if name in people}
