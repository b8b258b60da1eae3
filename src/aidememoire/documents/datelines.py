"""Datelines: the place, and often the day and the agency, that a report begins with.

`MOSCOW, July 25 (Agency) --`, `YEREVAN, 25 July 2023 —`, `YEREVAN, 25 July 2023.`, `MOSCOW, July 25. /TASS/.`,
`YEREVAN, JULY 25, ARMENPRESS.`, `OSLO (NTB).`, and a line of its own, `Yerevan, 25 July 2023`. Some have the day first,
`July 25, 2023 (OSLO) —`, some the agency alone, `(NTB) –`, and some no stop: `OSLO (NTB / Agency - 25th July, 2023) The envoy`.
Many papers have but a place and a colon, `OSLO: The envoy said on Friday`, as transcripts have the names of those who speak.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from aidememoire.documents.days import first_day
from aidememoire.vocabulary.outlets import AGENCIES, PAPERS_AND_STATIONS

_LONGEST = 100
_FEWEST_LETTERS = 4
_END = re.compile(
    r"(?<!\s)\s*(?:--|[—–])|(?<=[A-Z]) //(?=\s)|(?<!\s)\s+-(?=\s)|(?<=/)\.?(?=\s)|(?<=[A-Z]{4})\.(?=\s)|(?<=[A-Z]\))\.(?=\s)|(?<=\d{4})(?:\.(?=\s[^\s/(])|:(?=\s[A-Z“]))|(?<=[A-Z]{4}, [A-Z][a-z]{2} \d):(?=\s[A-Z“])|(?<=[A-Z]{4}, [A-Z][a-z]{2} \d\d):(?=\s[A-Z“])|(?<=\d{4}\))(?=\s[“\"A-Z])|$"
)
_AGENCY = re.compile(
    r"(?<![\s.,])[\s.,]*(?:\((?P<round>(?=[^()]*[A-Z]|dpa\b|epa\b|ots\b|afp\b)[^()]{2,70})\)|/(?P<strokes>[^/]{2,40})/"
    rf"|, (?P<plain>[A-Z]{{4,}}|{'|'.join(AGENCIES)}))$"
)
_WORD = r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-]+[^\W\d_]+)*\.?"
_PLACE = re.compile(rf"{_WORD}(?:[ /]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?)?$")
_SMALL_WORDS = frozenset(("of", "the", "and", "de", "del", "la", "al", "el", "am", "sur", "upon"))
_NO_PLACE = re.compile(
    r"""(?xi)\b(?:
        (?:mon|tues|wednes|thurs|fri|satur|sun)day | date
      | (?:last\ )?updated? | published | posted | issued | by
      | staff | (?:reporter|correspondent)\w* | breaking | exclusive | watch | video | photos | analysis | opinion | note | news | report
      | question | answer | moderator | host | chair\w* | interview | speech | transcript | minutes | remarks
      | joint | statement | declaration | communiqu[eé] | agreement | resolution | protocol
      | press | release | readout | talks | meeting | summit
    )\b"""
)
_ANY_YEAR = 2000
# Who passes a report on stands before whose it is: *UrduPoint News / Sputnik - 25th July, 2023*, *MENAFN- Harrow Post*.
_PASSED_ON = re.compile(r"(?P<first>[A-Z][^/]+?)(?: / [^/]+?)? ?- (?P<rest>.+)")
_TURNED = re.compile(r"(?P<when>[^()]{5,30}?)? ?\((?P<within>[^()]{2,70})\)")
# A name that stands alone in brackets is an agency's where it is known, or written as no other word is: *(VOVworld)*.
_KNOWN = frozenset((*AGENCIES, *PAPERS_AND_STATIONS))
_OWN_SPELLING = re.compile(r"(?=\S*[a-z])(?=\S+[A-Z])[A-Z][\w.]{3,20}")
# A place alone before a report, and what tells that it is no name of who speaks: what is told there, of others.
_ALONE = re.compile(
    r"^(?:(?P<capitals>[A-Z][A-Z’'-]+(?: [A-Z’'-]+){0,2}):|(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) [–—])[ \t]+(?P<told>[A-Z“\"][^\n]*)",
    re.MULTILINE,
)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)\b")
_TOLD = re.compile(rf"{_SAID.pattern}|\b(?:was|were|had|[a-z]+ed)\b")
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]?")
_OF_WHO_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|me|you|[Yy]our)\b|\?")
_DASHES = ("--", "—", "–", "-", "//")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The parts of a dateline; `when` is the day as it is written, with its year or without.

    It `leads` a text in its line, which begins at `end`.
    """

    place: str
    when: str = ""
    agency: str = ""
    leads: bool = True
    end: int = field(default=0, compare=False)


