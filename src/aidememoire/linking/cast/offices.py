"""The offices that a document gives to its persons, laid out for asking who is called by the words for one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.elsewhere import places_among
from aidememoire.linking.cast.envoys import task_of
from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.who import Who
from aidememoire.linking.text.descriptions import head_of, qualifiers_of
from aidememoire.linking.text.index import REACH, Shelf
from aidememoire.linking.text.names import key_words

Persons = list[int]  # by their numbers, ascending
_MANY = 64  # persons of one office; where a document has more of them, only those near a place are asked for


@dataclass(frozen=True, slots=True)
class _Office:
    """The words for an office, taken apart; `task` is the state that it is for, by its id, else the words for that.

    `body` is who is named in them, by its id: the United Nations in *UN Secretary-General*.
    """

    qualifiers: frozenset[str]
    state: Who | None
    task: frozenset[str]
    words: frozenset[str]
    head: str
    kind: str | None
    body: str | None


@dataclass(slots=True)
class Offices:
    """The persons of one document, in the order in which they first come up, by the words of their offices.

    `state_in` tells which state words name.
    """

    people: tuple[Person, ...]
    atlas: Atlas
    state_in: Callable[[str], Who | None]
    by_head: dict[str, Persons] = field(default_factory=lambda: defaultdict(list))
    by_kind: dict[str, Persons] = field(default_factory=lambda: defaultdict(list))
    named: Shelf[int] = field(init=False)
    taken_apart: dict[str, _Office] = field(default_factory=dict)
    fitting: dict[str, tuple[Persons, list[int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay the persons out by the nouns and the kinds of their offices, and by where they are named."""
        self.named = Shelf.of((span, number) for number, person in enumerate(self.people) for span in person.spans)
        for number, person in enumerate(self.people):
            offices = [self._office(role) for role in person.roles]
            for head in {one.head for one in offices}:
                self.by_head[head].append(number)
            for kind in {one.kind for one in offices if one.kind}:
                self.by_kind[kind].append(number)

    def bearer(self, words: str, at: int, is_at_home: Callable[[Person], bool]) -> Person | None:
        """Return the person whom the text gives the office of `words`: the nearest before, else the first behind."""
        numbers, scores = self._fitting(words)
        rows = [(scores[place], self.people[numbers[place]]) for place in self._near(numbers, at)]
        ranked = [((score, (near := one.nearest(at)) > 0, is_at_home(one), -abs(near)), one) for score, one in rows]
        return max(ranked, key=lambda row: row[0])[1] if ranked else None

    def bearers(self, words: str) -> list[Person]:
        """Return all persons to whom the text gives the office of `words`."""
        return [self.people[number] for number in self._fitting(words)[0]]

    def with_noun(self, head: str, at: int) -> list[Person]:
        """Return the persons with an office whose words turn on a noun; of very many, those near a place."""
        numbers = self.by_head.get(head, [])
        return [self.people[numbers[place]] for place in self._near(numbers, at)]

    def _near(self, numbers: Persons, at: int) -> Sequence[int]:
        """Return the places in a list of those who are named within reach before a place, or first come up around it."""
        if len(numbers) <= _MANY:
            return range(len(numbers))
        middle = bisect_left(numbers, at, key=lambda number: self.people[number].spans[0].start)
        around = range(max(0, middle - _MANY // 2), min(len(numbers), middle + _MANY // 2))
        recent = set(self.named.beginning(at - REACH, at))
        found = ((bisect_left(numbers, number), number) for number in recent)
        return sorted({*around, *(place for place, number in found if numbers[place : place + 1] == [number])})

    def _fitting(self, words: str) -> tuple[Persons, list[int]]:
        """Return the persons whose offices fit the words for one, and how well those of each do."""
        if words not in self.fitting:
            own = self._office(words)
            likely = {*self.by_head.get(own.head, ()), *(self.by_kind.get(own.kind, ()) if own.kind else ())}
            rows = [(number, self._fit(own, self.people[number])) for number in sorted(likely)]
            fitting = [row for row in rows if row[1]]
            self.fitting[words] = [number for number, _ in fitting], [score for _, score in fitting]
        return self.fitting[words]

    def _fit(self, own: _Office, person: Person) -> int:
        """Return how well the offices of a person fit one; an office without a state is of the one that the person is of."""
        elsewhere = own.state is not None and self._is_of_another(own.state, person)
        offices = [self._office(role) for role in person.roles]
        return max(0 if elsewhere and one.state is None else _score(own, one) for one in offices)

    def _is_of_another(self, state: Who, person: Person) -> bool:
        """Tell whether a person is of another state, known or not: `Foreign Minister X of Norway` is not the French one."""
        if person.who.side:
            return person.who.side != state.name
        places = places_among(person.acts_for, self.atlas)
        return bool(places) and state not in map(self.state_in, places)

    def _office(self, words: str) -> _Office:
        """Return the words for an office, taken apart once."""
        if words not in self.taken_apart:
            task = task_of(words)
            at, named = self.atlas.within(task), self.atlas.within(words)
            kind, head = self.atlas.office(words), head_of(words)
            if head == "envoy" and task and not (at and at.actor.kind == "state"):  # an ambassador is sent to a state
                kind = "Special Representative"
            self.taken_apart[words] = _Office(
                qualifiers=qualifiers_of(words),
                state=self.state_in(words),
                task=frozenset((at.actor.id,) if at else key_words(task)),
                words=frozenset(key_words(words)),
                head=head,
                kind=kind,
                body=named.actor.id if named and named.actor.kind != "state" else None,
            )
        return self.taken_apart[words]


def _is_of_another_body(own: _Office, other: _Office) -> bool:
    """Tell whether a like title is another body's: the *UN Secretary-General* is no *Secretary-General of the Conference*."""
    shared = own.words & other.words
    alike = own.head == other.head and len(shared) > 1
    return alike and own.body is not None and own.body != other.body and other.words > shared


def _is_a_secretary(own: _Office, other: _Office) -> bool:
    """Tell whether words are for the Foreign Secretary, whom a text does not call so that has a Foreign Minister by name."""
    return own.head == "secretary" and other.head == "minister" and own.kind == other.kind


def _score(own: _Office, other: _Office) -> int:
    """Return how well an office of the text fits the words for one, 0 where it does not."""
    if own.qualifiers != other.qualifiers or (own.state and other.state and own.state != other.state):
        return 0
    if own.task and other.task and own.task.isdisjoint(other.task):
        return 0
    if _is_of_another_body(own, other) or _is_a_secretary(own, other):
        return 0
    if own.head == other.head and own.words <= other.words:
        return 4 if own.kind == other.kind else 2
    if own.head == other.head and own.state and own.state == other.state and own.kind is None:
        return 1
    if own.kind and own.kind == other.kind:
        return 3 if own.state and other.state else 1
    return 0
