"""Who only asks in a transcript, by the labels of the turns: `Question:`, `Reuters:`, `Anna Keller (Daily Post):`.

One rule for all who have to know it: whom a pronoun cannot mean, who sat at a table, who asserts nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.descriptions import is_question
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import fold
from aidememoire.model import Mention, Reason, Span, Statement
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, either

#: Why a turn that ends in a question mark is but a question.
ASKS = Reason("act", "who only asks puts a question")

_ENDS_ASKING = re.compile(
    r"\?[\s\"'”’»)]*(?:[^.?!]{0,30}\b(?:thank you|thanks|please)\b[^.?!]{0,20}[.!]?[\s\"'”’»)]*)?\Z", re.IGNORECASE
)
# *To ask the Secretary of State, what representations he has made*.
_PUT_IN_WRITING = re.compile(r"[Tt]o ask (?:the|Her|His) [A-Z]")
_BEHIND_NAME = re.compile(r"\s{0,3}(?:\(|,\s|\s[-–—]\s)(?P<whose>[^()]*)")
_OFFICE = re.compile(
    rf"\b(?:{either(GOVERNING, SENT, NEGOTIATING)}"
    r"|commissioner|spokes\w+|general|colonel|governor|mayor|deputy|senator|member|judge|press (?:office|service))\b",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"\b(?:journalist|reporter|correspondent|editor|writer|columnist|interviewer|moderator|host|presenter|anchor)\b",
    re.IGNORECASE,
)
_MOST_LETTERS = 5  # of an outlet or a programme that asks
_BESIDE = 6  # code points between a name and the office before or behind it


def only_asking(statements: Sequence[Statement], mentions: Shelf[Mention]) -> frozenset[str]:
    """Return the ids of the turns of those who only ask.

    These are all with the label of a question; and where somebody else answers, the press where it asks at all, and who has
    no office, speaks for no state or body and asks in all his turns.
    """
    turns: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.content and one.cue and is_turns_cue(one.cue[0]):
            turns[_bearer(one)].append(one)
    questions = {bearer for bearer in turns if is_question(bearer)}
    askers = {bearer for bearer in turns.keys() - questions if bearer and _only_asks(turns[bearer], mentions)}
    answered = any(not asks(one) for bearer in turns.keys() - questions - askers for one in turns[bearer])
    return frozenset(one.id for bearer in questions | (askers if answered else set()) for one in turns[bearer])


def asks(turn: Statement) -> bool:
    """Tell whether a turn ends in a question, or in thanks behind one, or is one that is put in writing to a parliament."""
    if not turn.content:
        return False
    return bool(_ENDS_ASKING.search(turn.content[-1].text) or _PUT_IN_WRITING.match(turn.content[0].text))


def _only_asks(turns: Sequence[Statement], mentions: Shelf[Mention]) -> bool:
    """Tell whether somebody, whose turns these are, only asks."""
    labels = [one.source[0] for one in turns]
    asked = sum(map(asks, turns))
    letters = all(_are_letters(label) and not _names_a_person(label, mentions) for label in labels)
    if letters and asked * 2 > len(turns):  # *TSR:* puts a claim to whom it asks now and then
        return True
    if any(_speaks_for_a_side(label, mentions) for label in labels):
        return False
    return asked == len(turns) or (asked > 0 and any(_is_of_the_press(label, mentions) for label in labels))


def _are_letters(label: Span) -> bool:
    return label.text.isalpha() and label.text.isupper() and 1 < len(label.text) <= _MOST_LETTERS


def _bearer(turn: Statement) -> str:
    """Return what the labels of one person have in common, the surname; nothing where the label is that of an answer."""
    label = turn.source[0].text if turn.source else ""
    return fold(label) if is_question(label) else _surname(label)


def _surname(label: str) -> str:
    """Return the last word of a name: `bek` of `Minister Aro Bek` and `BEK (Arland)`."""
    return "".join(fold(_BEHIND_NAME.sub("", label)).split()[-1:])


def _is_of_the_press(label: Span, mentions: Shelf[Mention]) -> bool:
    """Tell whether a label is that of an outlet or of somebody of the press."""
    if not _names_a_person(label, mentions) and (is_outlet(label.text) or has_outlet_word(label.text)):
        return True
    behind = _BEHIND_NAME.search(label.text)
    return bool(_PRESS.search(label.text) or (behind and _is_outlet(behind["whose"])))


def _names_a_person(label: Span, mentions: Shelf[Mention]) -> bool:
    return any(one.type == "PER" for one in mentions.inside(label))


def _is_outlet(words: str) -> bool:
    return is_outlet(words) or has_outlet_word(words)


def _speaks_for_a_side(label: Span, mentions: Shelf[Mention]) -> bool:
    """Tell whether the bearer of a label has an office, there or beside his name elsewhere, or stands for a state or body."""
    if _OFFICE.search(label.text) and not _PRESS.search(label.text):
        return True
    if any(_stands_for(one) for one in mentions.inside(label)):
        return True
    surname = _surname(label.text)
    named = (one.span for one in mentions.items if one.type == "PER" and _surname(one.span.text) == surname)
    return any(_has_office_beside(span, mentions) for span in named)


def _stands_for(one: Mention) -> bool:
    """Tell whether a mention in a label says whom its bearer speaks for: `(Arland)`, `Minister`."""
    if one.type in ("ROLE", "ORG"):
        return not (_PRESS.search(one.span.text) or _is_outlet(one.span.text))
    return one.type == "GPE"


def _has_office_beside(span: Span, mentions: Shelf[Mention]) -> bool:
    """Tell whether the office of somebody stands right before his name or behind it: `the minister, Aro Bek`."""
    near = (
        *mentions.ending(span.start - _BESIDE, span.start + 1),
        *mentions.beginning(span.end, span.end + _BESIDE),
    )
    return any(one.type == "ROLE" and not _PRESS.search(one.span.text) for one in near)
