"""Who may be meant by a source that does not name its speaker, and what speaks for or against each, in plain words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.antecedents import UNRESOLVED, Antecedents
from aidememoire.linking.atlas import names_of
from aidememoire.linking.belonging import Belonging
from aidememoire.linking.cast import Cast
from aidememoire.linking.descriptions import (
    BODY_NOUNS,
    FIRST,
    FIRST_MANY,
    HE_OR_SHE,
    IT,
    MANY,
    WHO,
    are_people,
    are_sides,
    head_of,
    is_movement,
    is_somebody,
    is_together,
    number_of,
    pronoun_of,
    without_article,
)
from aidememoire.linking.index import REACH
from aidememoire.linking.names import fold, key_words
from aidememoire.linking.trail import Trace
from aidememoire.linking.who import BODY, GROUP, HUMANS, INSTRUMENT, PERSON, STATE, Resolved, Who, office_of
from aidememoire.model import Span, Statement
from aidememoire.reading.quotations import INSIDE

_BEFORE, _BEHIND = 3_000, 600  # code points around a source within which those are sought whom it may mean
_STEPS = (0, 1, 2, 4, 8)
_SENTENCE_AT_MOST = 600  # code points
_SIDES_AT_MOST, _NAMES_AT_MOST = 8, 20
_PEOPLE_AT_MOST, _GROUPS_AT_MOST, _STATES_AT_MOST = 14, 8, 5
_CLAUSE = re.compile(r"[.;:!?\n]\s")
_SENTENCE = re.compile(r"[.;:!?\n]|\band\b")
Whos = tuple[Who, ...]
Traits = dict[Whos, set[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A source that is asked about: its words and place, who speaks around it, and what the rules say."""

    words: str
    span: Span
    statement: Statement
    above: Resolved | None
    ruled: Resolved
    state: Who | None
    owner: Who | None = None
    before: Whos = ()

    @property
    def at(self) -> int:
        """Where the source stands."""
        return self.span.start

    @property
    def head(self) -> str:
        """The pronoun, else the noun that the source turns on; `-` without a source."""
        return pronoun_of(self.words) or head_of(self.words) or "-"

    @property
    def sort(self) -> str:
        """What sort of source it is: a pronoun, several together, people, a body, an office, somebody, something else."""
        pronoun = pronoun_of(self.words)
        if pronoun:
            return next(name for name, some in _PRONOUNS if pronoun in some)
        if not self.words:
            return "none"
        if self.ruled.rule in ("label", "instrument", "not named"):
            return self.ruled.rule
        if is_together(self.words):
            return "both people" if are_people(self.words) else "both sides" if are_sides(self.words) else "both"
        if _OWNED.match(self.words):
            return "owned"
        plural = self.head.endswith("s") or self.head in ("men", "women", "people")
        singular = self.head.removesuffix("s")
        if is_somebody(singular):
            return "people" if plural else "somebody"
        if self.head in BODY_NOUNS or is_movement(self.head) or self.ruled.one.kind == BODY:
            return "body"
        return "things" if plural else "something"


_OF_STATES = re.compile(
    r"\b(?:sides?|government|country|countries|states?|kingdom|republic|nation|authorities|delegation|administration|regime"
    r"|capital|power|neighbours?|hosts?|guests?|visitors?|parties|party|statement|letter|mission|embassy|cabinet)\b",
    re.IGNORECASE,
)
# What makes a state the one that somebody's own army or ministry may be of.
_OWNERS = frozenset(
    ("state of the owner", "state of the outer speaker", "state of the last speaker", "state in the same sentence")
)
_OWNED = re.compile(r"(?:its|his|her|their|our|my|your)\b", re.IGNORECASE)
_HIS = re.compile(r"(?:his|her)\b", re.IGNORECASE)
_PRONOUNS = (
    ("he", HE_OR_SHE), ("I", FIRST), ("we", FIRST_MANY), ("it", IT), ("they", frozenset(("they", "them", "their", "themselves"))),
    ("both", MANY), ("who", WHO),
)  # fmt: skip


