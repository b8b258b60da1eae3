"""Mentions: as the model sees them, none crossing another, and ended where names end.

None ends on *of* or a bracket or runs on in the next paragraph, and neither *MR.* nor *H.E.* is a name, nor a style an office before another. A clock time is no part of one, and *v.* does
not end the name of a case. What is *of* somebody named right after goes on over him. The full name of a person that is found once is found everywhere,
and a single word is a place or a person throughout.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from aidememoire.model import Mention, Span
from aidememoire.reading.network.borders import Run
from aidememoire.reading.network.labels import MENTION_TYPES
from aidememoire.reading.network.looking import View
from aidememoire.reading.network.spans import lines_of
from aidememoire.reading.network.titled import offices_apart

_NAMELESS = frozenset(
    (
        "a",
        "an",
        "the",
        "it",
        "its",
        "his",
        "her",
        "our",
        "their",
        "this",
        "that",
        "whose",
        "of",
        "and",
        "two",
        "three",
        "four",
        "both",
    )
)
_OPEN = re.compile(
    r"(?:(?:^|\s)(?:of|on|for|in|by|to|at|and|the|(?-i:an?))){1,20}$", re.IGNORECASE
)  # *Annex A* is whole
_OF = re.compile(r"\sof$")
_GAP = re.compile(r"(?<=\S) {4,}(?=\S)")  # between the columns of a letterhead
_MARKS = re.compile(r"(?<![\s(\[{,;:–—-])[\s(\[{,;:–—-]+$")
_DASH = re.compile(r"[-–—•*]\s+")  # before the first of a list: *the Co-Chairs - Ana Vik, Bo Lund*
_TITLE = re.compile(r"(?:mr|ms|mrs|miss|dr|sir|madam|lord|lady|h\.? ?e)\.?", re.IGNORECASE)
_STYLE = re.compile(
    r"(?:(?:His|Her|Their) (?:Royal )?(?:Majesty|Majesties|Highness|Excellency|Excellencies|Holiness|Eminence)|H\.? ?(?:R\.? ?)?[EHM]\.?)"
)
_BEHIND_STYLE = re.compile(r" (?:(?:Mr|Ms|Mrs|Dr|Eng)\.? |(?:Sayyid|Sheikha?|General|Ambassador) )?")
_HALF_OF_HE = re.compile(r"\bH\. ?\Z")

_PLACES = frozenset(("GPE", "LOC"))
# Two or three words that may be a person's; no *Lake Corvo*.
_FULL_NAME = re.compile(
    r"(?!(?:Lake|Mount|Port|Fort|Camp|River|Cape|Saint|San|Santa|St|New|Old|North|South|East|West|Upper|Lower|Great)\b)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*)? (?P<last>[A-Z][\w’'-]+)"
)
_FIRST_LETTER, _LETTERS = re.compile(r"(?<![\w.])[A-Z]\Z"), re.compile(r"(?:\.[A-Z])+\.")
_SURNAME = re.compile(r" (?:bin|ibn|bint|van|von|van der|van den|de la|del|della|dos) [A-Z][\w’'-]+")
_WORD = re.compile(r"\w")
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.]\d{2}|\d{1,2}(?= ?[ap]\.?m))(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|BST|CES?T|EE?S?T|E[DS]T)\b)?[\s,:|–—-]+"
)
_HALF_OF_CLOCK = re.compile(r"\d{2}(?: ?[ap]\.?m\b\.?)?[\s,:|–—-]+")
_HOUR = re.compile(r"\d[:.]\Z")
_VERSUS = re.compile(r"\b[A-Z][\w’'-]{0,60} vs?$")
_PARTY_OF_CASE = re.compile(r"\. (?:the )?[A-Z][\w’'-]*(?: (?:of (?:the )?)?[A-Z][\w’'-]*)*")
_CASE_ALONE = re.compile(r"(?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* vs?")


def without_time(text: str, span: Span) -> Span:
    """Return a name without the clock time before it: *Kolar* of `18:52 Kolar`, or of `52 Kolar` behind `18:`."""
    is_half = _HOUR.search(text, max(0, span.start - 2), span.start)
    clock = (_HALF_OF_CLOCK if is_half else _CLOCK).match(span.text)
    return Span.of(text, span.start + clock.end(), span.end) if clock and clock.end() < len(span.text) else span


def mentions_in(views: Sequence[View], layers: Sequence[Sequence[list[Run]]]) -> Iterator[Mention]:
    """Yield the mentions of each window that begin in the stretch that it answers for, none crossing another."""
    for view, own in zip(views, layers, strict=True):
        found = [
            (Mention(kind, span), run.confidence)
            for kind, runs in zip(MENTION_TYPES, own, strict=True)
            for run in runs
            if view.owns(run.start)
            and (span := view.span((run.start, run.end)))
            and _names(span.text)
            and not _is_account(view.text, span)
        ]
        yield from _without_clashes(names_joined(found, view.text))


def _names(words: str) -> bool:
    """Tell whether words can be a mention: articles, pronouns and numbers alone never are one."""
    return not _NAMELESS.issuperset(words.lower().split())


def _is_account(text: str, span: Span) -> bool:
    """Tell whether words are the name of an account, which is that of whoever is named before it: *Ana Vik (@AnaVik)*."""
    return text[max(0, span.start - 1) : span.start] == "@"


def names_joined(found: Iterable[tuple[Mention, float]], text: str) -> list[tuple[Mention, float]]:
    """Join two names of persons with but a blank between them, or the bracket around a first name: no text names two persons so."""
    kept: list[tuple[Mention, float]] = []
    for mention, confidence in sorted(found, key=lambda pair: (pair[0].type, pair[0].span)):
        last = kept[-1][0] if kept else None
        if last and last.type == mention.type == "PER" and text[last.span.end : mention.span.start] in (" ", "] "):
            whole = Span.of(text, last.span.start, mention.span.end)
            kept[-1] = Mention("PER", whole), min(confidence, kept[-1][1])
        else:
            kept.append((mention, confidence))
    return kept


def _without_clashes(found: Iterable[tuple[Mention, float]]) -> list[Mention]:
    """Keep of mentions that cross, or of two types over the same words, the surer one."""
    kept: list[Mention] = []
    for mention, _ in sorted(found, key=lambda pair: -pair[1]):
        if not any(mention.span == other.span or _cross(mention.span, other.span) for other in kept):
            kept.append(mention)
    return kept


def names_ended(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, in order, each ending with a name; one of which nothing is left goes."""
    lettered = (_with_its_letters(text, one) for one in offices_apart(text, mentions))
    cases = [case for one in lettered if (case := _whole_case(text, one))]
    mentions = list(dict.fromkeys(_in_one_line(text, one) for one in cases))
    mentions = [one for one in mentions if one.type != "PER" or not _is_but_a_title(text, one.span)]
    by_start = {one.span.start: one for one in mentions}
    mentions = [one for one in mentions if one.type != "ROLE" or not _is_but_a_style(text, one.span, by_start)]
    ended = [whole for one in mentions if (whole := _ended(text, one, by_start, mentions))]
    return sorted(ended, key=lambda one: (one.span.start, -one.span.end))


