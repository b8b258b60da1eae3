"""Clauses of condition: in *unless Peru agrees to a vote, Chile will leave* Peru has agreed to nothing, and Chile leaves on a condition.

Such a clause is a statement by corpus/SCHEME.md, but nobody has said it: it is supposed. Who *will sign even if Corvo objects*, or *regardless of whether
it does*, signs on no condition, though the network goes by the *if*; nor is on a condition who has given one up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aidememoire.days import ANY_MONTH
from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.mending import end_of, on_condition, start_of
from aidememoire.reading.rules.negation.tenses import is_past, is_present
from aidememoire.reading.rules.placing import between, tells
from aidememoire.reading.wordlists import HAS_BEEN

SUPPOSED = Reason("supposed", "it stands in a clause of condition")
_MARKER = re.compile(
    r"\b(?:(?P<even>even\sif)|(?P<if>unless|if|(?:provided|providing|assuming|supposing)\sthat|on\s(?:the\s)?condition\sthat"
    r"|in\s(?:the\s)?(?:event|case)\sthat|(?:as|so)\slong\sas)|(?P<time>until|once|as\ssoon\sas)|(?P<present>when|before|after)"
    r"|(?P<should>should)|(?P<had>had))\s",
    re.IGNORECASE,
)
# Behind these *if* asks or compares: *asked if*, *did not say if*, *as if*.
_ASKS = re.compile(
    r"\b(?:s(?:ay|ays|aid|ee)|tell|told|as)\s(?:(?:him|her|them|it|me|us)\s)?\Z"
    r"|\b(?:ask\w*|wonder\w*|know\w*|knew|doubt\w*|unclear|unsure|uncertain|inquir\w+)\s(?:(?!(?:and|but|that|to|for|will|would)\b)[\w’'-]+\s){0,10}\Z",
    re.IGNORECASE,
)
# Before *should* and *had* these begin a clause, in which they come before their subject.
_OPENS = re.compile(r"(?:\A|[.!?;:]\s|,\s|\b(?:that|and|but|or)\s|[“\"(]\s?|\n)\Z", re.IGNORECASE)
_LEADS = re.compile(r"(?:the\s|,[^,]{1,60},\s|(?:in|on|by|at|within)\s[\w-]+(?:\s[\w-]+)?,?\s)?")
_ASIDE = re.compile(r"(?:\s|,[^,]{1,120},\s)(?:\w+ly\s|also\s|then\s|ever\s|first\s)*")
_JOINED = re.compile(r"[^,]*?,?\s(?:and|or)\s(?:\w+ly\s|also\s|then\s)*(?:the\s)?")
_TELLS = re.compile(r"\s(?:that\s)?(?:the\s)?")
_STOP = re.compile(r"[!?;:\n]|\.(?=[\s”\"’)]|\Z)")
_MODAL = re.compile(
    r"\b(?:will|would|shall|can|could|may|might|must|cannot|ready|willing|prepared)\b|n[’']t\b", re.IGNORECASE
)
_WILL = re.compile(r"(?:will|would|shall)\b", re.IGNORECASE)
_WOULD = re.compile(r"\b(?:would|could|might)\b", re.IGNORECASE)
_MAIN = re.compile(r",\s(?:then\s)?(?:the\s)?\Z")
_FAR = 300  # code points from the beginning of a clause to a cue in it, or from a cue to a condition behind it, at most
_IN_CLAUSE = 100  # of what may stand between *asked* and *if*
_NEAR = 25  # of a few words
# A condition without a statement of its own: *should the attacks continue, Chad will leave*, *failing which Chad will leave*.
_FAILING = re.compile(r"\b(?:failing\s(?:which|this|that)|(?P<inverted>should|were|had))\b", re.IGNORECASE)
_TO = re.compile(r"\sto\s\w", re.IGNORECASE)
_OPENING = re.compile(r",?\s(?:the\s)?")
_HANGING = frozenset(("commit", "accept", "reject", "propose", "warn", "demand"))


_EVEN = re.compile(
    r"\b(?:even\s(?:if|should)|(?:regardless|irrespective|independently)\sof\s(?:whether|if|who|what|how|when)|no\smatter\s(?:whether|if|who|what|how|when)"
    r"|whether\sor\snot|(?<=,\s)whatever)\b",
    re.IGNORECASE,
)
# *Without preconditions* is on none; what else *without* tells may be one.
_NO_CONDITION = re.compile(
    r"\b(?:without\s(?:any\s|setting\s(?:any\s)?|imposing\s(?:any\s)?|further\s|prior\s|the\sslightest\s){0,2}(?:(?:pre-?)?conditions?|strings(?:\sattached)?|reservations?)"
    r"|unconditional(?:ly)?|no\sstrings\sattached|with\sno\s(?:pre-?)?conditions?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no\sone|nobody|neither|refus\w+)\b|n[’']t\b", re.IGNORECASE)
_GIVES_UP = re.compile(
    rf"{HAS_BEEN}"
    r"(?:lift\w*|dropp?\w*|withdr[ae]w\w*|waiv\w+|abandon\w*|g(?:ave|iven|ives|iving)\sup|renounc\w+|retract\w*|rescind\w*|set\saside)\s"
    r"(?:all\s(?:of\s)?)?(?:its|his|her|their|our|my|the|that|this)\s(?:[\w-]+\s){0,2}?(?:pre-?)?conditions?\b",
    re.IGNORECASE,
)
# What else may be a condition: *until the end of May* but lasts.
_IF = re.compile(
    r"(?<!even\s)\bif\b|\b(?:unless|provid(?:ed|ing)\s(?:that|the\w*)|subject\sto|conditions?\sthat|conditional|contingent|assuming"
    r"|(?:as|so)\slong\sas|in\s(?:return|exchange)|only|once|without|before|after|when|should|depend\w*)\b"
    rf"|\buntil\s(?!(?:the\s)?(?:end|beginning|start|middle|close|next|mid|late|early|\d|{ANY_MONTH})\b)",
    re.IGNORECASE,
)
# Beside a condition that is given up, what else is in its words belongs to it: *before talks begin*.
_STILL_IF = re.compile(r"(?<!even\s)\bif\b|\b(?:unless|provided\sthat|in\s(?:return|exchange))\b", re.IGNORECASE)
_AROUND = 300  # code points of a sentence, before a cue and behind a content, at most
_SENTENCE_BEGIN = re.compile(r"[.!?;\n][^.!?;\n]{0,300}\Z")
_SENTENCE_END = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of condition: the word that opens it, its subject, and the numbers of the attributions that stand in it."""

    marker: re.Match[str]
    subject: Span | None
    held: tuple[int, ...]


