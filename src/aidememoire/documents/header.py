"""What the head of a text tells of it: byline, line with the day, dateline.

Read are the lines that begin in the first thousand characters, up to the dateline that the text proper begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise, repeat

from aidememoire.documents.datelines import Dateline, find_dateline, is_place, sent_from
from aidememoire.documents.days import Written, first_day
from aidememoire.documents.desk import is_of_the_desk
from aidememoire.documents.drafts import Fact
from aidememoire.documents.publishers import is_outlets_name, is_site, issuer_in, publisher_in, publishes, source_in
from aidememoire.vocabulary.outlets import AGENCIES

_HEAD = 1000
_LONGEST_LINE = 120
_PIECES = re.compile(r"(?:(?<!\s)\s+)?[|•·]\s*|(?<!\s)\s+(?:[–—-]+|/)\s+")
_CELL, _FEWEST = " | ", 2  # between the cells of a row, and how often a row has it at least
_BEFORE_A_DASH = re.compile(r"(?P<day>[^–—\n]{8,40})(?=\s[–—-]+\s)")
# *Trend* and *Report* name agencies too, but only where an agency is looked for.
_AGENCY = "|".join(sorted({name.split()[0] for name in AGENCIES} | {"Trend", "Report"}))
# One word, or two parts: two words alone may be a person's name, capitals alone or an agency's name are none.
_THEN_A_PLACE = re.compile(
    rf",\s+(?!(?:{_AGENCY})\b)"
    r"(?P<place>(?:(?:New|San|Santa|Saint|St\.?|Los|El|Port|Cape|Tel|Abu|Addis|Buenos|The) )?[A-Z][^\W\d_]*[a-z][\w’'-]*"
    r"|[^,]+, [^,]+)$"
)
_ENDS_WITH_A_DAY = re.compile(
    r"(?<!\D)(?:\D{20,}|\D{0,19}(?i:briefing|conference|interview)), (?P<day>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? |[A-Z][a-z]{2,8} \d{1,2}, )(?:19|20)\d\d)\)?$"
)
_BEHIND_A_COMMA = re.compile(r", (?P<day>(?:\d{1,2} [A-Z][a-z]{2,8},? |[A-Z][a-z]{2,8} \d{1,2}, )(?:19|20)\d\d)$")
# Ministries number what they answer, and put the day before the title: *QA-31, 9 August 2025, Statement of the Spokesperson*.
_BEHIND_A_NUMBER = re.compile(
    r"(?:[A-Z]{1,4}|N[or]|№|(?:Press )?Release(?: N[or])?)[.:]?[ -]?\d{1,5}(?:/\d{2,4})?, (?P<day>(?:\d{1,2} [A-Z][a-z]{2,8},? |[A-Z][a-z]{2,8} \d{1,2}, )(?:19|20)\d\d), \S"
)
_NEAR = 31  # days between the day of a headline and that of the dateline below it
# A text that was changed on a day was published on an earlier one.
_CHANGED = re.compile(r"(?i)\b(?:updat|correct)")
# A stored page may begin with the day that it was kept under: *date 2023-07-25 YEREVAN, JULY 25, ARMENPRESS. The minister*.
_KEPT = re.compile(r"\s*date (?P<day>(?:19|20)\d\d-\d\d-\d\d)(?:\s+|$)")
_FURNITURE = re.compile(r"(?i)(?<!\s)\s*\b(?:adjust )?font size:?$")
# What stands between a name and the day below a headline: *by Lisk Newsdesk 25 July 2023*, *Ana Vik 3 hours ago Tue 25th July 2023*.
_BEFORE_A_DAY = re.compile(
    r"(?:(?P<by>[Bb]y:? [A-Z][\w.'’&-]*(?: (?:of|the|and|[A-Z][\w.'’&-]*)){0,5}?)|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}?(?= \d| Publ| Post))"
    r"(?: \d{1,2} (?:minutes?|hours?|days?) ago| \d{1,2}:\d\d| (?:Published|Posted)(?: on)?:?)?(?: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?)?"
)
_IN_FRONT = re.compile(r"\((?P<name>[^()]{2,40})\)\s+(?P<rest>\S.*)")
_FEWEST_IN_A_ROW = 3  # *Reuters | Oslo | 25 July 2023*
# When a paper went out, in a sentence that ends there: *Circulated by the Facilitator on 11 March 2025.*
_WENT_OUT = re.compile(
    r"(?:Circulated|Distributed|Issued|Submitted|Presented|Tabled|Transmitted|Handed over|Released)(?: (?:by|to) [^.;:\n]{3,80}?)?,? (?:on )?(?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)(?:[.;)]|\s*$)"
)
_TIME = re.compile(r"T?\d{1,2}[:.]\d\d(?:[:.]\d\d)*(?:\.\d+)?(?:\s*[+-]\d\d:?\d\d)?|\b\d{1,2} ?[ap]\.?m\b")
# Beside the day, when a page was put up or changed: *25 July 2023 / 8:24 AM / Updated 11 minutes ago*.
_WHEN = re.compile(
    r"(?i)(?:updated )?(?:\d{1,2} (?:minute|hour|day|month|year)s? ago|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?)|(?:last )?(?:updated|modified):? .{4,40}"
)
_LETTER_OF = re.compile(r"(?i)(?:identical )?letters? dated (?P<day>[\w ,]{6,25}?) from\b")
_AROUND_A_DAY = re.compile(
    r"(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?|at|on|of|[apm]|[ap]m|[tz]|[a-z]{1,3}t|utc|msk"
    r"|published|posted|created|issued|released|publication|date|as|local|time|hours|hrs"
)


def read_header(text: str, year: int | None = None) -> tuple[list[Fact], list[str]]:
    """Return what the head of a text tells, the first first, and notes on days that were not taken.

    `year` is the year of publication where that is known: a dateline often lacks it.
    """
    facts: list[Fact] = []
    notes: list[str] = []
    lines = text[: text.find("\n", _HEAD)].split("\n") if "\n" in text[_HEAD:] else text.split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    if letter := _LETTER_OF.match(first):
        facts += _released(letter["day"])
    rows = _rows(lines)
    for at, line in enumerate(map(_FURNITURE.sub, repeat(""), lines)):
        if at in rows:
            continue
        if kept := _KEPT.match(line):
            line = line[kept.end() :]
            facts += [*_released(kept["day"]), *_site_alone(line)]
        if is_of_the_desk(line):
            facts += _released(line)
            continue
        dateline = find_dateline(line.strip()) or sent_from(line.strip(), text)
        if dateline:
            facts = [fact for fact in facts if not _is_of_the_page(fact, dateline)]
            later = _later_day(dateline, lines[:at])
            facts += [Fact("published", later.isoformat(), "header line")] if later and not year else []
            takes_turns = _takes_turns(dateline.place, text)
            facts += [fact for fact in _facts_of(dateline, year) if not (takes_turns and fact.field == "dateline")]
            notes += _notes_on(dateline, year)
            break
        went_out = _WENT_OUT.match(line.strip())
        _read_line(went_out["day"] if went_out else _lead(line).strip(), facts, notes)
    return facts, notes


def _rows(lines: Sequence[str]) -> set[int]:
    """Return which lines are rows of a table, with as many cells as the row beside them: the day of what happened is in their first cell."""
    cells = [(at, line.count(_CELL)) for at, line in enumerate(lines) if line.strip()]
    return {at for pair in pairwise(cells) if pair[0][1] == pair[1][1] >= _FEWEST for at, _ in pair}


def _is_of_the_page(fact: Fact, dateline: Dateline) -> bool:
    """Tell whether a line above has but the day on which a page was kept, long after that of the dateline below it."""
    own = first_day(dateline.when)
    if not (own and own.day and fact.field == "published" and fact.where == "header line"):
        return False
    return (date.fromisoformat(fact.value) - own.day).days > _NEAR


def _later_day(dateline: Dateline, above: Sequence[str]) -> date | None:
    """Return the later of the day of a dateline without a year and of one near it that a line above ends with.

    *Evening wire, 15 May 2025* over *CORVO, 12 May* tells the year of both; a day of another time tells none.
    """
    found = filter(None, (_BEHIND_A_COMMA.search(line.strip()) for line in above))
    full = next((written.day for one in found if (written := first_day(one["day"]))), None)
    if not full or first_day(dateline.when):
        return None
    years = (first_day(dateline.when, full.year + step) for step in (-1, 0, 1))
    own = [one.day for one in years if one and one.day and abs((one.day - full).days) <= _NEAR]
    return max(full, own[0]) if own else None


def is_but_the_day(line: str) -> bool:
    """Tell whether a line of a head has a day, perhaps a place before or behind it, and nothing else."""
    first, *more = _PIECES.split(line)
    beside = (_WHEN.fullmatch(piece) or is_of_the_desk(piece) for piece in more)  # the hour, a number: *| No. 112*
    if _place_behind(line) or _lone_day(line) or (_lone_day(first) and all(beside)):
        return True
    written = first_day(line)
    return written is not None and not line[written.end :].strip(" .") and find_dateline(line) is not None


def _released(line: str) -> Iterator[Fact]:
    """Yield the day up to which a text is held back, or on which it went out: that of its publication."""
    written = first_day(line)
    if written and written.day and not _CHANGED.search(line):
        yield Fact("published", written.day.isoformat(), "header line")


def _takes_turns(place: str, text: str) -> bool:
    """Tell whether a name before a day is one that asks or answers below, an outlet's then: *Der Tag: Will you sign?*."""
    return re.search(rf"^{re.escape(place)}: ", text, re.MULTILINE) is not None


