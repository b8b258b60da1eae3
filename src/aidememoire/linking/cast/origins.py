"""Whose text a document is: the state and the body that it is from, and those that it may take as understood."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from aidememoire.linking.cast.allegiance import is_no_army, is_no_states_own
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.bodies import in_name_case
from aidememoire.linking.cast.polities import Polities
from aidememoire.linking.cast.who import BODY, STATE, Who
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.names import key_words
from aidememoire.linking.text.towns import state_of_town
from aidememoire.model import Document, Found
from aidememoire.profiles import Actor
from aidememoire.reading.dates import later_items
from aidememoire.reading.rules.operative import is_joint

# A title that says whose statement it is, whoever carries it: *Statement by the Ministry of Foreign Affairs of Chad on ...*.
_STATEMENT_BY = re.compile(
    r"(?i:(?:(?:press|official|public|the)\s)?(?:statement|declaration|communiqu[eé]|comment)s?\s(?:by|of|from)\s(?:the\s)?)(?P<maker>[A-Z][^,.:;()–—\n]{3,100}?)"
    r"(?=,?\s(?i:on|at|in|to|regarding|concerning|about|following|after|as)\b|\s*(?:[,.:;()–—\n]|$))"
)
_MINISTRY = re.compile(r"\bMinistry of\b|\bMinistry$")  # whatever it is for: *the Ministry of Water of Chad*
# The heading of a section: a line apart, no sentence.
_HEADING = re.compile(r"(?:^|(?<=\n\n))[#*_]{0,4} ?(?P<place>[A-Z][A-Za-z’' -]{2,40})[*_]{0,3}(?=\n)")
_THANKED = r"\b(?i:thank(?:s|ing|ed)?|grateful|gratitude|appreciation|our hosts?|hospitality)\b"
_HEAD = 2_000  # code points of a statement in which it thanks its hosts
_OF_ITS_STATE = re.compile(
    r"\b(?:Affairs|Relations|Defen[cs]e|MFA|Embassy|Presidency|Government) of (?:the )?(?:(?:[A-Z]\w+ )?(?:Republic|Kingdom|State|Sultanate|Emirate|Federation|Principality) of )?(?:the )?"
    r"(?![^\n]*\b(?:National|Unity|Accord|Salvation|Council|Union|Commission|Assembly|League|Conference|Front|Movement|Authority)\b)"
    r"(?P<state>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})$"
)
_UNIONS = frozenset(("european-union",))


@dataclass(frozen=True, slots=True)
class Report:
    """A report of a document, from an offset on: a round-up has several, each with a dateline of its own.

    `place` is that of the dateline, `state` the one that it lies in, where known. A digest has reports `headed` by states.
    """

    start: int
    place: str
    state: Who | None
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from.

    `home` is the state that it is written from: its publisher's, else that of its dateline. `publisher` is whom a text of
    its own speaks for, a state for a ministry, and `issuer` the ministry itself, which goes by some of `issuer_words`;
    `issuing_state` is the state whose own body that is. A report (`is_account` is false) speaks for nobody, and its
    `reporter` alone says *we* in it. A joint text (`is_joint`) is made by several together. `reports` are the one that a
    document is, or those of a round-up; `sender` is who has sent a mail; `letterhead` is where the name
    of the publisher in capitals ends that the text begins with.
    """

    is_account: bool
    home: Who | None
    publisher: Who | None
    issuer: Who | None
    issuer_words: frozenset[str]
    issuing_state: Who | None
    reports: tuple[Report, ...]
    kind: str
    title: str
    reporter: Who | None
    is_joint: bool = False
    sender: str | None = None
    letterhead: int = 0

    @classmethod
    def of(cls, document: Document, atlas: Atlas, polities: Polities) -> Origin:
        """Return what the head of a document tells; `polities` are the places of its text that no profile knows."""
        document = _as_made(document, atlas)
        issuer = _issuer(document, atlas)
        return cls(
            is_account=document.kind != "news",
            home=_home(atlas, document.side, document.publisher) or _at_home(document, atlas),
            publisher=_publisher(document, atlas, polities),
            issuer=issuer,
            issuer_words=frozenset(key_words(f"{issuer.name} {document.publisher}")) if issuer else frozenset(),
            issuing_state=_issuing_state(document, atlas),
            reports=_reports(document, atlas),
            kind=document.kind,
            title=document.title,
            reporter=_reporter(document, atlas),
            is_joint=is_joint(document),
            sender=document.publisher if Found("publisher", "mail header") in document.found else None,
            letterhead=_letterhead(document),
        )

    @property
    def issuer_name(self) -> str:
        """The name of the body that a text of its own is from; empty for a report."""
        return self.issuer.name if self.issuer else ""

    def report(self, at: int) -> Report:
        """Return the report that stands at an offset."""
        return self.reports[max(self._number(at), 0)]

    def within(self, first: int, at: int, last: int) -> tuple[int, int]:
        """Return two offsets around another, brought back to where the report that this one stands in begins and ends."""
        number = self._number(at) + 1
        end = self.reports[number].start if number < len(self.reports) else last
        return max(first, self.report(at).start), min(last, end)

    def in_one_report(self, at: int, other: int) -> bool:
        """Tell whether two offsets stand in one report."""
        return self._number(at) == self._number(other)

    def _number(self, at: int) -> int:
        return bisect_right(self.reports, at, key=lambda one: one.start) - 1