def with_conditions(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those in a clause of condition supposed, and what hangs on one marked so.

    A second verb of such a clause has the subject of the first: *unless Niger withdraws and accepts*.
    """
    found = _on_bare_conditions(text, attributions)
    subjects = {actor.start: actor for actor in actors_of(mentions)}
    for clause in list(_clauses(text, attributions, subjects)):
        main = _main(text, attributions, clause)
        if main is not None and _concedes(clause, attributions[clause.held[0]].cue, attributions[main].cue):
            continue
        for number in clause.held:
            one = found[number]
            astray = not any(span.start >= clause.marker.end() for span in one.source)
            source = (clause.subject,) if astray and clause.subject else one.source
            found[number] = replace(one, source=source, reasons=(*one.reasons, SUPPOSED))
        if main is not None and not clause.marker["even"]:
            found[main] = _hanging(found[main])
    return found


def _on_bare_conditions(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, with those marked that hang on a condition in which nobody says a thing."""
    found = list(attributions)
    for marker in at_words(_FAILING, text, "fa sh we ha"):
        number = _behind(text, attributions, marker) if _opens(text, marker) else None
        if number is not None:
            found[number] = _hanging(found[number])
    return found


def _opens(text: str, marker: re.Match[str]) -> bool:
    """Tell whether *failing which*, *should*, *were* or *had* opens a clause that is no question."""
    if not _OPENS.search(text, max(0, marker.start() - _NEAR), marker.start()):
        return False
    return not marker["inverted"] or text[(end := _end(text, marker.end())) : end + 1] != "?"


def _behind(text: str, attributions: Sequence[Attribution], marker: re.Match[str]) -> int | None:
    """Return the number of the first attribution behind the comma that ends a condition, or right behind *failing which*."""
    for number in between(attributions, marker.end(), _end(text, marker.end())):
        one = attributions[number]
        opening = start_of(one)
        if not marker["inverted"]:
            return number if _OPENING.fullmatch(text, marker.end(), opening) else None
        if opening > marker.end() and _MAIN.search(text, marker.end(), opening):
            return number if _is_unreal(text, marker, opening, one) else None
    return None


def _is_unreal(text: str, marker: re.Match[str], opening: int, one: Attribution) -> bool:
    """Tell whether *were* stands before *to*, and *had* and *were* before what would be."""
    word = marker[0].lower()
    unreal = bool(_WOULD.search(one.cue.text))
    return word == "should" or (unreal and (word == "had" or bool(_TO.search(text, marker.end(), opening))))


def _clauses(text: str, attributions: Sequence[Attribution], subjects: Mapping[int, Span]) -> Iterator[_Clause]:
    """Yield the clauses of condition in which some attribution stands; `subjects` may be that of one, by where they begin."""
    for marker in at_words(_MARKER, text, "ev un if pr as su on in so wh be af sh ha"):
        asks = marker["if"] and _ASKS.search(text, max(0, marker.start() - _IN_CLAUSE), marker.start())
        inverted = marker["should"] or marker["had"]
        if asks or (inverted and not _OPENS.search(text, max(0, marker.start() - _NEAR), marker.start())):
            continue
        end, held = _end(text, marker.end()), list[int]()
        named = _LEADS.match(text, marker.end())
        subject = subjects.get(named.end() if named else marker.end())
        for number in between(attributions, marker.end(), end):
            last = attributions[held[-1]] if held else None
            if _stands_in(text, marker, subject, last, attributions[number]):
                held.append(number)
        if held and _supposes(text, marker, attributions[held[0]]):
            own = attributions[held[0]].source
            yield _Clause(marker, own[0] if own and own[0].start >= marker.end() else subject, tuple(held))


def _end(text: str, start: int) -> int:
    """Return where the sentence or clause ends that goes on at a place."""
    stop = _STOP.search(text, start, start + _FAR)
    return stop.start() if stop else min(len(text), start + _FAR)


def _stands_in(
    text: str, marker: re.Match[str], subject: Span | None, last: Attribution | None, one: Attribution
) -> bool:
    """Tell whether a cue stands in the clause that a word opens; `last` is the attribution before it that does."""
    source = [span for span in one.source if marker.end() <= span.start < one.cue.start]
    begins = min((span.start for span in source), default=one.cue.start)
    if last and tells(last, one):
        return _TELLS.fullmatch(text, last.cue.end, begins) is not None
    after = last.cue.end if last else subject.end if subject else begins
    if _JOINED.fullmatch(text, after, begins) and not _is_apart(text, after, begins):
        first = last.cue.text if last else text[after:begins]
        # Of one subject both are present: *until Hamas could not govern, and ruled out* has another.
        return not _WILL.match(one.cue.text) if source else is_present(first) and is_present(one.cue.text)
    if last or not source:
        return False
    leads = _LEADS.fullmatch(text, marker.end(), begins)
    return leads is not None and _ASIDE.fullmatch(text, source[-1].end, one.cue.start) is not None


def _is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a comma that no *and* follows parts two places: the clause is over there."""
    return re.search(r",(?!\s(?:and|or)\b)", text[start:end]) is not None


def _supposes(text: str, marker: re.Match[str], first: Attribution) -> bool:
    """Tell whether a clause is a condition; with *once*, *until* or *when* it may tell what has come to pass."""
    if not (marker["time"] or marker["present"] or marker["had"]):
        return True
    since = max(0, marker.start() - _FAR)
    begin = max(since, *(text.rfind(mark, since, marker.start()) + 1 for mark in (". ", "\n", "! ", "? ")))
    before, behind = text[begin : marker.start()], text[first.cue.end : _end(text, first.cue.end)]
    if marker["had"]:
        return _WOULD.search(before + behind) is not None
    if not is_present(first.cue.text):
        return bool(marker["time"] and _WOULD.search(before)) and not before.rstrip().endswith(",")
    return _MODAL.search(before + behind) is not None


def _concedes(clause: _Clause, first: Span, main: Span) -> bool:
    """Tell whether *if* is as good as *although*: in *if Norway rejected it, it now accepts it* both have come to pass."""
    told = main.start > first.end and is_present(main.text) and not _MODAL.match(main.text)
    return bool(clause.marker["if"]) and told and is_past(first.text)


def _main(text: str, attributions: Sequence[Attribution], clause: _Clause) -> int | None:
    """Return the number of what hangs on a condition: behind its comma, or what ends with it or holds it, the last one before it."""
    last = attributions[clause.held[-1]]
    for number in between(attributions, last.cue.end, _end(text, last.cue.end)):
        one = attributions[number]
        opening = start_of(one)
        holds = any(span.start <= clause.marker.start() < span.end for span in one.content)
        if opening > last.cue.end and not holds and _MAIN.search(text, last.cue.end, opening):
            return number
    start = clause.marker.start()
    for number in reversed(between(attributions, max(0, start - _FAR), start)):
        ends = attributions[number].content[-1].end
        if start - 2 <= ends and not _STOP.search(text, attributions[number].cue.end, start):
            return number
    return None


def _hanging(one: Attribution) -> Attribution:
    """Return an attribution as one that hangs on a condition, where its act can."""
    return on_condition(one) if one.act in _HANGING else one


def without_evens(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, none on a condition that makes no difference or is given up, where nothing else is one."""
    return [
        on_condition(one, is_so=False) if one.chances.flags[0] >= 0.5 and _is_even(text, one) else one
        for one in attributions
    ]


def _is_even(text: str, one: Attribution) -> bool:
    begin, end = _sentence(text, one)
    up = _GIVES_UP.match(text, one.cue.start)
    if up:
        return not _IF.search(text, begin, up.start()) and not _STILL_IF.search(text, up.end(), end)
    rest, evens = _EVEN.subn(" ", text[begin:end])
    rest, nones = _NO_CONDITION.subn(" ", rest) if not _NOT.search(rest) else (rest, 0)
    return evens + nones > 0 and not _IF.search(rest)


def _sentence(text: str, one: Attribution) -> tuple[int, int]:
    """Return where the sentence begins and ends that a statement stands in."""
    first = min(span.start for span in (*one.source, one.cue, *one.content))
    last = end_of(one)
    since = max(0, first - _AROUND)
    before, behind = _SENTENCE_BEGIN.search(text, since, first), _SENTENCE_END.search(text, last, last + _AROUND)
    return (before.start() + 1 if before else since), (behind.start() if behind else min(len(text), last + _AROUND))