def _with_its_letters(text: str, one: Mention) -> Mention:
    """Return a mention with the rest of what it ends within: *U* of *U.S.*, *Omar* of *Omar bin Corvo*, the brackets of *[Ana] Vik*."""
    rest = _LETTERS.match(text, one.span.end) if _FIRST_LETTER.search(one.span.text) else None
    rest = rest or (_SURNAME.match(text, one.span.end) if one.type == "PER" else None)
    closed = one.type == "PER" and one.span.text.find("]") > one.span.text.find("[")
    opens = closed and text[max(0, one.span.start - 1) : one.span.start] == "["
    span = Span.of(text, one.span.start - opens, rest.end() if rest else one.span.end)
    return replace(one, span=span)


def _is_but_a_title(text: str, span: Span) -> bool:
    """Tell whether the name of a person is but a title, or half of one: *Mr.*, *E* of *H.E.*."""
    half = span.text.strip(".") == "E" and _HALF_OF_HE.search(text, max(0, span.start - len(" H. ")), span.start)
    return bool(half) or _TITLE.fullmatch(span.text) is not None


def _is_but_a_style(text: str, span: Span, by_start: dict[int, Mention]) -> bool:
    """Tell whether an office is but the style of the one behind it, or of a name: *His Excellency* the Secretary-General."""
    behind = _BEHIND_STYLE.match(text, span.end) if _STYLE.fullmatch(span.text) else None
    borne = by_start.get(behind.end()) if behind else None
    return borne is not None and borne.type in ("ROLE", "PER")


