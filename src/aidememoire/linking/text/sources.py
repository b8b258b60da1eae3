"""The words of a source: where they stand, what they turn on, and whether they are the label of a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.descriptions import STYLED, is_question
from aidememoire.linking.text.names import key_words
from aidememoire.linking.text.vocatives import without_vocative
from aidememoire.model import Mention, Span, Statement
from aidememoire.reading.network.turns import is_turns_cue

_LEADS = re.compile(r"^(?:(?:and|but|or|while|nor|even|only|also)\b|[,;:—–-]|\s)+", re.IGNORECASE)
# What belongs to the verb or the noun behind a source: *he inter alia noted*, *by Vik's own account*.
_OF_THE_CUE = re.compile(r"(?<=\w),? inter[- ]alia,?\Z|(?<=[’']s) own\Z", re.IGNORECASE)
#: The styles and titles before a name.
BEFORE_A_NAME = re.compile(
    r"""(?x)
    (?: \b(?: Mr | Ms | Mrs | Dr | Sir | Dame | Lord | Lady | Prof | Professor | Doctor | Rev | Hon | St | H\.E
      | Gen | General | Col | Colonel | Lt | Lieutenant | Major | Captain | Admiral | Marshal | Brigadier | Commander | Sergeant
      | Judge | Justice | Ambassador | Minister | President | Chief
      | King | Queen | Prince | Princess | Emir | Sheikh
      | Imam | Bishop | Archbishop | Father | Sister | Cardinal | Patriarch
      )\.?\s*
    ){1,10}$"""
)
# Who passes on what somebody says: *officials quoted by Yonhap*.
_PASSED_ON_BY = re.compile(
    r",? (?:quoted|cited|interviewed) by (?:the )?(?P<outlet>[A-Z][^,;]{1,60}?)(?: (?:on|in|at|late|early|this|last) [^,;]{1,40})?\Z"
)
# Which states are named behind a body: *the EFTA countries Iceland and Norway*.
_WHICH_STATES = re.compile(r"\s(?:(?:candidate|member|partner)\s)?(?:country|countries|[Ss]tates?|members?)\s(?=[A-Z])")
_ANSWER = re.compile(r"\W*(?:(?:A|Answer|ANSWER) ?\d{0,3})\W*")
_REPORT = re.compile(
    r"(?:(?:an?|the)\s)?(?:reports?|articles?|claims?|allegations?|rumou?rs?|stor(?:y|ies))(?:\s(?:in|by|of))?",
    re.IGNORECASE,
)
_NOT_THE_HEAD = re.compile(
    r"\b(?:of|to|for|from|by|with|at|in|near|against|around|behind|on|under|like)\b[^,]*$", re.IGNORECASE
)

# Who is close to somebody is not he, however he is named: *people close to the minister, Ana Vik*.
_CLOSE_TO = re.compile(
    r"(?:[\w’'-]+ ){0,4}(?:[Pp]eople|[Tt]hose|\w+s) (?:close|loyal|sympathetic|answerable) to [^,]{2,60}, \Z"
)
_NAME_IN_S = re.compile(r"[A-Z][\w-]+(?: (?:& )?[A-Z][\w-]+)*[’']s")

# Of whom several are is not who they are: *Two of the 61, both Rashani*.
_ALL_OF = re.compile(
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d+|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost)\b[^,]{0,60}, (?:both|all|each|mostly) (?:of them )?(?:from |of )?(?:the )?\Z"
)


def source_words(statement: Statement) -> tuple[str, Span]:
    """Return the words of a source, without a style before them, and their place; where there is none no words, and the place of the statement."""
    if not statement.source:
        return "", (statement.cue or statement.content)[0]
    span = _without_cue(without_vocative(_longest(statement.source)))
    return STYLED.sub("", _LEADS.sub("", span.text)), span


def passed_on_by(words: str) -> str | None:
    """Return the outlet that passes the words of a source on by the end of it: Yonhap, of *officials quoted by Yonhap*."""
    found = _PASSED_ON_BY.search(words)
    named = found is not None and (is_outlet(found["outlet"]) or has_outlet_word(found["outlet"]))
    return found["outlet"] if found and named else None


def _without_cue(span: Span) -> Span:
    """Return a place without words at its end that belong to the verb or noun behind, or tell who passes it on: he, of *he inter alia*."""
    found = (_PASSED_ON_BY if passed_on_by(span.text) else _OF_THE_CUE).search(span.text)
    return Span(span.start, span.start + found.start(), span.text[: found.start()]) if found else span


def _longest(source: Sequence[Span]) -> Span:
    """Return the part of a source that has most key words, of several the first."""
    return max(source, key=lambda span: (len(key_words(span.text)), -span.start))


def is_turn(one: Statement) -> bool:
    """Tell whether a statement is the turn of somebody by name in a transcript, no question of the press."""
    labelled = one.cue and is_turns_cue(one.cue[0])
    return bool(labelled and one.source and not is_question(one.source[0].text))


def is_answer(one: Statement, text: str) -> bool:
    """Tell whether a statement is a turn with the label of an answer, which the reader takes for no source: `A:`, `Answer 2:`."""
    cue = one.cue[0] if one.cue else None
    if cue is None or not is_turns_cue(cue):
        return False
    label = one.source[0].text if one.source else text[text.rfind("\n", 0, cue.start) + 1 : cue.start]
    return _ANSWER.fullmatch(label) is not None


def is_report_in(one: Statement) -> bool:
    """Tell whether a noun tells a statement, behind which stands whose it is: *a report in the Lantern that it had sold the map*."""
    cue = one.cue[0] if one.cue else None
    return bool(cue and one.source and _REPORT.fullmatch(cue.text) and one.source[0].start > cue.start)


def place_of(statement: Statement) -> int:
    """Return where a statement begins to be told: with its source, else its cue, else its content."""
    return min(span.start for span in (statement.source or statement.cue or statement.content))


def outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that stand in no other one."""
    return [one for one in mentions if not any(other is not one and other.span.holds(one.span) for other in mentions)]


def is_head(mention: Span, source: Span, text: str) -> bool:
    """Tell whether the source is about a mention, not only described by it: `an aide to X`, `X's lawyer`, `the X countries Y and Z`."""
    before, after = text[source.start : mention.start], text[mention.end : source.end]
    if _WHICH_STATES.match(after):
        return False
    if re.match(r"[’']s?\s+\w|[’']s\s*$", after) and not re.match(r"[’']s?\s*$", after):
        return False
    if _CLOSE_TO.match(before) and not after.startswith((" and ", ", and ")):
        return False
    return not (_ALL_OF.match(before) or _NOT_THE_HEAD.search(BEFORE_A_NAME.sub("", before)))


def is_name_in_s(words: str, span: Span, statement: Statement) -> bool:
    """Tell whether a name ends in *'s* of its own, nothing that it could own standing before the cue: *Lloyd's says*."""
    follows = bool(statement.cue) and statement.cue[0].start == span.end + 1
    return follows and _NAME_IN_S.fullmatch(words) is not None
