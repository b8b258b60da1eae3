"""Auxiliaries torn from their verb: in *had in a note on May 3 rejected the map* the one cue is *rejected*, in *has yet to sign* it is not *has*, and in *did, however, agree* not *did*.

The network takes the auxiliary for a cue of its own, whose content the verb begins; what it then makes of *had* or *has* is no act of
anybody. So it does with a *not* that an aside parts from its verb: *does not, however, accept the map*. Nor is the verb behind a relative
clause what is told in it: in *The posts that Chad proposed are not in the text* Chad proposed the posts, and says nothing of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import by_end
from aidememoire.reading.rules.negation.apart import BROKEN, PARTED, not_before
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.negation.refusals import ACCEPTS, ACT_OF, DENIES, REJECTS, TURNS_DOWN
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
_SURE_OF_THING = 0.9  # verbs of a closed table, in the clause of a thing
HEAD = Reason("content", "the thing whose clause this is")
_LONGEST_HEAD = 160  # code points of the thing and what stands between it and its clause
_WORD = r"(?!(?:that|which|who|whom|whose|if|when|while|as|and|but|is|are|was|were|has|have|had|will|would|not|never|to|said|says)\b)[\w’'“”-]{1,30}"
_THAT = re.compile(
    rf"(?<![\w’'-])(?P<head>(?:[Tt]he|[Tt]hose|[Tt]hese|[Aa]n?|[Bb]oth)(?:\s{_WORD}){{1,4}})\s(?:that|which)\s\Z"
)
_HAS = r"(?:(?:has|have|had|also|later|again|then|once|\w{1,20}ly)\s){0,3}"
_IN_ITS_CLAUSE = re.compile(
    rf"{_HAS}(?:(?P<deny>{DENIES})|(?P<accept>{ACCEPTS})|(?P<reject>{REJECTS}|{TURNS_DOWN})|(?P<demand>demand(?:s|ed)|request(?:s|ed)|want(?:s|ed))"
    r"|(?P<propose>propose[sd]|suggest(?:s|ed)|offer(?:s|ed)|put\sforward)|(?P<endorse>back(?:s|ed)|support(?:s|ed)|welcome[sd]|endorse[sd]))",
    re.IGNORECASE,
)
_MAIN_VERB = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did|remains?|remained)\b"
)
_LONGEST = 100  # code points from an auxiliary to its verb, at most
_NEAR = 3  # attributions behind a torn auxiliary, one of which tells its verb


def with_whole_verbs(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, none of an auxiliary alone where another tells its verb or there is none that tells a thing."""
    whole = sorted((_unbroken(text, _at_its_verb(text, one)) for one in attributions), key=lambda one: one.cue)
    found = whole.copy()
    for number, one in enumerate(whole):
        if yet := _yet(text, one):
            put(found, _not_yet(text, one, yet), (one,))
        elif _is_torn(text, one):
            verb = next((each for each in whole[number + 1 : number + 1 + _NEAR] if _tells(text, one, each)), None)
            if verb:
                put(found, (replace(verb, source=one.source or verb.source),), (one, verb))
            elif _SELF.fullmatch(one.cue.text):
                put(found, (), (one,))
    subjects = by_end(mentions)
    return [_by_doing(text, _with_subject(text, one, subjects)) for one in found]


def with_clause_heads(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions; who proposes, rejects or wants a thing in its relative clause has the thing, not the verb behind the clause."""
    return [_with_head(text, one) for one in attributions]


def _by_doing(text: str, one: Attribution) -> Attribution:
    """Return an attribution of who *replied by accepting the map* with that for its cue, and the act that it has: the reply alone may be a no."""
    doing = _BY_DOING.match(text, one.cue.start)
    act = _DOING.get(doing["doing"].lower()) if doing else None
    last = one.content[-1].end
    if not doing or not act or doing.end() >= last:
        return one
    cue, rest = Span.of(text, one.cue.start, doing.end("doing")), Span.of(text, doing.end(), last)
    return replace(one, cue=cue, content=(rest,), chances=acting(one.chances, act, _SURE))


def _with_head(text: str, one: Attribution) -> Attribution:
    last, verb = one.content[-1], _IN_ITS_CLAUSE.fullmatch(one.cue.text)
    if len(one.source) != 1 or not verb or last.start != one.cue.end + 1 or not _MAIN_VERB.match(last.text):
        return one
    start, end = one.source[0].start, one.source[0].end
    head = _THAT.search(text, max(0, start - _LONGEST_HEAD), start) if text[end : one.cue.start] == " " else None
    if not head:
        return one
    content = (Span.matched(head, "head"),)
    chances = acting(one.chances, verb.lastgroup or "", _SURE_OF_THING)
    return replace(one, content=content, chances=chances, reasons=(*one.reasons, HEAD))


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


def _yet(text: str, one: Attribution) -> re.Match[str] | None:
    """Return the *yet to* and its verb behind the *has* that begins a cue, wherever the cue ends."""
    has = _HAS_YET.match(one.cue.text)
    return _YET_TO.match(text, one.cue.start + has.end()) if has else None


def _tells(text: str, one: Attribution, verb: Attribution) -> bool:
    """Tell whether another cue is the verb of an auxiliary: the participle, or behind *did* the verb, with which its content begins."""
    first = one.content[0]
    begins = verb.cue.start == first.start and first.holds(verb.cue)
    if _OPENS.fullmatch(one.cue.text):
        return begins and one.cue.text.endswith(" by")
    return begins and bool(_BARE.fullmatch(one.cue.text) or _PARTICIPLE.match(text, first.start))


def _not_yet(text: str, one: Attribution, yet: re.Match[str]) -> Sequence[Attribution]:
    """Return what somebody *has yet to* do with the whole verb in its cue, where that verb tells a thing; else nobody tells it."""
    verb = Span.matched(yet, "verb")
    if not known_verb(text, verb) or yet.end() + 1 >= one.content[0].end:
        return ()
    whole = _with_cue(text, one, Span.of(text, one.cue.start, yet.end()))
    return (replace(whole, chances=as_with_a_not(text, one.chances, verb)),)


def _at_its_verb(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue is but a *not* before an aside with the verb behind that for its cue, which the *not* turns round."""
    found = PARTED.match(text, one.cue.start)
    first = one.content[0]
    if not found or one.cue.end > found.end("not") or not first.start <= found.start("verb") < found.end() < first.end:
        return one
    verb = Span.matched(found, "verb")
    if not known_verb(text, verb) or not not_before(text, verb):
        return one
    return turned_round(text, _with_cue(text, one, verb))


def _unbroken(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue, ending in an aside, goes on to its verb: *cannot in good* | *faith accept the map*."""
    whole = BROKEN.match(text, one.cue.start)
    first = one.content[0]
    if not whole or not one.cue.end < whole.end() < first.end or first.start != one.cue.end + 1:
        return one
    goes_on = text[whole.end()] == " " and whole.end() + 1 < first.end
    return _with_cue(text, one, Span.of(text, one.cue.start, whole.end())) if goes_on else one


def _with_cue(text: str, one: Attribution, cue: Span) -> Attribution:
    """Return an attribution with another cue, which ends in its content: that begins a blank behind it."""
    first, *others = one.content
    return replace(one, cue=cue, content=(Span.of(text, cue.end + 1, first.end), *others))
