"""What a common noun stands for that no name was found for: the bloc, the army, the prime minister, a senior official."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.polities import has_adjective
from aidememoire.linking.cast.who import GROUP, NAMELESS, OFFICE, UNNAMED, Resolved, Who, office_of, only
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.belonging import Belonging
from aidememoire.linking.text.body_nouns import BENCH, BODY_NOUNS
from aidememoire.linking.text.descriptions import (
    OWNER,
    as_described,
    head_of,
    in_small_letters,
    is_indefinite,
    is_movement,
    is_nameless,
    is_somebody,
    without_article,
)
from aidememoire.linking.text.names import fold
from aidememoire.model import Span

_OWNED_BY = re.compile(r"(?P<state>[A-Z][\w. -]{1,60})[’']s? (?P<noun>[a-z]+)")
_LETTERS = re.compile(r"[A-Z][a-z]?[A-Z]+")  # which no reader takes for a name: *MoD*, *MFA*
_SPOKESPERSON = re.compile(r"[Tt]he spokes(?:man|woman|person)")
_MEMBERS_OF = re.compile(
    r"(?:all )?members of (?:the )?(?=\w+\Z)"
)  # who are the body itself: *the members of the Council*
_OF = re.compile(r"(?P<noun>[a-z]+) of (?:the )?(?P<state>[A-Z][\w. -]{1,60})")


@dataclass(frozen=True, slots=True)
class CommonNouns:
    """Resolves the common nouns of one document."""

    cast: Cast
    antecedents: Antecedents
    belonging: Belonging
    organs: dict[str, list[tuple[Span, Who]]] = field(default_factory=dict)

    def referred(self, resolved: Resolved, words: str, at: int) -> Resolved | None:
        """Return what words refer to that were only taken as they stand: the bloc, the army, the prime minister."""
        if resolved.rule not in ("body as named", "described") or self.cast.state_in(words):
            return None
        noun = _MEMBERS_OF.sub("", fold(without_article(words)))
        if noun in BENCH:
            return self.antecedents.court_before(at)
        if noun in BODY_NOUNS or is_movement(noun):
            return self.antecedents.body_before(noun, at)
        if _SPOKESPERSON.fullmatch(words) and (one := self.antecedents.resumed.spoken_for_last(at)):
            return only(one, "subject before", f"a spokesperson of {one.name}, who speaks before")
        if is_indefinite(words) or has_adjective(words):
            return None
        known = None if OWNER.match(words) else self._organ(noun, at)
        if known:
            return only(known, "body before", f"{known.name}, named in the text")
        return self._heard_in_full(resolved.one, at) or self._of_the_context(words, at, resolved.one.kind)

    def of_state(self, words: str, office: str | None, state: Who | None) -> Resolved:
        """Return an office or a body of a state by its usual name, else somebody as described."""
        if office and state:
            return office_of(office, state)
        kind = self.cast.atlas.body(words)
        if kind and state:
            return only(self.cast.named_bodies.of_state(kind, state), "body of a state", "its kind and its state")
        if is_nameless(words):
            return self.unnamed(words, None)
        kind_of_who = OFFICE if is_somebody(head_of(words)) else GROUP
        one = Who(self._as_described(words, state), kind_of_who, side=state.name if state else None)
        return only(one, "described", "as the text describes them")

    def _as_described(self, words: str, state: Who | None) -> str:
        """Return somebody as described, the state of which he is by its usual name: *the Russian Federation's delegate* is *delegate of Russia*."""
        plain = as_described(words)
        found = _OWNED_BY.fullmatch(plain) or _OF.fullmatch(plain)
        whole = found is not None and self.cast.atlas.exact(found["state"]) is not None
        return f"{found['noun']} of {state.name}" if found and whole and state else plain

    def unnamed(self, words: str, state: Who | None) -> Resolved:
        """Return one who is not named, with the state that the words tell: `unnamed senior official (Azerbaijan)`."""
        words = in_small_letters(without_article(words).removeprefix(NAMELESS))
        if state:
            words = f"{self.cast.atlas.without_adjective(words)} ({state.name})"
        who = Who(f"{NAMELESS}{words}", UNNAMED, side=state.name if state else None)
        return only(who, "not named", "nobody is named")

    def _heard_in_full(self, bare: Who, at: int) -> Resolved | None:
        """Return the body that spoke before by the same name and its state: *the ministry*, of *the defence ministry* that was Norway's."""
        heard = (one.who for one in reversed(self.antecedents.trail.before(at)) if one.heard and one.who.side)
        who = next((who for who in heard if who.name == f"{bare.name} of {who.side}"), None)
        return only(who, "body before", f"{who.name}, which spoke before") if who else None

    def _organ(self, noun: str, at: int) -> Who | None:
        """Return the body of a state that a bare noun for one means: the nearest of its kind before, else the first behind.

        In a section that a state heads none behind is meant, which may be another's: the army there is that state's own.
        """
        kind = self.cast.atlas.body(noun)
        if kind is None:
            return None
        named = [row for row in self._organs(kind) if self.cast.origin.in_one_report(at, row[0].start)]
        before = bisect_right(named, at, key=lambda row: row[0].end)
        if not before and self.cast.origin.report(at).headed:
            return None
        return named[max(before - 1, 0)][1] if named else None

    def _organs(self, kind: str) -> list[tuple[Span, Who]]:
        """Return the bodies of a kind that the text gives a state, in the order of the text."""
        if kind not in self.organs:
            likely = [body for body in self.cast.bodies.shelf.spans if self.cast.atlas.body(body.text) == kind]
            named = ((body, self.cast.body(body, body.text).one) for body in likely)
            self.organs[kind] = [(body, one) for body, one in named if one.side]
        return self.organs[kind]

    def _of_the_context(self, words: str, at: int, kind: str) -> Resolved | None:
        """Return the office or body of the state of the sentence or the dateline; `kind` is that of one as described."""
        body = self.cast.atlas.body(words)
        found = self.belonging.of(words, at) if body or self.cast.atlas.office(words) else None
        if found is None:
            return None
        state, reason = found
        known = self.cast.named_bodies.of_state(body, state) if body else None
        named = Who(f"{without_article(words)} of {state.name}", kind, side=state.name)
        return only(
            known if known and (known.id or _LETTERS.fullmatch(without_article(words))) else named,
            "state of the context",
            reason,
        )
