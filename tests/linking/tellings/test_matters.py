"""Whether two statements are about one thing: by the stems and the instruments that they share."""

from __future__ import annotations

from aidememoire.linking.tellings.matters import INSTRUMENT, SHARED, likeness, terms_of
from aidememoire.model import Confidence, Invocation, Span, Statement

PACT = "Pact of 9 May 2020"


def said(words: str, *cited: str, side: str = "Havenland") -> Statement:
    return Statement(
        id=words,
        parent=None,
        source=(),
        cue=(),
        content=(Span(0, len(words), words),),
        mode="indirect",
        confidence=Confidence(1.0),
        side=side,
        invokes=tuple(Invocation(None, name, Span(0, len(name), name)) for name in cited),
    )


def alike(one: Statement, other: Statement) -> float:
    score = likeness(terms_of(one), terms_of(other))
    assert score == likeness(terms_of(other), terms_of(one)), "whichever comes first"
    return score


def test_two_statements_that_share_three_stems_are_about_one_thing() -> None:
    assert alike(said("the north road must be opened"), said("OPENED the northern road")) >= SHARED
    assert alike(said("the north road"), said("the old north road")) == 0, "two say too little"
    assert alike(said("the north road"), said("by the road north")) == 1, "but for the same words said again"
    assert alike(said("serious blow to the peace process"), said("torpedoing the peace process")) == 0


def test_words_that_stand_in_any_text_and_the_names_of_those_who_speak_do_not_count() -> None:
    assert alike(said("each of them should never be under the others"), said("each should never be under others")) == 0
    assert terms_of(said("Havenland wants the north road")) == terms_of(said("wants the north road"))
    assert terms_of(said("Havenland wants it", side="Corvo")) != terms_of(said("wants it", side="Corvo"))


def test_an_instrument_counts_as_two_and_stands_for_the_words_of_its_name() -> None:
    assert len(terms_of(said(f"the {PACT}", PACT))) == INSTRUMENT
    about_berths = said(f"the {PACT} gives us the berths", PACT)
    assert alike(about_berths, said(f"berths rest on the {PACT}", PACT)) >= SHARED
    assert alike(about_berths, said(f"the {PACT} was printed in two colours", PACT)) == 0


def test_what_says_nothing_is_like_nothing() -> None:
    assert terms_of(said("of the")) == frozenset()
    assert alike(said("of the"), said("the north road must be opened")) == 0


def test_a_term_in_common_is_no_matter() -> None:
    """*Until the end of September* is said of anything; with two words of the thing itself it counts as others do."""
    until = "until the end of the week in September"
    assert alike(said(f"boardings stop {until}"), said(f"the Petrel sails {until}")) == 0
    assert alike(said(f"boardings stop {until}"), said(f"boardings of crews go on {until}")) == 0
    assert alike(said("boardings of crews stop in September"), said("crews expect boardings by September")) >= SHARED
