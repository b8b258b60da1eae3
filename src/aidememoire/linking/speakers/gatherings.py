"""Whom the record of a large meeting means: *another delegation* is nobody named, *Parties* are all of them, *the President* presides.

The head of such a record tells who does: *President: Ms. Vik (Arland)*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import GROUP, STATE, Resolved, Who, only
from aidememoire.linking.speakers.common_nouns import CommonNouns
from aidememoire.linking.speakers.trail import Trail
from aidememoire.linking.text.names import fold
from aidememoire.model import Span

_OFFICE = r"(?:(?:Acting|Temporary|Deputy|Vice)[\s-])?(?:President|Chair(?:man|woman|person)?|Facilitator|Moderator|Rapporteur)"
_HEADED = re.compile(
    rf"^[ \t*_]{{0,4}}(?P<office>{_OFFICE})[*_]{{0,2}}:[ \t*_]{{1,4}}(?P<who>[^\n]{{3,80}})$", re.MULTILINE
)
# Whose ministers met, who are no two of the states named in the text: *a Special Meeting of the ASEAN Foreign Ministers*.
_MINISTERS_OF = re.compile(
    r"\b(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Rr]etreat|[Cc]onference) of (?:the )?(?P<whose>[A-Z][A-Z0-9]{1,7}) "
    r"(?P<office>(?:Foreign |Defence |Finance |Interior )?Ministers|Leaders)\b"
)
# Who together lead talks, and who they are by name: *the Co-Chairs of the Grebe Group (Ana Vik of Norway and Bo Lund of Chad)*.
_WORD = r"[A-Z](?:[\w’'-]{0,30}\w)?"
_PROPER = rf"{_WORD}(?: (?:(?:of|for|on) )?(?:the )?{_WORD}){{0,6}}"
_CO_CHAIRS = re.compile(
    rf"\b[Cc]o-?[Cc]hairs of (?P<whose>(?:the )?{_PROPER})|(?<![\w’'-])(?!The\b|Both\b|All\b)(?P<group>{_PROPER}) [Cc]o-?[Cc]hairs\b"
)
_NAMED = re.compile(r"\s?[(–—:,-]\s?")
_NEXT_ONE = re.compile(r"(?: (?:of|for|from) (?:the )?[A-Z][\w .’'-]{1,40}?)?(?:, (?:and )?| and |; )")
_OTHER_BODIES = re.compile(r",? (?:and )?(?:the )?[A-Z]")
_THEY_CHAIR = "co chairs"  # as it is folded
_ANOTHER = re.compile(
    r"(?:yet another|another|an? (?:second|third|fourth|fifth|further|different|additional))"
    r" (?:[a-z]+ )?(?:delegation|delegate|member|state|country|party|group|government|speaker|bloc)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"Parties|[Dd]elegations|[Dd]elegates|[Pp]articipants|Governments")
_LONGEST_LIST = 400  # code points
_MANY = 3  # states from which it is no talk of two


@dataclass(slots=True)
class Gatherings:
    """The records of large meetings in one document: who presides there, and who is named."""

    cast: Cast
    trail: Trail
    nouns: CommonNouns
    presiding: dict[str, Resolved] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note who presides by the head of the text, and whose ministers met; where two heads tell of two, none of them."""
        for headed in _HEADED.finditer(self.cast.text):
            office, person = fold(headed["office"]), self._person(Span.of(self.cast.text, *headed.span("who")))
            if person and office not in self.presiding:
                self.presiding[office] = Resolved(
                    person.whos, "defined", f"presides by the head of the text: {person.one.name}"
                )

        for met in _MINISTERS_OF.finditer(self.cast.text):
            whole = Who(f"{met['whose']} {met['office']}", GROUP)
            self.presiding.setdefault(fold(met["office"]), only(whole, "defined", f"the {whole.name}, who met"))
        chairing = [who for led in _CO_CHAIRS.finditer(self.cast.text) if (who := self._who_chair(led))]
        if chairing:
            self.presiding[_THEY_CHAIR] = max(chairing, key=lambda one: len(one.whos))  # the first of as many

    def _who_chair(self, led: re.Match[str]) -> Resolved | None:
        """Return those who chair talks together: by their names where these follow, else as the text calls them; none where each is of another body."""
        named = _NAMED.match(self.cast.text, led.end())
        people = tuple(self._listed(named.end())) if named else ()
        whole = Who(f"Co-Chairs of {led['whose']}" if led["whose"] else f"{led['group']} Co-Chairs", GROUP)
        whos = people if len(people) > 1 else (whole,)
        if len(whos) == 1 and _OTHER_BODIES.match(self.cast.text, led.end()):
            return None
        return Resolved(whos, "defined", f"the {whole.name}")

    def _listed(self, at: int) -> Iterator[Who]:
        """Yield the persons of a list that begins at a place."""
        people = [one for one in self.cast.shelf.beginning(at, at + _LONGEST_LIST) if one.type == "PER"]
        for one in people:
            if one.span.start != at or not (known := self.cast.resolve(one)):
                return
            yield known.one
            if not (next_one := _NEXT_ONE.match(self.cast.text, one.span.end)):
                return
            at = next_one.end()

    def meant(self, words: str) -> Resolved | None:
        """Return who is nobody named before, or holds the office that words are for and no more: not *the President of Chad*."""
        if _ANOTHER.match(words):
            return self.nouns.unnamed(words, self.cast.state_in(words))
        office = fold(words).removeprefix("the ")
        whole = _CO_CHAIRS.fullmatch(words.removeprefix("The ").removeprefix("the "))
        return self.presiding.get(_THEY_CHAIR if whole else office)

    def all_parties(self, words: str, at: int) -> Resolved | None:
        """Return *Parties* without an article as all of them, where more than two states are named before: not the two named last."""
        if not _ALL.fullmatch(words):
            return None
        states = {trace.who for trace in self.trail.named_between(0, at) if trace.who.kind == STATE}
        return only(Who(words.capitalize(), GROUP), "side", "all who take part") if len(states) >= _MANY else None

    def _person(self, line: Span) -> Resolved | None:
        people = (one for one in self.cast.shelf.inside(line) if one.type == "PER")
        return next((who for one in people if (who := self.cast.resolve(one))), None)
