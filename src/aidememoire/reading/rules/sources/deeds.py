"""Deeds where the network passes over their verb: in *Chad, which for its part refused to sign* Chad refuses.

So it is in *Ana Vik was said by Corvo to have rejected the map*: she rejected it, by what Corvo says. The network gives the deed to whoever stands
behind *by*, or to nobody, and so has the accuser do it; of a relative clause it takes the *its* of the aside for its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import by_end
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, REJECTS, TURNS_DOWN
from aidememoire.reading.rules.placing import Draft, at, made_of, of_whom, over, put

_SURE = 0.9  # verbs of a closed table in a clause of a known form; corpus/ has too few to measure it by
_ACTS = {
    "reject": rf"{REJECTS}|{TURNS_DOWN}(?:\sto)?",
    "accept": rf"{ACCEPTS}|(?:agree|consent)ing\sto",
    "deny": DENIES,
    "commit": r"(?:promis|pledg)(?:ed|ing)(?:\sto)?",
}
_DEED_AT = re.compile(
    rf"(?P<cue>(?:have\s)?(?:{'|'.join(f'(?P<{act}>{verbs})' for act, verbs in _ACTS.items())}))\s"
    r"(?P<content>(?!by\b|in\b|on\b|at\b)[^\W_][^,.;:!?\n“”\"]{1,160})"
)
RELATIVE = Reason("source", "whom the relative clause is about")
_ITS = r"(?:its|his|her|their)"
_ASIDE = (
    rf"(?:(?:(?:much|greatly)\s)?to\s{_ITS}\s(?:\w{{1,20}}\s)?(?:credit|shame|honour|honor|regret|surprise|dismay)|for\s{_ITS}\s(?:own\s)?part"
    rf"|on\s{_ITS}\s(?:own\s)?(?:side|initiative|part)|in\s{_ITS}\sturn|at\s{_ITS}\sown\s\w{{1,20}})"
)
_BEFORE = re.compile(rf",\s(?:which|who),?\s{_ASIDE},?\s(?:\w{{1,20}}ly\s|also\s)?\Z", re.IGNORECASE)
_CLAUSE = re.compile(rf"(?<=,\s)(?:which|who),?\s{_ASIDE},?\s(?:\w{{1,20}}ly\s|also\s)?")
_LONGEST_ASIDE = 80  # code points from the comma to the verb
REPUTED = Reason("source", "whoever is said to have done it, by what another says")
TELLER = Reason("source", "who stands behind the by of a passive says it")
_SAID = (
    r"said|alleged|reported|quoted|claimed|believed|understood|thought|held|charged|described|cited|rumou?red|reputed|accused"
    r"|suspected|considered|deemed|shown|seen"
)
_BLAMES = re.compile(r"\b(?:alleged|accused|charged|suspected)\b")
_NAME = r"(?:(?:the|an?|its|his|her|their)\s)?[\w’'-]{1,40}(?:\s(?!(?:to|as|of)\b)[\w’'-]{1,40}){0,5}?(?:\sof\s(?:the\s)?[\w’'-]{1,40}(?:\s[A-Z][\w’'-]{1,40}){0,3})?"
_REPUTED = re.compile(
    rf"\b(?P<cue>(?:(?:has|have|had)\sbeen|is|are|was|were|being)\s(?:\w{{1,20}}ly\s|also\s|again\s)?(?P<said>{_SAID})\sby)\s(?P<by>{_NAME}),?\s"
    r"(?P<deed>to\s(?:have|be)\s|as\s(?:having\s)?(?=\w{2,20}(?:ing|ed)\b)|of\shaving\s)"
)
_BE = "ha is ar wa we be"
_WHO = re.compile(r"(?:who|which|that)", re.IGNORECASE)
# A name that opens the sentence, the turn or the clause, where the network has passed over it.
_OPENS = re.compile(
    r"(?:^|[.!?;:“\"]\s|[.!?;:“\"\n]|\bthat\s)(?P<who>(?:[Tt]he\s)?[A-Z][\w’'-]{0,40}(?:\s[\w’'-]{1,40}){0,4})\s\Z"
)
_FARTHEST = 240  # code points before the cue in which its subject is looked for
_DEED = 30  # code points from *to* to the verb of what is told, at most


def with_relatives(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, each of a relative clause with an aside with whoever stands right before the clause as its source."""
    actors = by_end(mentions)
    found = [_of_its_noun(text, one, actors) for one in attributions]
    clauses = ((actors.get(each.start() - len(", ")), each.end()) for each in at_words(_CLAUSE, text, "wh"))
    drafts = (deed_at(text, actor, place, RELATIVE) for actor, place in clauses if actor)
    put(found, made_of([one for one in drafts if one and not over(found, one.cue)], sensed, _SURE))
    return found


