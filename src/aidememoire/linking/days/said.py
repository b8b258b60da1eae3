"""The day on which each statement was made: from its own sentence, from the one before, from the account it is in.

A date belongs to a statement where it stands in the sentence that brings the statement, outside the statement's own
content. The rules, and what each reason means, are in docs/reference/dates.md. A statement that no rule dates has no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from aidememoire.linking.days.accounts import account_days
from aidememoire.linking.days.apart import APART, apart_days
from aidememoire.linking.days.reports import report_days
from aidememoire.linking.text.index import Cover
from aidememoire.linking.text.pages import (
    MODAL,
    PAST,
    PERFECT,
    PRESENT,
    Page,
    beginning,
    cue_of,
    is_one_day,
    is_referred_to,
    is_relative,
    may_date,
    names_in,
    opening,
    page_of,
    spans_of,
    tense_of,
    words_in,
    words_of,
)
from aidememoire.model import Interval, Reading, Span, Statement
from aidememoire.reading.dates import DateExpression, with_preposition

OWN = "a date beside its cue"
HEAD = "a date at the head of its sentence"
ENTRY = "the date at the head of its entry"
SHARED = "a date of the same speaker in its sentence"
FRAMED = "the date at the head of its sentence holds on"
PAPER = "the instrument that speaks is of that day"
QUOTED = "the speaker's own words inside dated ones"
CONTINUED = "goes on from the same speaker's dated statement"

#: Between a cue and a date these begin a clause about something else.
_OTHER_CLAUSE = frozenset(["who", "which", "whose", "where", "and", "as", "since", "until", "because", "but"])
#: Before a date these tell when a text was made, or printed, not when it was spoken.
_OTHER_EVENT = frozenset(["signed", "adopted", "reached", "renewed", "initialled", "concluded", "published"])
#: What somebody says a thing in, his own or one that is told of for the first time; *the letter of 5 May* is one cited.
_VESSEL = re.compile(
    r"\b(?:in|at|during|by|with|through) (?:(?:his|her|its|their|our|my|an?|[A-Z][\w-]*[’']s?) (?:[\w-]+ ){0,3}?"
    r"(?:statement|letter|note|note verbale|message|memorandum|communiqué|communique|declaration|report|reply|response|post"
    r"|telegram|cable|article)|(?:his|her|its|their|our|my|the|an?) (?:[\w-]+ ){0,3}?(?:briefing|speech|address|remarks"
    r"|interview|conference|session|sitting|meeting|hearing|intervention|testimony|lecture|talks|round|summit|vote|debate)) of (?:\w+day,? )?\Z",
    re.IGNORECASE,
)
_LONGEST_VESSEL = 90  # code points before its date
#: Between what is said and a date: something is said of it, or of the speaker, that is of that date: *, a pledge first made*.
_APPOSITION = re.compile(
    r"\s*(?:[,—–]|--?\s)\s*(?:an?|the|his|her|its|their|one|something|for|repeating|echoing|reversing|renewing|recalling"
    r"|reviving|reiterating|reaffirming)\b[^,;—–]*",
    re.IGNORECASE,
)
#: The same where all but its date was read as said, as of a summit *held in Lisk*.
_IN_APPOSITION = re.compile(
    r"(?:[,—–]\s*(?:an?|the|one|something)\b[^,;—–]*\b(?:made|set|given|taken|\w+ed)|\b(?:held|convened|hosted)(?: (?:in|at|by) [A-Z][\w ’'-]{2,40})?)\s*\Z"
)
_FIRST_PERSON = frozenset(["i", "we"])
_JOINS = frozenset([", and", "and", ", but", "but", ";", "; and", ", while"])
_PRONOUNS = frozenset(["he", "she", "it", "they"])
_AS = re.compile(r"\b[Aa]s\s\Z")
_CLAUSE = re.compile(r"(?:\b(?:who|which)|,)\s\Z")
_THAT = re.compile(r"\s+that\b")  # behind a day that American cables give without *on*
_ASIDE = re.compile(r",[^.;:]*,")  # `In 2022, when they first met, Orlo demanded`
_LONGEST_WHEN = 8  # words
_LONGEST_HEAD = 4  # words before a date at the head of a sentence: `In Chisinau the same afternoon`


@dataclass(frozen=True, slots=True)
class DaySaid:
    """The day or days on which a statement was made, and where that is told, in words."""

    interval: Interval
    reason: str


def days_said(reading: Reading) -> dict[str, DaySaid]:
    """Return the day of every statement that has one, by the statement's id; the same reading gives the same days."""
    page = page_of(reading)
    said: dict[str, DaySaid] = {}
    for day in page.dates:
        owner = _owner(page, day)
        if owner:
            said.setdefault(owner[0].id, DaySaid(_as_it_stands(page, day), owner[1]))
    for one, interval in _entered(page):
        said.setdefault(one.id, DaySaid(interval, ENTRY))
    for one, interval in apart_days(page):
        said.setdefault(one.id, DaySaid(interval, APART))
    said |= dict(_shared(page, said))
    _frame(page, said)
    for one, interval in _of_papers(page, reading):
        said.setdefault(one.id, DaySaid(interval, PAPER))
    for one, interval, reason in account_days(page):
        said.setdefault(one.id, DaySaid(interval, reason))
    for one, interval, reason in report_days(page):
        said.setdefault(one.id, DaySaid(interval, reason))
    _continue(page, said)
    said |= dict(_quoted(page, said))
    return said


