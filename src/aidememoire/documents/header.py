"""What the head of a text tells of it: byline, line with the day, dateline.

Read are the lines of the first thousand characters, up to the dateline that the text proper begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise, repeat

from aidememoire.documents.datelines import Dateline, find_dateline, is_place
from aidememoire.documents.days import Written, first_day
from aidememoire.documents.desk import is_of_the_desk
from aidememoire.documents.drafts import Fact
from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, SPEAKING, either
from aidememoire.vocabulary.outlets import (
    AGENCIES,
    NOUNS_BEHIND_A_PLACE,
    NOUNS_OF_OUTLETS,
    PAPERS_AND_STATIONS,
    WORDS_IN_NAMES,
)

_HEAD = 1000
_LONGEST_LINE = 120
_PIECES = re.compile(r"(?:(?<!\s)\s+)?[|•·]\s*|(?<!\s)\s+[–—-]+\s+")
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
_SITE = re.compile(r"(?:www\.)?[A-Za-z][\w-]{2,30}\.(?:com|org|net|info|news|[a-z]{2})")
# What stands between a name and the day below a headline: *by Lisk Newsdesk 25 July 2023*, *Ana Vik 3 hours ago Tue 25th July 2023*.
_BEFORE_A_DAY = re.compile(
    r"(?:(?P<by>[Bb]y:? [A-Z][\w.'’&-]*(?: (?:of|the|and|[A-Z][\w.'’&-]*)){0,5}?)|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}?(?= \d| Publ| Post))"
    r"(?: \d{1,2} (?:minutes?|hours?|days?) ago| (?:Published|Posted)(?: on)?:?)?(?: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?)?"
)
# Whose text another passes on: *Source: Reuters*, *(Reuters) 08:25, July 25, 2023*.
_SOURCE = re.compile(r"Source: ?(?P<name>[A-Z][^|,:;\n]{1,60})")
_OF_A_STATE = re.compile(r"(?:[A-Z]\w+ ){0,4}(?:Department|Ministry|Office|Embassy) of (?:[A-Z]\w+|the|of|and| ){1,12}")
_IN_FRONT = re.compile(r"\((?P<name>[^()]{2,40})\)\s+(?P<rest>\S.*)")
# A byline that names nobody.
_NAMELESS = re.compile(
    r"(?i)(?:our |a )?(?:staff|web|news|special|own)(?: (?:reporters?|writers?|correspondents?|desk|report))?|(?:news )?agencies"
)
_FEWEST_IN_A_ROW = 3  # *Reuters | Oslo | 25 July 2023*
_NAME = re.compile(r"(?P<by>[Bb]y|From):?\s+(?P<name>[A-Z][\w.'’&-]*(?: (?:of|the|and|for|[A-Z][\w.'’&-]*))*)$")
# When a paper went out, in a sentence that ends there: *Circulated by the Facilitator on 11 March 2025.*
_WENT_OUT = re.compile(
    r"(?:Circulated|Distributed|Issued|Submitted|Presented|Tabled|Transmitted|Handed over|Released)(?: (?:by|to) [^.;:\n]{3,80}?)?,? (?:on )?(?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)(?:[.;)]|\s*$)"
)
# In the name of one who publishes, be it an outlet or a body; without such a word it is a person's, or a place's.
_PUBLISHES = re.compile(
    rf"(?i)\b(?:{'|'.join(WORDS_IN_NAMES)}|news(?: ?desk)?|agency|media|online|tribune|today|report|network|staff|bureau|desk"
    r"|office|ministry|service|government|commission|council|embassy|mission|spokes\w+)\b|\.[a-z]{2,3}$"
)
_KNOWN = frozenset((*AGENCIES, *PAPERS_AND_STATIONS))
_NAMED = re.compile(
    rf"(?:The )?(?:[A-Z][\w’'&.-]* (?:(?:and|of|&) )?){{1,4}}(?:{'|'.join((*NOUNS_OF_OUTLETS, *NOUNS_BEHIND_A_PLACE))}|(?:News|Press) Agency)(?: Online)?"
    r"|(?:Agence|Agencia|Agenzia) (?:[\w’'-]{2,20} ){0,3}[A-Z]\w+"
)
# Who studies a matter, or an outlet, beside the day: *Centre for Sea Law (CSL), Oslo · 3 June 2025*.
_ISSUER = re.compile(
    rf"(?P<name>(?:The )?(?:[A-Z][\w’'&.-]* ){{0,5}}(?:Cent(?:re|er)|Institute|Foundation|Forum|Observatory|Watch|University|{'|'.join(NOUNS_OF_OUTLETS)})"
    r"(?: (?:for|of|on)(?: (?:[A-Z][\w’'&.-]*|of|the|and|for|in)){1,8})?)(?: \([A-Z]{2,12}\))?(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?"
)
# An office before the name of who holds it, who writes and publishes nothing: *By Spokesperson Ana Vik*.
_HOLDER = re.compile(
    rf"(?i:{either(GOVERNING, SENT, NEGOTIATING, SPEAKING)}) (?!(?:of|for|and|the)\b)(?P<person>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,3}})$"
)
_TIME = re.compile(r"T?\d{1,2}[:.]\d\d(?:[:.]\d\d)*(?:\.\d+)?(?:\s*[+-]\d\d:?\d\d)?|\b\d{1,2} ?[ap]\.?m\b")
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
    lines = text[:_HEAD].split("\n")
    first = next((line.strip() for line in lines if line.strip()), "")
    if letter := _LETTER_OF.match(first):
        facts += _released(letter["day"])
    rows = _rows(lines)
    for at, line in enumerate(map(_FURNITURE.sub, repeat(""), lines)):
        if at in rows:
            continue
        if kept := _KEPT.match(line):
            facts += _released(kept["day"])
            line = line[kept.end() :]
        if is_of_the_desk(line):
            facts += _released(line)
            continue
        dateline = find_dateline(line.strip())
        if dateline:
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
    if _place_behind(line) or _lone_day(line):
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
    facts += [Fact("publisher", name, "byline") for name in map(_publisher_in, pieces) if name]
    if any(map(_lone_day, pieces)):
        facts += [Fact("publisher", name, where) for name in map(_issuer_in, pieces) if name]
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
    if len(pieces) >= _FEWEST_IN_A_ROW and _issuer_in(pieces[0]) and is_place(pieces[1]) and not _issuer_in(pieces[1]):
        yield pieces[1]


def without_kept_day(line: str) -> str:
    """Return a line without the day that a stored page was kept under; nothing of one that has but its site besides."""
    kept = _KEPT.match(line)
    rest = line[kept.end() :].strip() if kept else line
    return "" if kept and _SITE.fullmatch(rest) else rest


def source_in(line: str) -> str | None:
    """Return the outlet or department that a line names as the source of a text: *Source: Reuters*."""
    source = _SOURCE.fullmatch(line.strip())
    is_known = source and (is_outlets_name(source["name"]) or _OF_A_STATE.fullmatch(source["name"]))
    return source["name"] if source and is_known else None


def _place_behind(piece: str) -> re.Match[str] | None:
    """Return what stands behind the day of a line as a place does: `14 March 2024, Washington`."""
    written = first_day(piece)
    place = _THEN_A_PLACE.match(piece, written.end) if written and not written.start else None
    return place if place and is_place(place["place"]) and not _PUBLISHES.search(place["place"]) else None


def _lone_day(piece: str) -> Written | None:
    """Return the day of a piece that has nothing else in it but a weekday, a time or a word such as `Published`."""
    written = first_day(piece)
    if not written:
        return None
    rest = _TIME.sub(" ", piece[: written.start] + " " + piece[written.end :])
    words = re.findall(r"\w+", rest.lower())
    return written if all(map(_AROUND_A_DAY.fullmatch, words)) else None


def is_outlets_name(words: str) -> bool:
    """Tell whether words are the name of a paper, a station or an agency, known or named as they are: *The Harrow Courier*."""
    return words in _KNOWN or _NAMED.fullmatch(words) is not None


def _issuer_in(piece: str) -> str | None:
    """Return the outlet, or who studies a matter, that a piece beside a day names."""
    piece = piece.removeprefix("Source:").strip()
    if is_outlets_name(piece) or _SITE.fullmatch(piece):
        return piece
    found = _ISSUER.fullmatch(piece)
    return found["name"] if found else None


def _publisher_in(piece: str) -> str | None:
    """Return who published, by a byline: two or three words without one such as `News` are a person's name."""
    byline = _NAME.match(piece)
    if not byline:
        return None
    name = byline["name"]
    if _NAMELESS.fullmatch(name):
        return None
    holder = _HOLDER.search(name)
    if holder and not _PUBLISHES.search(holder["person"]):
        return None
    if byline["by"] != "By" and not is_outlets_name(name):
        return name if byline["by"] == "by" and _PUBLISHES.search(name) else None
    return name if " " not in name or _PUBLISHES.search(name) else None


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
