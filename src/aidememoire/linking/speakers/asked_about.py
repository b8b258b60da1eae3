"""Who is named only in what the answer of a source was asked about: *Asked about Chad’s offer, the spokesman said*."""

from __future__ import annotations

from aidememoire.linking.cast.genders import Genders
from aidememoire.linking.cast.who import HUMANS, PERSON, Who
from aidememoire.linking.speakers.trail import Trail
from aidememoire.linking.text.asides import end_of_what_is_asked
from aidememoire.model import Span

_BESIDE = 3  # code points between the question and the subject of the answer


def only_asked_about(words: str, span: Span, trail: Trail) -> frozenset[Who]:
    """Return whom the question before a source names, none of whom the words of the source mean.

    Those in whose name the document is may be meant all the same, and so may whoever is of the state in the words.
    """
    cast = trail.cast
    begin = trail.beginning(span.start)
    end = end_of_what_is_asked(cast.text, begin)
    if not begin < end <= span.start or cast.bodies.inside(span):
        return frozenset()
    state, own = cast.state_in(words), cast.origin
    named = (one.who for one in trail.named_between(begin, end))
    others = (who for who in named if state is None or (who.kind == PERSON and who.side != state.name))
    return frozenset(others) - {own.issuer, own.publisher, own.home, own.issuing_state}


def he_is_asked_about(he: str, at: int, trail: Trail, genders: Genders) -> Who | None:
    """Return who alone is named in the question right before a place, and so is he whose people answer: *Asked whether Vik would come, his spokesman*."""
    begin = trail.beginning(at)
    end = end_of_what_is_asked(trail.cast.text, begin)
    beside = end <= at <= end + _BESIDE
    named = {one.who for one in trail.named_between(begin, end) if one.who.kind in HUMANS} if beside else set()
    who = named.pop() if len(named) == 1 else None
    return who if who and genders.favour(he, who) else None