def _quoted(page: Page, said: dict[str, DaySaid]) -> Iterator[tuple[str, DaySaid]]:
    """Give what `I` or `we` say in the present inside a dated statement the day of that."""
    for one in page.statements:
        own = not _FIRST_PERSON.isdisjoint(words_of(one.source))
        if own and one.id not in said and one.parent in said and tense_of(one) == PRESENT:
            yield one.id, _taken_over(said[one.parent], QUOTED)


def _entered(page: Page) -> Iterator[tuple[Statement, Interval]]:
    """Give what an entry of a chronology tells its day: *12 March: Orsk accused Sava*; what *had been* said is older."""
    for one in page.statements:
        day = page.entries.at(cue_of(one).start)
        if not day or not may_date(day, page.document.published) or tense_of(one) == PERFECT:
            continue
        if page.holder(day.span) is page.holder(cue_of(one), but=one):
            yield one, _as_it_stands(page, day)


def _as_it_stands(page: Page, day: DateExpression) -> Interval:
    """Return the days of an expression with its words as the text has them, line breaks and all."""
    assert day.interval is not None
    return replace(day.interval, basis=with_preposition(page.text, day.span).text)


def _owner(page: Page, day: DateExpression) -> tuple[Statement, str] | None:
    """Return the statement that a date in the sentence that brings it belongs to, and how."""
    rivals = page.beside(day.span)
    if not rivals or is_referred_to(page, day):
        return None
    vessel = _vessel_of(page, day.span)
    whole = vessel or with_preposition(page.text, day.span)
    of_cue = any(part.holds(day.span) for one in rivals for part in one.cue)  # `Corvo's position of 5 May was`
    if not (vessel or of_cue or _is_adverb(page, whole, day)):
        return _owner_at_head(page, day, rivals)
    if whole.end <= min(map(beginning, rivals)):
        return (rivals[0], HEAD) if _heads(page, whole, rivals) else None
    if (right_behind := _of_clause(page, whole, rivals)) is not None:
        return right_behind, OWN
    headed = [one for one in rivals if _heads_clause(page, whole, one)]
    brought = [one for one in rivals if opening(one) <= whole.start and not _is_as_said(page, one, whole)]
    if headed:
        return headed[0], HEAD
    nearest = max(brought, key=lambda one: _last_before(one, whole), default=None)
    return (nearest, OWN) if nearest and _is_beside(page, whole, nearest) else None


