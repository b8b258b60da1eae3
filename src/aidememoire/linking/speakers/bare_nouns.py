"""Nouns that tell little, *the diplomat*, or that nobody goes by, *the Oslo businessman*: who alone speaks in the sentence before goes on.

A bare noun does not reach over a full stop to somebody who is named further down and goes by it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.envoys import is_sent
from aidememoire.linking.cast.who import GROUP, HUMANS, OFFICE, PERSON, UNNAMED, Resolved, Who, only
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.trail import Trace
from aidememoire.linking.text.descriptions import ANYBODY, head_of, is_spokesperson
from aidememoire.linking.text.names import fold
from aidememoire.model import Span

_OF_AN_OFFICE = frozenset(("diplomat", "official", "politician"))
_ENVOY = "envoy"
# Words that seldom bring up somebody new: *the Oslo businessman*, *the 62-year-old*, *the former first lady*.
_EPITHET = re.compile(
    r"[Tt]he (?:(?:(?!(?:of|opposition|independent|rival|other|second|third) )[\w’'.-]+ ){1,6}(?:laureate|billionaire|millionaire|tycoon|businessman|businesswoman)"
    r"|\d\d-year-old|(?:former )?first lady\b.*)"
)
_OF_A_WOMAN, _OF_A_MAN = ("woman", "lady", "mother", "widow"), ("man", "father")
_QUOTED_AT_MOST = 8  # sentences of one quotation that are gone back over


@dataclass(frozen=True, slots=True)
class BareNouns:
    """Resolves the bare nouns of one document along its trail."""

    antecedents: Antecedents

    def meant(self, words: str, at: int) -> Resolved | None:
        """Return who goes on from the sentence before, whose subject he is alone, where his office lets him go by the noun."""
        if group := self._of_several(words, at):
            return group
        noun = _noun(words)
        if noun is None:
            return self._called_otherwise(words, at)
        before = self._before(at) if noun in _OF_AN_OFFICE or noun == _ENVOY else None
        if before is None:
            return None
        heard = [
            one for one in self.antecedents.trail.between(before.start, before.end) if one.heard and not one.nested
        ]
        whos = {one.who for one in heard}
        who = whos.pop() if len(whos) == 1 else None
        if who is None or not self._may_go_by(who, noun) or self._is_anothers(noun, who, heard[-1].at, before):
            return None
        return only(who, "subject before", f"{words} goes on from {who.name}, who speaks right before")

    def _called_otherwise(self, words: str, at: int) -> Resolved | None:
        """Return who alone spoke last, whom words but call what nobody goes by: *the former first lady*, *the Oslo businessman*."""
        noun, cast = head_of(words), self.antecedents.cast
        if not _EPITHET.fullmatch(words) or noun.endswith("s"):
            return None
        if cast.atlas.office(words) or cast.atlas.body(words) or is_spokesperson(words):
            return None
        inside = cast.shelf.inside(Span(at, at + len(words), words))
        who = self.antecedents.resumed.told_last(at)
        if who is None or who.kind != PERSON or any(one.type in ("PER", "ORG") for one in inside):
            return None
        anybodys = any(noun in self.antecedents.descriptions.nouns_of(one.who) for one in cast.people)
        if anybodys or not self._may_be_called(words, noun, who):
            return None
        return only(who, "subject before", f"{words} goes on from {who.name}, who speaks right before")

    def _may_be_called(self, words: str, noun: str, who: Who) -> bool:
        """Tell whether somebody is of the state that words name, if any, and a woman or a man as their noun has it."""
        state = self.antecedents.cast.state_in(words)
        if state and who.side != state.name:
            return False
        pronoun = "she" if noun.endswith(_OF_A_WOMAN) else "he" if noun.endswith(_OF_A_MAN) else None
        return pronoun is None or self.antecedents.genders.allow(pronoun, who)

    def _of_several(self, words: str, at: int) -> Resolved | None:
        """Return the several without a name who alone spoke last, whom but their noun goes on from: *the ministers*, of *ministers of the Union*."""
        noun = fold(words).removeprefix("the ")
        heard = self._heard(at)
        last = heard[-1] if heard else None
        alone = last and {one.who for one in heard if one.at == last.at} == {last.who}
        if not (alone and last and noun != fold(words) and noun.endswith("s") and " " not in noun):
            return None
        if last.who.kind not in (GROUP, OFFICE, UNNAMED) or head_of(last.who.name) != noun:
            return None
        return only(last.who, "subject before", f"{words} goes on from {last.who.name}, who speaks right before")

    def _heard(self, at: int) -> list[Trace]:
        """Return what was heard before a place in the same report, in its order, but for what others tell."""
        heard = (one for one in self.antecedents.trail.before(at) if one.heard and not one.nested)
        return sorted(heard, key=lambda one: one.at)

    def only_behind(self, words: str, at: int) -> frozenset[Who]:
        """Return who cannot be meant by a bare noun: who first comes up behind it, where people came up before."""
        trail, cast = self.antecedents.trail, self.antecedents.cast
        if _noun(words) is None or not any(one.who.kind in HUMANS for one in trail.before(at)):
            return frozenset()
        return frozenset(one.who for one in cast.people if one.spans[0].start > at)

    def _before(self, at: int) -> Span | None:
        """Return the sentence before the one of a place, over the sentences of a quotation that the noun stands behind."""
        trail, text = self.antecedents.trail, self.antecedents.cast.text
        here = trail.beginning(at)
        for _ in range(_QUOTED_AT_MOST):
            if not here or not self.antecedents.is_quoted(here):
                break
            here = trail.beginning(here - 1)
        begin = trail.beginning(here - 1) if here else 0
        whole = begin < here and self.antecedents.cast.origin.in_one_report(begin, at)
        return Span.of(text, begin, here) if whole else None

    def _may_go_by(self, who: Who, noun: str) -> bool:
        """Tell whether somebody has an office for which the noun stands; an envoy is one who is sent."""
        roles = self.antecedents.cast.roles.get(who, ()) if who.kind == PERSON else ()
        if noun == _ENVOY:
            return any(map(is_sent, roles))
        return bool(roles) and not any(map(is_of_no_government, roles))

    def _is_anothers(self, noun: str, who: Who, at: int, before: Span) -> bool:
        """Tell whether the sentence before has the noun for another, or another who was named goes by it."""
        nouns = self.antecedents.descriptions.nouns_of
        named = (one.who for one in self.antecedents.trail.before(before.end))
        if any(one != who and one.kind in HUMANS and noun in nouns(one) for one in named):
            return True
        text = self.antecedents.cast.text
        return any(found != at for found in _places(text, noun, before))


def _places(text: str, noun: str, within: Span) -> Iterator[int]:
    """Yield where a noun stands with its article, each by the place of that."""
    for found in re.compile(
        rf"(?:\b(?:the|an?|his|her|its|another|one) )?(?:[\w’'-]+ )?\b{noun}\b", re.IGNORECASE
    ).finditer(text, within.start, within.end):
        yield found.start()


def _noun(words: str) -> str | None:
    """Return the noun that words are with but *the* before it, if it is one that may mean whoever was just heard."""
    noun = fold(words).removeprefix("the ")
    return noun if noun in ANYBODY and fold(words) != noun else None
