"""Several side by side, each with what is his: in `Georgia shall free ten and Armenia shall free six` neither obligation is in the other.

What one *shall* or *will* do ends where *and*, another subject and its own *shall* or *will* begin. Or the verb is told once: in *Corvo
accepted the plan and Marshland the map* each has a thing of its own, and in *Corvo was against it, Arland in favour* each takes a stance,
and the opposite one. The network gives all to the first, or the second the first one's clause for what he is in favour of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import Chances, acting, plain
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of, is_actor
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.operative import OWN, another
from aidememoire.reading.rules.placing import at, beginning_in, of_whom, over, put
from aidememoire.vocabulary.groups import ASKING

PARALLEL = Reason("cue", "what another undertakes beside it, with a *shall* or *will* of its own")
GAP = Reason("cue", "the verb of the first of several, each with a thing of its own")
_JOINT = re.compile(r"(?:,|;)\s(?:and\s)?(?:the\s)?\Z|\sand\s(?:the\s)?\Z", re.IGNORECASE)
_TIME = (
    r"(?:next|same|following|previous|other|day|week|month|year|moment|few|fortnight|morning|evening|night|decade)s?\b"
)
_VERB = r"(?:is|are|was|were|has|have|had|will|would|can|could|shall|should|must|may|might|do|does|did|that|which|who|said|says)\b"
_WORDS = rf"(?:\s(?!{_VERB})[^\s,;.:!?“”\"]{{1,40}}){{0,8}}"
# A thing right behind a name, which a verb or a word for a time would not leave there.
_THING = re.compile(
    rf"\s(?P<thing>(?:an?|the|its|their|some|no|another)\s(?!{_TIME})[^\W\d_][\w-]{{0,30}}{_WORDS}?|(?:[A-Z]{{3}}\s|[$€£]\s?)?\d[\d.,]{{0,20}}{_WORDS}?)"
    r"(?=[,;]\s|\sand\s|\Z)"
)
_AMOUNT = re.compile(r"(?:[A-Z]{3}\s|[$€£]\s?)?\d")  # *EUR 4 million*, which the network may take for a body
# Who has an amount, also where the network passes over the name: *, Germany EUR 180 million and Norway NOK 1 billion*.
_HAS_AMOUNT = re.compile(
    r"(?:[,;]\s(?:and\s)?|\sand\s)(?:the\s)?(?P<who>(?![A-Z]{3}\s)[A-Z][\w’'-]{1,30}(?:\s(?![A-Z]{3}\s)[A-Z][\w’'-]{1,30}){0,3})(?=\s(?:[A-Z]{3}\s|[$€£]\s?)\d)"
)
_BARE = re.compile(r"\s(?P<thing>[a-z]{3,30}s)\Z")
_LONGEST_JOINT = 12  # code points of what joins
VERBLESS = Reason("cue", "one of two stances, whose verb is told once")
_SURE = 0.9  # words of a closed table; corpus/ has too few to measure it by
_NO_VERB = r"(?!(?:is|are|was|were|has|have|had|said|says|who|which|that|and|but|while|in|against|for|on)\b)"
_NAME = rf"(?:(?:the|The|its|Its)\s)?[A-Z][\w’'-]{{0,40}}(?:\s(?:of\s(?:the\s)?)?{_NO_VERB}[\w’'-]{{1,40}}){{0,4}}?"
_FOR, _AGAINST = r"in\sfavou?r|for|supportive", r"against|opposed"
_IS = r"(?:is|are|was|were)"
_IT = r"(?:\s(?:it|this|that|both|(?:of|to)\sit))?"
_WHEN = r"(?:\s(?:firmly|strongly|flatly|clearly|broadly|still|also))?"
_STANDS = re.compile(rf"\b{_IS}{_WHEN}\s(?:{_FOR}|{_AGAINST})")
_TWO = re.compile(
    rf"(?<![\w’'-])(?P<first>{_NAME})\s(?P<first_cue>{_IS}{_WHEN}\s(?:(?P<first_for>{_FOR})|(?:{_AGAINST})){_IT})(?:,\s|;\s|\sand\s|\sbut\s|\swhile\s){{1,2}}"
    rf"(?:(?:and|but|while|whereas)\s)?(?P<second>{_NAME})\s(?P<second_cue>(?:(?P<second_for>{_FOR})|(?:{_AGAINST})){_IT})(?=[.;,!?\n]|\Z)"
)
_ON = re.compile(
    r"(?:\A|(?<=[.!?;]\s)|(?<=\n))(?:On|As\s(?:to|for|regards)|Regarding|Concerning|Over)\s(?P<what>[^.,;:!?\n]{3,80}),\s\Z"
)
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s|\n")
_LONGEST = 100  # code points of *on the annex,*, at most
_BEFORE = 4  # attributions before, of which one tells what they are for or against


def side_by_side(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, what one undertakes ending where another's undertaking begins.

    That one becomes an attribution where it is none yet and somebody can undertake it; what *the talks will* do is nobody's.
    What is left of the first is sensed anew: *will close the post and Haven will not object* rejects nothing.
    """
    parts = [part for one in attributions for part in _parted(text, one, attributions)]
    actors, whole = actors_of(mentions), set(map(id, attributions))
    kept = [one for one in parts if PARALLEL not in one.reasons or is_actor(one.source[0], actors)]
    changed = [one for one in kept if id(one) not in whole]
    chances = zip(changed, sensed([(one.cue, one.content) for one in changed]), strict=True)
    anew = {id(one): turned_round(text, replace(one, chances=each)) for one, each in chances if each}
    return sorted((anew.get(id(one), one) for one in kept), key=lambda one: one.cue)