def _lead(line: str) -> str:
    """Return a line of a head; of a longer one the day before a dash that it begins with, or that it ends with."""
    if len(line) <= _LONGEST_LINE:
        return line
    day = _BEHIND_A_NUMBER.match(line) or _BEFORE_A_DASH.match(line) or _ENDS_WITH_A_DAY.search(line[-_LONGEST_LINE:])
    return day["day"] if day else ""


def _read_line(line: str, facts: list[Fact], notes: list[str]) -> None:
    """Add what a byline or a line with the day tells: `By Asbarez | Wednesday, 26 July 2023`."""
    pieces = [piece for part in _PIECES.split(line) for piece in _with_its_end(part)]
    where = "byline" if line.lower().startswith("by") else "header line"
    facts += [Fact("publisher", name, "byline") for name in map(publisher_in, pieces) if name]
    if any(map(_lone_day, pieces)):
        facts += [Fact("publisher", name, where) for name in map(issuer_in, pieces) if name]
        facts += [Fact("dateline", place, where) for place in _place_in_a_row(pieces)]
    elif name := source_in(line):
        facts.append(Fact("publisher", name, where))
    for piece in pieces:
        place = _place_behind(piece)
        if place:
            facts.append(Fact("dateline", place["place"], where))
        written = _lone_day(piece[: place.start()] if place else piece)
        if written and written.day:
            facts.append(Fact("published", written.day.isoformat(), where))
        elif written:
            notes.append(f"{where}: {piece[written.start : written.end]} may be one of two days and was not taken")


