"""What the words of an instrument tell: its kind, its days, its numbers, and the words that tell it from others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from aidememoire.days import MONTHS
from aidememoire.linking.instruments.parts import part_before
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.months import Days, lacks_year, years_on
from aidememoire.linking.text.names import key_words
from aidememoire.model import Document, Mention, Span
from aidememoire.reading.dates import Anchor, DateExpression, find_dates

#: Nouns that can stand for each other when one and the same paper is named again.
_FAMILIES = {
    "agreement": "agreement accord deal pact treaty settlement arrangement understanding truce ceasefire armistice"
    " memorandum convention covenant compact framework compromise",
    "statement": "statement declaration communique remarks announcement",
    "ruling": "order ruling judgment judgement decision award opinion verdict",
    "resolution": "resolution",
    "map": "map chart sheet",
    "protocol": "protocol annex annexure minutes",
    "law": "law act decree constitution charter code statute amendment regulation rule bill directive",
    "plan": "plan roadmap proposal initiative programme package offer",
    "list": "list report letter timetable",
}
FAMILY_OF = {noun: family for family, nouns in _FAMILIES.items() for noun in nouns.split()}
#: Nouns that can take up any instrument.
GENERIC = frozenset(("document", "text", "paper", "instrument", "draft", "one"))
_NOT_PLURAL = frozenset(("minutes", "remarks"))
_POINTING = frozenset(
    {"this", "that", "these", "those", "its", "their", "our", "his", "her", "both", "same", "said", "such", "whose"}
)
_INDEFINITE = frozenset({"a", "an", "any", "no", "some", "another", "every", "two", "three", "four"})
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_COLOURLESS = frozenset(
    {
        "new",
        "latest",
        "last",
        "earlier",
        "later",
        "previous",
        "final",
        "so",
        "called",
        "first",
        "second",
        "third",
        "other",
        "very",
    }
)
_HEAD_ENDS = re.compile(
    r"[,(]|\b(?:of|on|for|in|to|with|between|under|by|from|at|towards|that|which|who|as|signed|agreed|adopted|reached"
    r"|presented|approved|submitted|called|annexed|drawn|concluded|brokered|struck|issued|they)\b"
)
_CUT = re.compile(
    r"(?:(?<!\s)\s+)?(?:,|\bthat\b|\bwhich\b|\b(?:signed|agreed|adopted|reached|presented|submitted|concluded|issued|they)\b).*",
    re.DOTALL,
)
_OPENING = re.compile(
    r"(?:(?:the|a|an|this|that|these|those|its|their|our|his|her|both|all|said|same|such|so-called|new|latest|own)\b(?!/)[\s“\"]*)+",
    re.IGNORECASE,
)
_NEW = re.compile(r"(?<=\w )New \Z")
_DANGLING = re.compile(
    r"(?<![\s,])(?:[\s,]++|\b(?:of|on|in|from|dated|and|late|early|mid|the|since|as)\b){1,40}$", re.IGNORECASE
)
_EMPTIED = re.compile(r"(?:(?<!\s)\s+)?\(\s*(?:\)|$)")
_UNSCR = re.compile(r"\b(?:UN ?SCR|SCR|UNSC [Rr]es(?:olution)?\b\.?)(?=\s*\d)")
#: What may stand between a mention and its dates: *that the leaders adopted in*; *, which Baku dates*.
_MANY_DATED = re.compile(r",? (?:that|which|signed|adopted|agreed|reached|made|issued)\b[^.;:\n]{0,120}")
# *Signed in Suva on 8 October 2019*: without its year a day may be that of another thing.
_MADE_ON = (
    r"(?:(?:that|which) (?:was|were|had been|has been) )?(?:signed|concluded|initialled|adopted|reached|agreed)"
    r"(?: (?:in|at) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?,?)? (?:on|in) [^.;:\n]{0,20}?\b(?:19|20)\d\d\b"
)
_ONE_DATED = re.compile(
    rf",? (?:(?:(?:that|which) [^.,;:\n]{{0,40}}\b(?:dates|dated)\b|dated\b)[^.,;:\n]{{0,30}}|{_MADE_ON})"
)
_LONGEST_DATE = 200  # code points


@dataclass(frozen=True, slots=True)
class Label:
    """The words of one mention of an instrument, taken apart.

    `noun` is its head in the singular, `words` the folded words that tell it apart, `proper` those of them with a
    capital, `named` whether any word has one. `days` are the dates inside it, `loose` where the year is not said. `wanted` is the number of
    instruments that *both* or *three* asks for.
    """

    span: Span
    noun: str | None
    plural: bool
    words: frozenset[str]
    proper: frozenset[str]
    days: tuple[Days, ...]
    loose: bool
    numbers: tuple[str, ...]
    named: bool
    indefinite: bool
    pointing: bool
    draft: bool
    wanted: int | None
    bare_name: str

    @property
    def family(self) -> str | None:
        """The family of the noun; None for a generic noun or none."""
        return FAMILY_OF.get(self.noun or "")

    @property
    def generic(self) -> bool:
        """Whether the noun can take up any instrument."""
        return self.noun in GENERIC

    @property
    def telling(self) -> bool:
        """Whether it says more than its kind: a name, a number, a day, what it is about."""
        return bool(self.words or self.days or self.numbers)


def labels_of(document: Document, mentions: Sequence[Mention]) -> tuple[Label, ...]:
    """Return the labels of the INS mentions of a document, in the order of its words, the inner of two first."""
    spans = sorted({m.span for m in mentions if m.type == "INS"}, key=lambda span: (span.end, -span.start))
    found = find_dates(document.text, Anchor(document.published, document.dateline)) if spans else ()
    dates = Shelf.of((one.span, one) for one in found)
    return tuple(
        _signed_by_then(label_of(span, _dates_for(span, dates, document.text)), document.published) for span in spans
    )


def _signed_by_then(label: Label, published: date | None) -> Label:
    """Return a label whose month without a year lies ahead with that month of the year before: *the truce of 1 May*.

    What is cited has been signed; of a draft nobody knows.
    """
    if published is None or label.draft or not lacks_year(label.span.text):
        return label
    return replace(label, days=tuple(years_on(days, -1) if days[0] > published else days for days in label.days))


def _dates_for(span: Span, dates: Shelf[DateExpression], text: str) -> Sequence[DateExpression]:
    """Return the dates inside a mention; for a plural with none, those of its relative clause."""
    near = dates.beginning(span.start - _LONGEST_DATE, span.end)
    inside = [one for one in near if one.span.overlaps(span)]
    if inside:
        return inside
    found = (_MANY_DATED if _head(span.text)[1] else _ONE_DATED).match(text, span.end)
    return dates.beginning(span.end + 1, found.end()) if found else ()


def label_of(span: Span, dates: Sequence[DateExpression] = ()) -> Label:
    """Take the words of one mention apart; `dates` are those that belong to it. A part with its number is of its paper."""
    part = part_before(span.text)
    if part and noun_of(span.text[part:]) in FAMILY_OF:
        whole = Span(span.start + part, span.end, span.text[part:])
        return replace(label_of(whole, [one for one in dates if one.span.start >= whole.start]), span=span)
    noun, plural = _head(span.text)
    name = bare_name(span.text, [one.span for one in dates if one.span.overlaps(span)], span.start)
    first = re.findall(r"[\w’'-]+", span.text.casefold())[:3]
    known = [one.interval for one in dates if one.interval]
    undated = _without([one.span for one in dates if one.span.overlaps(span)], span.text, span.start)
    telling, numbers = _telling(name, noun), tuple(re.findall(r"\b\d+(?:/\d+)?\b", undated))
    return Label(
        span=span,
        noun=noun,
        plural=plural,
        words=frozenset(telling),
        proper=_proper(name) & frozenset(telling),
        days=tuple((one.start, one.end) for one in known),
        loose=any(one.reliability != "explicit" for one in known),
        numbers=numbers,
        named=any(part[0].isupper() for part in name.split()),
        indefinite=first[:1] != [] and first[0] in _INDEFINITE,
        pointing=bool(set(first) & _POINTING),
        draft=bool(re.search(r"\b(?:draft|future|proposed|possible)\b", span.text, re.IGNORECASE)),
        wanted=next((_COUNTS[word] for word in first if word in _COUNTS), None),
        bare_name=name,
    )


def bare_name(text: str, dates: Sequence[Span] = (), offset: int = 0) -> str:
    """Return a mention without article, quotation marks, dates and what a participle or `that` adds."""
    text = _without(dates, text, offset)
    text = _EMPTIED.sub(" ", re.sub(r"[“”\"]", "", _spelt_out(text))).strip()
    shorter = _CUT.sub("", text)
    text = shorter if _OPENING.sub("", shorter, count=1).strip() else text
    if opening := _OPENING.match(text):  # *New START* keeps its *New*, *the New Year truce* too
        kept = _NEW.search(text, opening.start(), opening.end())
        text = text[kept.start() if kept else opening.end() :]
    return _DANGLING.sub("", " ".join(text.split()))


def _spelt_out(text: str) -> str:
    """Return a text with the road map as one word, and the abbreviation of the resolutions of the Security Council in full."""
    text = text.replace("road map", "roadmap").replace("Road Map", "Roadmap")
    return _UNSCR.sub("Security Council resolution", text)


def _without(dates: Sequence[Span], text: str, offset: int) -> str:
    """Return a text without its dates and the prepositions before them."""
    for one in sorted(dates, reverse=True):
        start, end = max(0, one.start - offset), one.end - offset
        text = _DANGLING.sub("", text[:start]) + " " + re.sub(r"^[’']s\b", "", text[end:]).strip()
    return text


def day_in_words(days: Days) -> str | None:
    """Return `9 November 2020`, `November 2020` or `2020`; None for days that are none of these."""
    start, end = days
    if start == end:
        return f"{start.day} {MONTHS[start.month - 1]} {start.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    if start.day == 1 and (start.year, start.month) == (end.year, end.month) and (end + timedelta(1)).day == 1:
        return f"{MONTHS[start.month - 1]} {start.year}"
    return None


def noun_of(text: str) -> str | None:
    """Return the noun of a kind that heads the words of an instrument, in the singular; None where there is none."""
    return _head(text)[0]


def _head(text: str) -> tuple[str | None, bool]:
    """Return the noun that heads a mention, in the singular, and whether it stands in the plural."""
    plain = _spelt_out(text).casefold()
    head = _HEAD_ENDS.split(plain, maxsplit=1)[0]
    for part in (head, plain):
        nouns = [found for word in key_words(part) if (found := _singular(word))[0] in FAMILY_OF or found[0] in GENERIC]
        if nouns:
            return nouns[-1] if part is head else nouns[0]
    return None, False


def _singular(word: str) -> tuple[str, bool]:
    if word in _NOT_PLURAL:
        return word, False
    if word.endswith("ies"):
        return word[:-3] + "y", True
    if word.endswith("s") and (word[:-1] in FAMILY_OF or word[:-1] in GENERIC):
        return word[:-1], True
    return word, False


def _telling(name: str, noun: str | None) -> list[str]:
    """Return the words of a name that tell it from others of its kind.

    A second noun of a kind tells where it has a capital: *the Armistice Agreement* is not any agreement.
    """
    capitals = {word for word in _proper(name) if _singular(word)[0] in FAMILY_OF} - {noun}
    return [word for word in key_words(name) if not word.isdigit() and (word in capitals or not _ordinary(word))]


def _ordinary(word: str) -> bool:
    noun = _singular(word)[0]
    return noun in FAMILY_OF or noun in GENERIC or word in _COLOURLESS or word in _POINTING or word in _COUNTS


def _proper(name: str) -> frozenset[str]:
    return frozenset(word for part in re.findall(r"\b[A-Z][\w’'-]*", name) for word in key_words(part))
