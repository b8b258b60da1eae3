"""Whom a pronoun or a bare noun points back to, among those named or heard before it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.genders import Genders, may_be_he
from aidememoire.linking.cast.who import (
    BODY,
    INSTRUMENT,
    NAMELESS,
    PARTIES,
    PEOPLE,
    PERSON,
    STATE,
    UNNAMED,
    UNRESOLVED,
    Resolved,
    Who,
    only,
)
from aidememoire.linking.speakers.described import Described
from aidememoire.linking.speakers.resumed import Resumed
from aidememoire.linking.speakers.together import Together
from aidememoire.linking.speakers.trail import SUBJECT, Trace, Trail, most_present
from aidememoire.linking.text.body_nouns import BODY_NOUNS, KNOWN_BODY_NOUNS, PRIVATE_NOUNS
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.descriptions import FIRST_MANY, HE_OR_SHE, PROVIDES, is_movement, without_article
from aidememoire.linking.text.names import key_words
from aidememoire.model import Statement
from aidememoire.reading.quotations import INSIDE, quotation_states

_SEVERAL = PARTIES | {UNNAMED}
# *Sources in the ministry said that both sides had agreed. They said*: who tells on is who told before.
_THEY_TELL = re.compile(
    r"[Tt]hey (?:also |further |later |then |however |in turn )?(?:said|told|add|note|stress|claim|alleg|explain|argue|insist|complain|warn|describe|report|recall|point)"
)
# What is told on by who told before.
_TELLS_ON = re.compile(
    r"(?:(?:also|further|then) )?(?:sa(?:id|ys)|add(?:s|ed)|not(?:es|ed)|stress(?:es|ed)|warn(?:s|ed)|stat(?:es|ed)"
    r"|continue[sd]|conclude[sd]|went on)\b"
)
_APPOSED = re.compile(r",? ?(?:of|in|for)?,? ?")
_LONGEST_APPOSED = 7
_LISTED = re.compile(r", |,? and (?:the )?")
# Whom no name tells, right before *who*: *those among us*, *many in Corvo*, *a few*.
_SOME = re.compile(
    r"\b(?P<some>(?:those|some|many|others|several|people|voices|critics|a few|a lot|anyone|everyone|somebody|someone|whoever)"
    r"(?: (?:of|among|amongst|in|inside|within|at|from|on|abroad|here|outside)\b(?: (?!\w+ed\b|sa(?:id|ys?)\b|told\b|met\b|saw\b)[^\s,.;:!?]+){0,6})?) \Z",
    re.IGNORECASE,
)
_LONGEST_SOME = 60  # code points
_HIMSELF = 4.0  # how much speaks for the speaker himself where his words are reported, and against him where quoted


@dataclass(slots=True)
class Antecedents:
    """Resolves pronouns along the trail of one document, and what points back as they do: *the bloc*, *both*."""

    cast: Cast
    trail: Trail = field(init=False)
    quoted: bytearray = field(init=False)
    genders: Genders = field(init=False)
    together: Together = field(init=False)
    descriptions: Described = field(init=False)
    resumed: Resumed = field(init=False)
    of_side: defaultdict[str, set[Who]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        """Begin the trail, and note who is plainly he or she."""
        self.trail = Trail(self.cast)
        self.quoted = quotation_states(self.cast.text)
        self.genders = Genders.of(self.cast.people)
        self.resumed = Resumed(self.cast, self.trail, self.quoted, self.genders)
        self.together = Together(self.cast, self.trail)
        self.descriptions = Described(self.cast, self.trail)
        for who in {trace.who for trace in self.trail.named if trace.who.kind in PARTIES}:
            for side in {who.name, who.side or who.name}:
                self.of_side[side].add(who)

    def person(self, pronoun: str, at: int, above: Resolved | None, barred: Container[Who] = ()) -> Resolved:
        """Return whom `he` or `she` means: the most present of the people before, by sex and by who is speaking.

        `barred` are those who cannot be meant, as whoever is I around it.
        """
        ways = (self.resumed.subject_before, self.resumed.he_told_last) if above is None else ()
        subject = next((who for way in ways if (who := way(pronoun, at))), None) or self.resumed.acting_before(
            pronoun, at
        )
        if subject and subject not in barred:
            if self.genders.favour(pronoun, subject):
                self.genders.note(pronoun, subject)
            return only(subject, "subject before", f"{pronoun} goes on from {subject.name}, who speaks right before")
        best: tuple[tuple[float, int], Who] | None = None
        for who, (presence, last) in self.trail.best(at).items():
            if who in barred or not may_be_he(who) or not self.genders.allow(pronoun, who):
                continue
            score = presence + self.genders.likelihood(pronoun, who)
            if above and who in above.whos:
                # In reported speech the speaker is `he`; in his own quoted words he would be `I`.
                score += -_HIMSELF if self.quoted[at] == INSIDE else _HIMSELF
            # Of two who are equally present, the one named last.
            if best is None or (score, last) > best[0]:
                best = (score, last), who
        if best is None:
            return UNRESOLVED
        return Resolved((best[1],), "pronoun", f"{pronoun} is {best[1].name}, named before")

    def told_of(self, pronoun: str | None, at: int, statement: Statement, above: Resolved | None) -> frozenset[Who]:
        """Return who is not he that makes a statement: whom another brings up in it who spoke right before; but *his office* may be of that one."""
        alone = pronoun in HE_OR_SHE and above is None and [one.text.lower() for one in statement.source] == [pronoun]
        return self.resumed.told_of_first(pronoun or "", at, statement.content) if alone else frozenset()

    def is_quoted(self, at: int) -> bool:
        """Tell whether a place stands between quotation marks."""
        return self.quoted[at] == INSIDE

    def would_be_we(self, pronoun: str | None, at: int, above: Resolved | None, *, own_words: bool) -> frozenset[Who]:
        """Return whom one would call *we* in his own words: the state of his side and its bodies, which are not *they* to him."""
        if pronoun not in ("they", "them") or above is None or not (own_words or self.is_quoted(at)):
            return frozenset()
        sides = {side.name for who in above.whos if who.kind == PERSON and (side := self.cast.side_of(who))}
        return frozenset(who for side in sides for who in self.of_side[side])

    def would_be_you(self, pronoun: str | None, above: Resolved | None) -> frozenset[Who]:
        """Return who is not *we* to a guest in his own words: the side of the publisher, for which another holds his office."""
        own, issuer = self.cast.origin.publisher, self.cast.origin.issuer
        guest = (
            pronoun in FIRST_MANY and above is not None and any(map(self.cast.speaks_not_for_the_publisher, above.whos))
        )
        if own is None or not guest:
            return frozenset()
        return frozenset(filter(None, (own, issuer, *self.of_side[own.name])))

    def body(self, at: int, above: Resolved | None, cue: str, barred: Container[Who] = ()) -> Resolved:
        """Return what `it` means: the state or body that speaks around it, else the one most present; none of those `barred`.

        What *binds*, *provides* or *stipulates* is an instrument.
        """
        if PROVIDES.search(cue) and (instrument := self.trail.last(at, frozenset((INSTRUMENT,)))):
            return only(instrument, "pronoun for a body", f"{instrument.name}, named before")
        if above is None and (subject := self.resumed.behind_an_opening(at)) and subject not in barred:
            return only(subject, "subject before", f"it goes on from {subject.name}, who speaks right before")
        if (
            above is None
            and _TELLS_ON.match(cue)
            and (teller := self.resumed.told_last(at))
            and teller.kind in (STATE, BODY, INSTRUMENT)
            and teller not in barred
        ):
            return only(teller, "subject before", f"it goes on from {teller.name}, who speaks right before")
        speaks = above is not None and above.one.kind in (STATE, BODY, INSTRUMENT) and len(above.whos) == 1
        if above and speaks and above.one not in barred:
            return Resolved(above.whos, "it of the speaker", f"{above.one.name} speaks of itself")
        return self._most_present(at, PARTIES, "pronoun for a body", barred)

    def body_before(self, noun: str, at: int) -> Resolved | None:
        """Return the body that a common noun refers to: the most present with the noun, or one for its sort, in a name of it.

        The bloc or the agency is a body of the profile, the movement or the rebels none that is an organ of a state.
        """
        before = [one for one in self.trail.before(at) if one.who.kind != PERSON]
        called = [one for one in before if self._is_called(one.who, noun)]
        if not called and is_movement(noun):
            called = [one for one in before if self._is_movement(one.who)]
        if not called and noun in PRIVATE_NOUNS:
            called = [one for one in before if one.heard and self._is_private(one.who)]
        who = most_present(called)
        return Resolved((who,), "body before", f"{who.name}, named before") if who else None

    def court_before(self, at: int) -> Resolved | None:
        """Return the court that judges sit on: the most present of those named before."""
        who = most_present(
            one
            for one in self.trail.before(at)
            if one.who.kind == BODY and {"court", "tribunal"} & set(key_words(one.who.name))
        )
        return Resolved((who,), "body before", f"{who.name}, whose judges they are") if who else None

    def _is_called(self, who: Who, noun: str) -> bool:
        """Tell whether a noun, or one for its sort, is a word of a name of somebody in the profile, as `agency` is of the IAEA."""
        words = KNOWN_BODY_NOUNS.get(noun, {noun})
        return _is_known(who) and not words.isdisjoint(self.cast.atlas.name_words(who.id, who.name))

    def _is_private(self, who: Who) -> bool:
        """Tell whether somebody is a body of no state alone and no outlet, as those are who watch or study."""
        bare = without_article(who.name).lower() in BODY_NOUNS
        named = who.kind == BODY and not bare and not has_outlet_word(who.name)
        return named and who.side in (None, who.name) and not self.cast.atlas.body(who.name)

    def _is_movement(self, who: Who) -> bool:
        """Tell whether somebody may be a movement: one that has the word for such in a name of it."""
        return who.kind == BODY and any(map(is_movement, self.cast.atlas.name_words(who.id, who.name)))

    def many(self, words: str, at: int, above: Resolved | None = None) -> Resolved:
        """Return whom `they` or `both` means: those named together, for `they` only a few words before.

        In what two sides tell or do, *each* and *both* are these two: *A and B agreed to a truce, which fell when each blamed the other*.
        """
        tells = words == "they" and _THEY_TELL.match(self.cast.text, at)
        if (words == "them" or tells) and (several := self.resumed.several_before(at)):
            return only(several, "subjects before", "they go on from those who speak in the sentence before")
        if words != "they":
            sides = above and len(above.whos) == 2 and all(who.kind in PARTIES for who in above.whos)
            if above and (sides or (words == "their" and len(above.whos) > 1 and self._none_but(above.whos, at))):
                return Resolved(above.whos, "subject pair", "the two that are the subject here or right before")
            return self.together.meant(words, at) or UNRESOLVED
        if fighters := self.resumed.told_of_right_before(at):
            return only(fighters, "subjects before", "they goes on from the subject of the sentence before")
        if subjects := self.resumed.subjects_before(at):
            return Resolved(subjects, "subjects before", "they goes on from the subject of the sentence before")
        if met := self.together.encounters.met(at):
            return Resolved(met, "subject pair", "the two of whom the sentence before tells that they met or spoke")
        if two := self.together.encounters.of_the_account(at):
            return Resolved(two, "subject pair", "the two whose meeting the account is of")
        near = self.together.last(self.trail.beginning(self.trail.beginning(at) - 1), at)
        if near:
            return Resolved(near, "they", "those named together right before")
        return self._most_present(at, _SEVERAL, "they")

    def _none_but(self, whos: tuple[Who, ...], at: int) -> bool:
        """Tell whether a sentence names nobody else up to a place: *A and B spoke of their intention*."""
        return all(one.who in whos for one in self.trail.named_between(self.trail.beginning(at), at))

    def relative(self, at: int) -> Resolved:
        """Return whom `who` or `which` means: the one whose name ends right before it, nobody who is named after *there are those*."""
        if some := _SOME.search(self.cast.text, max(0, at - _LONGEST_SOME), at):
            words = some["some"]
            return only(Who(f"{NAMELESS}{words[0].lower()}{words[1:]}", UNNAMED), "not named", "nobody is named")
        beside = [one for one in self.trail.before(at) if not one.heard and at - one.end <= _LONGEST_APPOSED]
        fitting = [one for one in beside if _APPOSED.fullmatch(self.cast.text[one.end : at])]
        last = max(fitting, key=lambda trace: trace.at, default=None)
        if last is None:
            return UNRESOLVED
        whos = self._listed_up_to(last) if last.who.kind in PARTIES else (last.who,)
        return Resolved(whos, "relative", f"{', '.join(who.name for who in whos)}, named right before")

    def _listed_up_to(self, last: Trace) -> tuple[Who, ...]:
        """Return the parties of the list that one ends: all of *officials from Chad, Mali, and Niger, who*."""
        listed = [last]
        for one in reversed(self.trail.named_between(self.trail.beginning(last.at), last.at)):
            if one.who.kind in PARTIES and _LISTED.fullmatch(self.cast.text, one.end, listed[-1].at):
                listed.append(one)
        return tuple(dict.fromkeys(one.who for one in reversed(listed)))

    def owner(self, pronoun: str, at: int) -> Who | None:
        """Return whose office or body it is in `its spokesman`, `his deputy`: of the subject before in the sentence, if any."""
        kinds = PEOPLE if pronoun in HE_OR_SHE else frozenset((STATE, BODY))
        start = self.trail.beginning(at)
        subjects = {
            one.who for one in self.trail.named_between(start, min(at, start + SUBJECT)) if one.who.kind in kinds
        }
        return subjects.pop() if len(subjects) == 1 else self.trail.last(at, kinds)

    def _most_present(self, at: int, kinds: frozenset[str], rule: str, barred: Container[Who] = ()) -> Resolved:
        last = self.trail.last(at, kinds, barred)
        return Resolved((last,), rule, f"{last.name}, named before") if last else UNRESOLVED


def _is_known(who: Who) -> bool:
    return who.kind == BODY and who.id is not None