def _is_as_said(page: Page, one: Statement, whole: Span) -> bool:
    """Tell whether a date stands behind the comma of an aside with *as*, and so in what is said: *As we have stated, on 3 May a ship was hit*."""
    aside = _AS.search(page.text, max(0, opening(one) - 4), opening(one))
    return aside is not None and page.text[cue_of(one).end : whole.start].strip() == ","


def _of_clause(page: Page, whole: Span, rivals: list[Statement]) -> Statement | None:
    """Return whose cue a date stands right before, behind *which*, *who* or the comma of such a clause: *which last week agreed to a pause*."""
    if not _CLAUSE.search(page.text, max(0, whole.start - 8), whole.start):
        return None
    behind = (one for one in rivals if cue_of(one).start == whole.end + 1 and page.text[whole.end] == " ")
    return next((one for one in behind if opening(one) <= whole.start and tense_of(one) in (PAST, PERFECT)), None)


def _vessel_of(page: Page, day: Span) -> Span | None:
    """Return the words of a dated speech or letter that somebody says a thing in: `in her briefing of 8 January`."""
    found = _VESSEL.search(page.text, max(0, day.start - _LONGEST_VESSEL), day.start)
    return Span.of(page.text, found.start(), day.end) if found else None


def _owner_at_head(page: Page, day: DateExpression, rivals: list[Statement]) -> tuple[Statement, str] | None:
    """Return who speaks right behind a bare day that begins its sentence: `12 March Orsk accuses Sava of delay`."""
    first = min(rivals, key=beginning)
    heads = is_one_day(day) and page.starts[page.sentence(day.span.start) - 1] == day.span.start
    at_once = day.span.end < beginning(first) and not page.text[day.span.end : beginning(first)].strip(" ,")
    return (first, HEAD) if heads and at_once else None


def _last_before(one: Statement, whole: Span) -> int:
    """Return where the last words of a statement that begin before a date end."""
    return max(part.end for part in spans_of(one) if part.start <= whole.start)


def _is_beside(page: Page, whole: Span, one: Statement) -> bool:
    """Tell whether a date follows the words that bring a statement, with no clause about something else between."""
    last = max((part for part in spans_of(one) if part.start <= whole.start), key=lambda part: part.end)
    between = page.text[last.end : whole.start]
    apposed = _APPOSITION.fullmatch(between) or (not between.strip() and _IN_APPOSITION.search(last.text))
    inside = any(part.overlaps(whole) for part in one.source)
    gap = words_in(between)
    return not (inside or apposed or ";" in between) and _OTHER_CLAUSE.isdisjoint(gap) and _OTHER_EVENT.isdisjoint(gap)


def _heads_clause(page: Page, whole: Span, one: Statement) -> bool:
    """Tell whether a date opens the clause of a statement: `...; on Tuesday his office said`."""
    before = page.text[max(0, whole.start - 6) : whole.start].rstrip()
    opens = before.endswith((";", ":", "—", "–")) or words_in(before)[-1:] in (["and"], ["but"])
    return opens and 0 <= opening(one) - whole.end <= 2


def _heads(page: Page, whole: Span, rivals: list[Statement]) -> bool:
    """Tell whether a date stands at the head of a sentence, alone or with a place, and of no clause of its own."""
    holder = page.holder(whole)
    starts = [page.starts[page.sentence(whole.start) - 1]]
    starts += [part.start for part in (holder.content if holder else ()) if part.start <= whole.start]
    before = words_in(page.text[max(starts) : whole.start])
    behind = page.text[whole.end : min(map(beginning, rivals))].strip()
    after = [] if _ASIDE.fullmatch(behind) else words_in(behind)
    if before[:1] == ["when"] and behind == ",":  # `When they met in May, Orlo demanded`
        return len(before) <= _LONGEST_WHEN and _OTHER_CLAUSE.isdisjoint(before[1:])
    clause = _OTHER_CLAUSE - {"and"} | {"after", "before", "when"}
    return len(before) <= _LONGEST_HEAD and clause.isdisjoint(before + after)


