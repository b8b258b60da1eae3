"""Whom a pronoun at the beginning of a sentence resumes: the subject of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.genders import Genders, may_be_he
from aidememoire.linking.cast.who import BODY, GROUP, NAMELESS, OFFICE, PERSON, STATE, UNNAMED, Who
from aidememoire.linking.speakers.trail import SUBJECT, TOLD_BEHIND, Trail
from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.descriptions import head_of, without_article
from aidememoire.linking.text.index import REACH
from aidememoire.model import Span
from aidememoire.reading.quotations import INSIDE

# A source that but passes on what follows: *As the agency reported earlier, X said*.
_PASSED_ON = re.compile(
    r"As [^,.;:\n]{1,60}? (?:(?:has|had|have) )?(?:(?:earlier|previously|already|first) )?(?:reported|wrote|noted|informed)"
    r"(?: (?:earlier|previously|before|on \w{3,9}))?, "
)
# A phrase before the subject: *In response to the note of Chad, the*.
_OPENING = re.compile(
    r"(?:With|In|On|At|Upon|After|Before|Following|Regarding|Concerning|Despite|Given|Under|Pursuant|Responding|Replying|Referring|Asked|Having|As)\b[^.;:\n]{3,300}, (?:[Tt]he )?"
)
# What else whoever goes on does, before his pronoun: *Referring to the talks in Chad, he*, *Asked about it, she*.
_LED_IN = re.compile(
    r"(?:(?!During|According|Following|Regarding|Concerning)[A-Z]\w+ing|Asked|Pressed|Questioned)\b[^.;:\n“”\"]{3,300}, "
)
# Before a name that is no subject: *During* Vik’s visit, *the talks between* President Vik and.
_IS_OBJECT = re.compile(
    r"\b(?i:of|by|with|between|for|from|against|like|during|on|after|before|in|under|about|over) (?:[Tt]he )?(?:[A-Z][\w’'.-]* ){0,4}\Z"
)
_WITHOUT_NAME = frozenset((UNNAMED, GROUP, OFFICE))
#: Fighters without a name, as the subject of what is said.
_TOLD_OF = re.compile(
    r"\b(?:said|told [\w ’'-]{2,40}?|alleged|claimed|charged)(?: on \w+day)? (?:that )?(?:the )?"
    r"(?P<who>(?:(?!that\b|the\b)[\w’-]+ ){0,3}(?:fighters|forces|rebels|troops|soldiers|militants|militiamen|gunmen|insurgents|separatists))"
    r" (?:had|have|were|are|would|will|did)\b"
)
_SAID_AT_THE_END = 80  # code points that end a sentence with who says it: *Ana Vik, the envoy, said on Friday.*
_NEXT = 20  # code points from the beginning of a sentence to the pronoun that goes on from the one before
_LABEL = re.compile(r"[^\n:.?!“”\"]{1,120}:\s")
# Before and behind an office that is a subject: *My right hon. Friend the Foreign Secretary spoke to*, *First, the Secretary*.
_LEADS_TO_OFFICE = re.compile(
    r"(?:(?:On \w{3,9}, |(?:First|Second|Third|Next|Last|Finally|Then|Also|Yesterday|Today|Earlier today)(?:ly)?, |[Mm]y |[Oo]ur |[Tt]he |[Rr]ight |[Hh]on\.? |[Ll]earned |[Nn]oble |[Ff]riend,? ){0,6})"
)
_APPOSED = re.compile(r",? (?:(?:Mr|Ms|Mrs|Dr|H\.E|General|Gen|Sheikh)\.? ){0,2}")
_THEN_A_VERB = re.compile(
    r",? (?:(?:has|had|also|then|later|yesterday|today) ){0,2}(?:spoke|met|wrote|told|held|sent|rang|saw|led|gave|took|\w{3,20}ed)\b"
)


_THEN_MET = re.compile(
    r",? (?:(?:has|had|also|then|later|yesterday|today) ){0,2}(?:spoke|met|rang|received|hosted|visited|(?:tele)?phoned|travell?ed)\b"
)


@dataclass(slots=True)
class Resumed:
    """Tells whom the beginning of a sentence resumes, along the trail of one document.

    `spoken_for` are the places at which a nameless spokesperson speaks for a body, `members` those at which several speak: the members of a
    body, or who goes on from them.
    """

    cast: Cast
    trail: Trail
    quoted: bytearray
    genders: Genders
    spoken_for: set[int] = field(default_factory=set)
    members: set[int] = field(default_factory=set)

    def subject_before(self, pronoun: str, at: int) -> Who | None:
        """Return who alone speaks in the sentence before, as its subject or by name at its end, where the next one begins with the pronoun.

        Whoever else is named there is what he speaks of: *the spokesman rejected X’s offer. He said*. At places in
        `spoken_for` a nameless spokesperson speaks, who stands for a body.
        """
        before, heard = self._heard_before(at, anywhere=True)
        if len(heard) != 1:
            return None
        who, place = next(iter(heard.items()))
        fits = may_be_he(who) and self.genders.allow(pronoun, who)
        if place - before >= SUBJECT:
            told_behind = who.kind == PERSON and self.trail.beginning(at) - place < _SAID_AT_THE_END
            return who if fits and told_behind else None
        return who if fits or place in self.spoken_for else None

    def behind_an_opening(self, at: int) -> Who | None:
        """Return the state or body that speaks in the sentence before, behind an opening phrase, whomever that names.

        *With regard to Chad’s note, Norway accepts the map. It cannot* goes on from Norway.
        """
        before, heard = self._heard_before(at)
        behind = [
            who
            for who, place in heard.items()
            if who.kind in (STATE, BODY) and _OPENING.fullmatch(self.cast.text, before, place)
        ]
        return behind[0] if len(behind) == 1 else None

    def told_last(self, at: int) -> Who | None:
        """Return who alone spoke last, where nothing but quotations stands between: *the ministry said. “We wait.” It added*.

        An outlet but passes on whose words it tells first: *Chad issued a statement, Radio Corvo reported. It said*.
        """
        here = self.trail.beginning(at)
        heard = [one for one in self.trail.before(here) if one.heard and not one.nested]
        last = max((one.at for one in heard), default=None)
        if last is None:
            return None
        whos = {one.who for one in heard if one.at == last}
        if any(has_outlet_word(who.name) or is_outlet(who.name) for who in whos):
            told = (one for one in self.trail.between(self.trail.beginning(last), last) if one.heard)
            whos = {one.who for one in islice(told, 1)} or whos
        between = (end for end in dict.fromkeys(self.trail.ends) if self.trail.ending(last) <= end < here)
        quoted = all(INSIDE in self.quoted[end : end + 2] for end in between)  # the mark that opens it is not inside
        return whos.pop() if len(whos) == 1 and quoted else None

    def he_told_last(self, pronoun: str, at: int) -> Who | None:
        """Return the person who spoke before the quotations that a sentence beginning with *he* goes on from, whomever he spoke of."""
        here = self.trail.beginning(at)
        behind_a_quotation = here and INSIDE in self.quoted[max(0, here - 3) : here]
        who = self.told_last(at) if behind_a_quotation and at - here <= _NEXT else None
        return who if who and may_be_he(who) and self.genders.allow(pronoun, who) else None

    def spoken_for_last(self, at: int) -> Who | None:
        """Return for whom a nameless spokesperson spoke last within reach before a place: *the spokesperson added* goes on from him."""
        places = [
            place for place in self.spoken_for if at - REACH < place < at and self.cast.origin.in_one_report(place, at)
        ]
        return next((one.who for one in self.trail.heard if places and one.at == max(places)), None)

    def acting_before(self, pronoun: str, at: int) -> Who | None:
        """Return who is the subject of the sentence before, by name or by an office that nobody is named for: *The Foreign Secretary met X. He said*.

        In the paragraph before that is only who met or called somebody, as a readout begins.
        """
        here = self.trail.beginning(at)
        before = self.trail.beginning(here - 1) if here else 0
        if here == before or at - here > _NEXT:
            return None
        label = _LABEL.match(self.cast.text, before, here)
        verb = _THEN_MET if "\n" in self.cast.text[here - 1 : here] else _THEN_A_VERB
        who = self._acts_first(label.end() if label else before, here, verb)
        if who is None or (who.kind == PERSON and self._others_speak(who, before, here)):
            return None
        fits = may_be_he(who) and not _is_plural(who.name) and self.genders.favour(pronoun, who)
        return who if fits else None

    def _others_speak(self, who: Who, first: int, last: int) -> bool:
        traces = (each for each in self.trail.between(first, last) if each.heard and not each.nested)
        return any(each.who != who for each in traces)

    def _acts_first(self, first: int, last: int, verb: re.Pattern[str]) -> Who | None:
        """Return the person or office that begins a sentence and goes on with a verb of a kind."""
        named = sorted(self.cast.shelf.beginning(first, last), key=lambda one: one.span)
        subject = next((one for one in named if one.type in ("PER", "ROLE")), None)
        if subject is None or not _LEADS_TO_OFFICE.fullmatch(self.cast.text, first, subject.span.start):
            return None
        if subject.type == "ROLE":  # *The Secretary-General's envoy, Ana Vik, met*
            subject = next(
                (
                    one
                    for one in named
                    if one.type == "PER" and _APPOSED.fullmatch(self.cast.text, subject.span.end, one.span.start)
                ),
                subject,
            )
        if not verb.match(self.cast.text, subject.span.end):
            return None
        known = self.cast.resolve(subject)
        return known.one if known else Who(without_article(subject.span.text), OFFICE)

    def _heard_before(self, at: int, *, anywhere: bool = False) -> tuple[int, dict[Who, int]]:
        """Return where the sentence before begins, and who speaks in it and where, for a pronoun that the next one begins with.

        It ends the paragraph before only where that may be `anywhere`.
        """
        here = self.trail.beginning(at)
        before = self.trail.beginning(here - 1) if here else 0
        goes_on = at - here <= _NEXT or _LED_IN.fullmatch(self.cast.text, here, at)
        if here == before or not goes_on or (not anywhere and "\n" in self.cast.text[here - 1 : here]):
            return before, {}
        passed = _PASSED_ON.match(self.cast.text, before, here)
        if passed:  # whoever passes it on is not who goes on
            before = passed.end()
        traces = (each for each in self.trail.around(before, at, here) if each.heard and (passed or not each.nested))
        return before, {each.who: each.at for each in traces}

    def subjects_before(self, at: int) -> tuple[Who, ...]:
        """Return those whom *they* goes on from: the subject of the sentence before, where that is several: the members of a body."""
        here = self.trail.beginning(at)
        also = {trace.who: trace.at for trace in self.trail.between(here, at) if trace.heard and not trace.nested}
        before, heard = self._heard_before(at, anywhere=True)
        first = min(heard.values(), default=-1)
        if first in self.members and first - before < SUBJECT:
            return tuple(who for who, place in heard.items() if place == first)
        return tuple(who for who, place in also.items() if place in self.members)

    def told_of_right_before(self, at: int) -> Who | None:
        """Return whom somebody speaks of in the sentence before and goes on to quote: *said that rebel fighters had fired. “They want war,” he said*."""
        here = self.trail.beginning(at)
        before = self.trail.beginning(here - 1) if here and at - here <= _NEXT and self.quoted[at] == INSIDE else here
        found = _TOLD_OF.search(self.cast.text, before, here)
        named = self.cast.shelf.inside(Span.of(self.cast.text, *found.span("who"))) if found else []
        return Who(found["who"], GROUP) if found and not named else None

    def several_before(self, at: int) -> Who | None:
        """Return those who alone speak in the sentence before, as its subject, where they are several without a name."""
        alone = self._alone_before(at)
        who = alone[0] if alone else None
        return who if who and who.kind in _WITHOUT_NAME and _is_plural(who.name) else None

    def told_of_first(self, pronoun: str, at: int, told: Sequence[Span]) -> frozenset[Who]:
        """Return who is brought up in what somebody goes on to tell who spoke right before: *The envoy X will be there, he said*.

        Whoever was named before may be its subject, *Vik would go, she said*, but nothing else in it: *The talks with Vik failed, he said*.
        """
        here = self.trail.beginning(at)
        before = self.trail.beginning(here - 1) if here else 0
        spoke = (one.who for one in self.trail.between(before, here) if one.heard and not one.nested)
        if not TOLD_BEHIND.search(self.cast.text, here, at) or not any(
            may_be_he(who) and self.genders.allow(pronoun, who) for who in spoke
        ):
            return frozenset()
        known = {one.who for one in self.trail.before(here)}
        named = (
            one for part in told if here <= part.start < at for one in self.trail.named_between(part.start, part.end)
        )
        return frozenset(
            one.who for one in named if one.who not in known or _IS_OBJECT.search(self.cast.text, here, one.at)
        )

    def _alone_before(self, at: int) -> tuple[Who, int] | None:
        """Return who alone speaks in the sentence before, as its subject, and where."""
        before, heard = self._heard_before(at)
        alone = next(iter(heard.items()), None) if len(heard) == 1 else None
        return alone if alone and alone[1] - before < SUBJECT else None


def _is_plural(name: str) -> bool:
    """Tell whether somebody without a name is several: *unnamed Western diplomats*, *Residents of Corvo*."""
    return head_of(name.removeprefix(NAMELESS).partition(" (")[0]).endswith("s")
