"""Whom a pronoun means that is a whole source: I and we by who speaks around it, the others by who was named before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.genders import may_be_he
from aidememoire.linking.cast.origins import known_body
from aidememoire.linking.cast.who import (
    BODY,
    BY_PUBLISHER,
    HUMANS,
    NOBODY,
    OFFICE,
    PERSON,
    STATE,
    UNRESOLVED,
    Resolved,
    Who,
    only,
)
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.authors import Author
from aidememoire.linking.speakers.dialogue import Around
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.descriptions import FIRST, FIRST_MANY, HE_OR_SHE, IT, MANY, WHO
from aidememoire.model import Statement

_YOURS = re.compile(r"(?:you yourself|you yourselves|your|yours)", re.IGNORECASE)
#: The words of a speaker for the state that he speaks for.
MY_COUNTRY = re.compile(r"(?:my|our) (?:own )?(?:country|delegation|nation|state)", re.IGNORECASE)
_MY_GOVERNMENT = re.compile(r"(?:my|our) (?:own )?government", re.IGNORECASE)
_PUT = re.compile(r"Q\d{0,3}[.:]? ")  # a question in a text that is in the words of who answers
# Whom a style calls by name, whether or not the name is marked: *Mr Vik, you said*.
_CALLED = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|President|Minister|Ambassador|Secretary|Chancellor)\.? (?P<name>[A-Z][\w’'-]+)\Z"
)
_NAME = 60  # code points of a name at most
# Of whom a thing is asked, or what is held against him, and behind it what he had himself undertaken.
_ASKED = re.compile(
    r"(?<!\b[Tt]he )(?<!\b[Aa] )\b(?:urg|ask|call|press|criticis|criticiz|condemn|accus|blam|thank|prais|remind)(?:e[sd]?|s|ed|ing)?\s(?:(?:up)?on\s)?"
    r"(?=(?P<whom>(?:[\w’'-]{1,30}\s){1,6}?)(?:to|of|for|from|over|about)\s)"
)
_A_THING = re.compile(r"\b(?:the|an?|all|any|every|those|what)\s(?:[\w’'-]+\s){0,3}(?:that\s|which\s)?\Z")
_HAS_UNDERTAKEN = re.compile(
    r"\w{2,4}\s(?:has|have|had)\s(?:\w{2,20}\s)?(?:promised|pledged|agreed|undertaken|accepted|signed|vowed|guaranteed|committed|endorsed)\b"
)
# What whoever is accused says to it: *accuses Chad of backing the rebels, a charge which it denies*.
_ACCUSED = re.compile(
    r"\b(?:accus|blam|charg|reproach|fault)(?:e[sd]?|s|ed|ing)?\s(?P<whom>(?:[\w’'-]{1,30}\s){1,6}?)(?:of|for|with|over)\s"
)
_A_CHARGE = re.compile(
    r",\s(?:(?:an?|something|charges?|claims?|allegations?|accusations?)\b\s(?:[\w-]+\s){0,3}?)?(?:(?:which|that)\s)?\Z"
)
_DENIES = re.compile(
    r"\w{2,4}\s(?:(?:ha[sd]|have|\w+ly|repeatedly|always)\s){0,3}(?:den(?:y|ies|ied)|reject|dismiss|refute|dispute|contest)"
)
_TOGETHER = re.compile(r"they\s\w+\s(?:\w+\s)?(?:agreed|accepted|signed|endorsed)\b", re.IGNORECASE)
_CLAUSE = 250  # code points from a verb to a pronoun in what it tells


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Resolves the pronouns of one document; `makers` are those who made it together, or put it forward."""

    cast: Cast
    antecedents: Antecedents
    author: Author | None = None
    addressee: Who | None = None
    makers: Resolved | None = None

    def meant(self, pronoun: str, at: int, statement: Statement, around: Around) -> Resolved:
        """Return whom a pronoun at an offset means."""
        back = pronoun in HE_OR_SHE | IT | MANY
        asked = self._asked(at) if around.above and back else None
        if asked and self._may_be(pronoun, asked, at):
            return only(asked, "pronoun", f"what is asked of {asked.name}, or held against it, is its own undertaking")
        accused = self._accused(at) if back else None
        if accused and self._may_be(pronoun, accused, at):
            return only(accused, "pronoun", f"{accused.name} answers what it is accused of")
        return self._plainly(pronoun, at, statement, around)

    def _plainly(self, pronoun: str, at: int, statement: Statement, around: Around) -> Resolved:
        above = around.above
        if pronoun in FIRST | FIRST_MANY and above and self._is_of_who_tells_it(at, around):
            above = Resolved(around.turn, "I", above.reason) if self._in_a_turn(around) else None
            own = self._i(at, above, None) if pronoun in FIRST else self._we(at, replace(around, above=above))
            return replace(own, rule="we of the author") if own.rule in ("we", "we of a side") else own
        if pronoun in FIRST:
            return self._i(at, above, self._on(at, around))
        if pronoun in FIRST_MANY:
            return self._we(at, around)
        if above and around.so_calls and pronoun in HE_OR_SHE | IT | MANY:
            return Resolved(above.whos, "subject before", "the speaker himself")
        if pronoun in HE_OR_SHE:
            return self.antecedents.person(
                pronoun,
                at,
                above,
                around.barred(pronoun) | self.antecedents.told_of(pronoun, at, statement, above),
            )
        if pronoun in IT:
            return self.antecedents.body(
                at, above, " ".join(part.text for part in statement.cue), around.barred(pronoun)
            )
        if pronoun in MANY:
            return self.antecedents.many(pronoun, at, above)
        if pronoun in WHO:
            return self.antecedents.relative(at)
        if self.addressee and not self.antecedents.is_quoted(at):
            return only(self.addressee, "I", self._to_whom(self.addressee))
        return self._you(at, around)

    def of_the_text(self, at: int) -> Resolved:
        """Return in whose own words a text is at an offset: its author's, else its issuer's; a report's are nobody's."""
        own = self.cast.origin
        if self.antecedents.is_quoted(at):
            return UNRESOLVED
        issued = own.kind in ("statement", "readout") and own.issuer and not has_outlet_word(own.issuer.name)
        who = self.author.who if self.author else own.issuer if issued else None
        return only(who, "I", f"the text is in the words of {who.name}") if who else UNRESOLVED

    def made_together(self, at: int) -> Resolved | None:
        """Return those in whose words a joint text is, where nobody is quoted."""
        return self.makers if self.cast.origin.is_joint and not self.antecedents.is_quoted(at) else None

    def _asked(self, at: int) -> Who | None:
        """Return of whom a thing is asked that he has himself undertaken: *urged Norway to open the road it had promised*."""
        first = self._clause(at)
        undertaken = _HAS_UNDERTAKEN.match(self.cast.text, at) and _A_THING.search(self.cast.text, first, at)
        return self._object(_ASKED, first, at) if undertaken else None

    def _accused(self, at: int) -> Who | None:
        """Return who is accused of what a pronoun denies: *accused Norway of arming them, a charge it denies*."""
        first = self._clause(at)
        denied = _DENIES.match(self.cast.text, at) and _A_CHARGE.search(self.cast.text, first, at)
        return self._object(_ACCUSED, first, at) if denied else None

    def _clause(self, at: int) -> int:
        """Return from where on a sentence may have the verb in whose clause a pronoun stands."""
        first = max(0, at - _CLAUSE)
        return max(first, *(self.cast.text.rfind(stop, first, at) + 1 for stop in ("\n", ". ")))

    def _object(self, verbs: re.Pattern[str], first: int, at: int) -> Who | None:
        """Return who is named first as the object of the last of some verbs before a place."""
        found = list(verbs.finditer(self.cast.text, first, at))
        named = self.antecedents.trail.named_between(*found[-1].span("whom")) if found else ()
        return named[0].who if named else None

    def _may_be(self, pronoun: str, who: Who, at: int) -> bool:
        """Tell whether a pronoun may be whoever alone is asked: *they* who have signed a thing are likelier both, he no state, it nobody human."""
        if pronoun in MANY:
            return not _TOGETHER.match(self.cast.text, at)
        if pronoun in HE_OR_SHE:
            return may_be_he(who) and self.antecedents.genders.favour(pronoun, who)
        return who.kind not in HUMANS

    def _is_of_who_tells_it(self, at: int, around: Around) -> bool:
        """Tell whether I is whoever tells what another has said: *you write that I promised*, *there are those who say that we lost*."""
        return around.reported and not self.antecedents.is_quoted(at) and (self._in_a_turn(around) or bool(self.author))

    def _in_a_turn(self, around: Around) -> bool:
        return self.cast.origin.kind == "transcript" and bool(around.turn)

    def of_a_letter(self, words: str, at: int) -> Resolved | None:
        """Return whom *yourself* or *your* alone means in a letter, and whose *my Government* is there."""
        if self.antecedents.is_quoted(at):
            return None
        if self.addressee and _YOURS.fullmatch(words):
            return only(self.addressee, "I", self._to_whom(self.addressee))
        if not _MY_GOVERNMENT.fullmatch(words):
            return None
        if self.author is None:
            alone = self.cast.origin.kind == "statement" and self.cast.origin.publisher is None
            return only(NOBODY, "I", "nobody is named who says it") if alone else None
        side, told = self.author.side, f"the text is in the words of {self.author.who.name}"
        if side.kind == STATE:
            return only(known_body(self.cast.atlas, "Government", side.name), "I", told)
        return only(self.author.who, "I", told) if side.kind == OFFICE else None

    def of_my_country(self, at: int, around: Around) -> Resolved | None:
        """Return the state of who says *my country* or *our delegation*, where it is known for which he speaks."""
        ours = self._we(at, around)
        return only(ours.one, "side", ours.reason) if ours.whos and ours.one.kind == STATE else None

    def ours(self, at: int) -> Who | None:
        """Return the state or body whose *our minister* is outside of what anybody says: the author's, else the publisher's."""
        own = self.cast.origin.publisher
        if self.author and not self.antecedents.is_quoted(at):
            own = self.author.side
        return own if own and own.kind in (STATE, BODY) else None

    def _you(self, at: int, around: Around) -> Resolved:
        """Return whom a question in a transcript is put to: who answered before it, nobody who only asks."""
        line = self.cast.text.rfind("\n", 0, at) + 1
        if self.author and _PUT.match(self.cast.text, line):
            return only(self.author.who, "I", "the one who is asked")
        if addressed := self._addressed(at):
            return only(addressed, "you", "the one spoken to by name")
        own = (*(around.above.whos if around.above else ()), *around.turn, *around.askers)
        asked = self.antecedents.trail.last_heard(at, own) if self.cast.origin.is_account else None
        return only(asked, "you", "the one who is asked") if asked else UNRESOLVED

    def _addressed(self, at: int) -> Who | None:
        """Return whom the words right before *you* call by name in a transcript: *Dr. Aas, you wrote*."""
        if self.cast.origin.kind != "transcript" or self.cast.text[max(0, at - 2) : at] != ", ":
            return None
        named = self.antecedents.trail.named_between(max(0, at - _NAME), at)
        marked = next((one.who for one in named if one.who.kind == PERSON and one.end == at - 2), None)
        called = _CALLED.search(self.cast.text[max(0, at - _NAME) : at - 2])
        known = self.cast.unmarked(called["name"]) if called and marked is None else None
        return known.one if known and known.one.kind == PERSON else marked

    def _on(self, at: int, around: Around) -> Who | None:
        """Return whose words go on in a transcript: whose turn it is; elsewhere, where some have turns, who was heard last."""
        if around.turn and self.cast.origin.kind == "transcript":
            return around.turn[0]
        return self.antecedents.trail.last_heard(at) if around.hosts else None

    def _i(self, at: int, above: Resolved | None, last: Who | None) -> Resolved:
        """Return the speaker whose words these are, in a transcript also the one whose turn runs on."""
        if above:
            return Resolved(above.whos, "I", "the speaker himself")
        quoted = self.antecedents.is_quoted(at)
        if self.author and not quoted:
            return only(self.author.who, "I", f"the text is in the words of {self.author.who.name}")
        if last:
            return only(last, "I", "the speaker himself")
        own = self.cast.origin
        if own.kind == "statement" and own.issuer and own.publisher and own.publisher.kind == STATE and not quoted:
            return only(own.issuer, "I", f"the text is in the words of {own.issuer.name}")
        return UNRESOLVED if quoted else only(NOBODY, "I", "nobody is named who says it")

    def _we(self, at: int, around: Around) -> Resolved:
        """Return the side for which the speaker says we; in a transcript that of its publisher is the host's alone."""
        above, hosts = around.above, around.hosts
        if above is None and not self.antecedents.is_quoted(at):
            if ours := self.made_together(at):
                return ours
            if self.author:
                return only(self.author.side, "we of the author", self._spoken_by(self.author))
            if not self.cast.origin.is_account and not hosts:
                return only(self.cast.origin.reporter or NOBODY, "we of a report", BY_PUBLISHER)
        last = self._on(at, around) if above is None else None
        whos = above.whos if above else (last,) if last else ()
        own = self.cast.origin.publisher
        if not whos:
            if own:
                return only(own, "we of the text", "the text speaks for its publisher")
            return UNRESOLVED if self.antecedents.is_quoted(at) else only(NOBODY, "I", "nobody is named who says it")
        side = self.cast.side_of(whos[0])
        guest = hosts and whos[0] not in hosts and whos[0].side is None and side == own
        if whos[0].kind in HUMANS and side and not guest:
            reason = f"{whos[0].name} speaks for {side.name}"
            if (above or last in around.turn) and whos[0].side not in (None, whos[0].name):
                return only(side, "we of a told side", reason)
            return only(side, "we of a side", reason)
        return Resolved(whos, "we", "the speaker and those with him")

    def _to_whom(self, addressee: Who) -> str:
        answers = self.author is not None and self.author.who == addressee
        return "the one who is asked" if answers else f"the letter is written to {addressee.name}"

    def _spoken_by(self, author: Author) -> str:
        one, side = author.who.name, author.side.name
        return "the speaker and those with him" if one == side else f"{one} speaks for {side}"
