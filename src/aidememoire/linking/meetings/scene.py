"""A reading laid out for its meetings: mentions, dates, who is meant, which sides there are, who speaks for others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from aidememoire.linking.text.askers import only_asking
from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.descriptions import is_question
from aidememoire.linking.text.entries import Entries, entries_of
from aidememoire.linking.text.index import Cover, Shelf, ends_with
from aidememoire.linking.text.sources import is_answer
from aidememoire.model import ACTOR_TYPES, Document, Mention, Reading, Span, Statement
from aidememoire.reading.dates import Anchor, DateExpression, days_in_datelines, find_dates, later_items
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.vocabulary.offices import MEETING, either

Who = Callable[[Span], tuple[str, ...]]
Capital = Callable[[str], str | None]

#: Right before a place, and before one that is left.
AT = re.compile(
    r"\b(?:in|at|to|near|outside|(?:return(?:ed|ing)?|away)\s+from)\s+(?:the\s+(?:(?:capital|city|resort)(?:\s+of)?,?\s+)?)?\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?\Z", re.IGNORECASE)
#: Before whose somebody is: *envoys from Chad*, *her counterpart from Chad*.
_PEOPLE_FROM = re.compile(
    rf"\b(?:{either(MEETING)}|delegate|team|official|diplomat|general|commander|officer|expert|lawmaker|mediator|counterpart|colleague"
    r"|chief|guest)s?"
    r"\s+from\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
#: Behind *the Arlish*, of which the reader may have marked no more.
CAPITAL = re.compile(r"\s+capital\b(?:\s+city\b)?")
_NO_SIDE = re.compile(
    r"\b(?:agen\w+|court|parliament|house of|senate|(?<!national )(?<!people’s )congress|commission|committee|mechanism|mission|group|office|assembly|bureau|nations|union"
    r"|bank|security council|board|organi[sz]ation|party)\b",
    re.IGNORECASE,
)
#: It stands for its state, or for nobody: *the Ministry of Foreign Affairs*, whose state the text does not name.
_OF_A_STATE = re.compile(r"(?:the\s)?(?:[\w’'-]+\s){0,2}(?:ministry|embassy|department)\b", re.IGNORECASE)
_TWO_SIDES = 2
#: What the network now and then takes for a state: *Lake Tanda*.
_OF_NATURE = re.compile(r"(?:the\s)?(?:Lake|River|Mount|Gulf|Cape|Strait|Lac)\s", re.IGNORECASE)
#: Behind the name of a host or mediator, and before it.
_BROKERS = re.compile(
    r"(?:,?\s+(?:which|who)\b)?\s+(?:(?:is|has|had|have|was|will|been|also|again|has been)\s+){0,2}"
    r"(?:mediat|broker|facilitat)(?:es|ed|s|ing|e)?\b(?!\s+by)|(?:[’']s)?\s+(?:mediator|mediation|facilitat(?:or|ion))s?\b",
    re.IGNORECASE,
)
_BROKERED_BY = re.compile(
    r"\b(?:mediated|brokered|facilitated) by\s+(?:the\s+)?\Z|\b(?:mediation|mediators?|facilitat(?:or|ion)) (?:of|from|by)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SPEAKS = r"[Ss]pokes(?:man|woman|person)"
_WRITES = r"(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Cc]olumnist|[Ee]ditor(?:-in-chief)?)"
#: Before a name, up to it, and in what stands behind it between commas: who speaks for others, or writes of them.
#: Before it *asked by a reporter, Ana Bel said* is of another, and so is *told a journalist in Oslo, Ana Bel*.
_SPOKESPERSON = re.compile(rf"\b{_SPEAKS}\b(?:,? (?:of|for) [^.;,\n]{{1,40}})?,?\s*\Z|\b{_WRITES}\s+\Z")
_ITS_SPOKESPERSON = re.compile(
    rf",\s+(?:an?|the|its|his|her|their|our|[A-Z][\w’'-]+)\s(?:(?!former\b)[\w’'-]+\s){{0,4}}(?:{_SPEAKS}|{_WRITES})\b"
)
#: Behind the name of one who was not there.
_ABSENT = re.compile(
    r"(?:,[^,.;]{3,60},|,)?\s+(?:(?:has|had|was|were|is|are)\s+(?:\w+ly\s+)?(?:absent|not\s+(?:present|invited|represented))"
    r"|(?:did|does|do|will|would)\s+not\s+(?:attend|take\s+part|participate|show\s+up|turn\s+up)"
    r"|(?:refused|declined)\s+to\s+(?:attend|take\s+part|participate)|(?:has|had)\s+not\s+(?:attended|taken\s+part)|boycotted)\b",
    re.IGNORECASE,
)
_UNDER_A_NAME = re.compile(r"^[ \t]*[•*–—-][ \t]+([A-Z][^\n:.,]{2,40}):[ \t]", re.MULTILINE)
_FEWEST_LISTED = 3
_BRIEFS = re.compile(r"\bbriefing\b.{0,60}\bspokes(?:man|woman|person)\b", re.IGNORECASE)
_LABEL = 40  # code points from the beginning of a text to the name in the label of its first turn


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading laid out for meetings: its mentions in order, its dates, and who is meant by a mention.

    `places` are where each LOC or GPE first stands; `voices` are the mentions that stand in the source of a statement, `told`
    the statements by their cues;
    `sides` the states, and the bodies that are of no state, that it names, the most often named first; `bystanders`
    speak for those at the table, or only ask them; `capital` gives the town that *the Omani capital* is, `author` says *I*
    outside quotations and answers; `questions` are the turns of those who only ask, an `interview` the text has answers without names;
    it `lists_parties` where news tells of one after another, each under its name.
    """

    reading: Reading
    shelf: Shelf[Mention]
    persons: Shelf[Span]
    places: Mapping[str, Span]
    dates: Shelf[DateExpression]
    voices: Shelf[Mention]
    told: Cover[Statement]
    contents: Cover[Statement]
    who: Who
    sides: tuple[str, ...]
    bystanders: frozenset[str]
    capital: Capital
    author: str | None
    entries: Entries
    questions: Cover[Statement]
    is_interview: bool
    lists_parties: bool

    @classmethod
    def of(cls, reading: Reading, who: Who, capital: Capital, author: str | None = None) -> Scene:
        """Lay out a reading."""
        document = reading.document
        mentions = sorted(reading.mentions, key=lambda one: (one.span.start, -one.span.end))
        held = Cover.of((one.span, one) for one in mentions if one.type == "INS")
        heads = Cover.of((one, one) for one in days_in_datelines(document.text))
        dates = find_dates(document.text, Anchor(document.published, document.dateline))
        sources = Cover.of((part, part) for one in reading.statements for part in one.source)
        persons = [one.span for one in mentions if one.type == "PER"]
        speak = [span for span in persons if _speaks_for_others(span, document.text)] + _briefers(document, persons)
        shelf, named = Shelf.of((one.span, one) for one in mentions), Shelf.of((span, span) for span in persons)
        only = only_asking(reading.statements, shelf)
        asking = (
            span for one in reading.statements if one.id in only for part in one.source for span in named.inside(part)
        )
        return cls(
            reading=reading,
            shelf=shelf,
            persons=named,
            places={one.span.text: one.span for one in reversed(mentions) if one.type in ("LOC", "GPE")},
            dates=Shelf.of(
                (one.span, one)
                for one in dates
                if one.interval and not (held.overlapping(one.span) or heads.overlapping(one.span))
            ),
            contents=Cover.of((part, one) for one in reading.statements for part in one.content),
            told=Cover.of((part, one) for one in reading.statements for part in one.cue),
            voices=Shelf.of((one.span, one) for one in mentions if sources.around(one.span)),
            who=who,
            sides=_sides_in([one for one in mentions if not is_capital(one, document.text)], who, document.text),
            bystanders=frozenset(name for span in (*speak, *asking) for name in who(span)),
            capital=capital,
            author=author,
            entries=entries_of(document, dates, (part for one in reading.statements for part in one.cue)),
            questions=Cover.of((part, one) for one in reading.statements if one.id in only for part in one.content),
            is_interview=any(is_answer(one, document.text) for one in reading.statements)
            or _has_one_guest(reading, only),
            lists_parties=document.kind == "news" and _lists_parties(document.text, shelf),
        )

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.reading.document

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @property
    def is_round_up(self) -> bool:
        """Whether the text has several reports under datelines, several entries under dates, or several parties in a list."""
        return self.entries.are_several or self.lists_parties or bool(later_items(self.text, self.document.published))

    def dateline(self, at: int) -> str | None:
        """Return the place that the report at an offset was sent from; in a round-up each has its own."""
        above = (one.place for one in reversed(later_items(self.text, self.document.published)) if one.start <= at)
        return next(above, self.document.dateline)

    def inside(self, span: Span, types: frozenset[str] = ACTOR_TYPES) -> list[Mention]:
        """Return the outermost mentions of some types inside a span; an office that means nobody is passed by."""
        found: list[Mention] = []
        for one in self.shelf.inside(span):
            inner = bool(found) and found[-1].span.holds(one.span)
            if one.type in types and not inner and (one.type != "ROLE" or self.who(one.span)):
                found.append(one)
        return found