@lru_cache(maxsize=4096)  # every line of a text is asked about by several steps of linking
def find_dateline(line: str) -> Dateline | None:
    """Return the dateline that a line begins with, or that it consists of, perhaps in brackets."""
    if line.startswith("(") and line.endswith(")") and line.count("(") == 1 and first_day(line):
        line = line[1:-1]
    for end in _END.finditer(line[:_LONGEST]):
        lead, stop = line[: end.start()], end[0].strip()
        dateline = _turned(lead, stop in _DASHES) or _parsed(lead)
        if dateline and _is_sure(dateline, stop, line):
            behind = len(line) - len(line[end.end() :].lstrip())
            return Dateline(_titled(dateline.place), dateline.when, dateline.agency, behind < len(line), behind)
    return None


def sent_from(line: str, text: str) -> Dateline | None:
    """Return the place that a report begins with, parted by a colon or a dash: one of a text whose every such line tells of others.

    A transcript has lines in which somebody speaks, asks, or has but a word.
    """
    found = _ALONE.match(line)
    place = found["capitals"] or found["place"] if found else ""
    if not (found and is_place(place) and line.endswith((".", "”", '"')) and _SAID.search(found["told"])):
        return None
    return Dateline(_titled(place), end=found.start("told")) if _all_tell_of_others(text) else None


@lru_cache(maxsize=4)  # asked for each line of one document
def _all_tell_of_others(text: str) -> bool:
    told = (_QUOTED.sub("", one["told"]) for one in _ALONE.finditer(text))
    return all(_TOLD.search(one) and not _OF_WHO_SPEAKS.search(one) for one in told)


def _turned(lead: str, dashed: bool) -> Dateline | None:
    """Return the dateline of a lead whose brackets stand behind the day, or alone: *Oct 3, 2005 (ABUJA)*, *Feb 26 (Reuters)*, *(NTB)*."""
    found = _TURNED.fullmatch(lead)
    when, within = (found["when"] or "", found["within"]) if found else ("", "")
    if not within or (when and not _is_a_day(when)):
        return None
    passed = _PASSED_ON.fullmatch(within)
    name = passed["first"] if passed else within
    if name in _KNOWN or (dashed and not when and _OWN_SPELLING.fullmatch(name)):
        return Dateline("", when, name)
    return Dateline(within, when) if when and dashed and within.isupper() and is_place(within) else None


def _parsed(lead: str) -> Dateline | None:
    agency = _AGENCY.search(lead)
    if agency and agency["round"] and _is_a_day(agency["round"]):
        lead, agency = f"{lead[: agency.start()]}, {agency['round']}", None
    if agency and _is_country(agency, lead):
        agency = None
    passed = _PASSED_ON.fullmatch(agency["round"]) if agency and agency["round"] else None
    if agency and passed and _is_a_day(passed["rest"]):
        place = lead[: agency.start()]
        return Dateline(place, passed["rest"], passed["first"]) if place.isupper() and is_place(place) else None
    lead = lead[: agency.start()] if agency else lead
    day = first_day(lead, _ANY_YEAR)
    place = (lead[: day.start] if day else lead).rstrip(" ,.")
    if not is_place(place) or (day and lead[day.end :].strip(" ,.")):
        return None
    return Dateline(place, lead[day.start : day.end] if day else "", _group(agency))


def _is_a_day(words: str) -> bool:
    """Tell whether words are but a day: *GENEVA (15 September 2025)*."""
    day = first_day(words, _ANY_YEAR)
    return day is not None and (day.start, day.end) == (0, len(words))


def _is_country(agency: re.Match[str], lead: str) -> bool:
    """Tell whether what stands in capitals behind a place is its country: *ADDIS ABABA, ETHIOPIA*, with no day before it."""
    plain = agency["plain"]
    return bool(plain) and plain not in AGENCIES and first_day(lead, _ANY_YEAR) is None


def is_place(words: str) -> bool:
    """Tell whether words can name a place: capitals, but for the small words inside a name."""
    if not _PLACE.match(words) or _NO_PLACE.search(words):
        return False
    names = re.split("[ /,]+", words)
    capital = [name[0].isupper() for name in names]
    return (
        capital[0]
        and capital[-1]
        and all(one or name in _SMALL_WORDS for one, name in zip(capital, names, strict=True))
    )


def _is_sure(dateline: Dateline, end: str, line: str) -> bool:
    """Tell whether a place at the head of a line makes it a dateline: few words do, and a title may have a dash too."""
    if not dateline.place:
        return True
    if end in _DASHES:
        capitals = dateline.place.split(",")[0].isupper() and len(dateline.place) >= _FEWEST_LETTERS
        return bool(dateline.when or dateline.agency) or (capitals and len(line) > _LONGEST)
    if dateline.agency or end not in ("", ".", ":"):
        return bool(dateline.agency)
    if end == ":":
        return bool(dateline.when)
    return bool(first_day(dateline.when))


def _group(agency: re.Match[str] | None) -> str:
    return next(filter(None, agency.groups()), "") if agency else ""


def _titled(place: str) -> str:
    """Return a place as other texts write it, `MOSCOW` as `Moscow`, and the letters that an outlet is known by as they are."""
    return ", ".join(part.title() if part.isupper() and part not in _KNOWN else part for part in place.split(", "))