@dataclass(slots=True)
class _Near:
    """Where somebody comes up around a source."""

    last: int = -1
    named: int = 0
    weight: float = float("-inf")
    spoke: int = -1
    behind: int = 0
    inside: bool = False


@dataclass(slots=True)
class Candidates:
    """Those who may be meant in one document."""

    cast: Cast
    antecedents: Antecedents
    belonging: Belonging
    sides: list[tuple[Who, int]] = field(init=False)
    whole: int = field(init=False)
    ranks: dict[str, int] = field(init=False)
    spans: dict[Who, Sequence[Span]] = field(init=False)
    around: dict[Who, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Count how often each side comes up, by its own name or by those who belong to it."""
        counts: Counter[Who] = Counter()
        for trace in self.antecedents.trail.named:
            who = self._side_or_body(trace.who)
            if who:
                counts[who] += 1
        self.whole = sum(counts.values()) or 1
        self.sides = sorted(counts.items(), key=lambda one: -one[1])[:_SIDES_AT_MOST]
        self.ranks = {who.name: number for number, (who, _) in enumerate(self.sides)}
        self.spans = {person.who: person.spans for person in self.cast.people}

    def _side_or_body(self, who: Who) -> Who | None:
        if who.kind == STATE:
            return who
        state = self._state_of(who)
        if who.kind == BODY and state is None:
            return who
        return state

    def of(self, asked: Asked) -> Traits:
        """Return everybody who may be meant, each with what is true of him."""
        found: Traits = defaultdict(set)
        near = self._near(asked)
        found[asked.ruled.whos].add("as the rules say")
        found[asked.ruled.whos].add(f"as the rules say: {asked.ruled.rule}")
        if asked.ruled.rule == "state of the context":
            found[asked.ruled.whos].add("by the dateline" if "report" in asked.ruled.reason else "by the sentence")
        if asked.before:
            found[asked.before].add("as the same words meant before")
            found[asked.before].add("several" if len(asked.before) > 1 else "one")
        found[UNRESOLVED.whos].add("nobody")
        self._singles(asked, near, found)
        self._sides(asked, near, found)
        if self._may_be_several(asked):
            self._groups(asked, found)
        if not pronoun_of(asked.words) and asked.words:
            self._described(asked, near, found)
            return {
                whos: traits for whos, traits in found.items() if whos == asked.ruled.whos or self._may_be(asked, whos)
            }
        return found

    def _may_be(self, asked: Asked, whos: Whos) -> bool:
        """Tell whether somebody may be meant by words: a state by those for a side alone, nobody by whom he is told apart."""
        if len(whos) > 1:
            return True
        if whos[0].kind == STATE:
            return bool(_OF_STATES.search(asked.words))
        return not (whos[0].kind == PERSON and self._is_inside(asked, whos[0]))

    def _is_inside(self, asked: Asked, who: Who) -> bool:
        return any(trace.who == who for trace in self._named_in(asked.span))

    def _near(self, asked: Asked) -> dict[Who, _Near]:
        near: dict[Who, _Near] = defaultdict(_Near)
        for trace in self.antecedents.trail.between(asked.at - _BEFORE, asked.span.end + _BEHIND):
            one = near[trace.who]
            if trace.heard:
                one.spoke = max(one.spoke, trace.at)
                one.weight = max(one.weight, trace.weight)
            elif asked.at <= trace.at < asked.span.end:
                one.inside = True
            elif trace.at < asked.at:
                one.last, one.named = max(one.last, trace.at), one.named + 1
                one.weight = max(one.weight, trace.weight)
            else:
                one.behind += 1
        if self.cast.issuer:
            near[self.cast.issuer].named += 0
        if self.cast.publisher:
            near[self.cast.publisher].named += 0
        return near

    def _singles(self, asked: Asked, near: dict[Who, _Near], found: Traits) -> None:
        ranked = sorted(near, key=lambda who: (-near[who].weight, -near[who].last, who.name))[:_PEOPLE_AT_MOST]
        ranks: Counter[str] = Counter()
        speakers = sorted((one.spoke, who.name) for who, one in near.items() if one.spoke >= 0)[::-1]
        spoken = {name: rank for rank, (_, name) in enumerate(speakers)}
        for who in ranked:
            traits = found[(who,)]
            traits.update(self._about(asked, who, near[who]))
            traits.add(f"{_class(who)} {_upto(ranks[_class(who)], 3)} in presence")
            ranks[_class(who)] += 1
            if who.name in spoken:
                traits.add(f"speaker {_upto(spoken[who.name], 3)} before")

    def _about(self, asked: Asked, who: Who, near: _Near) -> Iterator[str]:
        trail = self.antecedents.trail
        yield "one"
        yield f"is {who.kind}"
        yield f"is {who.kind}, in the profile" if who.id else f"is {who.kind}, not in the profile"
        latest = max(near.last, near.spoke)
        yield f"sentences since {_step(trail.since(latest, asked.at))}" if latest >= 0 else "not before"
        yield f"named {_step(near.named)} times"
        if near.last >= 0:
            if near.last - trail.beginning(near.last) < 25:
                yield "was a subject"
        if near.spoke >= 0:
            yield f"spoke {_step(trail.since(near.spoke, asked.at))} sentences before"
        if near.behind and latest < 0:
            yield "named behind"
        if near.inside:
            yield "named in the source"
        yield from self._to_the_outer(asked, who)
        yield from self._to_the_words(asked, who)
        if any(trace.who == who for part in asked.statement.content for trace in self._named_in(part)):
            yield "named in the content"
        home = self.cast.home
        if who == self.cast.issuer:
            yield "is the issuer"
        if who == self.cast.publisher:
            yield "is the publisher"
        if home and home.name in (who.name, who.side):
            yield "of the home state"
        if self.antecedents.together.hosts(who):
            yield "a host or mediator"
        rank = self.ranks.get(who.name, self.ranks.get(who.side or ""))
        if rank is not None:
            yield f"of side {_upto(rank, 3)} of the text"

    def _stands_beside(self, noun: str, who: Who) -> bool:
        """Tell whether a noun stands in the words around a name of somebody."""
        if who not in self.around:
            spans = self.spans.get(who, ())[:_NAMES_AT_MOST]
            text = self.cast.text
            self.around[who] = frozenset(
                word
                for span in spans
                for word in (
                    *_CLAUSE.split(text[max(0, span.start - 60) : span.start])[-1].split(" "),
                    *_SENTENCE.split(text[span.end : span.end + 60])[0].split(" "),
                )
                for word in fold(word).split()
            )
        return noun in self.around[who]

    def _named_in(self, part: Span) -> Sequence[Trace]:
        return self.antecedents.trail.named_between(part.start, part.end)

    def _to_the_outer(self, asked: Asked, who: Who) -> Iterator[str]:
        above = asked.above
        if above is None:
            yield "no outer speaker"
            return
        quoted = "quoted" if self.antecedents.quoted[asked.at] == INSIDE else "reported"
        if who in above.whos:
            yield "the outer speaker"
            yield f"the outer speaker, {quoted}"
        elif who.side and who.side == above.one.side:
            yield "of the outer speaker's side"
            yield f"of the outer speaker's side, {quoted}"
        else:
            yield f"another than the outer speaker, {quoted}"

    def _to_the_words(self, asked: Asked, who: Who) -> Iterator[str]:
        pronoun = pronoun_of(asked.words)
        if pronoun in HE_OR_SHE:
            gender = self.antecedents.genders.get(who.name)
            own = "she" if pronoun in ("she", "her", "hers", "herself") else "he"
            yield f"gender {'unknown' if gender is None else 'right' if gender == own else 'wrong'}"
        if pronoun or not asked.words:
            return
        if asked.state:
            yield (
                "of the state named"
                if asked.state.name in (who.name, who.side)
                else ("of another state" if who.side else "of no state")
            )
        if who.kind == PERSON and self._stands_beside(asked.head, who):
            yield "the noun stands beside the name"
        if asked.owner:
            if who == asked.owner:
                yield "is the owner"
            elif who.side and who.side == (asked.owner.side or asked.owner.name):
                yield "of the owner's side"
        nouns = self.antecedents.nouns_of(who)
        if asked.head in nouns:
            yield "goes by the noun"
            own_words = frozenset(key_words(without_article(asked.words)))
            yield f"goes by the noun, {'all' if own_words <= nouns[asked.head] else 'some'} words"
        elif set(key_words(without_article(asked.words))) <= set(key_words(who.name)):
            yield "has the words in the name"
        office = self.cast.atlas.office(asked.words)
        if office and who.kind == PERSON:
            held = {self.cast.atlas.office(role) for role in self.cast.roles.get(who, ())} - {None}
            yield "holds the office" if office in held else "holds another office" if held else "holds no office"
        body = self.cast.atlas.body(asked.words)
        if body and who.kind == BODY:
            own = self.cast.atlas.body(who.name)
            yield "is such a body" if own == body else "is another body"
        if who.kind == BODY:
            actor = self.cast.atlas.actors.get(who.id or "")
            words = {word for name in (names_of(actor) if actor else (who.name,)) for word in key_words(name)}
            if asked.head in words:
                yield "is called by the noun"
            if any(map(is_movement, words)):
                yield "is a movement"

    def _sides(self, asked: Asked, near: dict[Who, _Near], found: Traits) -> None:
        """Add the states of those who speak around the source or spoke before it."""
        if asked.above:
            side = self.cast.side_of(asked.above.one)
            if side:
                found[(side,)].add("side of the outer speaker")
                found[(side,)].add(f"side of the outer speaker, a {asked.above.one.kind}")
        last = max((one for one in near if near[one].spoke >= 0), key=lambda one: near[one].spoke, default=None)
        state = self._state_of(last) if last else None
        if state:
            found[(state,)].add("side of the last speaker")
        named = Counter(
            trace.who for trace in self.antecedents.trail.named_between(0, _BEFORE) if trace.who.kind == STATE
        )
        for rank, (who, _) in enumerate(named.most_common(3)):
            found[(who,)].add(f"state {rank} in count")
            found[(who,)].add("one")

    def _state_of(self, who: Who) -> Who | None:
        return self.cast.state_in(who.side) or Who(who.side, STATE, side=who.side) if who.side else None

    def _may_be_several(self, asked: Asked) -> bool:
        return (
            not asked.words
            or asked.head.endswith(("s", "men", "women", "people"))
            or len(asked.ruled.whos) > 1
            or asked.head
            in ("they", "we", "both", "neither", "either", "each", "all", "three", "two", "pair", "none", "them")
        )

    def _groups(self, asked: Asked, found: Traits) -> None:
        trail, together = self.antecedents.trail, self.antecedents.together
        first, last = asked.at - _BEFORE, asked.at
        named = list(together.between(first, last))
        heard = list(trail.groups_between(first, last))[::-1]
        behind = list(together.between(last, last + _BEHIND))
        counts = Counter(map(frozenset, [*named, *heard]))
        order = {frozenset(whos): whos for whos in [*behind, *named, *heard]}
        ranked = sorted(order, key=lambda whos: -counts[whos])[:_GROUPS_AT_MOST]
        for rank, whos in enumerate(ranked):
            group = order[whos]
            traits = found[group]
            traits.update(self._about_group(asked, group))
            traits.add(f"together {_upto(rank, 3)} in count")
            traits.add(f"together {_step(counts[whos])} times")
            if heard and whos == frozenset(heard[-1]):
                traits.add("spoke together last")
            if named and whos == frozenset(named[-1]):
                traits.add("named together last")
            sides = tuple(dict.fromkeys(state for who in group if (state := self._state_of(who))))
            if len(sides) == len(group) and sides != group:
                found[sides].update(self._about_group(asked, sides))
                found[sides].add("sides of those together")
                found[sides].add(f"sides of those together {_upto(rank, 2)} in count")
        for name, kinds in (
            ("people", (PERSON,)),
            ("states", (STATE,)),
            ("bodies", (BODY,)),
            ("parties", (STATE, BODY)),
        ):
            self._most_spoken_of(asked, name, kinds, found)
        ranked = [who for who, _ in self.sides if not together.hosts(who)][:4]
        order_of = {who: number for number, who in enumerate(ranked)}
        for one in ranked:
            for other in ranked:
                if order_of[one] < order_of[other]:
                    pair = (one, other)
                    same = next((whos for whos in found if set(whos) == set(pair)), pair)
                    found[same].update(self._about_group(asked, pair))
                    found[same].add(f"sides {order_of[one]} and {order_of[other]} of the text")
        if len(ranked) > 2:
            found[tuple(ranked[:3])].add("three sides of the text")
            found[tuple(ranked[:3])].update(self._about_group(asked, tuple(ranked[:3])))
        if asked.above and len(asked.above.whos) > 1:
            found[asked.above.whos].add("the outer speakers")
            found[asked.above.whos].update(self._about_group(asked, asked.above.whos))

    def _most_spoken_of(self, asked: Asked, name: str, kinds: Sequence[str], found: Traits) -> None:
        traces = self.antecedents.trail.named_between(asked.at - _BEFORE, asked.at)
        counts = Counter(trace.who for trace in traces if trace.who.kind in kinds)
        ranked = [who for who, _ in counts.most_common(4)]
        ranked = [who for who in counts if who in ranked]
        hostless = [who for who in counts if not self.antecedents.together.hosts(who)]
        for size in (2, 3, 4):
            best = [who for who in counts if who in {w for w, _ in counts.most_common(size)}]
            if len(best) == size:
                found[tuple(best)].add(f"{size} {name} most spoken of")
                found[tuple(best)].update(self._about_group(asked, tuple(best)))
            if len(counts) == size:
                found[tuple(best)].add(f"all {size} {name} before")
        if len(hostless) == 2:
            found[tuple(hostless)].add(f"the two {name} that host not")
            found[tuple(hostless)].update(self._about_group(asked, tuple(hostless)))
        first = list(dict.fromkeys(trace.who for trace in traces[:6] if trace.who.kind in kinds))[:2]
        if len(first) == 2:
            found[tuple(first)].add(f"the first two {name}")
            found[tuple(first)].update(self._about_group(asked, tuple(first)))

    def _about_group(self, asked: Asked, whos: Whos) -> Iterator[str]:
        yield "several"
        yield f"{_upto(len(whos), 4)} of them"
        wanted = number_of(fold(asked.words))
        if wanted:
            yield "as many as said" if wanted == len(whos) else "not as many as said"
        kinds = {who.kind for who in whos}
        yield f"all {kinds.pop()}" if len(kinds) == 1 else "of several kinds"
        if any(map(self.antecedents.together.hosts, whos)):
            yield "a host among them"
        nouns = [self.antecedents.nouns_of(who) for who in whos]
        singular = asked.head.removesuffix("s")
        if all(singular in each for each in nouns):
            yield "all go by the noun"
        if asked.above and any(who in asked.above.whos for who in whos):
            yield "the outer speaker among them"
        sides = {who.side for who in whos}
        yield "of one side" if len(sides) == 1 else "of several sides"
        trail = self.antecedents.trail
        if self._here(asked).issuperset(whos):
            yield "all in this sentence"
        if self._right_before(asked).issuperset(whos):
            yield "all in the sentence before"

    def _here(self, asked: Asked) -> frozenset[Who]:
        """Return those who come up in the sentence of a source before it."""
        trail = self.antecedents.trail
        first = max(trail.beginning(asked.at), asked.at - _SENTENCE_AT_MOST)
        return frozenset(trace.who for trace in trail.between(first, asked.at))

    def _right_before(self, asked: Asked) -> frozenset[Who]:
        """Return those who come up in the sentence before that of a source."""
        trail = self.antecedents.trail
        last = trail.beginning(asked.at)
        first = max(trail.beginning(last - 1), last - _SENTENCE_AT_MOST)
        return frozenset(trace.who for trace in trail.between(first, last))

    def _described(self, asked: Asked, near: dict[Who, _Near], found: Traits) -> None:
        words = without_article(asked.words)
        if asked.state:
            return
        found[(Who(words, GROUP),)].add("as described")
        for state in filter(
            None, (self._state_of(asked.owner) if asked.owner and asked.owner.kind != STATE else asked.owner,)
        ):
            found[(state,)].add("side of the owner")
        office, body = self.cast.atlas.office(asked.words), self.cast.atlas.body(asked.words)
        for state, traits in self._states(asked, near).items():
            if body:
                found[(self.cast.body_of(body, state),)].update({"body of a state", *traits})
            if office:
                found[office_of(office, state).whos].update({"office of a state", *traits})
            who = Who(f"{words} of {state.name}", asked.ruled.one.kind, side=state.name)
            found[(who,)].update({"as described, of a state", *traits})
        bodies = [who for who in near if who.kind == BODY and near[who].last >= 0]
        for rank, who in enumerate(sorted(bodies, key=lambda one: -near[one].weight)[:3]):
            described = Who(f"{words} of {who.name}", asked.ruled.one.kind, side=who.side)
            found[(described,)].update({"as described, of a body", f"of body {rank} in presence"})

    def _states(self, asked: Asked, near: dict[Who, _Near]) -> dict[Who, set[str]]:
        """Return the states that may own what is described, each with what speaks for it."""
        found: dict[Who, set[str]] = defaultdict(set)
        trail = self.antecedents.trail
        named = self.belonging.between(asked.at - _BEFORE, asked.at)
        start = trail.beginning(asked.at)
        for rank, state in enumerate(dict.fromkeys(state for _, state in reversed(named))):
            if rank < _STATES_AT_MOST:
                found[state].add(f"state {_upto(rank, 3)} back")
        for place, state in named:
            if place >= start and state in found:
                found[state].add("state in the same sentence")
        counts = Counter(state for _, state in self.belonging.between(asked.at - REACH, asked.at + _BEHIND))
        for rank, (state, _) in enumerate(counts.most_common(3)):
            found[state].add(f"state {rank} in mentions")
        for name, one in (
            ("dateline", self.cast.dateline_state),
            ("home", self.cast.home),
            ("issuer", self.cast.home_state),
        ):
            if one:
                found[one].add(f"state of the {name}")
        if asked.above and (side := self._state_of(asked.above.one)):
            found[side].add("state of the outer speaker")
        last = max((one for one in near if near[one].spoke >= 0), key=lambda one: near[one].spoke, default=None)
        if last and (side := self._state_of(last)):
            found[side].add("state of the last speaker")
        for part in asked.statement.content:
            for _, state in self.belonging.between(part.start, part.end):
                if state in found:
                    found[state].add("state named in the content")
        if asked.owner:
            owner = asked.owner if asked.owner.kind == STATE else self._state_of(asked.owner)
            if owner:
                found[owner].add("state of the owner")
        ranks = {who: (number, count / self.whole) for number, (who, count) in enumerate(self.sides)}
        for state, traits in found.items():
            if state in ranks:
                traits.add(f"state is side {_upto(ranks[state][0], 3)} of the text")
                traits.add(f"state has {int(4 * ranks[state][1])} quarters of the text")
            if self.antecedents.together.hosts(state):
                traits.add("state that hosts")
            if state not in counts:
                traits.add("state never named")
        if _OWNED.match(asked.words):
            return {state: traits for state, traits in found.items() if traits & _OWNERS}
        return found


def _class(who: Who) -> str:
    return "human" if who.kind in HUMANS else "instrument" if who.kind == INSTRUMENT else "party"


def _upto(number: int, most: int) -> str:
    return f"{number}" if number < most else f"{most}+"


def _step(number: int) -> str:
    return str(max((step for step in _STEPS if step <= number), default=0))