def _with_its_end(piece: str) -> Iterator[str]:
    """Yield a piece, and the day that a long title ends with, or that its number leads to: `Remarks at the joint news conference, Ankara, June 5, 2024`."""
    if front := _IN_FRONT.fullmatch(piece):
        yield from (front["name"], front["rest"])
    named = _named_before(piece)
    yield named["by"] or "" if named else piece
    if named:
        yield piece[named.end() :].strip()
    set_off = _ENDS_WITH_A_DAY.search(piece) or _BEHIND_A_NUMBER.match(piece)
    if set_off:
        yield set_off["day"]


def _named_before(piece: str) -> re.Match[str] | None:
    """Return who is named before the day of a line, with what stands between; nothing where the line has more."""
    written = first_day(piece)
    named = _BEFORE_A_DAY.fullmatch(piece[: written.start].rstrip(" ,")) if written else None
    return named if written and named and _lone_day(piece[written.start :]) else None


def _place_in_a_row(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the place between an outlet and the day: *Reuters | Oslo | 25 July 2023*."""
    if len(pieces) >= _FEWEST_IN_A_ROW and issuer_in(pieces[0]) and is_place(pieces[1]) and not issuer_in(pieces[1]):
        yield pieces[1]


def _site_alone(line: str) -> Iterator[Fact]:
    """Yield the site whose page was kept, where nothing but its name stands behind the day."""
    if is_site(line.strip()):
        yield Fact("publisher", line.strip(), "header line")


def without_kept_day(line: str) -> str:
    """Return a line without the day that a stored page was kept under; nothing of one that has but its site besides."""
    kept = _KEPT.match(line)
    rest = line[kept.end() :].strip() if kept else line
    return "" if kept and is_site(rest) else rest


def _place_behind(piece: str) -> re.Match[str] | None:
    """Return what stands behind the day of a line as a place does: `14 March 2024, Washington`."""
    written = first_day(piece)
    place = _THEN_A_PLACE.match(piece, written.end) if written and not written.start else None
    return place if place and is_place(place["place"]) and not publishes(place["place"]) else None


def _lone_day(piece: str) -> Written | None:
    """Return the day of a piece that has nothing else in it but a weekday, a time or a word such as `Published`."""
    written = first_day(piece)
    if not written:
        return None
    rest = _TIME.sub(" ", piece[: written.start] + " " + piece[written.end :])
    words = re.findall(r"\w+", rest.lower())
    return written if all(map(_AROUND_A_DAY.fullmatch, words)) else None


def _facts_of(dateline: Dateline, year: int | None) -> Iterator[Fact]:
    if dateline.place:
        yield Fact("publisher" if is_outlets_name(dateline.place) else "dateline", dateline.place, "dateline")
    if dateline.agency:
        yield Fact("publisher", dateline.agency, "dateline")
    written = first_day(dateline.when, year)
    if written and written.day:
        yield Fact("published", written.day.isoformat(), "dateline")


def _notes_on(dateline: Dateline, year: int | None) -> Iterator[str]:
    written = first_day(dateline.when, year)
    if dateline.when and not (written and written.day):
        cause = "may be one of two days" if written else "has no year"
        yield f"dateline: {dateline.when} {cause} and was not taken for the day of publication"
