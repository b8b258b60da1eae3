"""Whom a pronoun or a description points back to, among those named or heard before it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from aidememoire.linking.cast import Cast
from aidememoire.linking.descriptions import (
    ANYBODY,
    HE_OR_SHE,
    are_people,
    are_sides,
    head_of,
    is_human,
    is_indefinite,
    without_article,
)
from aidememoire.linking.index import REACH
from aidememoire.linking.names import fold, key_words
from aidememoire.linking.people import Person
from aidememoire.linking.trail import Trail, most_present
from aidememoire.linking.who import (
    BODY,
    GROUP,
    HUMANS,
    INSTRUMENT,
    NOBODY,
    OFFICE,
    PERSON,
    STATE,
    UNNAMED,
    Resolved,
    Who,
)
from aidememoire.reading.quotations import INSIDE, quotation_states

UNRESOLVED = Resolved((NOBODY,), "unknown", "nobody is named")
_PARTIES = frozenset((STATE, BODY, GROUP))
# Those who host and mediate more often than they are a party: both sides are seldom they.
_MEDIATORS = frozenset(
    ("united-nations", "european-union", "african-union", "osce", "qatar", "switzerland", "norway", "oman")
)
_MEN_IN_A = frozenset(
    ("nikola", "luka", "ilya", "ilia", "nikita", "joshua", "ezra", "musa", "moussa", "issa", "isa", "hamza", "yahya", "mirza",
     "zakaria", "mustafa", "abdulla", "sasha", "misha", "foma", "danila", "costa", "kosta")
)  # fmt: skip
_APPOSED = re.compile(r",? ?(?:of|in|for)?,? ?")
_LONGEST_APPOSED = 7
_SHE = frozenset(("she", "her", "hers", "herself"))
_HIMSELF = 4.0  # how much speaks for the speaker himself where his words are reported, and against him where quoted
_BY_NOUN, _BY_SIDE, _BY_NEARNESS = 30.0, 20.0, 10.0  # what a description can rest on, each before the next
_NOT_NAMED_YET = -8.0
_STILL_NEAR = -3.0


@dataclass(frozen=True, slots=True)
class _Description:
    """The words that describe somebody, taken apart; `state` is the one that they name, or that is told otherwise."""

    words: frozenset[str]
    head: str
    state: Who | None

    def is_of_another_side(self, who: Who) -> bool:
        """Tell whether somebody belongs to another side than the one described."""
        return bool(self.state and who.side and who.side != self.state.name)


@dataclass(slots=True)
class Antecedents:
    """Resolves pronouns and descriptions along the trail of one document."""

    cast: Cast
    trail: Trail = field(init=False)
    quoted: bytearray = field(init=False)
    genders: dict[str, str] = field(default_factory=dict)
    nouns: dict[Who, dict[str, frozenset[str]]] = field(default_factory=dict)
    mediators: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Begin the trail, and note who is plainly he or she."""
        self.trail = Trail(self.cast)
        self.quoted = quotation_states(self.cast.text)
        self.genders = {person.who.name: person.gender for person in self.cast.people if person.gender}
        self.mediators = _MEDIATORS | self.cast.atlas.mediators

    def person(self, pronoun: str, at: int, above: Resolved | None) -> Resolved:
        """Return whom `he` or `she` means: the most present of the people before, by sex and by who is speaking."""
        best: tuple[tuple[float, int], Who] | None = None
        for who, (presence, last) in self.trail.best(at).items():
            if who.kind not in HUMANS or self.genders.get(who.name, _gender(pronoun)) != _gender(pronoun):
                continue
            score = presence + _likelihood(who, _gender(pronoun))
            if above and who in above.whos:
                # In reported speech the speaker is `he`; in his own quoted words he would be `I`.
                score += -_HIMSELF if self.quoted[at] == INSIDE else _HIMSELF
            # Of two who are equally present, the one named last.
            if best is None or (score, last) > best[0]:
                best = (score, last), who
        if best is None:
            return UNRESOLVED
        self.genders.setdefault(best[1].name, _gender(pronoun))
        return Resolved((best[1],), "pronoun", f"{pronoun} is {best[1].name}, named before")

    def body(self, at: int, above: Resolved | None) -> Resolved:
        """Return what `it` means: the state or body that speaks around it, else the one most present."""
        if above and above.one.kind in (STATE, BODY, INSTRUMENT) and len(above.whos) == 1:
            return Resolved(above.whos, "it of the speaker", f"{above.one.name} speaks of itself")
        return self._most_present(at, _PARTIES, "pronoun for a body")

    def body_before(self, at: int) -> Resolved | None:
        """Return the body of the profile that is most present: what `the bloc` or `the agency` refers to."""
        who = most_present(one for one in self.trail.before(at) if one.who.kind == BODY and one.who.id)
        return Resolved((who,), "body before", f"{who.name}, named before") if who else None

    def many(self, words: str, at: int) -> Resolved:
        """Return whom `they` or `both` means: the last who spoke together, else the state or body most present."""
        together = self._together(words, at)
        if together and words != "they":
            return together
        last = self._most_present(at, _PARTIES, "they")
        return together or last if last is UNRESOLVED or words == "both" else last

    def group(self, words: str, at: int) -> Resolved | None:
        """Return whom `both sides` or `the two ministers` means; None where the text names too few of them."""
        return self._together(words, at) or self._most_spoken_of(words, at)

    def _together(self, words: str, at: int) -> Resolved | None:
        """Return the last ones before who spoke together and are of the kind that the words ask for."""
        wanted = _number(words)
        for whos in self.trail.groups_before(at):
            if (wanted is None or len(whos) == wanted) and _fit_together(words, whos):
                return Resolved(whos, "together again", "those who spoke together before")
        return None

    def _most_spoken_of(self, words: str, at: int) -> Resolved | None:
        """Return the ones whom the text around speaks of most, those named before counting double."""
        kinds = HUMANS if are_people(words) else frozenset((STATE,))
        wanted = _number(words) or 2
        weights: Counter[Who] = Counter()
        for trace in self.trail.between(at - REACH, at + REACH):
            if trace.who.kind in kinds and trace.who.kind != UNNAMED:
                weights[trace.who] += 2 if trace.at < at else 1
        hosts = {who for who in weights if self._hosts(who)}
        if len(weights) - len(hosts) >= wanted:
            weights = Counter({who: count for who, count in weights.items() if who not in hosts})
        best = tuple(who for who, _ in weights.most_common(wanted))
        return Resolved(best, "together", "the ones that the text speaks of most") if len(best) == wanted else None

    def _hosts(self, who: Who) -> bool:
        """Tell whether somebody is likelier the host or a mediator than a party."""
        home, actors = self.cast.home, self.cast.atlas.actors
        names = {actors[one].name for one in self.mediators if one in actors}
        return who.id in self.mediators or who.side in names or bool(home and home.name in (who.name, who.side))

    def relative(self, at: int) -> Resolved:
        """Return whom `who` or `which` means: the one whose name ends right before it."""
        beside = [one for one in self.trail.before(at) if not one.heard and at - one.end <= _LONGEST_APPOSED]
        fitting = [one for one in beside if _APPOSED.fullmatch(self.cast.text[one.end : at])]
        last = max(fitting, key=lambda trace: trace.at, default=None)
        return Resolved((last.who,), "relative", f"{last.who.name}, named right before") if last else UNRESOLVED

    def owner(self, pronoun: str, at: int) -> Who | None:
        """Return whose office or body it is in `its spokesman`, `his deputy`."""
        return self.trail.last(at, frozenset((PERSON, OFFICE)) if pronoun in HE_OR_SHE else frozenset((STATE, BODY)))

    def described(self, words: str, at: int, owner: Who | None = None) -> Resolved | None:
        """Return who a description means: the envoy, the Russian diplomat, the council; of `owner`, in `its envoy`.

        Those are weighed who were named before or bear an office in the text: by the noun that they go by, else by
        their side, else, for a noun that tells little, by nearness alone.
        """
        if is_indefinite(words):
            return None
        present = {who: presence for who, (presence, _) in self.trail.best(at).items()}
        state = owner if owner and owner.kind == STATE else self.cast.state_in(words)
        described = _Description(frozenset(key_words(without_article(words))), head_of(words), state)
        scored = [
            (score, who) for who, near in present.items() if (score := self._fits(described, who, near)) is not None
        ]
        for person in self.cast.offices.with_noun(described.head, at):
            absent = person.who not in present
            score = self._fits_by_noun(described, person.who, self._absence(person, at)) if absent else None
            scored += [(score, person.who)] if score is not None else []
        if not scored:
            return None
        _, best = min(scored, key=lambda pair: (-pair[0], *_order(pair[1])))
        return Resolved((best,), "described before", f"{words} is {best.name}, named before")

    def _absence(self, person: Person, at: int) -> float:
        """Return how present somebody is who is named behind a place alone, or too far before it."""
        far = person.nearest(at)
        return -float(self.trail.since(at - far, at)) if far > 0 else _NOT_NAMED_YET

    def _fits(self, described: _Description, who: Who, near: float) -> float | None:
        """Return how well a description fits somebody; None where nothing speaks for it, or something against."""
        if described.is_of_another_side(who):
            return None
        if described.head in self._nouns_of(who):
            return self._fits_by_noun(described, who, near)
        if who.kind not in HUMANS:
            return None
        if described.state and who.side == described.state.name and is_human(described.head):
            return _BY_SIDE + near
        return _BY_NEARNESS + near if described.head in ANYBODY and near > _STILL_NEAR else None

    def _fits_by_noun(self, described: _Description, who: Who, near: float) -> float | None:
        """Return how well a description fits somebody who goes by its noun."""
        shared = described.words & self._nouns_of(who)[described.head]
        if described.is_of_another_side(who) or (shared != described.words and who.kind != PERSON):
            return None
        return _BY_NOUN + 2.0 * len(shared) + near

    def _nouns_of(self, who: Who) -> dict[str, frozenset[str]]:
        """Return the nouns that somebody goes by in the text, each with all key words that stand with it."""
        if who not in self.nouns:
            names = [] if who.kind == PERSON else [who.name.removeprefix("unnamed ")]
            names += self.cast.roles.get(who, ())
            self.nouns[who] = {head_of(name): frozenset(key_words(name)) for name in names}
        return self.nouns[who]

    def _most_present(self, at: int, kinds: frozenset[str], rule: str) -> Resolved:
        last = self.trail.last(at, kinds)
        return Resolved((last,), rule, f"{last.name}, named before") if last else UNRESOLVED


def _order(who: Who) -> tuple[str, str, str, str]:
    return who.name, who.kind, who.id or "", who.side or ""


def _number(words: str) -> int | None:
    """Return how many are meant, where the words say: both, two, three."""
    if "three" in words:
        return 3
    return 2 if any(word in words.split() for word in ("both", "two", "neither", "either")) else None


def _fit_together(words: str, whos: tuple[Who, ...]) -> bool:
    human = all(who.kind in HUMANS for who in whos)
    if are_sides(words):
        return not human
    return human if are_people(words) else True


def _gender(pronoun: str) -> str:
    return "she" if pronoun in _SHE else "he"


def _likelihood(who: Who, gender: str) -> float:
    likely = _likely_gender(who)
    return 0.0 if likely is None else 1.0 if likely == gender else -1.0


def _likely_gender(who: Who) -> str | None:
    """Return what the ending of a first name makes likely: many names of women end in -a, few of men do."""
    first, _, rest = fold(who.name).partition(" ")
    if who.kind != PERSON or not rest or len(first) < 3:
        return None
    return "she" if first.endswith("a") and first not in _MEN_IN_A else None
