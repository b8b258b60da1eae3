"""Who sits at a table by the clause of a meeting itself: *A and B met*, *A held talks with B*, *talks between A and B*.

Where the clause seats two, nobody else whom its sentence names was there for that alone: not who says that they met, nor whose country
was spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.text.index import ends_with
from aidememoire.model import Mention

#: A word of an office or of a group before a name: no verb, and of prepositions only *of* and *for*.
_WORD = (
    r"(?!(?:with|between|among|in|at|on|to|from|by|about|over|under|after|before|during|since|until|against|into|without|who|whom|whose|which|that"
    r"|where|when|as|but|while|if|not|than|said|says|told|tells|is|are|was|were|be|been|being|has|have|had|will|would|may|can|could|should"
    r"|met|meets?|held|holds?|it|he|she|they|(?!united|allied|armed|so-called)[a-z-]+ed)\b)[\w’'./-]+"
)
_WORDS = rf"(?:{_WORD},?\s+){{0,10}}"
#: Between two who sit at one table, the first with who he is.
_AND = re.compile(
    rf"(?:[’']s?)?(?:\s*\([^()]{{1,80}}\))?(?:,?(?:\s+{_WORD}){{1,10}}?)?"
    rf"(?:\s*,\s*|,?\s+(?P<last>and|as\s+well\s+as|(?:along|together)\s+with)\s+)(?:both\s+)?{_WORDS}"
)
#: Up to who was met or held it too, behind the words of a meeting.
_OBJECT = re.compile(rf"(?:\s+(?:with|between|among|of|by))?\s+{_WORDS}")
_WITH = re.compile(
    r"\b(?:with|between|among|alongside|involving|presence\s+of|participation\s+of|(?:led|headed|attended|joined|accompanied|received|invited)\s+by)"
    rf"\s+{_WORDS}\Z"
)
#: Up to who hosts those who meet, or mediates.
_BESIDE = re.compile(
    r"\b(?:under|(?:hosted|mediated|brokered|facilitated|chaired|convened|moderated|organi[sz]ed|sponsored)\s+by)"
    rf"\s+{_WORDS}\Z"
)
#: Between who meets and the verb, and a verb of holding before a noun.
_THEN = re.compile(
    r"(?:\s*\([^()]{1,80}\))?(?:\s*,)?(?:\s+(?:who|which|also|then|later|earlier|again|separately|jointly|together|both|each|recently|today|yesterday|had|has|have|is|are|was|were"
    r"|will|would|to|due|set|expected|scheduled|on|this|last|\w+day|morning|afternoon|evening|night))*\s+"
)
_HELD = re.compile(
    r"\b(?:held|holds?|holding|had|has|have|conducted|conducts?|opened|began|begun|started|concluded|ended|resumed|hosted|hosts?|chaired|convened|attended)"
    r"\s+(?:(?!(?:and|that|who|which|in|on|at|to|with|of|said)\b)[\w’'-]+\s+){0,5}\Z"
)
#: What stands between commas before a verb: who somebody is, or what else he does.
_ASIDE = re.compile(r",\s+(?=[a-z])[^.;]{2,200},\s+\Z")
#: Before *meeting*: whoever did something after it has met.
_AFTER = re.compile(r"\bafter\s+\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}")


def seated(named: Sequence[Mention], cue: Cue, scene: Scene) -> tuple[list[Mention], list[Mention]]:
    """Return those of some mentions of a sentence whom the clause of its meeting seats: who meets, and who is but beside them."""
    before = [one for one in named if one.span.end <= cue.span.start]
    behind = [one for one in named if one.span.start >= cue.span.end]
    inside = [one for one in named if cue.span.holds(one.span)]
    others, beside = _joined(_WITH, behind, cue, scene), _joined(_BESIDE, behind, cue, scene)
    return [*_subject(before, cue, scene), *inside, *others], [one for one in beside if one not in others]


def _subject(before: Sequence[Mention], cue: Cue, scene: Scene) -> list[Mention]:
    """Return who meets, or holds the meeting, before its verb, or whose it is: *Chad’s talks*."""
    verb = verb_at(cue, scene)
    if verb is None:
        return [one for one in before if _POSSESSIVE.fullmatch(scene.text, one.span.end, cue.span.start)]
    if ends_with(_AFTER, scene.text, cue.span.start):
        persons = [one for one in before if one.type == "PER"]
        return persons if len(persons) == 1 else []
    aside = _ASIDE.search(scene.text, cue.sentence.start, verb)
    told = [one for one in before if one.span.end <= aside.start()] if aside else []
    left = told or [one for one in before if one.span.end <= verb]
    if not left or not (told or _THEN.fullmatch(scene.text, left[-1].span.end, verb)):
        return []
    joined = takewhile(lambda two: _AND.fullmatch(scene.text, two[0].span.end, two[1].span.start), _back(left))
    return [*reversed([first for first, _ in joined]), left[-1]]


def _back(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    return reversed(list(pairwise(mentions)))


def verb_at(cue: Cue, scene: Scene) -> int | None:
    """Return where the verb of a meeting begins: its own, or that by which it is held."""
    if cue.how != NOUN:
        return cue.span.start
    held = _HELD.search(scene.text, cue.clause.start, cue.span.start)
    return held.start() if held else None


def _joined(words: re.Pattern[str], behind: Sequence[Mention], cue: Cue, scene: Scene) -> list[Mention]:
    """Return those behind a meeting up to whom some words lead, each with those joined to him.

    Behind *and* a list goes on by another *and* alone.
    """
    found: list[Mention] = []
    over = False
    for one in behind:
        last = found[-1] if found else None
        joined = _AND.fullmatch(scene.text, last.span.end, one.span.start) if last else None
        opens = words.search(scene.text, last.span.end if last else cue.span.end, one.span.start)
        at_once = words is _WITH and not last and _OBJECT.fullmatch(scene.text, cue.span.end, one.span.start)
        if opens or at_once or (joined and (joined["last"] or not over)):
            found.append(one)
            over = bool(joined and joined["last"])
    return found