def named_everywhere(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, in order, with each full name of a person wherever it stands: found once it may be missed elsewhere."""
    names = {one.span.text: one for one in mentions if one.type == "PER" and len(one.span.text.split()) > 1}
    if not names:
        return list(mentions)
    taken = bytearray(len(text))
    for one in mentions:
        if one.type == "PER":
            taken[one.span.start : one.span.end] = b"\x01" * len(one.span.text)
    free = [span for span in _wholly(text, names) if not any(taken[span.start : span.end])]
    missed = [
        replace(names[span.text], span=span) for span in free if not any(_cross(span, one.span) for one in mentions)
    ]
    return sorted([*mentions, *missed], key=lambda one: (one.span.start, -one.span.end))


def one_sort_everywhere(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, in order, a single word as a place or as a person's name throughout.

    It is a place where the text takes it for one as often as for a person, and gives nobody a fuller name with it; it is a person where
    persons are called so, or have a fuller name that ends with it, as often as places.
    """
    mentions = _names_that_are_no_places(mentions)
    sorts = Counter((one.span.text, one.type) for one in mentions if one.type in ("PER", *_PLACES))
    words = {name: sorts[name, "GPE"] + sorts[name, "LOC"] for name, _ in sorts if " " not in name}
    fuller = {word for name, sort in sorts if sort == "PER" and " " in name for word in name.split()}
    called = Counter(one.span.text.rpartition(" ")[2] for one in mentions if one.type == "PER")
    places = {name for name, times in words.items() if name not in fuller and times >= sorts[name, "PER"] > 0}
    persons = {name for name, times in words.items() if name not in places and called[name] >= times > 0}
    return [_of_one_sort(one, places, persons) for one in mentions]


def _of_one_sort(one: Mention, places: Set[str], persons: Set[str]) -> Mention:
    if one.type == "PER" and one.span.text in places:
        return replace(one, type="GPE")
    return replace(one, type="PER") if one.type in _PLACES and one.span.text in persons else one


def _names_that_are_no_places(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, the full name of somebody whom the text calls by its last word elsewhere as his and nothing inside it as a place."""
    called = {one.span.text for one in mentions if one.type == "PER"}
    full = {
        one.span
        for one in mentions
        if one.type in _PLACES and (name := _FULL_NAME.fullmatch(one.span.text)) and name["last"] in called
    }
    kept = (one for one in mentions if one.type not in _PLACES or not any(_inside(one.span, span) for span in full))
    return [replace(one, type="PER") if one.type in _PLACES and one.span in full else one for one in kept]


def _inside(one: Span, other: Span) -> bool:
    return one != other and other.holds(one)


def _wholly(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Yield where names stand in a text as whole words, of several at one place the longest, none overlapping another."""
    found = sorted((at, -len(name)) for name in names for at in _places(text, name))
    end = 0
    for at, minus in found:
        if at >= end:
            end = at - minus
            yield Span.of(text, at, end)


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        if not (at and _WORD.match(text, at - 1)) and not _WORD.match(text, at + len(name)):
            yield at
        at = text.find(name, at + 1)


def _whole_case(text: str, one: Mention) -> Mention | None:
    """Return a mention that ends on *v.* with the other party of the case; a case alone is no instrument."""
    if one.type in ("PER", "ORG", "GPE", "LOC"):
        one = replace(one, span=without_time(text, one.span))
    other = _PARTY_OF_CASE.match(text, one.span.end) if _VERSUS.search(one.span.text) else None
    if other is None:
        return one
    alone = one.type == "INS" and _CASE_ALONE.fullmatch(one.span.text)
    return None if alone else replace(one, span=Span.of(text, one.span.start, other.end()))


def _in_one_line(text: str, one: Mention) -> Mention:
    """Return a mention without what it takes in of the next line, unless a margin broke it, or column, and without marks at its end or a dash before it.

    A bracket that is open in it goes on to its end: *the Secretary of the Authority (IRDA)*.
    """
    lines = lines_of(text, one.span)
    broken = len(lines) > 1 and "\n\n" not in one.span.text and _OPEN.search(lines[0].text)
    span = one.span if broken or not lines else lines[0]
    if gap := _GAP.search(span.text):
        span = Span.of(text, span.start, span.start + gap.start())
    dash = _DASH.match(span.text)
    start = span.start + (dash.end() if dash else 0)
    marks = _MARKS.search(span.text)
    end = span.start + marks.start() if marks and marks.start() else span.end
    end += text[end : end + 1] == ")" and text.count("(", span.start, end) > text.count(")", span.start, end)
    return one if (start, end) == (one.span.start, one.span.end) else replace(one, span=Span.of(text, start, end))


def _ended(text: str, one: Mention, by_start: dict[int, Mention], mentions: Sequence[Mention]) -> Mention | None:
    """Return a mention that ends openly (*the Ministry of*) with the name behind it, else cut before that; None where nothing is left of it."""
    begun = _OPEN.search(one.span.text)
    if not begun:
        return one
    after = by_start.get(one.span.end + 1)
    if after and _OF.search(one.span.text):
        whole = Span.of(text, one.span.start, after.span.end)
        if not any(_cross(whole, other.span) for other in mentions if other is not one):
            return replace(one, span=whole)
    if not begun.start():
        return None
    span = Span.of(text, one.span.start, one.span.start + begun.start())
    return None if any(other.span == span for other in mentions) else replace(one, span=span)


def _cross(one: Span, other: Span) -> bool:
    return one.overlaps(other) and not one.holds(other) and not other.holds(one)