def with_reputed(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, a deed that another tells in a passive being that of the subject, told by him.

    Where nobody stands behind *by*, the network has the subject do it, rightly.
    """
    found = list(attributions)
    for match in at_words(_REPUTED, text, _BE):
        outer = next(iter(over(found, Span.matched(match, "cue"))), None)
        subject = _reputed(text, match, outer) if outer else None
        if outer and subject:
            put(found, (_outer(text, outer, subject, match),), (outer,))
            deed = match.start("deed")
            deeds = [one for one in found[at(found, deed) :][:1] if one.cue.start - deed < _DEED]
            put(found, [of_whom(one, subject, REPUTED) for one in deeds], deeds)
            missed = None if deeds else deed_at(text, subject, _verb(match), REPUTED)
            put(found, made_of([missed] if missed else [], sensed, _SURE))
    return found


def cues_of_deeds(text: str) -> Iterator[int]:
    """Yield where the verbs begin of relative clauses with an aside, and of what another says that somebody has done."""
    yield from (found.end() for found in at_words(_CLAUSE, text, "wh"))
    yield from (_verb(match) for match in at_words(_REPUTED, text, _BE))


def deed_at(text: str, source: Span, place: int, why: Reason) -> Draft | None:
    """Return what somebody does by the verb at a place, if it is one that tells a stance."""
    found = _DEED_AT.match(text, place)
    if not found:
        return None
    act = next(act for act in _ACTS if found[act])
    return Draft((source,), Span.matched(found, "cue"), (Span.matched(found, "content"),), act, why)


def _of_its_noun(text: str, one: Attribution, actors: Mapping[int, Span]) -> Attribution:
    start = one.cue.start
    found = _BEFORE.search(text, max(0, start - _LONGEST_ASIDE), start)
    actor = actors.get(found.start()) if found else None
    astray = actor is not None and found is not None and all(span.end > found.start() for span in one.source)
    return of_whom(one, actor, RELATIVE) if actor and astray else one


def _verb(match: re.Match[str]) -> int:
    """Return where the verb of a deed begins, with its *have*."""
    return match.start("deed") + len("to ") if match["deed"] == "to have " else match.end("deed")


def _reputed(text: str, match: re.Match[str], outer: Attribution) -> Span | None:
    """Return the subject of a passive of saying, where the network has found it right before the cue, or a name opens the clause."""
    cue, spans = match.start("cue"), (*outer.source, *outer.content)
    before = (span for span in spans if text[span.end : cue] in (" ", ", ") and not _WHO.fullmatch(span.text))
    subject = next(before, None)
    if subject or any(span.end <= cue for span in spans):
        return subject
    opens = _OPENS.search(text, max(0, cue - _FARTHEST), cue)
    return Span.matched(opens, "who") if opens else None


def _outer(text: str, one: Attribution, subject: Span, match: re.Match[str]) -> Attribution:
    """Return what is told by whoever stands behind *by*: the subject, and what he is told to have done."""
    cue, deed = Span.matched(match, "cue"), match.start("deed")
    end = max((span.end for span in one.content if span.start >= cue.end), default=deed)
    if end <= deed:
        return one
    chances = one.chances
    if one.act not in ("assert", "accuse"):
        chances = acting(chances, "accuse" if _BLAMES.search(cue.text) else "assert", _SURE)
    content = joined((subject, Span.of(text, deed, max(end, deed + len("to")))), text)
    told = replace(one, cue=cue, content=content, chances=chances)
    return of_whom(told, Span.matched(match, "by"), TELLER)