def _lists_parties(text: str, mentions: Shelf[Mention]) -> bool:
    """Tell whether a text has items under the names of parties: *- GHANA: Accra hailed the plan*."""
    starts = (found.start(1) for found in _UNDER_A_NAME.finditer(text))
    return sum(bool(mentions.beginning(start, start + 1)) for start in starts) >= _FEWEST_LISTED


def _has_one_guest(reading: Reading, asking: frozenset[str]) -> bool:
    """Tell whether a transcript has but one who answers, and others ask by their names: before the press they have none."""
    turns = [one for one in reading.statements if one.cue and one.source and is_turns_cue(one.cue[0])]
    guests = {one.source[0].text.rpartition(" ")[2] for one in turns if one.id not in asking}
    named = any(one.id in asking and not is_question(one.source[0].text) for one in turns)
    return reading.document.kind == "transcript" and named and len(guests) == 1


def _briefers(document: Document, persons: Iterable[Span]) -> list[Span]:
    """Return whose turn is the first of a briefing by a spokesperson, which the title tells."""
    is_one = document.kind == "transcript" and _BRIEFS.search(document.title)
    return [one for one in persons if is_one and one.start < _LABEL and document.text.startswith(":", one.end)]


def may_be_side(name: str) -> bool:
    """Tell whether a body may be a side of a meeting: no outlet, court, committee or union of states is one."""
    return not (_NO_SIDE.search(name) or has_outlet_word(name) or is_outlet(name))