def state_of(actor: Actor) -> Who:
    """Return a state of the profile as one who speaks."""
    return Who(actor.name, STATE, actor.id, actor.name)


def _as_made(document: Document, atlas: Atlas) -> Document:
    """Return a statement as published by the body of a state that its title names as its maker, where an outlet carries it."""
    publisher = document.publisher or ""
    found = _STATEMENT_BY.match(document.title) if document.kind == "statement" else None
    if found is None or (publisher and not has_outlet_word(publisher)) or is_joint(document):
        return document
    maker = found["maker"]
    is_its_own = atlas.body(maker) and not atlas.is_body(maker)
    return replace(document, publisher=maker) if is_its_own else document


def _letterhead(document: Document) -> int:
    """Return where the first line of a text ends that is the name of its publisher in capitals; else 0."""
    first, name = document.text.partition("\n")[0], document.publisher or ""
    return len(first) if name and first.isupper() and first.lower().startswith(name.lower()) else 0


def _publisher(document: Document, atlas: Atlas, polities: Polities) -> Who | None:
    """Return the publisher of a text that speaks for its publisher: the state for a ministry, else the body itself."""
    if document.kind == "news" or not document.publisher:
        return None
    own = _home(atlas, document.side, document.publisher)
    # A military council of a place that no profile knows may be that of a town, against its state.
    if own is None and not is_no_states_own(document.publisher) and not is_no_army(document.publisher):
        own = polities.within(document.publisher) or _state_of_an_office(document.publisher)
    return own or Who(in_name_case(document.publisher, atlas), BODY)


def _state_of_an_office(name: str) -> Who | None:
    """Return the state that the name of a ministry or an embassy ends with, where nothing else in a text may name it."""
    found = _OF_ITS_STATE.search(name)
    return Who(found["state"], STATE, side=found["state"]) if found else None


def _reporter(document: Document, atlas: Atlas) -> Who | None:
    """Return whose *we* a report has outside quotation marks: its side's where it is given, else its publisher's."""
    side = _home(atlas, document.side) or (Who(document.side, STATE, side=document.side) if document.side else None)
    return side or (Who(document.publisher, BODY) if document.publisher else None)


