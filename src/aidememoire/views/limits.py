"""By when, or until when: the day that the words of an undertaking give for it.

It is counted from the day on which they were said. What is not sure is left out: a day that is shown is one that the words give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from aidememoire.days import ANY_MONTH, ANY_WEEKDAY
from aidememoire.linking.text.keeping import kept
from aidememoire.model import Entry, Interval, Span
from aidememoire.reading.dates import Anchor, DateExpression, find_dates, looks_back, with_preposition
from aidememoire.views.clauses import is_another_matter, is_of_now, may_be_to_come, says_not_there, sentence_before
from aidememoire.views.telling import is_turned

BY, ON, FROM, UNTIL = "by", "on", "from", "until"
_BEFORE = "before"  # by the day before it
_DAY = timedelta(days=1)

# What stands right before a date says what the date is to the undertaking; the first that fits holds.
_LEADS = tuple(
    (kind, re.compile(rf"(?:^|\b)(?:{words})\s+\Z", re.IGNORECASE))
    for kind, words in (
        (BY, "on or before|(?:by|before|at|within) the end of|by|within|not? later than|not later than"),
        (_BEFORE, "before|prior to|ahead of"),
        (UNTIL, "until|till|up to|through|throughout|until the end of"),
        (FROM, "from|as of|as from|effective|(?:starting|beginning|commencing)(?: on| in| from)?"),
        (None, "(?:no|not) (?:earlier|sooner) than|as (?:early|late|soon) as|since|after|following"),
        (
            ON,
            r"(?<!early )(?:on|in|at|during|over|between|in the course of|(?:scheduled|set|fixed|planned|called) for)",
        ),
    )
)
# Without any such word: what by itself tells when a thing is done.
_BARE = re.compile(
    r"(?:tomorrow|tonight|today|(?:this|next|the (?:next|coming|following|same)|later this|early next|late next)\b)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\bend\b|-end\b", re.IGNORECASE)
_IS_OVER = re.compile(r"\A\s+(?:is|are) (?:out|over|up)\b", re.IGNORECASE)
_RUNS = re.compile(r"\b(?:next|coming)\b.*\b(?:days|weeks|months|years)\b", re.IGNORECASE)  # for the next two years
_FOR = re.compile(r"\bfor\s+\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?!.*\b(?:this|next|coming)\b).*\b(?:hours?|days?|weeks?|fortnights?|months?|years?)\Z", re.IGNORECASE
)
_FROM_AN_EVENT = re.compile(r"\A\s+(?:of|after|following|before|from(?! (?:today|now)\b))\b", re.IGNORECASE)
_OWNED = re.compile(r"\A(?:['’]s\b|['’]\s(?!time))")
_LISTED = re.compile(r"\A(?:,|,? (?:and|or))\s*\Z")
_SURELY_TO_COME = re.compile(r"\b(?:next|coming|tomorrow|later this)\b", re.IGNORECASE)
_FULL, _INFERRED, _FAR = "explicit", "inferred", 300  # days, from which on a writer who means them gives the year
_NEAR = 40  # letters: what stands further off does not lead to a date
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|was|were|did)\b", re.IGNORECASE)
_TODAY = re.compile(r"(?:today|tonight)\b", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:until|till)\s+\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)
_WOULD = re.compile(
    r"\b(?:would|should|could|might|must)\b(?! have\b)"
)  # *would put it*: the grammar of dates takes *put* for past
# A text without one of these has no date; most have none, and it is dear to look for one.
_MAY_HAVE_ONE = re.compile(
    rf"\d|\b{ANY_WEEKDAY}|\b(?:{ANY_MONTH}|spring|summer|autumn|winter|today|tonight|tomorrow|hours|days?|weeks?|weekend"
    r"|fortnight|months?|quarter|years?|year-end|decade|century)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What words are read against: the day on which they were `said`, or from which on they count, where that was `earlier`.

    `promised` tells that the words are undertaken, not but granted to be so; `turned` that a *not* before them turns them round.
    """

    said: date
    earlier: bool = False
    promised: bool = True
    turned: bool = False


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """The days that words give an undertaking, `start` to `end`, both included, and the words.

    `kind` says what the days are to it: it is to be done `by` the last of them, `on` one of them, or to begin on one of them
    (`from`), or it holds `until` the last one, and falls due on none.
    """

    kind: str
    start: date
    end: date
    words: str

    @property
    def due(self) -> date | None:
        """The last day on which it may be done; None where it only holds until a day."""
        return None if self.kind == UNTIL else self.end

    @property
    def until(self) -> date | None:
        """The last day on which it holds, where the words tell that."""
        return self.end if self.kind == UNTIL else None

    def is_other_than(self, other: TimeLimit) -> bool:
        """Tell whether another one gives other days: neither names the other's days more closely."""
        return not (self.start <= other.start and other.end <= self.end) and not (
            other.start <= self.start and self.end <= other.end
        )


def limit_of(entry: Entry) -> TimeLimit | None:
    """Return by when or until when what a statement undertakes is to be done or holds, as its own words tell; None where they do not.

    They are counted from the day said, without one from the day told or published. Where it was said on one of several days,
    only what is the same from each of them is told. Of several limits the latest that falls due counts, so that all is done then.
    """
    if entry.days is None:
        return None
    first, last = (_on(entry, day) for day in entry.days)
    return last if first == last else None


def _on(entry: Entry, said: date) -> TimeLimit | None:
    own = entry.statement
    cited = [each.span for each in own.invokes]
    asked = Asked(said, _is_earlier(entry), own.act == "commit", is_turned(own))
    found = [
        limit
        for span in own.content
        for limit, start, end in limits_in(span.text, asked)
        if not any(each.start < span.start + end and span.start + start < each.end for each in cited)
    ]
    return max(found, key=lambda one: (one.kind != UNTIL, one.end), default=None)


