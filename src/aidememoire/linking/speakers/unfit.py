"""Who cannot be among several who speak together: who is only told of by them or left out, is dead or in prison, or holds another office.

*The two presidents* are those called president, where two are; *participants* who *paid tribute to Hana Deng* are not she.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import PERSON, Who
from aidememoire.linking.speakers.described import Described
from aidememoire.linking.speakers.trail import Trail
from aidememoire.linking.text.descriptions import MANY, head_of, is_former, is_together, pronoun_of
from aidememoire.linking.text.names import fold
from aidememoire.linking.text.sources import source_words
from aidememoire.model import Span, Statement
from aidememoire.reading.wordlists import set_of

_AWAY = r"(?:detained|jailed|imprisoned|incarcerated|slain|murdered|assassinated|deceased|kidnapped|abducted)"
_IS_AWAY = re.compile(
    rf"\b(?:late|{_AWAY})\s(?:[\w’'-]{{1,30}},?\s){{0,5}}\Z|\bcase of (?:the )?(?:\w{{1,20}}\s){{0,3}}\Z", re.IGNORECASE
)
_WAS_TAKEN = re.compile(rf",? (?:(?:an?|the|who|has|had|been|was|is) )?(?:[^.;:\n,]{{0,60}} )?{_AWAY}\b")
_BEFORE = 90  # code points before a name in which it is told that he is dead or in prison
# Who takes part in what several do together: whoever is named in what they say is none of them by that.
_ATTENDING = set_of(
    "participants speakers delegates attendees donors mourners members lawmakers deputies protesters crowds"
)
_LEADERS = frozenset(
    ("President", "Prime Minister", "Chancellor", "King", "Queen", "Emir", "Sultan", "Crown Prince", "Supreme Leader")
)
_MINISTERS = frozenset(
    ("Foreign Minister", "Defence Minister", "Interior Minister", "Finance Minister", "Justice Minister")
)
_BY_NOUN = {"leader": _LEADERS, "minister": _MINISTERS}
_COUNTED = re.compile(r"^(?:(?:the|both|these|two|three|four|all) ){1,3}")
_EXCEPT = re.compile(r",? (?:except|excluding|apart from|other than|save)(?: for)? (?:the )?")
_AT_LEAST = 2  # of an office, before those of others are left out


def are_attending(words: str) -> bool:
    """Tell whether words are for those who but take part in something: the participants."""
    return head_of(words) in _ATTENDING


@dataclass(slots=True)
class Unfit:
    """The persons of one document who cannot be meant by words for several."""

    cast: Cast
    trail: Trail
    descriptions: Described
    statements: Sequence[Statement]
    named: dict[Who, list[int]] = field(default_factory=dict)
    away: frozenset[Who] = field(init=False)
    told: list[Span] = field(init=False)
    former: dict[str | None, frozenset[Who]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note where each person is named, who is dead or held, and what those say who only take part in something."""
        for trace in self.trail.named:
            if trace.who.kind == PERSON:
                self.named.setdefault(trace.who, []).append(trace.at)
        traces = [trace for trace in self.trail.named if trace.who.kind == PERSON]
        self.away = frozenset(one.who for one in traces if self._is_away(one.at, one.end))
        self.told = sorted(
            part for one in self.statements if are_attending(source_words(one)[0]) for part in one.content
        )

    def of(self, words: str, statement: Statement, at: int) -> frozenset[Who]:
        """Return the persons who are not among those whom a source means, by words for several at a place."""
        several = is_together(words) or pronoun_of(words) in MANY or are_attending(words)
        if not several:
            return frozenset()
        told_of = frozenset(self._only_told_of(statement, at))
        return self.away | told_of | self._of_other_offices(words, at) | self.excepted(words, at)

    def excepted(self, words: str, at: int) -> frozenset[Who]:
        """Return whom the text leaves out right behind words at a place: *All sides, except Chad,*."""
        found = _EXCEPT.match(self.cast.text, at + len(words))
        named = self.trail.named_between(found.end(), found.end() + 1) if found else ()
        return frozenset(one.who for one in named)

    def only_former(self, words: str) -> frozenset[Who]:
        """Return who held but once the office that words are for: *the President* is not *former President Bel*."""
        office = self.cast.atlas.office(words)
        if office not in self.former:
            self.former[office] = frozenset(self._once_held(office) if office else ())
        return self.former[office]

    def _once_held(self, office: str) -> Iterator[Who]:
        for who, roles in self.cast.roles.items():
            held = [is_former(role) for role in roles if self.cast.atlas.office(role) == office]
            if held and all(held):
                yield who

    def _is_away(self, start: int, end: int) -> bool:
        """Tell whether the words around a name tell that its bearer is dead or held."""
        before = self.cast.text[max(0, start - _BEFORE) : start]
        return bool(_IS_AWAY.search(before) or _WAS_TAKEN.match(self.cast.text, end))

    def _only_told_of(self, statement: Statement, at: int) -> Iterator[Who]:
        """Yield who is named only in the sentence behind the source, or in what those say who take part in something."""
        last = max(span.end for span in (*statement.cue, *statement.content, *statement.source))
        for who, places in self.named.items():
            before = places[: bisect_right(places, at)]
            around = places[0] < last if not before else all(map(self._is_in_what_is_told, before))
            if around:
                yield who

    def _is_in_what_is_told(self, at: int) -> bool:
        number = bisect_right(self.told, at, key=lambda span: span.start) - 1
        return number >= 0 and at < self.told[number].end

    def two_of_the_office(self, words: str, at: int) -> tuple[Who, ...]:
        """Return the two who alone, of those named before, hold the office that words are for; nobody where they are not two."""
        fitting = self._of_the_office(words, at)
        return tuple(who for who in self.named if who in fitting) if len(fitting) == _AT_LEAST else ()

    def _of_other_offices(self, words: str, at: int) -> frozenset[Who]:
        """Return who holds not the office that words are for, where several do who are named before."""
        fitting = self._of_the_office(words, at)
        return frozenset(self.named.keys() - fitting) if len(fitting) >= _AT_LEAST else frozenset()

    def _of_the_office(self, words: str, at: int) -> set[Who]:
        noun = _COUNTED.sub("", fold(words)).removesuffix("s")
        office = self.cast.atlas.office(noun)
        wanted = _BY_NOUN.get(noun) or ({office} if office else frozenset())
        before = (who for who, places in self.named.items() if places[0] < at)
        return {who for who in before if not wanted.isdisjoint(self.descriptions.offices_of(who))}
