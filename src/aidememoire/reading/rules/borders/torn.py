"""Auxiliaries torn from their verb: in *had in a note on May 3 rejected the map* the one cue is *rejected*, in *has yet to sign* it is not *has*, and in *did, however, agree* not *did*.

The network takes the auxiliary for a cue of its own, whose content the verb begins; what it then makes of *had* or *has* is no act of
anybody. So it does with a *not* that an aside parts from its verb: *does not, however, accept the map*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.negation.apart import BROKEN, PARTED, not_before
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.negation.refusals import ACT_OF
from aidememoire.reading.rules.negation.verbs import as_with_a_not, known_verb
from aidememoire.reading.rules.placing import put

_AUXILIARY = re.compile(
    r"do(?:es)?|did|will|would|(?:has|have|had)(?:\s(?:in|at|on|by|during|through|via|itself|himself|herself|themselves))?",
    re.IGNORECASE,
)
# In *opened by rejecting the draft* he rejects it, once.
_OPENING = (
    r"(?:(?:has|have|had)\s)?(?:opens?|opened|begins?|began|begun|starts?|started|closes?|closed|ends?|ended|concludes?|concluded|responds?|responded|answers?|answered"
    r"|repl(?:y|ies|ied)|reacts?|reacted)"
)
_OPENS = re.compile(rf"{_OPENING}(?:\sby)?", re.IGNORECASE)
_BY = re.compile(r"by\s")
_BY_DOING = re.compile(rf"{_OPENING}\sby\s(?P<doing>\w{{3,20}}ing)\s(?=\w)", re.IGNORECASE)
_DOING = {
    "offering": "propose",
    "promising": "commit",
    "accusing": "accuse",
    "denying": "deny",
    "ratifying": "accept",
} | {
    f"{verb.removesuffix('ed')}ing": act
    for verb, act in ACT_OF.items()
    if verb.endswith("ed") and not verb.endswith("ied")
}
_SURE = 0.8  # verbs of a closed table; corpus/ has none behind these
_SELF = re.compile(r".*sel(?:f|ves)", re.IGNORECASE)
_HAS_YET = re.compile(r"(?:has|have|had)(?=(?:\syet(?:\sto)?)?\Z)", re.IGNORECASE)
_YET_TO = re.compile(r"\syet\sto\s(?:\w{1,20}ly\s)?(?P<verb>\w{2,20})(?:\s(?:to|on|for|with))?(?=\s\w)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:\w{1,20}ly\s)?\w{2,20}(?:ed|en|wn|ght|ld|id|ne|pt|ut)\b", re.IGNORECASE)
_ADJUNCT = r"(?:in|at|on|by|during|through|via)\s[^.,;:!?\n]{1,80}"
_BARE = re.compile(r"do(?:es)?|did|will|would", re.IGNORECASE)  # no participle stands behind these
_GAP = re.compile(
    rf"(?:,\s[^.,;:!?\n]{{1,40}},)?\s(?:{_ADJUNCT}\s|(?:an?|the|its|his|her|their)\s[^.,;:!?\n]{{1,80}}\s)?"
)
_APART = re.compile(rf"\b(?:has|have|had)\s(?P<adjunct>{_ADJUNCT})\s\Z")
_LONGEST = 100  # code points from an auxiliary to its verb, at most
_NEAR = 3  # attributions behind a torn auxiliary, one of which tells its verb


def with_whole_verbs(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, none of an auxiliary alone where another tells its verb or there is none that tells a thing."""
    whole = sorted((_unbroken(text, _at_its_verb(text, one)) for one in attributions), key=lambda one: one.cue)
    found = whole.copy()
    for number, one in enumerate(whole):
        if yet := _yet(text, one):
            put(found, *_not_yet(text, one, yet))
        elif _is_torn(text, one):
            put(found, *_instead(text, one, whole[number + 1 : number + 1 + _NEAR]))
    subjects = {actor.end: actor for actor in actors_of(mentions)}
    return [_by_doing(text, _with_subject(text, one, subjects)) for one in found]


def _by_doing(text: str, one: Attribution) -> Attribution:
    """Return an attribution of who *replied by accepting the map* with that for its cue, and the act that it has: the reply alone may be a no."""
    doing = _BY_DOING.match(text, one.cue.start)
    act = _DOING.get(doing["doing"].lower()) if doing else None
    last = one.content[-1].end
    if not doing or not act or doing.end() >= last:
        return one
    cue, rest = Span.of(text, one.cue.start, doing.end("doing")), Span.of(text, doing.end(), last)
    return replace(one, cue=cue, content=(rest,), chances=acting(one.chances, act, _SURE))


