"""From text to tokens, each with a code: one character that stands for all the word classes it is in.

The grammar is written over word classes. A token may be in several (`second` is an ordinal, `May` a
capital word and perhaps a month), so its code stands for the whole set, and a class becomes the set of
codes that contain it. A text is then a string of codes, and a rule of the grammar a short regular
expression over that string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from aidememoire.reading.dates import words

# What a token may be goes by how it begins, so that most words are not tried for a number first.
_TOKEN = re.compile(
    r"""(?=[\d'’‘])(?:
        (?P<ISO>(?<![\w-])\d{4}-\d\d-\d\d)(?!-?\d)
        | (?P<NUMERIC>(?<![\w./])(?:\d{1,2}([./-])\d{1,2}\3\d{4}|\d{1,2}/\d{1,2}/\d\d))(?![\d/])
        | (?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?!\d))
        | (?P<DECADE>\b1\d\d0['’]?s\b|\b20\d0['’]?s\b|['’‘]\d0['’]?s\b)
        | (?P<SHORTDECADE>\b[2-9]0['’]?s\b)
        | (?P<SHORTYEAR>(?<!\w)['’‘]\d\d\b(?!\w|['’]?s\b|\s+[A-Z]))
        | (?P<NTH>\b\d{1,2}(?:st|nd|rd|th)\b)
        | (?P<NUMBER>\d+(?:[.,]\d+)*))
    | (?=[A-Z])(?:
        (?P<QUARTERCODE>\b(?:Q[1-4]|H[12])\b)
        | (?P<ABBREVIATION>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec
            |JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC
            |Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?![^\W_])\.?))
    | (?=[apAP])(?P<MERIDIEM>(?:[ap]\.m\.?|[ap]m|(?<=\d\s)[AP]\.?M\.?)(?![^\W_]))
    | (?P<WORD>o['’]clock\b|(?:wo|ca|did|had|was|were|is|are|has|have|do|does|would|could|should)n['’]t\b
        |[^\W\d_]+)
    | (?P<CLITIC>['’](?:s|ll|d|re|ve)\b)
    | (?P<BREAK>\n\s*\n\s*)
    | (?P<MARK>[^\w\s])""",
    re.VERBOSE,
)

_FIRST_SHORT = 30  # two digits below this are a year of this century
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_YEARS_IN_WORDS = re.compile(
    rf"\b(?P<century>nineteen|twenty)[\s-](?P<tens>{_TENS})(?:[\s-](?P<ones>{_ONES}))?\b"
    rf"|\btwo\sthousand(?:\sand)?\s(?P<after>{_ONES}|ten|eleven|twelve)\b(?!\shundred)"
    r"|(?<=\byear\s)two\sthousand\b",
    re.IGNORECASE,
)

_MARKS: Mapping[str, str] = {
    ",": "COMMA", ".": "STOP", "!": "STOP", "?": "STOP", ";": "STOP", ":": "COLON",
    "-": "HYPHEN", "–": "HYPHEN", "‑": "HYPHEN", "—": "DASH", "/": "SLASH", "(": "OPEN", ")": "CLOSE",
    "%": "UNITSIGN", "$": "CURRENCY", "€": "CURRENCY", "£": "CURRENCY", "#": "CURRENCY", "№": "CURRENCY",
}  # fmt: skip

#: Word classes that a table of words gives.
_TABLES: Mapping[str, Iterable[str]] = {
    "WEEKDAY": [name for name in words.WEEKDAYS if name.endswith("day")],
    "SEASON": words.SEASONS,
    "UNIT": words.UNITS.values(),
    "UNITS": words.UNITS.keys() - words.UNITS.values(),
    "OCLOCK": ("o'clock", "o’clock"),
    "COUNTWORD": words.COUNTS,
    "VAGUE": words.VAGUE_COUNTS,
    "NTH": words.ORDINALS,
    "DECADE": words.DECADES,
    "DEICTIC": words.DEICTIC_DAYS,
    "DAYPART": words.DAY_PARTS,
    "EDGE": words.EDGES,
    "LEADS": words.LEADS,
    "YEARED": words.YEARED,
    "STEP": words.STEPS,
    "BACKWARD": words.BACKWARD,
    "FORWARD": words.FORWARD,
    "COUNTED": words.COUNTED,
    "NUMBERED": words.NUMBERED,
    "ABOUT": words.ABOUT,
    "GIVER": words.MONTH_GIVERS,
    "MONTH": [name for name in words.MONTHS if len(name) > 4 and name not in ("march", "august")] + ["june", "july"],
}
#: In capitals only: in small letters they are other words.
_PROPER: Mapping[str, str] = {"may": "MAYMARCH", "march": "MAYMARCH", "august": "MONTH"}
_ZONES = frozenset({"GMT", "UTC", "EST", "EDT", "CET", "CEST", "MSK", "BST", "PST", "PDT"})


class Token(NamedTuple):
    """A word, number or mark, where it stands, and its words in small letters without a final stop."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens, and the string of their codes, one character for each."""

    text: str
    tokens: tuple[Token, ...]
    codes: str


class Codes:
    """Hands out a code for each set of classes and knows the codes that stand for a class."""

    def __init__(self) -> None:
        """Begin with no code; one is made for each new set of classes."""
        self._code: dict[frozenset[str], str] = {}

    def of(self, classes: frozenset[str]) -> str:
        """Return the one character that stands for this set of classes."""
        return self._code.setdefault(classes, chr(0x4E00 + len(self._code)))

    def having(self, name: str) -> str:
        """Return all codes whose set contains the class."""
        return "".join(code for classes, code in self._code.items() if name in classes)


def _classes_of_word(text: str, literals: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the classes of a word: those of the tables, its case, and itself where the grammar names it."""
    word = text.lower()
    found = {name for name, table in _TABLES.items() if word in table}
    found.add("CAPITAL" if text[0].isupper() else "LOWER")
    if text[0].isupper() and word in _PROPER:
        found.add(_PROPER[word])
    if text in _ZONES:
        found.add("ZONE")
    if word in literals:
        found.add(word)
    return frozenset(found)


def _classes_of_number(text: str) -> frozenset[str]:
    """Return what a number in digits may be: a day, an hour, a year, a count."""
    if not text.isascii() or not text.isdigit() or len(text) > 4:
        return frozenset({"NUMBER"} | ({"CLOCK"} if re.fullmatch(r"[012]?\d\.[0-5]\d", text) else set()))
    number = int(text)
    found = {"NUMBER"}
    found |= {"DAY"} if 1 <= number <= 31 and len(text) <= 2 else set()
    found |= {"HOUR"} if number <= 24 and len(text) <= 2 else set()
    found |= {"COUNT"} if 1 <= number <= 999 else set()
    found |= {"SHORT"} if len(text) == 2 else set()
    found |= {"YEAR"} if 1000 <= number <= 2199 else set()
    found |= {"NEARYEAR"} if 1900 <= number <= 2099 else set()
    return frozenset(found)


def _classes(kind: str, text: str, literals: frozenset[str]) -> frozenset[str]:
    if kind == "WORD":
        return _classes_of_word(text, literals)
    if kind == "NUMBER":
        return _classes_of_number(text)
    if kind == "MARK":
        return frozenset({_MARKS.get(text, "OTHER")})
    if kind == "ABBREVIATION":
        return frozenset({_abbreviation(text), "CAPITAL"})
    if kind == "CLITIC":
        return frozenset({"POSSESSIVE" if text.endswith("s") else "CLITIC"})
    return frozenset({kind})


def _abbreviation(text: str) -> str:
    """Tell a weekday from a month; without its stop `Jan` may be a name and needs a number beside it."""
    if text.lower().rstrip(".") in words.WEEKDAYS:
        return "SHORTDAY"
    return "MONTH" if text.endswith(".") else "SHORTMONTH"


class Lexer:
    """Cuts texts into tokens; `literals` are the words that the grammar names one by one."""

    def __init__(self, literals: frozenset[str]) -> None:
        """Make the codes of all words that the tables or the grammar know, in a fixed order."""
        self.codes = Codes()
        self._code_of: Callable[[str, str], str] = lru_cache(maxsize=1 << 15)(
            lambda kind, text: self.codes.of(_classes(kind, text, literals))
        )
        known = {word for table in _TABLES.values() for word in table} | literals | set(_PROPER) | {"x"}
        for word in sorted(known):
            self._code_of("WORD", word)
            self._code_of("WORD", word.capitalize())
        for kind, texts in _SPECIMENS.items():
            for text in texts:
                self._code_of(kind, text)

    def read(self, text: str) -> Tokens:
        """Cut a text into tokens. Linear in the length of the text."""
        tokens: list[Token] = []
        codes: list[str] = []
        for kind, start, end in _pieces(text):
            piece = text[start:end]
            tokens.append(Token(start, end, piece.lower().rstrip(".") or piece))
            codes.append(self._code_of(kind, piece))
        return Tokens(text, tuple(tokens), "".join(codes))


def _pieces(text: str) -> Iterable[tuple[str, int, int]]:
    spelt = {found.start(): found.end() for found in _YEARS_IN_WORDS.finditer(text)}
    free = 0
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if start in spelt:
            free = spelt[start]
            yield "SPELTYEAR", start, free
        elif start >= free:
            yield found.lastgroup or "MARK", start, end


#: One text of every kind and shape, so that all codes are known before the grammar is compiled.
_SPECIMENS: Mapping[str, Iterable[str]] = {
    "NUMBER": [
        *map(str, range(1000)),
        "00",
        "01",
        "001",
        "32",
        "045",
        "1000",
        "1950",
        "2150",
        "2500",
        "9.45",
        "1,960",
    ],
    "MARK": [*_MARKS, "“"],
    "ABBREVIATION": ["Jan.", "Jan", "Mon"],
    "CLITIC": ["'s", "'ll"],
    "WORD": sorted(_ZONES),
    **{
        kind: ["x"]
        for kind in (
            "ISO",
            "NUMERIC",
            "CLOCK",
            "DECADE",
            "SHORTDECADE",
            "SHORTYEAR",
            "NTH",
            "MERIDIEM",
            "BREAK",
            "SPELTYEAR",
            "QUARTERCODE",
        )
    },
}


def spelt_year(text: str) -> int:
    """Return the number of a year in words or in two digits: `nineteen ninety-six` is 1996, `'88` is 1988."""
    if text[1:].isdigit():
        return 1900 + int(text[1:]) if int(text[1:]) >= _FIRST_SHORT else 2000 + int(text[1:])
    found = _YEARS_IN_WORDS.fullmatch(text)
    if found is None or found["century"] is None:
        return 2000 + (words.COUNTS[found["after"].lower()] if found else 0)
    century = 1900 if found["century"].lower() == "nineteen" else 2000
    ones = words.COUNTS[found["ones"].lower()] if found["ones"] else 0
    return century + words.COUNTS[found["tens"].lower()] + ones
