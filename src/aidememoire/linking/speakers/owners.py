"""Of which state or body somebody may be who is only described, and what speaks for each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from aidememoire.linking.cast.allegiance import is_shared
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.polities import has_adjective
from aidememoire.linking.cast.who import BODY, GROUP, STATE, Who, office_of
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.asked import Asked, Whos
from aidememoire.linking.speakers.belonging import Belonging
from aidememoire.linking.speakers.nearness import BEFORE, BEHIND, Near, last_heard, upto
from aidememoire.linking.speakers.sides import Sides
from aidememoire.linking.text.descriptions import OWNED, as_described, is_together, without_article
from aidememoire.linking.text.index import REACH
from aidememoire.linking.text.names import fold
from aidememoire.model import Span

_OF_ANOTHER = re.compile(r"(.+?)(?:[’']s|(?<=s)[’']) (.+)")
_OWN_ONE = re.compile(r"^own ")
_STATES_AT_MOST, _BODIES_AT_MOST, _IN_MENTIONS = 5, 3, 3
# What makes a state the one that somebody's own army or ministry may be of.
_OWN = frozenset(
    ("state of the owner", "state of the outer speaker", "state of the last speaker", "state in the same sentence")
)


@dataclass(slots=True)
class Owners:
    """The states and bodies of one document, for what belongs to one of them."""

    cast: Cast
    antecedents: Antecedents
    belonging: Belonging
    sides: Sides

    def of(self, asked: Asked, near: dict[Who, Near]) -> Iterator[tuple[Whos, set[str]]]:
        """Yield somebody as described, then as of each state and body that may be meant, with what speaks for it."""
        if asked.state or has_adjective(asked.words):
            return
        words = as_described(asked.words)
        yield (Who(words, GROUP),), {"as described"}
        if is_together(asked.words) or is_shared(asked.words):
            return
        if owner := self._owner(asked):
            yield (owner,), {"side of the owner"}
        yield from self._of_a_person(asked, words)
        bare = self.cast.atlas.is_body(words)
        if bare and asked.ruled.rule == "body before":  # which the text has named already
            return
        yield from self._of_states(asked, near, words, bare)
        yield from _of_bodies(asked, near, words)

    def _of_states(
        self, asked: Asked, near: dict[Who, Near], words: str, bare: bool
    ) -> Iterator[tuple[Whos, set[str]]]:
        """Yield the body, the office and the one described of each state; `bare` where the words are but the noun for a body.

        Then it has one name: as the text has it, else as it is described.
        """
        for state, traits in self._states(asked, near).items():
            body = self.cast.named_bodies.of_state(asked.body, state) if asked.body else None
            named = body is not None and (body.id is not None or body in near)
            if body and (named or not bare):
                yield (body,), {"body of a state", *traits}
            if asked.office:
                yield office_of(asked.office, state).whos, {"office of a state", *traits}
            if asked.ruled.rule != "body of a state" and not (bare and named):
                who = Who(f"{words} of {state.name}", asked.ruled.one.kind, side=state.name)
                yield (who,), {"as described, of a state", *traits}

    def _of_a_person(self, asked: Asked, words: str) -> Iterator[tuple[Whos, set[str]]]:
        """Yield somebody as of the person or body whose he is: *his office*, *the mediator's lawyer*."""
        owner, noun = asked.owner, words
        found = _OF_ANOTHER.fullmatch(words)
        if found and owner is None:
            owner, noun = self._possessor(asked, found[1]), found[2]
        if owner and owner.kind != STATE:
            noun = _OWN_ONE.sub("", noun)
            one = Who(f"{noun} of {owner.name.removeprefix('unnamed ')}", asked.ruled.one.kind, side=owner.side)
            traits = {"as described, of somebody", f"of a {owner.kind}"}
            yield (one,), traits | ({"of the very owner"} if asked.owner else set())

    def _possessor(self, asked: Asked, words: str) -> Who | None:
        """Return whom the words before a possessive ending mean."""
        start = asked.span.text.find(words)
        place = Span.of(self.cast.text, asked.at + start, asked.at + start + len(words)) if start >= 0 else asked.span
        mention = next((one for one in self.cast.shelf.inside(place) if one.span.end == place.end), None)
        resolved = self.cast.resolve(mention) if mention else None
        resolved = resolved or self.antecedents.descriptions.meant(words, asked.at)
        resolved = resolved or self.antecedents.body_before(fold(without_article(words)), asked.at)
        return resolved.one if resolved else None

    def _owner(self, asked: Asked) -> Who | None:
        """Return the state that a possessive pronoun points to."""
        owner = asked.owner
        return owner if owner is None or owner.kind == STATE else self.sides.of(owner)

    def _states(self, asked: Asked, near: dict[Who, Near]) -> dict[Who, set[str]]:
        """Return the states that somebody who is described may be of, each with the traits that tell where it comes from."""
        found: dict[Who, set[str]] = defaultdict(set)
        for state, trait in (*self._by_place(asked), *self._by_speaker(asked, near)):
            found[state].add(trait)
        for part in asked.statement.content:
            for _, state in self.belonging.between(part.start, part.end):
                if state in found:
                    found[state].add("state named in the content")
        for state, traits in found.items():
            traits.update(self._in_the_text(state))
        if OWNED.match(asked.words):
            return {state: traits for state, traits in found.items() if traits & _OWN}
        return found

    def _by_place(self, asked: Asked) -> Iterator[tuple[Who, str]]:
        within = self.cast.origin.within
        named = self.belonging.between(*within(asked.at - BEFORE, asked.at, asked.at))
        start = self.antecedents.trail.beginning(asked.at)
        back = list(dict.fromkeys(state for _, state in reversed(named)))[:_STATES_AT_MOST]
        yield from ((state, f"state {upto(rank, 3)} back") for rank, state in enumerate(back))
        yield from ((state, "state in the same sentence") for place, state in named if place >= start)
        around = self.belonging.between(*within(asked.at - REACH, asked.at, asked.at + BEHIND))
        counts = Counter(state for _, state in around)
        most = counts.most_common(_IN_MENTIONS)
        yield from ((state, f"state {rank} in mentions") for rank, (state, _) in enumerate(most))

    def _by_speaker(self, asked: Asked, near: dict[Who, Near]) -> Iterator[tuple[Who, str]]:
        """Yield the states of those who speak or publish around a source, each with its trait."""
        last = last_heard(near)
        host = self.cast.origin.report(asked.at).state
        rank = self.sides.rank(host) if host else None
        ways = (
            ("state of the dateline", host),
            (f"state of the dateline, side {'none' if rank is None else upto(rank, 3)}", host),
            ("state of the home", self.cast.origin.home),
            ("state of the issuer", self.cast.origin.issuing_state),
            ("state of the outer speaker", self.sides.of(asked.above.one) if asked.above else None),
            ("state of the last speaker", self.sides.of(last) if last else None),
            ("state of the owner", self._owner(asked)),
        )
        yield from ((state, trait) for trait, state in ways if state)

    def _in_the_text(self, state: Who) -> Iterator[str]:
        rank = self.sides.rank(state)
        if rank is None:
            yield "state never named"
        else:
            yield f"state is side {upto(rank, 3)} of the text"
            yield f"state has {int(4 * self.sides.shares.get(state, 0.0))} quarters of the text"
        if self.antecedents.together.go_betweens.hosts(state):
            yield "state that hosts"


def _of_bodies(asked: Asked, near: dict[Who, Near], words: str) -> Iterator[tuple[Whos, set[str]]]:
    """Yield the one described as of each of the bodies named before, the most present first."""
    bodies = sorted(
        (who for who in near if who.kind == BODY and near[who].last >= 0), key=lambda one: -near[one].weight
    )
    for rank, who in enumerate(bodies[:_BODIES_AT_MOST]):
        described = Who(f"{words} of {who.name}", asked.ruled.one.kind, side=who.side)
        yield (described,), {"as described, of a body", f"of body {rank} in presence"}
