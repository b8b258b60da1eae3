"""Who speaks around a source and who only asks, and so whom *he* and *we* cannot mean there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.who import NOBODY, Resolved, Who
from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.descriptions import FIRST, FIRST_MANY, HE_OR_SHE, IT, pronoun_of
from aidememoire.linking.text.sources import is_answer, is_report_in, is_turn, place_of, source_words
from aidememoire.model import Statement
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.quotations import INSIDE
from aidememoire.vocabulary.groups import ANSWERING

_POSSESSIVE = frozenset(("his", "her"))
_TO_ME = re.compile(r"\b(?:me|us|my|our)\b")


@dataclass(frozen=True, slots=True)
class Around:
    """Who speaks around a source.

    `above` are the speakers of the statement that holds its own, `hosts` those who take the first turn of a transcript,
    `turn` those whose turn goes on there, `selves` those who are I there, `askers` those who only ask; in `own_words` the source
    stands in a turn, in `in_first_person` in what *we* or *I* say. `answered` are those who take or turn down what is theirs there.
    It `so_calls` a thing where what they say begins with *what it calls*: *blamed what it called gangs*. What is said above is
    `reported` where neither a label nor a colon or comma leads to it: *says that I lied*, not *said, I lied*.
    """

    above: Resolved | None = None
    hosts: tuple[Who, ...] = ()
    turn: tuple[Who, ...] = ()
    selves: frozenset[Who] = frozenset()
    askers: frozenset[Who] = frozenset()
    own_words: bool = False
    in_first_person: bool = False
    answered: frozenset[Who] = frozenset()
    so_calls: bool = False
    by_the_way: bool = False
    reported: bool = False

    def barred(self, pronoun: str | None) -> frozenset[Who]:
        """Return whom a pronoun cannot mean there: he nobody who is I, we nobody who asks the one who says it, it not who says we.

        Who is not named may always be meant.
        """
        if pronoun in HE_OR_SHE:
            return (self.selves | self.askers | self.answered) - {NOBODY}
        above = self.above.whos if self.above else ()
        if pronoun in IT and (self.in_first_person or self.by_the_way):
            return frozenset(above) - {NOBODY}
        return self.askers.difference(above, (NOBODY,)) if pronoun in FIRST_MANY else frozenset()


@dataclass(slots=True)
class Dialogue:
    """The turns of one document, `statements` by their ids; `asking` are the ids of the turns of those who only ask.

    `askers` are those heard so far who only ask, `selves` those who are I outside of turns: a statement's author.
    """

    text: str
    statements: dict[str, Statement]
    quoted: bytearray
    publisher: Who | None = None
    asking: frozenset[str] = frozenset()
    turns: Sequence[Statement] = field(init=False)
    labelled: Sequence[Statement] = field(init=False)
    askers: set[Who] = field(default_factory=set)
    selves: set[Who] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find the turns, and all that has a label, questions too."""
        self.turns = [one for one in self.statements.values() if self.is_turn(one)]
        labelled = (one for one in self.statements.values() if one.cue and is_turns_cue(one.cue[0]))
        self.labelled = sorted(labelled, key=lambda one: one.cue[0].start)

    def heard(self, statement: Statement, resolved: Resolved) -> None:
        """Note who only asks in his turn, and who is I in no other one's words."""
        words = statement.source[0].text if statement.source else ""
        if statement.id in self.asking:
            self.askers.update(resolved.whos)
        if self.publisher and self.is_turn(statement) and self._is_of_a_guest(statement):
            self.askers.add(self.publisher)
        if pronoun_of(words) in FIRST and statement.parent is None and not self._is_quoted(statement):
            self.selves.update(resolved.whos)

    def around(self, statement: Statement, speakers: Callable[[Statement], Resolved]) -> Around:
        """Return who speaks around a statement; `speakers` resolves another one."""
        outer = list(self._outer(statement))
        above = speakers(outer[0]) if outer else None
        own = {who for one in outer if self.is_turn(one) for who in speakers(one).whos}
        if above and self._is_said_to_me(statement):
            own.update(above.whos)
        return Around(
            above=above,
            hosts=self._hosts(statement, speakers),
            turn=self._turn(statement, speakers),
            selves=frozenset(own if outer or self._is_quoted(statement) else own | self.selves),
            askers=frozenset(self.askers),
            own_words=bool(outer) and self.is_turn(outer[0]),
            in_first_person=bool(outer) and _pronoun(outer[0]) in FIRST | FIRST_MANY,
            answered=frozenset(above.whos if above and self._is_answered(statement, outer[0]) else ()),
            so_calls=bool(outer) and self._between(outer[0], statement) == "what",
            by_the_way=bool(outer) and is_report_in(outer[0]),
            reported=bool(outer) and self._is_reported(outer[0]),
        )

    def _is_answered(self, statement: Statement, outer: Statement) -> bool:
        """Tell whether a statement is what its holder takes or turns down, which is another one's: *rejected her demand that*."""
        return outer.act in ANSWERING and _pronoun(statement) in _POSSESSIVE and not self._between(outer, statement)

    def _is_reported(self, one: Statement) -> bool:
        """Tell whether a statement reports what is said in words of whoever tells it, not as it was said."""
        start = min(one.content).start if one.content else 0
        return not self.is_turn(one) and not self.text[max(0, start - 3) : start].rstrip().endswith(
            (":", ",", "“", '"')
        )

    def _between(self, outer: Statement, inner: Statement) -> str:
        """Return the words of a statement before one that it holds."""
        return self.text[min(outer.content).start : place_of(inner)].strip(' “"') if outer.content else ""

    def is_turn(self, statement: Statement) -> bool:
        """Tell whether a statement is the turn of one who does not ask for the press: by its label, an answer's too."""
        return is_turn(statement) or self.is_answer(statement)

    def is_answer(self, statement: Statement) -> bool:
        """Tell whether a statement is a turn with the label of an answer."""
        return is_answer(statement, self.text)

    def _outer(self, statement: Statement) -> Iterator[Statement]:
        """Yield the statements that hold one, the nearest first."""
        seen = {statement.id}
        while (outer := self.statements.get(statement.parent or "")) and outer.id not in seen:
            seen.add(outer.id)
            yield outer
            statement = outer

    def _hosts(self, statement: Statement, speakers: Callable[[Statement], Resolved]) -> tuple[Who, ...]:
        """Return who takes the first turn; nobody, where that is an answer, or an outlet has others ask, and so all who speak are guests."""
        first = self.turns[0] if self.turns else None
        if first is None or first is statement:
            return ()
        return (NOBODY,) if self._is_of_a_guest(first) else speakers(first).whos

    def _is_of_a_guest(self, turn: Statement) -> bool:
        """Tell whether a turn is of who answers: by its label, or where an outlet publishes it and others only ask."""
        name = self.publisher.name if self.publisher else ""
        others_ask = bool(self.asking) and turn.id not in self.asking
        return self.is_answer(turn) or (others_ask and (has_outlet_word(name) or is_outlet(name)))

    def _turn(self, statement: Statement, speakers: Callable[[Statement], Resolved]) -> tuple[Who, ...]:
        """Return whose turn a statement stands in, in a later paragraph too; nobody before the first label."""
        number = bisect_left(self.labelled, place_of(statement), key=lambda one: one.cue[0].start)
        label = self.labelled[number - 1] if number else None
        return speakers(label).whos if label and label is not statement else ()

    def _is_said_to_me(self, statement: Statement) -> bool:
        """Tell whether a quotation has what was said to its speaker: `“he promised me that”`."""
        if not (statement.source and statement.cue and statement.content):
            return False
        at, end = statement.cue[0].start, max(statement.cue[-1].end, statement.content[0].start)
        return self._is_quoted(statement) and bool(_TO_ME.search(self.text, at, end))

    def _is_quoted(self, statement: Statement) -> bool:
        return bool(statement.source) and self.quoted[statement.source[0].start] == INSIDE


def _pronoun(statement: Statement) -> str | None:
    return pronoun_of(source_words(statement)[0]) if statement.source else None
