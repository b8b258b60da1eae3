"""Which state an office or a body belongs to that the text names without one: the army, the interior ministry."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from aidememoire.documents.datelines import find_dateline
from aidememoire.linking.cast.atlas import OF_NO_STATE
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import PERSON, STATE, Who
from aidememoire.linking.speakers.trail import SUBJECT, TOLD_BEHIND, Trail
from aidememoire.linking.text.asides import is_only_asked_about, is_only_gone_to
from aidememoire.linking.text.descriptions import OWNED, head_of, without_article
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.names import fold
from aidememoire.vocabulary.offices import SENT

_NAMING = frozenset(("GPE", "ORG", "ROLE", "LOC"))
_MUST = re.compile(r" (?:must|should|ought to|needs? to|ha[ds] to)\b")
# Towns in which organisations sit and others meet: the army in a report from there is not Switzerland's.
_VENUES = frozenset(("geneva", "the hague", "vienna", "new york", "brussels", "strasbourg", "lausanne", "montreux"))
# Before a state of which those at home tell.
_ANOTHER = re.compile(r"\b(?:with|against|from|towards?) (?:the )?\Z")
_LINE = 400  # code points of a line, more than a dateline has
# Those who negotiate are seldom of the state that talks are reported from: that is their host.
_AT_TALKS = re.compile(r"\b(?:delegations?|panels?|side|teams?|negotiators?)\b", re.IGNORECASE)


@dataclass(slots=True)
class Belonging:
    """The states that a document names, in the order of the text, for what belongs to one of them."""

    cast: Cast
    trail: Trail
    places: list[int] = field(default_factory=list)
    states: list[Who] = field(default_factory=list)
    named: frozenset[Who] = frozenset()

    def __post_init__(self) -> None:
        """Note where each state is named, also inside the words for one of its offices or bodies."""
        for mention in self.cast.shelf.items:
            state = self.cast.state_in(mention.span.text) if mention.type in _NAMING else None
            if state and not (self._is_body(state) or self._is_aside(mention.span.start)):
                self.places.append(mention.span.start)
                self.states.append(state)
        self.named = frozenset(self.states)

    def of(self, words: str, at: int) -> tuple[Who, str] | None:
        """Return the state that an office or a body belongs to, and why: the one of its sentence, else of the dateline."""
        if OWNED.match(words) or _AT_TALKS.search(words) or self.cast.atlas.office(words) in OF_NO_STATE:
            return None
        report = self.cast.origin.report(at)
        host = report.state
        if state := self._of_the_sentence(at, host):
            return state, f"of {state.name}, named in the same sentence"
        if speaker := self._own_government(words, at):
            return speaker
        told = self._told_of_before(at) if self.cast.atlas.body(words) else None
        if told and host not in self.named:
            return told, f"of {told.name}, which the sentence before is about"
        if host and (host in self.named or fold(report.place) not in _VENUES):
            return host, f"of {host.name}, where the report is from"
        return None

    def _of_the_sentence(self, at: int, host: Who | None) -> Who | None:
        """Return the state that a sentence names before a place: of several that of the report, else the subject of what is told, else the last.

        *Chad on Monday rejected Mali's proposal, the defence ministry said* is of Chad. None is one with whom those at home but have
        to do: *talks with Chad*. Nor is one of several of which persons are who are named there: *Ana Vik of Norway and Bo Lund of Chad*.
        """
        begin = self._behind_a_dateline(self.trail.beginning(at))
        named = self.between(begin, at)
        of_persons = [each for each in named if self._is_of_a_person(each[0])]
        if len(of_persons) > 1:
            named = [each for each in named if each not in of_persons]
        if host and any(state == host for _, state in named):
            return host
        if named and named[0][0] == begin and TOLD_BEHIND.search(self.cast.text, begin, at):
            return named[0][1]
        place, last = named[-1] if named else (0, None)
        return None if host and ends_with(_ANOTHER, self.cast.text, place) else last

    def _behind_a_dateline(self, begin: int) -> int:
        """Return where a sentence begins, without the dateline that it may have at the head of a line."""
        line = (
            self.cast.text[begin : begin + _LINE].partition("\n")[0]
            if self.cast.text[begin - 1 : begin] in ("", "\n")
            else ""
        )
        dateline = find_dateline(line)
        return begin + dateline.end if dateline else begin

    def _own_government(self, words: str, at: int) -> tuple[Who, str] | None:
        """Return the state of who speaks in the sentence before a place, where words are but *the government*: to him that is his own.

        Not to one who is sent to another state, nor where he tells what it must do.
        """
        if fold(without_article(words)) != "government" or _MUST.match(self.cast.text, at + len(words)):
            return None
        traces = self.trail.between(self.trail.beginning(at), at)
        heard = [one.who for one in traces if one.heard and not one.nested and one.who.side]
        state = self.cast.state_in(heard[-1].side or "") if heard and heard[-1].kind == PERSON else None
        if (
            state is None
            or state.kind != STATE
            or any(head_of(one) in SENT for one in self.cast.roles.get(heard[-1], ()))
        ):
            return None
        return state, f"of {state.name}, for which {heard[-1].name} speaks"

    def _told_of_before(self, at: int) -> Who | None:
        """Return the one state that the sentence before, of the same paragraph, names, where it begins with it."""
        here = self.trail.beginning(at)
        before = self.trail.beginning(here - 1) if here else 0
        if here == before or "\n" in self.cast.text[here - 1 : here]:
            return None
        named = self.between(before, here)
        alone = len({state for _, state in named}) == 1 and named[0][0] - before < SUBJECT
        actor = self.cast.atlas.actors.get(named[0][1].id or "") if alone else None
        return named[0][1] if actor and actor.kind == "state" and actor.id == actor.side else None

    def between(self, first: int, last: int) -> list[tuple[int, Who]]:
        """Return the states named from one place up to, not including, another, each with its place."""
        begin, end = bisect_left(self.places, first), bisect_left(self.places, last)
        return list(zip(self.places[begin:end], self.states[begin:end], strict=True))

    def _is_of_a_person(self, at: int) -> bool:
        """Tell whether a state named at a place but tells of which somebody is: *Ana Vik of Norway*."""
        name = at - len(" of ")
        is_of = self.cast.text[max(0, name) : at] == " of "
        return is_of and any(one.type == "PER" for one in self.cast.shelf.ending(name - 1, name + 1))

    def _is_aside(self, at: int) -> bool:
        """Tell whether a state named at a place is but asked about, or where somebody goes."""
        text = self.cast.text
        return is_only_gone_to(text, at) or is_only_asked_about(text, self.trail.beginning(at), at)

    def _is_body(self, state: Who) -> bool:
        actor = self.cast.atlas.actors.get(state.id or "")
        return state.kind != STATE or (actor is not None and actor.kind == "body")
