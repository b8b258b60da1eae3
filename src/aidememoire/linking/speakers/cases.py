"""The parties of a case by its name: in *Chad v. Togo* the Applicant is Chad, and the Respondent Togo."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import STATE, Resolved, Who, only
from aidememoire.linking.text.descriptions import without_article
from aidememoire.linking.text.names import fold

_NAME = r"[A-Z][\w’'-]{1,30}(?: (?:of (?:the )?|and )?[A-Z][\w’'-]{1,30}){0,4}"
_CASE = re.compile(rf"(?<![\w’'-])(?:the )?({_NAME}) v(?:s|ersus)?\.? (?:the )?({_NAME})")
_PLACES = {"applicant": 0, "claimant": 0, "applicant state": 0, "respondent": 1, "respondent state": 1}
_HEAD = 4_000  # code points of a text in which its case is named


@dataclass(slots=True)
class Cases:
    """Resolves the parties of the one case between states of a document."""

    cast: Cast
    parties: tuple[Who, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the case; a document that names two tells of neither alone."""
        lead = f"{self.cast.origin.title}\n{self.cast.text[:_HEAD]}"
        named = (tuple(map(self._state, found.groups())) for found in _CASE.finditer(lead))
        cases = {(one, other) for one, other in named if one and other and one != other}
        self.parties = cases.pop() if len(cases) == 1 else ()

    def meant(self, words: str) -> Resolved | None:
        """Return the party that *the Applicant* or *the Respondent* is."""
        place = _PLACES.get(fold(without_article(words)))
        if place is None or not self.parties:
            return None
        one = self.parties[place]
        return only(one, "defined", f"by the name of the case: {one.name}")

    def _state(self, name: str) -> Who | None:
        state = self.cast.state_in(name)
        return state if state and state.kind == STATE else None