def _is_adverb(page: Page, whole: Span, day: DateExpression) -> bool:
    """Tell whether a date says when: `on 5 May`, `last week`, `told Orel March 11 that`, `Orel 11 March told`; not `the May accord` or `the statement of 5 May`."""
    before = words_in(page.text[max(0, whole.start - 8) : whole.start])[-1:]
    bare = is_one_day(day) and before != ["the"] and (bool(_THAT.match(page.text, day.span.end)) or _parts(page, day))
    return before != ["of"] and (whole != day.span or is_relative(day) or bare or before == ["dated"])


def _parts(page: Page, day: DateExpression) -> bool:
    """Tell whether a date stands between a source and its cue, and nothing else."""
    near = ((one.source[-1].end, cue_of(one).start) for one in page.beside(day.span) if one.source)
    return (day.span.start - 1, day.span.end + 1) in near


def _shared(page: Page, said: dict[str, DaySaid]) -> Iterator[tuple[str, DaySaid]]:
    """Give a statement the day of the one that has the very same source in the same sentence."""
    for one in page.statements:
        if one.id in said or tense_of(one) == PERFECT or not one.source:
            continue
        mates = [
            mate for mate in page.sources.overlapping(one.source[0]) if mate.id in said and mate.parent == one.parent
        ]
        if mates:
            yield one.id, _taken_over(said[mates[0].id], SHARED)


def _frame(page: Page, said: dict[str, DaySaid]) -> None:
    """Give what is told next in a sentence the date at its head: *In May Orlo promised a map, and Brusk agreed to a road*."""
    for before, one in pairwise(page.statements):
        day = said.get(before.id)
        if one.id in said or not (day and day.reason in (HEAD, FRAMED)) or before.parent != one.parent:
            continue
        between = page.text[max(part.end for part in spans_of(before)) : beginning(one)].strip()
        if tense_of(one) == PAST and page.around(before) == page.around(one) and between in _JOINS:
            said[one.id] = _taken_over(day, FRAMED)


def _of_papers(page: Page, reading: Reading) -> Iterator[tuple[Statement, Interval]]:
    """Give what a dated instrument says its day: *the statement of 9 November 2020 obliges both*."""
    papers = Cover.of((mention.span, mention) for mention in reading.mentions if mention.type == "INS")
    for day in page.dates:
        if papers.around(day.span):
            yield from ((one, _as_it_stands(page, day)) for one in page.sources.around(day.span))


def _continue(page: Page, said: dict[str, DaySaid]) -> None:
    """Give a statement the day of the one just before, where the same speaker goes on in that sentence or the next.

    What an instrument of some day says is passed over: *told us on Friday what the plan of May lays down. He cited*.
    """
    before: Statement | None = None
    for one in (each for each in page.statements if each.parent is None):
        if one.id in said and said[one.id].reason == PAPER and before and page.around(before) == page.around(one):
            continue
        if before and one.id not in said and before.id in said and _goes_on(page, before, one):
            said[one.id] = _taken_over(said[before.id], CONTINUED)
        before = one


def _goes_on(page: Page, before: Statement, one: Statement) -> bool:
    reach = 2 if set(words_of(one.source)) <= _PRONOUNS else 1
    near = page.around(one) - page.around(before) <= reach and not page.parted(before, one)
    return near and tense_of(one) in (PAST, MODAL) and _same_speaker(before, one)


def _same_speaker(before: Statement, one: Statement) -> bool:
    """Tell whether two statements have one speaker: as linked, else by a pronoun or a name that both have."""
    if before.speaker and one.speaker:
        return before.speaker == one.speaker
    if set(words_of(one.source)) <= _PRONOUNS:
        return bool(one.source)
    names = ({name for part in each.source for name in names_in(part.text)} for each in (before, one))
    return bool(set.intersection(*names))


def _taken_over(day: DaySaid, reason: str) -> DaySaid:
    return DaySaid(replace(day.interval, reliability="inferred"), reason)
