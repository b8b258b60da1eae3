"""Whether a speaker that linking names is the one that the annotators name.

A speaker is right where as many are named as the annotators name, and each of theirs has the same name as one of ours: the
same key words once case, accents, articles, the adjectives of states, known or invented, and the kinds of offices and bodies are put aside, or
all key words of one among those of the other; but where theirs is the office or the body of a state, ours must have the
state too. One who is not named (`unnamed official of NATO`) is `unknown` where the annotators have that, else right where
the words agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.polities import is_formed_of
from aidememoire.linking.cast.who import Resolved, Who
from aidememoire.linking.speakers.likelihood import Likelihood, shipped
from aidememoire.linking.speakers.speakers import Speakers
from aidememoire.linking.text.names import key_words
from aidememoire.model import Statement
from aidememoire.profiles import Profile, load_profile
from training.annotated import Annotated
from training.gold import gold_reading

UNKNOWN = "unknown"
_EMPTY = frozenset(
    (
        "republic",
        "government",
        "state",
        "federal",
        "acting",
        "side",
        "delegation",
        "his",
        "her",
        "their",
        "our",
        "its",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "several",
        "some",
        "many",
        "most",
        "one",
    )
)


@lru_cache(maxsize=1)
def general() -> tuple[Profile, Atlas]:
    """Return the profile that the corpus is linked with, and its atlas."""
    profile = load_profile("general")
    return profile, Atlas.of(profile)


@lru_cache(maxsize=50_000)
def plain(name: str) -> frozenset[str]:
    """Return the key words of a name, states by their names, offices and bodies by their usual ones."""
    atlas = general()[1]
    hit = atlas.exact(name)
    if hit:
        return frozenset(key_words(hit.actor.name))
    words = list(key_words(name))
    state = atlas.within(name)
    kind = atlas.office(name) or atlas.body(name)
    found = set(words)
    if kind:
        found |= set(key_words(kind))
    if state:
        found |= set(key_words(state.actor.name))
    return frozenset(found - _EMPTY) or frozenset(words)


def same_name(one: str, other: str) -> bool:
    """Tell whether a gold name and one of ours are the same one."""
    first, second = plain(one), plain(other)
    atlas = general()[1]
    state = atlas.within(one) if atlas.office(one) or atlas.body(one) else None
    return _all_in(first, second) or (
        _all_in(second, first) and (state is None or set(key_words(state.actor.name)) <= second)
    )


def _all_in(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether some words are all among others, the adjective of an invented place standing for its name."""
    return all(
        any(is_formed_of(word, other) or is_formed_of(other, word) for other in others) for word in some - others
    )


def same_speakers(gold: str, found: str) -> bool:
    """Tell whether the same ones are named, one to one, `;` between them."""
    wanted, got = [part.strip() for part in gold.split(";")], [part.strip() for part in found.split(";")]
    if len(wanted) != len(got):
        return False
    return all(any(same_name(one, other) for other in got) for one in wanted)


def is_unknown(name: str | None) -> bool:
    """Tell whether nobody is named."""
    return name is None or name == UNKNOWN or name.startswith("unnamed ")


@dataclass(frozen=True, slots=True)
class Answer:
    """One statement: whom the annotators have as its speaker, whom we have, and whether that is right."""

    text: Annotated
    statement: Statement
    gold: str
    resolved: Resolved

    @property
    def ours(self) -> str:
        """The names of ours, `;` between them."""
        return "; ".join(who.name for who in self.resolved.whos)

    @property
    def right(self) -> bool:
        """Whether ours is right."""
        return is_right(self.gold, self.resolved.whos)


def is_right(gold: str, whos: Sequence[Who]) -> bool:
    """Tell whether those whom we name are the ones that the annotators name."""
    ours = "; ".join(who.name for who in whos)
    if is_unknown(gold):
        return is_unknown(ours)
    return ours != UNKNOWN and same_speakers(gold, ours.replace("unnamed ", ""))


def says_all(gold: str, whos: Sequence[Who]) -> bool:
    """Tell whether those whom we name have all key words of the annotators' names, or nobody is named by either."""
    if is_unknown(gold):
        return True
    ours = [plain(who.name.removeprefix("unnamed ")) for who in whos]
    return all(any(plain(name.strip()) <= own for own in ours) for name in gold.split(";"))


def answers(texts: Iterable[Annotated], model: Likelihood | None = None) -> Iterator[Answer]:
    """Yield each statement with its speakers, weighed by a model, or by the one that comes with the program."""
    for text in texts:
        reading = gold_reading(text)
        speakers = Speakers(Cast.of(reading, general()[1]), reading.statements, model=model or shipped()).all()
        for attribution, statement in zip(text.attributions, reading.statements, strict=True):
            gold = attribution.sense.values.get("speaker", UNKNOWN) if attribution.sense else UNKNOWN
            yield Answer(text, statement, gold, speakers[statement.id])
