"""Who alone may be meant by a source, and what is true of each: where named, how heard, of which side, by which noun."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.genders import may_be_he
from aidememoire.linking.cast.who import BODY, GROUP, HUMANS, INSTRUMENT, OFFICE, PERSON, STATE, UNNAMED, Who
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.asked import Asked
from aidememoire.linking.speakers.beside import Beside
from aidememoire.linking.speakers.nearness import BEFORE, BEHIND, Near, step, upto
from aidememoire.linking.speakers.pairs import Pairs
from aidememoire.linking.speakers.sides import Sides
from aidememoire.linking.speakers.trail import SUBJECT, Trace
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.descriptions import HE_OR_SHE, gender_of, is_movement, without_article
from aidememoire.linking.text.names import fold, key_words
from aidememoire.model import Span
from aidememoire.reading.quotations import INSIDE

_AT_MOST = 14
_NO_PERSON = frozenset((STATE, BODY, GROUP, INSTRUMENT, UNNAMED, OFFICE))
# Words that a state may be meant by alone; the army or the minister is none.
_OF_STATES = re.compile(
    r"\b(?:sides?|government|country|countries|states?|kingdom|republic|nation|authorities|delegation|administration|regime"
    r"|capital|power|neighbours?|hosts?|guests?|visitors?|parties|party|statement|letter|mission|embassy|cabinet)\b",
    re.IGNORECASE,
)
_KINDS = {"it": _NO_PERSON, "body": _NO_PERSON}


@dataclass(frozen=True, slots=True)
class _Order:
    """Who spoke before a source, the last one first; the persons named before it, the last first; who is named in what it says."""

    speakers: Sequence[Who]
    people: Sequence[Who]
    told: frozenset[Who]


@dataclass(slots=True)
class Singles:
    """Those of one document who may be meant alone."""

    cast: Cast
    antecedents: Antecedents
    sides: Sides
    called: dict[Who, tuple[str | None, frozenset[str]]] = field(default_factory=dict)
    pairs: Pairs = field(init=False)
    beside: Beside = field(init=False)

    def __post_init__(self) -> None:
        """Note what stands beside everybody's names, and with whom he is named."""
        trail = self.antecedents.trail
        self.pairs = Pairs(self.cast.text, trail, self.antecedents.together)
        self.beside = Beside.of(self.cast.text, trail.named)

    def near(self, asked: Asked) -> dict[Who, Near]:
        """Return who comes up around a source, and where."""
        found: dict[Who, Near] = defaultdict(Near)
        for trace in self.antecedents.trail.around(asked.at - BEFORE, asked.at, asked.span.end + BEHIND):
            found[trace.who].note(trace, asked.span)
        for who in (self.cast.origin.issuer, self.cast.origin.publisher):
            if who:
                found.setdefault(who, Near())
        return found

    def of(self, asked: Asked, near: dict[Who, Near]) -> Iterator[tuple[Who, set[str]]]:
        """Yield those most present around a source, each with what is true of him."""
        order = self._order(asked, near)
        ranks: Counter[str] = Counter()
        for who in self._most_present(asked, near):
            sort = "human" if who.kind in HUMANS else "instrument" if who.kind == INSTRUMENT else "party"
            yield (
                who,
                {
                    *self._by_place(asked, who, near[who]),
                    *self._by_side(asked, who, order.speakers[0] if order.speakers else None),
                    *self._by_words(asked, who),
                    *self._by_order(asked, who, order),
                    f"{sort} {upto(ranks[sort], 3)} in presence",
                },
            )
            ranks[sort] += 1

    def _most_present(self, asked: Asked, near: Mapping[Who, Near]) -> list[Who]:
        """Return who may be meant alone, those most present first: he and she only of those who came up before."""
        likely = [who for who in near if self.may_be(asked, who) and (asked.sort != "he" or near[who].came_before)]
        return sorted(likely, key=lambda who: (-near[who].weight, -near[who].last, who.name))[:_AT_MOST]

    def _order(self, asked: Asked, near: Mapping[Who, Near]) -> _Order:
        spoke = (who for who in near if near[who].spoke >= 0)
        named = (who for who in near if who.kind == PERSON and near[who].last >= 0)
        return _Order(
            speakers=sorted(spoke, key=lambda who: (-near[who].spoke, who.name)),
            people=sorted(named, key=lambda who: -near[who].last),
            told=frozenset(trace.who for part in asked.statement.content for trace in self._named_in(part)),
        )

    def may_be(self, asked: Asked, who: Who) -> bool:
        """Tell whether somebody may be meant: a human by he or she, a state by words for a side, a body by those for one.

        Nobody is meant by words that tell another apart by him: *an aide to X*.
        """
        sort = asked.sort
        if who in asked.barred or (sort == "we" and self._is_told(asked) and not self._is_on_the_side(who, asked)):
            return False
        if sort == "he":
            return may_be_he(who) and self.antecedents.genders.allow(asked.head, who)
        if sort in _KINDS:
            return (who.kind in _KINDS[sort]) and not (
                sort == "body" and who.kind == STATE and not _OF_STATES.search(asked.words)
            )
        if asked.pronoun or not asked.words:
            return True
        if who.kind == STATE:
            return bool(_OF_STATES.search(asked.words))
        return who.kind != PERSON or all(trace.who != who for trace in self._named_in(asked.span))

    def _is_told(self, asked: Asked) -> bool:
        """Tell whether we stands in somebody's own words: in his turn, or between quotation marks."""
        return asked.own_words or (asked.above is not None and self.antecedents.is_quoted(asked.at))

    def _is_on_the_side(self, who: Who, asked: Asked) -> bool:
        """Tell whether somebody may be we of the one whose turn it is: he, his side, or whom the text is from."""
        origin, own = self.cast.origin, asked.above.whos if asked.above else ()
        sides = {self.sides.of(one) for one in own}
        may_issue = who in (origin.home, origin.publisher, origin.issuer) and not has_outlet_word(who.name)
        return who in own or who in sides or may_issue

    def _named_in(self, part: Span) -> Sequence[Trace]:
        return self.antecedents.trail.named_between(part.start, part.end)

    def _by_place(self, asked: Asked, who: Who, near: Near) -> Iterator[str]:
        """Yield what is true of somebody by where and how often he comes up around a source."""
        trail = self.antecedents.trail
        yield from ("one", f"is {who.kind}", f"is {who.kind}, {'in' if who.id else 'not in'} the profile")
        latest = max(near.last, near.spoke)
        yield f"sentences since {step(trail.since(latest, asked.at))}" if latest >= 0 else "not before"
        yield f"named {step(near.named)} times"
        if near.last >= 0 and near.last - trail.beginning(near.last) < SUBJECT:
            yield "was a subject"
        if near.spoke >= 0:
            yield f"spoke {step(trail.since(near.spoke, asked.at))} sentences before"
        if near.behind and latest < 0:
            yield "named behind"
        if near.inside:
            yield "named in the source"

    def _by_order(self, asked: Asked, who: Who, order: _Order) -> Iterator[str]:
        if who.kind == PERSON and not asked.pronoun:
            yield from self.pairs.about(who, next((one for one in order.speakers if one.kind == PERSON), None))
            yield f"person {_rank(who, order.people, 2)} back"
        if who in order.told:
            yield "named in the content"
        if who in order.speakers:
            yield f"speaker {_rank(who, order.speakers, 3)} before"

    def _by_side(self, asked: Asked, who: Who, last: Who | None) -> Iterator[str]:
        """Yield what is true of somebody by his side, as against that of the text, its dateline and whoever spoke last."""
        home, rank = self.cast.origin.home, self.sides.rank(who)
        if who == self.cast.origin.issuer:
            yield "is the issuer"
        if who == self.cast.origin.publisher:
            yield "is the publisher"
        if home and home.name in (who.name, who.side):
            yield "of the home state"
        host = self.cast.origin.report(asked.at).state
        if host and host.name in (who.name, who.side):
            yield "of the state of the dateline"
        if self.antecedents.together.go_betweens.hosts(who):
            yield "a host or mediator"
        if rank is not None:
            yield f"of side {upto(rank, 3)} of the text"
        if last and last != who and last.side:
            yield f"of {'the side of the last speaker' if last.side in (who.side, who.name) else 'another side than the last speaker'}"
        yield from self._by_outer(asked, who)

    def _by_outer(self, asked: Asked, who: Who) -> Iterator[str]:
        above = asked.above
        if above is None:
            yield "no outer speaker"
            return
        told = "quoted" if self.antecedents.quoted[asked.at] == INSIDE else "reported"
        if who in above.whos:
            yield from ("the outer speaker", f"the outer speaker, {told}")
        elif who.side and who.side == above.one.side:
            yield from ("of the outer speaker's side", f"of the outer speaker's side, {told}")
        else:
            yield f"another than the outer speaker, {told}"

    def _by_words(self, asked: Asked, who: Who) -> Iterator[str]:
        """Yield what is true of somebody by the words of the source: its pronoun, state, owner and noun."""
        pronoun = asked.pronoun
        if pronoun in HE_OR_SHE:
            yield from self._by_gender(gender_of(pronoun), who)
        if pronoun or not asked.words:
            return
        if asked.state:
            same = asked.state.name in (who.name, who.side)
            yield "of the state named" if same else "of another state" if who.side else "of no state"
        if asked.owner and who == asked.owner:
            yield "is the owner"
        elif asked.owner and who.side and who.side == (asked.owner.side or asked.owner.name):
            yield "of the owner's side"
        if asked.head in self.beside.words(who):
            yield f"the noun stands beside the name of a {who.kind}"
        yield from self._by_noun(asked, who)

    def _by_gender(self, own: str, who: Who) -> Iterator[str]:
        """Yield whether somebody is he or she as the text tells, else how the first name ends."""
        told = self.antecedents.genders.told.get(who.name)
        yield f"gender {'unknown' if told is None else 'right' if told == own else 'wrong'}"
        if told is None and who.kind == PERSON:
            yield f"{own}, first name in -{fold(who.name).partition(' ')[0][-1:]}"

    def _by_noun(self, asked: Asked, who: Who) -> Iterator[str]:
        own, nouns = frozenset(key_words(without_article(asked.words))), self.antecedents.descriptions.nouns_of(who)
        if asked.head in nouns:
            yield "goes by the noun"
            yield f"goes by the noun, {'all' if own <= nouns[asked.head] else 'some'} words"
        elif own <= set(key_words(who.name)):
            yield "has the words in the name"
        if asked.office and who.kind == PERSON:
            held = self.antecedents.descriptions.offices_of(who)
            yield "holds the office" if asked.office in held else "holds another office" if held else "holds no office"
        if who.kind == BODY:
            yield from self._by_body(asked, who)

    def _by_body(self, asked: Asked, who: Who) -> Iterator[str]:
        kind, words = self._called(who)
        if asked.body:
            yield "is such a body" if kind == asked.body else "is another body"
        if asked.head in words:
            yield "is called by the noun"
        if any(map(is_movement, words)):
            yield "is a movement"

    def _called(self, who: Who) -> tuple[str | None, frozenset[str]]:
        """Return the kind of a body and the words of all its names."""
        if who not in self.called:
            self.called[who] = self.cast.atlas.body(who.name), self.cast.atlas.name_words(who.id, who.name)
        return self.called[who]


def _rank(who: Who, among: Sequence[Who], most: int) -> str:
    """Return in words which of some somebody is, from 0 on; none where he is not among them."""
    return upto(among.index(who), most) if who in among else "none"