def _parted(text: str, one: Attribution, told: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield an attribution cut before the second subject of its content, and what that one undertakes, again and again."""
    last = one.content[-1]
    begun = another(text, last.start, last.end) if OWN.search(one.cue.text) and one.cue.end <= last.start else None
    if begun is None:
        yield one
        return
    yield replace(one, content=(*one.content[:-1], Span.of(text, last.start, begun.start())))
    if begun["content"] and not over(told, Span.matched(begun, "cue")):
        other = replace(
            one,
            source=(Span.matched(begun, "subject"),),
            cue=Span.matched(begun, "cue"),
            content=(Span.of(text, begun.start("content"), last.end),),
            reasons=(PARALLEL,),
            negation=None,
        )
        yield from _parted(text, other, told)


def with_gaps(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each of several that share a verb with his own thing."""
    actors = actors_of(mentions)
    made = [each for one in attributions for each in _each(text, one, actors)]
    return sorted(made, key=lambda one: one.cue)


def _each(text: str, one: Attribution, actors: Sequence[Span]) -> Iterator[Attribution]:
    """Yield an attribution with the first thing alone, and one for each of those behind it."""
    gaps = list(_gaps(text, one, actors)) if one.source and one.content[0].start == one.cue.end + 1 else []
    if not gaps:
        yield one
        return
    yield replace(one, content=(Span.of(text, one.content[0].start, gaps[0][0]),))
    for _, who, thing in gaps:
        yield replace(of_whom(one, who, GAP), content=(thing,), negation=None)


def _gaps(text: str, one: Attribution, actors: Sequence[Span]) -> Iterator[tuple[int, Span, Span]]:
    """Yield where what is the former one's ends, who has the next thing, and the thing, unless it begins with a name: *offered Corvo and Marshland a truce* gives to both."""
    whole = one.content[0]
    named = [span for span in beginning_in(actors, whole) if not _AMOUNT.match(text, span.start)]
    own = _with_amounts(text, whole, named)
    if len(one.content) > 1 or any(span.start <= whole.start + len("the ") for span in own):
        return
    ends, found = {span.end for span in own}, False
    for who in own:
        joint = _JOINT.search(text, max(whole.start, who.start - _LONGEST_JOINT), who.start)
        if not joint or joint.start() in ends:
            continue
        thing = _THING.match(text, who.end, whole.end) or (_BARE.match(text, who.end, whole.end) if found else None)
        if thing:
            found = True
            yield joint.start(), who, Span.matched(thing, "thing")


def _with_amounts(text: str, whole: Span, named: list[Span]) -> list[Span]:
    """Return those named in a content with those behind whom an amount of money tells that they are somebody, in their order."""
    found = (Span.matched(each, "who") for each in _HAS_AMOUNT.finditer(text, whole.start, whole.end))
    return sorted([*named, *(one for one in found if not any(one.overlaps(span) for span in named))])


def with_verbless(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each of two who are for and against a thing with his own stance on it.

    That is what stands before them behind *on*, else what is proposed or asked in the sentence before; where there is neither, none is told.
    """
    found = list(attributions)
    stands = any(at_words(_STANDS, text, "is ar wa we"))
    for match in _TWO.finditer(text) if stands else ():
        own = over(found, Span.of(text, match.start("first_cue"), match.end("second_cue")))
        told = _matter(text, found, match, own)
        put(found, _halves(match, *told) if told else (), own)
    return found


def _matter(
    text: str, found: Sequence[Attribution], match: re.Match[str], own: Sequence[Attribution]
) -> tuple[Span, Chances] | None:
    """Return what both take a stance on, with what it may mean."""
    on = _ON.search(text, max(0, match.start() - _LONGEST), match.start())
    if on and own:
        return Span.matched(on, "what"), own[0].chances
    end = at(found, match.start())
    for one in reversed(found[max(0, end - _BEFORE) : end]):
        between = text[one.cue.end : match.start()]
        if len(between) < 4 * _LONGEST and len(_SENTENCE.findall(between)) == 1 and one.act in ASKING:
            return one.content[-1], one.chances
    return None


def _halves(match: re.Match[str], content: Span, chances: Chances) -> Sequence[Attribution]:
    """Return the two who stand for and against one thing, each with the stance of the words."""
    found: list[Attribution] = []
    for who in ("first", "second"):
        stance = acting(plain(chances), "endorse" if match[f"{who}_for"] else "reject", _SURE)
        source, cue = Span.matched(match, who), Span.matched(match, f"{who}_cue")
        found.append(Attribution((source,), cue, (content,), _SURE, stance, (VERBLESS,)))
    return found
