"""What is told only to be denied or turned down: *denied that Velmark had agreed to a truce* tells of no such promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from aidememoire.linking.text.disbelieved import is_called_untrue, is_disbelieved
from aidememoire.linking.text.pages import cue_of, opening
from aidememoire.linking.text.sources import is_report_in
from aidememoire.model import Reading, Statement
from aidememoire.reading.rules.negation.refusals import DENIAL, DENY, OPPOSES, REBUTS
from aidememoire.reading.rules.stances.undone import NOT_SAYING
from aidememoire.vocabulary.groups import AGAINST

TOLD_TO_BE_DENIED = "it stands in what another statement denies"
TOLD_TO_BE_TURNED_DOWN = "it stands in what another statement of the same side turns down"

# The cue itself turns down; *said that it would not wait and offered a truce* rejects one thing and offers another.
_CUE = re.compile(
    rf"\b(?:{DENIAL}|denying|{REBUTS}|{OPPOSES}|contest|disavow|disclaim|declin"
    r"|(?:rul(?:e[sd]?|ing)|brush(?:e[sd]|ing)?)\s(?:\w+\s)?(?:out|aside))",
    re.IGNORECASE,
)
_THAT = re.compile(r"\bthat\s(?:the\s)?\Z", re.IGNORECASE)
NOT_SAID = "it stands in what somebody does not say"
_NOT_SAID = re.compile(rf"{NOT_SAYING}\s(?:that\s)?(?:the\s)?\Z", re.IGNORECASE)
_FAR = 80  # code points of *would not go so far as to say that*, at most
DISBELIEVED = "it stands in words that call it untrue"
_DENIED = re.compile(rf"\b{DENY}\Z", re.IGNORECASE)
# Not *denied Corvo's claim that*, which Corvo did make.
_DEED = re.compile(
    r"(?:(?:it|he|she|they)\s|[^,.;’'\n]{1,60}\s)?(?:ever\s|also\s)?(?:had|has|have|having|\w{2,20}ing)\b",
    re.IGNORECASE,
)


def denied_in(reading: Reading, sides: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Return the ids of the statements that are told only to be denied, each with why; `sides` are those of each statement.

    That is what stands behind the *that* of what somebody denies, and of what a side turns down that is told of it, and what words hold
    that call it untrue; with it goes what such a statement holds.
    """
    found = _Denied(reading.document.text, {one.id: one for one in reading.statements}, sides)
    return {one.id: why for one in reading.statements if (why := found.why(one))}


@dataclass(slots=True)
class _Denied:
    """Finds what is but denied in a text; `found` has why, empty for what is said."""

    text: str
    by_id: Mapping[str, Statement]
    sides: Mapping[str, tuple[str, ...]]
    found: dict[str, str] = field(default_factory=dict)

    def why(self, one: Statement) -> str:
        """Return why a statement is but denied: for itself, else as the one that holds it is; empty where it is said."""
        if one.id not in self.found:
            self.found[one.id] = ""  # while the one that holds it is looked at
            holder = self.by_id.get(one.parent or "")
            told = next((why for each in self._around(one) if (why := self._in_what_is_denied(one, each))), "")
            told = told or NOT_SAID * self._is_not_said(one)
            told = told or DISBELIEVED * is_disbelieved(self.text, one)
            self.found[one.id] = told or (self.why(holder) if holder else "")
        return self.found[one.id]

    def _is_not_said(self, one: Statement) -> bool:
        """Tell whether *would not say that* stands right before a statement."""
        at = opening(one)
        return _NOT_SAID.search(self.text, max(0, at - _FAR), at) is not None

    def _around(self, one: Statement) -> Iterator[Statement]:
        """Yield what holds a statement, from the inside, up to the first that somebody of a side says, and not as a report in a paper."""
        seen = {one.id}
        while (holder := self.by_id.get(one.parent or "")) and holder.id not in seen:
            yield holder
            if self.sides.get(holder.id) and not is_report_in(holder):
                return
            seen.add(holder.id)
            one = holder

    def _in_what_is_denied(self, one: Statement, holder: Statement) -> str:
        """Return why where the *that* of a cue that turns down stands before a statement: of anybody's denial, of its own side's refusal."""
        if holder.act == "deny" and is_called_untrue(one, holder):
            return TOLD_TO_BE_DENIED
        if holder.act not in AGAINST or not _CUE.search(cue_of(holder).text) or not self._is_behind_that(one, holder):
            return ""
        own = self.sides.get(one.id, ())
        same = bool(own) and own == self.sides.get(holder.id)
        return TOLD_TO_BE_DENIED if holder.act == "deny" else TOLD_TO_BE_TURNED_DOWN * same

    def _is_behind_that(self, one: Statement, holder: Statement) -> bool:
        """Tell whether a statement stands behind the *that* of what holds it, or at once behind *denied*: *denied it had agreed*."""
        if _DENIED.search(cue_of(holder).text) and self._begins(one, holder):
            return True
        starts = [part.start for part in (*one.source, *one.cue) if any(each.holds(part) for each in holder.content)]
        return any(_THAT.search(self.text, max(0, start - 10), start) for start in starts)

    def _begins(self, one: Statement, holder: Statement) -> bool:
        """Tell whether a statement is the deed with which what holds it begins: *it had agreed*, *having agreed*."""
        start, cue = holder.content[0].start, cue_of(one)
        deed = self.text[start : cue.end] if start <= cue.start < start + 80 else ""
        return start == cue_of(holder).end + 1 and _DEED.match(deed) is not None