def may_be_party(name: str) -> bool:
    """Tell whether a body may be a side, and is called by a name: *experts*, *the joint commission* are none."""
    return may_be_side(name) and not name.islower()


def is_name(name: str) -> bool:
    """Tell whether what somebody goes by names him: a noun alone, *ministry*, names nobody."""
    return " " in name or not name.islower()


def is_place(one: Mention, scene: Scene) -> bool:
    """Tell whether a state is named as a place, *in Baku*, and not for its people, *envoys from Chad*."""
    if one.type != "GPE" or not one.span.text[:1].isupper():
        return False
    start = one.span.start
    left = ends_with(_FROM, scene.text, start) and not ends_with(_PEOPLE_FROM, scene.text, start)
    return left or ends_with(AT, scene.text, start)


def is_of_nature(one: Mention) -> bool:
    """Tell whether a lake or the like is read as a state: nobody meets it."""
    return one.type == "GPE" and _OF_NATURE.match(one.span.text) is not None


def is_capital(one: Mention, text: str) -> bool:
    """Tell whether the capital of a state is named and not the state: *the Arlish capital hosted the talks*."""
    return one.type == "GPE" and (one.span.text.endswith("capital") or bool(CAPITAL.match(text, one.span.end)))


def was_absent(span: Span, text: str) -> bool:
    """Tell whether somebody who is named was not at the table: *Libya, which was invited, did not attend*."""
    return bool(_ABSENT.match(text, span.end))


def office_of(span: Span, text: str) -> str:
    """Return the words that may name somebody's office: those just before, and an apposition behind."""
    apposition = re.match(r",[^,.;]{3,60},", text[span.end : span.end + 70])
    return text[max(0, span.start - 40) : span.start] + (apposition[0] if apposition else "")


def _speaks_for_others(span: Span, text: str) -> bool:
    """Tell whether the office of somebody who is named is to speak for others: not who *the spokesman said* has met."""
    return ends_with(_SPOKESPERSON, text, span.start) or _ITS_SPOKESPERSON.match(text, span.end) is not None


def _sides_in(mentions: Sequence[Mention], who: Who, text: str) -> tuple[str, ...]:
    """Return the states and the bodies that are of no state, the most often named first.

    What belongs to a state (*the Ministry of Defence of Arland*) counts for the state. Who hosts or mediates is none,
    where two others are.
    """
    lands = (one for one in mentions if one.type == "GPE" and not is_of_nature(one))
    named = Counter(name for one in lands for name in who(one.span))
    states = {name: number for number, name in enumerate(named)}
    for one in mentions:
        for name in who(one.span) if one.type in ("ORG", "ROLE") else ():
            parts = name.split(" of ")
            ends = (" of ".join(parts[at:]) for at in range(1, len(parts)))
            state = min((end for end in ends if end in states), key=states.__getitem__, default=None)
            if state or (one.type == "ORG" and may_be_party(name) and not _OF_A_STATE.match(name)):
                named[state or name] += 1
    between = {name for one in mentions if _is_between(one, text) for name in who(one.span)}
    absent = {name for one in mentions if was_absent(one.span, text) for name in who(one.span)}
    sides = tuple(name for name, _ in named.most_common() if name not in absent)
    left = tuple(name for name in sides if name not in between)
    return left if len(left) >= _TWO_SIDES else sides


def _is_between(one: Mention, text: str) -> bool:
    """Tell whether a state or body is named as the one that hosts or mediates: *Norway, which mediates*, *hosted by Oman*."""
    if one.type not in ("GPE", "ORG"):
        return False
    return ends_with(_BROKERED_BY, text, one.span.start) or bool(_BROKERS.match(text, one.span.end))


def names_of(spans: Sequence[Span], scene: Scene) -> tuple[str, ...]:
    """Return the names of the actors that some mentions mean, each once."""
    return each_once(name for span in spans for name in scene.who(span) if is_name(name))


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, each once, a surname left out where a fuller name that ends in it is among them."""
    found = tuple(dict.fromkeys(names))
    endings = {name[at + 1 :] for name in found for at, letter in enumerate(name) if letter == " "}
    return tuple(name for name in found if name not in endings)