def _issuing_state(document: Document, atlas: Atlas) -> Who | None:
    """Return the state whose own body a text is from, which its offices and bodies then belong to."""
    publisher = "" if document.kind == "news" else document.publisher or ""
    is_military = is_no_army(publisher) and not is_no_states_own(publisher)
    is_ministry = _MINISTRY.search(publisher) is not None and not is_no_states_own(publisher)
    if not (is_military or is_ministry or atlas.body(publisher) or atlas.office(publisher)):
        return None
    hit = atlas.within(publisher)
    return state_of(hit.actor) if hit and hit.actor.kind == "state" else None


def unknown_home(document: Document, atlas: Atlas, polities: Polities) -> Who | None:
    """Return the place that no profile knows whose own office or body a text is from."""
    publisher = "" if document.kind == "news" else _as_made(document, atlas).publisher or ""
    if atlas.within(publisher) or not (atlas.body(publisher) or atlas.office(publisher)):
        return None
    return polities.within(publisher)


def _reports(document: Document, atlas: Atlas) -> tuple[Report, ...]:
    """Return the reports of a document: the first has its dateline, those further down in a round-up their own, or the state that heads them."""
    later = ((one.start, one.place) for one in later_items(document.text, document.published))
    dated = [
        Report(start, place, _dateline_state(place, atlas)) for start, place in ((0, document.dateline or ""), *later)
    ]
    return tuple(sorted((*dated, *_sections(document, atlas)), key=lambda one: one.start))


def _sections(document: Document, atlas: Atlas) -> list[Report]:
    """Return the sections of a digest, each below the name of a state that is alone on its line; none where but one has such a heading."""
    lines = _HEADING.finditer(document.text) if document.kind == "news" else ()
    known = ((line, hit) for line in lines if (hit := atlas.exact(line["place"])) and hit.actor.kind == "state")
    found = [Report(line.start(), line["place"], state_of(hit.actor), headed=True) for line, hit in known]
    return found if len({one.state for one in found}) > 1 else []


def _dateline_state(place: str, atlas: Atlas) -> Who | None:
    """Return the state that a report is datelined from: of the capital or the town; a union has no army of its own."""
    hit = atlas.within(place)
    actor = hit.actor if hit else atlas.actors.get(state_of_town(place) or "")
    return state_of(actor) if actor and actor.kind != "body" and actor.id not in _UNIONS else None


def _issuer(document: Document, atlas: Atlas) -> Who | None:
    """Return the body that a text of its own is from."""
    if document.kind == "news" or not document.publisher:
        return None
    hit = atlas.exact(document.publisher)
    if hit:
        return Who(hit.actor.name, BODY, hit.actor.id, atlas.side_name(hit.actor))
    kind = atlas.body(document.publisher)
    state = None if is_no_states_own(document.publisher) else atlas.within(document.publisher)
    if kind and state:
        return known_body(atlas, kind, state.actor.name)
    return Who(in_name_case(document.publisher, atlas), BODY, side=state.actor.name if state else None)


def known_body(atlas: Atlas, kind: str, side: str) -> Who:
    """Return the body of a kind that a side has, as the profile knows it where it does."""
    state = atlas.exact(side)
    ways = (f"{kind} of {side}", *(f"{adjective} {kind}" for adjective in (state.actor.demonyms if state else ())))
    hit = next((found for way in ways if (found := atlas.exact(way))), None)
    return Who(hit.actor.name, BODY, hit.actor.id, side) if hit else Who(f"{kind} of {side}", BODY, side=side)


def _at_home(document: Document, atlas: Atlas) -> Who | None:
    """Return the state of the dateline; not where a statement thanks it as its host, and is another's."""
    state = _home(atlas, document.dateline)
    host = re.compile(rf"{_THANKED}[^.;\n]{{0,80}}\b{re.escape(state.name)}\b") if state else None
    guest = host is not None and document.kind == "statement" and host.search(document.text[:_HEAD])
    return None if guest else state


def _home(atlas: Atlas, *words: str | None) -> Who | None:
    """Return the first state that any of some words name; a body against a state, or of several, names none."""
    for each in words:
        hit = atlas.within(each) if each and not is_no_states_own(each) else None
        if hit:
            return state_of(hit.actor)
    return None
