"""Second verbs of a clause by the way: in *Corvo denied it, after Norway closed the road and promised to reopen it* Norway promises.

The network gives such a verb the subject of the sentence, where the first verb of the clause is no cue.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.negation.tenses import is_past
from aidememoire.reading.rules.stances.answers import GROUPS

CLAUSE = Reason("source", "the subject of the clause that the verb stands in")
_AND = re.compile(r"\s(?:and|then)\s(?:\w{1,20}ly\s|then\s|also\s|later\s)?\Z")
_OPENS = re.compile(
    r",\s(?:(?:an?|one|two|three|few|several|some|just|only|shortly|soon|immediately|long|even|minutes?|hours?|days?|weeks?|months?|years?"
    r"|\d{1,3})\s){0,4}(?:after|before|as|when|while|since|because|once|though|although|whereas)\s(?P<the>(?:the|its|their)\s)?"
)
_GROUP = re.compile(rf"(?:the|its|their)\s(?:[\w-]+\s){{0,2}}?{GROUPS}(?=\s)", re.IGNORECASE)
_PARTED = re.compile(r"[,.;:!?\n“”\"]|\b(?:who|which|that)\b")
_FAR = 160  # code points of such a clause before its second verb, at most
_LONGEST = 35  # code points of *and* with an adverb, at most


def with_clauses(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each second verb of a clause by the way with the subject of that clause.

    Behind another comma (*, after Norway closed the road, and vowed*) the sentence goes on, with its own subject.
    """
    actors = {actor.start: actor for actor in reversed(actors_of(mentions))}
    return [_of_its_clause(text, one, actors) for one in attributions]


def _of_its_clause(text: str, one: Attribution, actors: Mapping[int, Span]) -> Attribution:
    joint = _AND.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    comma = text.rfind(",", max(0, one.cue.start - _FAR), one.cue.start) if joint and is_past(one.cue.text) else -1
    opens = _OPENS.match(text, comma) if comma >= 0 else None
    if not joint or not opens or any(span.end > comma for span in one.source):
        return one
    subject = _subject(text, opens, actors)
    if not subject or subject.end >= joint.start() or _PARTED.search(text, opens.end(), joint.start()):
        return one
    return replace(one, source=(subject,), reasons=(*one.reasons, CLAUSE))


def _subject(text: str, opens: re.Match[str], actors: Mapping[int, Span]) -> Span | None:
    """Return who acts in a clause: whoever is named, or the group, right behind *after*, with a verb in the past behind."""
    start = opens.start("the") if opens["the"] else opens.end()
    named = actors.get(start) or actors.get(opens.end())
    group = None if named else _GROUP.match(text, start)
    end = named.end if named else group.end() if group else None
    return Span.of(text, start, end) if end and text[end] == " " and is_past(text[end : end + 30]) else None