def _is_earlier(entry: Entry) -> bool:
    """Tell whether something was said on a day before the one that is known, from which nothing can be counted: *had sworn to*."""
    return not entry.dated and any(_HAD.search(span.text) for span in entry.statement.cue)


@kept
def limits_in(words: str, asked: Asked) -> tuple[tuple[TimeLimit, int, int], ...]:
    """Return the limits that words set, each with where its date begins and ends in them."""
    return tuple(_limits(words, asked)) if _MAY_HAVE_ONE.search(words) else ()


def _limits(words: str, asked: Asked) -> Iterator[tuple[TimeLimit, int, int]]:
    """Yield the days by which words bind somebody, each with the place of its date in them."""
    ahead = "will " if may_be_to_come(words) else ""
    text = ahead + _WOULD.sub(lambda found: "will".ljust(len(found[0])), words)
    kind, behind = None, 0
    for one in find_dates(text, Anchor(asked.said)):
        listed = kind if kind and _LISTED.match(text[behind : one.span.start]) else None
        kind, behind = listed or _kind(text, one), one.span.end
        start, end = one.span.start - len(ahead), one.span.end - len(ahead)
        limit = _limit(text, one, kind, asked) if kind else None
        if limit and _is_of_it(words, Span.of(words, start, end), limit, asked):
            yield limit, start, end


def _is_of_it(words: str, span: Span, limit: TimeLimit, asked: Asked) -> bool:
    """Tell whether a limit is that of what the words undertake, and they look ahead."""
    if is_another_matter(words, span):
        return False
    begun, is_clause = limit.start <= asked.said, not may_be_to_come(words)
    if not asked.promised and begun and _TODAY.match(span.text):
        return False
    return not ((begun or (is_clause and not asked.promised)) and is_of_now(words, span, asked.promised))


def _kind(text: str, one: DateExpression) -> str | None:
    """Return what a date is to what the words undertake; None where it is nothing to it, or that cannot be told."""
    before, behind = _just_before(text, one), text[one.span.end : one.span.end + _NEAR]
    if _OWNED.match(behind) or (_COUNTED.match(one.span.text) and _FROM_AN_EVENT.match(behind)):
        return None
    if _BETWEEN.search(before) and not one.parts:
        return None
    if _FOR.search(before) and _RUNS.search(one.span.text):
        return UNTIL
    for kind, lead in _LEADS:
        if lead.search(before):
            return ON if kind == FROM and one.parts else kind
    return ON if _BARE.match(one.span.text) and not re.search(r"\b(?:of|for|to|the|than)\s+\Z", before) else None


def _limit(text: str, one: DateExpression, kind: str, asked: Asked) -> TimeLimit | None:
    days = _days(text, one, kind, asked)
    if days is None:
        return None
    start, end = days
    never = says_not_there(text, one.span, no=kind == _BEFORE)
    if kind == _BEFORE:
        over = _ENDS.search(one.span.text) or _IS_OVER.match(text[one.span.end :])
        start, end = days if over else (start - _DAY, start - _DAY)
        kind = UNTIL if never or asked.turned else BY
    elif kind == UNTIL:
        end = start - _DAY if start < end and _is_up_to(text, one) else end
        start = min(start, end)
    elif never or asked.turned:  # *will not vote this year* holds for the year; no day falls due
        if kind != ON or start == end or asked.turned:
            return None
        kind = UNTIL
    return TimeLimit(kind, start, end, _named(text, one)) if end >= asked.said else None


def _is_up_to(text: str, one: DateExpression) -> bool:
    """Tell whether what holds ends as a period begins: *until May*, and not *until the end of May*, *through May*."""
    return bool(_UP_TO.search(_just_before(text, one))) and not _ENDS.search(one.span.text)


def _days(text: str, one: DateExpression, kind: str, asked: Asked) -> tuple[date, date] | None:
    """Return the days of a date that lies ahead; None where none are known or the clause tells of what is over.

    What is to be done by a day lies ahead, whatever participle stands before it: *have the road ploughed by Sunday*.
    """
    found = one.interval
    if found is None or (asked.earlier and found.reliability != _FULL):
        return None
    if looks_back(text, one.span):
        if found.reliability == _FULL or _SURELY_TO_COME.search(one.span.text):
            return (found.start, found.end) if found.start > asked.said else None
        found = _ahead(text, one, kind, asked.said)
    far = found and found.reliability == _INFERRED and (found.start - asked.said).days > _FAR
    return (found.start, found.end) if found and not far and found.end >= asked.said else None


def _ahead(text: str, one: DateExpression, kind: str, said: date) -> Interval | None:
    """Return the days of what is to be done by them, behind a participle; None where it was done."""
    if kind in (ON, FROM) or _PAST.search(sentence_before(text, one.span)):
        return None
    again = find_dates(f"It will be done {with_preposition(text, one.span).text}.", Anchor(said))
    return next((each.interval for each in again if each.interval), None)


def _named(text: str, one: DateExpression) -> str:
    """Return the words that give the day, with those before it that say what it is to the undertaking."""
    before = _just_before(text, one)
    lead = next((found for _, each in _LEADS if (found := each.search(before))), None)
    return " ".join(f"{before[lead.start() :] if lead else ''}{one.span.text}".split())


def _just_before(text: str, one: DateExpression) -> str:
    return text[max(one.span.start - _NEAR, 0) : one.span.start]


def without_limit(words: str, limit: TimeLimit) -> str:
    """Return words without those that give the day."""
    return " ".join(words.split()).replace(limit.words, " ")
