"""What is asked and not said: what stands in a question, or in a clause with *whether* or *if* of what is asked or not known.

`Did Corvo promise to pay?` tells of no promise, nor does `The ministry did not say whether Corvo had promised to pay`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from aidememoire.linking.text.pages import Page, cue_of, opening, page_of
from aidememoire.linking.text.unheard import why_unheard
from aidememoire.model import Reading, Span, Statement
from aidememoire.vocabulary.groups import TAKING_SIDES

IN_QUESTION, BEHIND_WHETHER = "it stands in a question", "it stands in a clause with whether or if"

_ENDS_ASKING = re.compile(r"\?['\"”’)]*\s*\Z")
_AUXILIARY = r"(?:do|does|did|is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might)(?:n[’']t)?"
_INVERTED = rf"{_AUXILIARY}|what|why|how|when|where"
_LABEL = r"(?:Q(?:uestion)?\s?\d{0,3}[.:]\s{1,3})?"  # behind which a question begins
# What so begins is one question to its mark, whatever clauses stand between: *Does he agree that Corvo, which left, is wrong?*
_ASKS_AT_ONCE = re.compile(rf"\W*{_LABEL}(?:(?:and|but|so|then)\s)?{_AUXILIARY}\s", re.IGNORECASE)
_OPENS = re.compile(rf"(?:\A\W*{_LABEL}|[,;:—–]\s)(?:(?:and|but|so|then)\s)?(?:{_INVERTED})\b", re.IGNORECASE)
#: Behind a cue these begin a question about something else: `Corvo promised to pay: will it?`
_OPENS_LATER = re.compile(rf"[;:—–]\s|\s--?\s|,\s(?:(?:and|but|so|then)\s)?(?:{_INVERTED})\b", re.IGNORECASE)
#: Right before a statement in a question these bring what is taken for granted: `Will it pay, as Corvo demands?`
_GRANTED = re.compile(
    r"\b(?:as|which|who|whom|whose)\s(?:\w+\s){0,2}\Z|\A\W*(?:what|how)\s(?:of|about)\b.*\sthat\s\Z", re.IGNORECASE
)
_RELATIVE = re.compile(r"\b(?:who|which)\b", re.IGNORECASE)
_WHETHER = re.compile(r"\W*whether\b(?! to\b| or not to\b)", re.IGNORECASE)
_IF = re.compile(r"\W*+(?:(?!that\b|to\b|for\b)[\w’'-]+\s){0,4}?if\b", re.IGNORECASE)  # *aloud on Tuesday if*
_RIGHT_BEFORE = re.compile(r"\bwhether(?: or not)?\s(?!to\b|or\b)(?:\w+\s){0,2}\Z", re.IGNORECASE)
#: Behind *whether* these begin a clause of its own.
_OTHER_CLAUSE = re.compile(
    r"[.,;:!?]\s|\b(?:what|which|who|whose|when|where|after|before|because|since|while|although|though|than|as)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:ask|inquir|enquir|wonder|doubt)", re.IGNORECASE)
_NOT_KNOWN = re.compile(
    r"\b(?:not|never|neither|nor|nobody|nothing|no|without|unable|refus\w+|declin\w+|fail\w*|unclear|unknown|uncertain|unsure)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)


# A question in the order of a statement: *So you would accept them?*, *Mediator accepts line?*.
_ASKS_WHAT = re.compile(r"\b(?:who|whom|whose|what|why|how|when|where|which)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”\"]")
_PRESENT = re.compile(r"\w{2,20}s(?:\s(?:to|on|out))?|to\s\w+")
_STANCES = TAKING_SIDES | {"propose"}


def asked_in(reading: Reading) -> Mapping[str, str]:
    """Return the ids of the statements that are but asked, each with why; the same reading gives the same ones."""
    return _Asked(page_of(reading), {one.id: one for one in reading.statements}).all()


@dataclass(slots=True)
class _Asked:
    """Finds what is asked on one page; `found` has why, empty for what is said."""

    page: Page
    by_id: Mapping[str, Statement]
    found: dict[str, str] = field(default_factory=dict)

    def all(self) -> Mapping[str, str]:
        """Return what is asked, with why."""
        return {one.id: why for one in self.page.statements if (why := self._why(one))}

    def _why(self, one: Statement) -> str:
        """Return why a statement is but asked: for itself, else as the one that holds it is; empty where it is said."""
        if one.id not in self.found:
            self.found[one.id] = ""  # while the one that holds it is looked at
            holder = self.by_id.get(one.parent or "")
            told = self._in_question(one, holder) or self._behind_whether(one, holder) or why_unheard(self.page, one)
            self.found[one.id] = told or (self._why(holder) if holder else "")
        return self.found[one.id]

    def _in_question(self, one: Statement, holder: Statement | None) -> str:
        """Return why where the clause of a cue is a question, and not one that the statement itself puts."""
        cue, at, text = cue_of(one), opening(one), self.page.text
        number = self.page.sentence(cue.start)
        end = self.page.end_of(number)
        mark = _ENDS_ASKING.search(text, cue.end, end) if cue.end < end else None
        part = next((each.start for each in (holder.content if holder else ()) if each.start <= at < each.end), 0)
        begin = max(part, self.page.starts[number - 1])
        later = mark and _OPENS_LATER.search(text, cue.end, mark.start())
        if not mark or (later and not (later[0].startswith(",") and _ASKS_AT_ONCE.match(text, begin, cue.start))):
            return ""
        granted = _GRANTED.search(text[begin:at]) or any(_RELATIVE.fullmatch(each.text) for each in one.source)
        own, outer = (_holds(each, mark.start()) for each in (one, holder))
        if granted:
            return ""
        if not _OPENS.search(text[begin : cue.start]):
            return IN_QUESTION if outer and _is_flat(text[cue.end : mark.start()]) else _headline(one, own)
        return IN_QUESTION if outer or not own else ""

    def _behind_whether(self, one: Statement, holder: Statement | None) -> str:
        """Return why where *whether* stands right before a statement, or it or *if* opens the words that hold it."""
        at = opening(one)
        if _RIGHT_BEFORE.search(self.page.text, max(0, at - 60), at):
            return BEHIND_WHETHER
        parts = (part for part in (holder.content if holder else ()) if part.start <= at < part.end)
        return next((BEHIND_WHETHER for part in parts if holder and self._asks_in(part, holder, at)), "")

    def _asks_in(self, part: Span, holder: Statement, at: int) -> bool:
        """Tell whether a part of a content is a question that is told, up to a place."""
        cue = " ".join(each.text for each in holder.cue)
        asks = _ASKING.search(cue) or _NOT_KNOWN.search(cue)
        opens = _WHETHER.match(part.text) or (_IF.match(part.text) if asks else None)
        return (
            opens is not None
            and part.start + opens.end() <= at
            and not _OTHER_CLAUSE.search(self.page.text[part.start : at])
        )


def _is_flat(behind: str) -> bool:
    """Tell whether what stands behind a cue in a question has no other that asks in it: *so you would accept them?*, *he said who?*."""
    return not _ASKS_WHAT.search(behind)


def _headline(one: Statement, own: bool) -> str:
    """Return why a stance is but asked where a question mark alone tells it: *Mediator accepts line?*; a question that is put is said."""
    words = one.content[0].text
    bare = one.act in _STANCES and _PRESENT.fullmatch(cue_of(one).text) and not _QUOTED.search(words)
    return IN_QUESTION if bare and (not own or _is_flat(words)) else ""


def _holds(one: Statement | None, at: int) -> bool:
    """Tell whether a place stands in the content of a statement."""
    return one is not None and any(part.start <= at < part.end for part in one.content)