def _is_torn(text: str, one: Attribution) -> bool:
    """Tell whether a cue is but an auxiliary, or a verb that another one follows with *by*."""
    auxiliary = _AUXILIARY.fullmatch(one.cue.text) and _GAP.fullmatch(text, one.cue.end, one.content[0].start)
    return bool(auxiliary or _OPENS.fullmatch(one.cue.text))


def _with_subject(text: str, one: Attribution, subjects: Mapping[int, Span]) -> Attribution:
    """Return an attribution with the subject of its auxiliary for a source, and nobody who is named in between: *had in a letter to the Council asked*."""
    apart = _APART.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    between = apart and any(apart.start("adjunct") <= span.start < apart.end("adjunct") for span in one.source)
    subject = subjects.get(apart.start() - 1) if apart and between else None
    return replace(one, source=(subject,)) if subject else one


def _instead(
    text: str, one: Attribution, behind: Sequence[Attribution]
) -> tuple[Sequence[Attribution], Sequence[Attribution]]:
    """Return what stands in the place of an auxiliary, and what goes with it."""
    verb = next((each for each in behind if _tells(text, one, each)), None)
    if verb:
        return (replace(verb, source=one.source or verb.source),), (one, verb)
    return ((), (one,)) if _SELF.fullmatch(one.cue.text) else ((), ())


def _yet(text: str, one: Attribution) -> re.Match[str] | None:
    """Return the *yet to* and its verb behind the *has* that begins a cue, wherever the cue ends."""
    has = _HAS_YET.match(one.cue.text)
    return _YET_TO.match(text, one.cue.start + has.end()) if has else None


def _tells(text: str, one: Attribution, verb: Attribution) -> bool:
    """Tell whether another cue is the verb of an auxiliary: the participle, or behind *did* the verb, with which its content begins."""
    first = one.content[0]
    by = _BY.match(text, first.start)
    begins = verb.cue.start == (by.end() if by else first.start) and first.holds(verb.cue)
    if _OPENS.fullmatch(one.cue.text):
        return begins and (by is not None or one.cue.text.endswith(" by"))
    return begins and bool(_BARE.fullmatch(one.cue.text) or _PARTICIPLE.match(text, first.start))


def _not_yet(text: str, one: Attribution, yet: re.Match[str]) -> tuple[Sequence[Attribution], Sequence[Attribution]]:
    """Return what somebody *has yet to* do with the whole verb in its cue, where that verb tells a thing; else nobody tells it."""
    verb, end = Span.of(text, *yet.span("verb")), one.content[0].end
    begins = yet.end() + 1
    if not known_verb(text, verb) or begins >= end:
        return (), (one,)
    whole = Span.of(text, one.cue.start, yet.end())
    content = (Span.of(text, begins, end), *one.content[1:])
    return (replace(one, cue=whole, content=content, chances=as_with_a_not(text, one.chances, verb)),), (one,)


def _at_its_verb(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue is but a *not* before an aside with the verb behind that for its cue, which the *not* turns round."""
    found = PARTED.match(text, one.cue.start)
    first = one.content[0]
    if not found or one.cue.end > found.end("not") or not first.start <= found.start("verb") < found.end() < first.end:
        return one
    verb = Span.of(text, *found.span("verb"))
    if not known_verb(text, verb) or not not_before(text, verb):
        return one
    rest = Span.of(text, verb.end + 1, first.end)
    return turned_round(text, replace(one, cue=verb, content=(rest, *one.content[1:])))


def _unbroken(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue, ending in an aside, goes on to its verb: *cannot in good* | *faith accept the map*."""
    whole = BROKEN.match(text, one.cue.start)
    first = one.content[0]
    if not whole or not one.cue.end < whole.end() < first.end or first.start != one.cue.end + 1:
        return one
    begins = whole.end() + 1
    if text[whole.end() : begins] != " " or begins >= first.end:
        return one
    cue, rest = Span.of(text, one.cue.start, whole.end()), Span.of(text, begins, first.end)
    return replace(one, cue=cue, content=(rest, *one.content[1:]))
