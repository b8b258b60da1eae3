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
from aidememoire.linking.names import fold, key_words
from aidememoire.linking.trail import Trail
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
_SHE = frozenset(("she", "her", "hers", "herself"))
_HIMSELF = 4.0  # how much speaks for the speaker himself where his words are reported, and against him where quoted
_BY_NOUN, _BY_SIDE, _BY_NEARNESS = 30.0, 20.0, 10.0  # what a description can rest on, each before the next
_NOT_NAMED_YET = -8.0
_STILL_NEAR = -3.0


@dataclass(slots=True)
class Antecedents:
    """Resolves pronouns and descriptions along the trail of one document."""

    cast: Cast
    trail: Trail = field(init=False)
    quoted: bytearray = field(init=False)
    genders: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin the trail, and note who is plainly he or she."""
        self.trail = Trail(self.cast)
        self.quoted = quotation_states(self.cast.text)
        self.genders = {person.who.name: person.gender for person in self.cast.people if person.gender}

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
        named = [one for one in self.trail.before(at) if one.who.kind == BODY and one.who.id]
        if not named:
            return None
        who = max(named, key=lambda trace: (self.trail.presence(trace, at), trace.at)).who
        return Resolved((who,), "body before", f"{who.name}, named before")

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
        for place, whos in reversed(self.trail.groups):
            if place < at and (wanted is None or len(whos) == wanted) and _fit_together(words, whos):
                return Resolved(whos, "together again", "those who spoke together before")
        return None

    def _most_spoken_of(self, words: str, at: int) -> Resolved | None:
        """Return the ones whom the text speaks of most, those named before counting double."""
        kinds = HUMANS if are_people(words) else frozenset((STATE,))
        wanted = _number(words) or 2
        weights: Counter[Who] = Counter()
        for trace in self.trail.traces:
            if trace.who.kind in kinds and trace.who.kind != UNNAMED:
                weights[trace.who] += 2 if trace.at < at else 1
        hosts = {who for who in weights if self._hosts(who)}
        if len(weights) - len(hosts) >= wanted:
            weights = Counter({who: count for who, count in weights.items() if who not in hosts})
        best = tuple(who for who, _ in weights.most_common(wanted))
        return Resolved(best, "together", "the ones that the text speaks of most") if len(best) == wanted else None

    def _hosts(self, who: Who) -> bool:
        """Tell whether somebody is likelier the host or a mediator than a party."""
        home = self.cast.home
        atlas = self.cast.atlas
        ids = _MEDIATORS | atlas.mediators
        names = {atlas.actors[one].name for one in ids if one in atlas.actors}
        return who.id in ids or who.side in names or bool(home and home.name in (who.name, who.side))

    def relative(self, at: int) -> Resolved:
        """Return whom `who` or `which` means: the one whose name ends right before it."""
        for trace in sorted(self.trail.before(at), key=lambda trace: -trace.at):
            if not trace.heard and _APPOSED.fullmatch(self.cast.text[trace.end : at]):
                return Resolved((trace.who,), "relative", f"{trace.who.name}, named right before")
        return UNRESOLVED

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
        present = self.trail.best(at)
        seen = set(present) | {person.who for person in self.cast.people}
        state = owner if owner and owner.kind == STATE else self.cast.state_in(words)
        ordered = sorted(seen, key=lambda who: (who.name, who.kind, who.id or "", who.side or ""))
        scored = [
            (score, who)
            for who in ordered
            if (score := self._fits(words, who, state, present[who][0] if who in present else None)) is not None
        ]
        if not scored:
            return None
        best = max(scored, key=lambda pair: pair[0])[1]
        return Resolved((best,), "described before", f"{words} is {best.name}, named before")

    def _fits(self, words: str, who: Who, state: Who | None, presence: float | None) -> float | None:
        """Return how well a description fits somebody; None where nothing speaks for it, or something against."""
        own, head = key_words(without_article(words)), head_of(words)
        if state and who.side and who.side != state.name:
            return None
        nouns = self._nouns_of(who)
        near = _NOT_NAMED_YET if presence is None else presence
        if head in nouns:
            shared = set(own) & set(nouns[head])
            return _BY_NOUN + 2.0 * len(shared) + near if shared == set(own) or who.kind == PERSON else None
        if who.kind not in HUMANS or presence is None:
            return None
        if state and who.side == state.name and is_human(head):
            return _BY_SIDE + near
        return _BY_NEARNESS + near if head in ANYBODY and near > _STILL_NEAR else None

    def _nouns_of(self, who: Who) -> dict[str, tuple[str, ...]]:
        """Return the nouns that somebody goes by in the text, each with all key words that stand with it."""
        names = [] if who.kind == PERSON else [who.name.removeprefix("unnamed ")]
        names += [role for person in self.cast.people if person.who == who for role in person.roles]
        return {head_of(name): key_words(name) for name in names}

    def _most_present(self, at: int, kinds: frozenset[str], rule: str) -> Resolved:
        last = self.trail.last(at, kinds)
        return Resolved((last,), rule, f"{last.name}, named before") if last else UNRESOLVED


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
