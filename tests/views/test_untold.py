"""What an account tells beside its statements is shown, in its exact words, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.model import Account, Confidence, Document, Entry, Span, Statement
from aidememoire.views import with_own_words
from aidememoire.views.untold import is_lead, told_in
from tests.views import made
from tests.views.asked import compare

AT = datetime(2024, 1, 1)
TEXT = (
    "The minister said that the road must open. The map of 1975 remains our choice for the border.\n\n"
    "Nothing was agreed. Hardest of all, it went on, is to guarantee the rights of the islanders under the pact; "
    "the road over the pass, which Marshland offers as a second way in, is not named."
)
READOUT = Document("On the talks", TEXT, side="Havenland")
OPENS, PACT, SECOND = "that the road must open", "under the pact", "as a second way in"
CLAUSE = "the road over the pass, which Marshland offers as a second way in, is not named"


def entry(words: str, **known: object) -> Entry:
    start = TEXT.index(words)
    content = (Span(start, start + len(words), words),)
    statement = Statement(words, None, (), (), content, "indirect", Confidence(1.0))
    return replace(Entry(statement, Account.of(READOUT), AT), **known)  # type: ignore[arg-type]


def told(document: Document, entries: list[Entry]) -> dict[str, bool]:
    """Return the words of all that an account tells, and whether they are told twice."""
    return {one.statement.content[0].text: one.doubled for one in with_own_words(document, entries, AT)}


def test_a_sentence_that_its_statements_leave_out_the_most_of_is_the_accounts_own() -> None:
    assert told(READOUT, [entry(OPENS), entry(PACT), entry(SECOND)]) == {
        OPENS: False,
        PACT: True,
        SECOND: True,
        "The map of 1975 remains our choice for the border": False,
        "Hardest of all, it went on, is to guarantee the rights of the islanders under the pact": False,
        CLAUSE: False,
    }


def test_what_a_person_has_set_is_told_and_not_the_sentence_round_it() -> None:
    corrected, added = entry(PACT, corrected=("act",)), entry(SECOND, recorded=AT + timedelta(days=1))
    assert told(READOUT, [entry(OPENS), corrected, added]) == {
        OPENS: False,
        PACT: False,
        SECOND: False,
        "The map of 1975 remains our choice for the border": False,
    }


def test_own_words_are_of_the_side_and_have_no_act() -> None:
    (one, *_) = with_own_words(READOUT, [], AT)
    assert (one.statement.side, one.statement.act, one.account.side) == ("Havenland", None, "Havenland")
    assert one.statement.speaker == "account of Havenland"


def test_a_line_of_the_letterhead_or_the_title_is_none_of_its_sentences() -> None:
    head = "MINISTRY OF FOREIGN AFFAIRS OF HAVENLAND\n\nReadout of the talks on the islands\nin Port Lisk\n\n"
    title, publisher = "Readout of the talks on the islands in Port Lisk", "Ministry of Foreign Affairs of Havenland"
    headed = Document(title, head + TEXT, side="Havenland", publisher=publisher)
    assert told(headed, []) == told(READOUT, [])
    first = "The map of 1975 remains our choice for the border"
    assert first in told(Document(f"{first}.", TEXT, side="Havenland"), []), "a sentence is one where it is the title"


def test_a_document_of_no_side_has_its_statements_alone() -> None:
    assert told(replace(READOUT, side=None), [entry(SECOND)]) == {SECOND: False}


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=5))
def test_every_clause_stands_in_the_text_once_and_no_statement_is_lost(text: str, taken: list[tuple[int, int]]) -> None:
    spans = [Span.of(text, start, min(start + length, len(text))) for start, length in taken if start < len(text)]
    document = Document("t", text, side="Havenland")
    held = [Statement(str(at), None, (), (), (one,), "indirect", Confidence(1.0)) for at, one in enumerate(spans)]
    every = with_own_words(document, [Entry(one, Account.of(document), AT) for one in held], AT)
    assert [one.statement for one in every[: len(held)]] == held
    own = [one.statement.content[0] for one in every[len(held) :]]
    assert all(text[span.start : span.end] == span.text for span in own)
    assert not any(one.overlaps(other) for one in own for other in own if one is not other)
    doubled = {one.statement.id for one in every if one.doubled}
    assert doubled == {one.id for one in held if any(span.holds(one.content[0]) for span in own)}


def test_a_document_that_was_read_again_tells_the_same_as_before() -> None:
    later = AT + timedelta(days=3)
    first = told(READOUT, [entry(OPENS), entry(PACT), entry(SECOND)])
    assert told(READOUT, [entry(words, recorded=later) for words in (OPENS, PACT, SECOND)]) == first


HEADED = Document(
    "On the road",
    "About the road over the pass he was categorical. There was no blockade, he maintained. The ferry came next.\n\n"
    "The maps came last.\n\nThe court met on Tuesday. The road must open, he said.",
    side="Marshland",
)


def headed(*contents: str) -> list[Entry]:
    spans = [Span(HEADED.text.index(one), HEADED.text.index(one) + len(one), one) for one in contents]
    said = [Statement(one.text, None, (), (), (one,), "indirect", Confidence(1.0), side="Marshland") for one in spans]
    return [Entry(one, Account.of(HEADED), AT) for one in said]


def test_a_sentence_that_opens_a_paragraph_with_the_topic_of_the_next_only_leads_to_that() -> None:
    told = with_own_words(HEADED, headed("There was no blockade", "The road must open"), AT)
    leads = [one.statement.content[0].text for one in told if is_lead(one.statement)]
    assert leads == ["About the road over the pass he was categorical"]


def test_a_topic_before_no_statement_stands_for_itself() -> None:
    assert not any(is_lead(one.statement) for one in with_own_words(HEADED, [], AT))


def test_a_statement_meets_by_the_sentence_that_leads_to_it_and_is_what_is_shown() -> None:
    said = with_own_words(HEADED, headed("There was no blockade", "The road must open"), AT)
    (common,) = compare([*said, entry("the road over the pass, which Marshland offers as a second way in")]).common
    assert "There was no blockade" in {one.words for one in common.told}


SURE = Confidence(1.0, 1.0, 1.0)
HEARD = Document(
    "On the talks",
    "The head of the basin's secretariat, Ada Fall, who had come for the opening day, welcomed the idea and offered her "
    "good offices; the road over the pass is shut for the whole of the winter.",
    side="Marshland",
)


def heard(words: str, act: str | None, party: str | None = "Ada Fall", sure: Confidence = SURE) -> Entry:
    start = HEARD.text.index(words)
    content = (Span(start, start + len(words), words),)
    said = Statement(words + str(act), None, (), (), content, "direct", sure, speaker=party, act=act)
    return Entry(said, Account.of(HEARD), AT)


def shown_of(*said: Entry) -> list[tuple[str | None, str | None, str]]:
    """Return who is shown to do what in a comparison of the account with another one, and the first of the words."""
    view = compare([*with_own_words(HEARD, said, AT), entry(OPENS)])
    mine = (one for row in view.rows for one in row.told if one.account == Account.of(HEARD))
    return sorted((str(one.statement.speaker), one.act, one.words.split()[0]) for one in mine)


def test_a_sentence_that_stands_for_the_statements_in_it_is_shown_with_who_says_what() -> None:
    """What an account says of the rest stays its own; nothing that another party does is lost, nor said twice."""
    rest = ("account of Marshland", None, "the")
    offers, welcomes = heard("her good offices", "propose"), heard("the idea", "endorse")
    assert shown_of(offers) == [("Ada Fall", "propose", "The"), rest]
    assert shown_of(offers, welcomes) == [("Ada Fall", "endorse", "The"), ("Ada Fall", "propose", "The"), rest]
    assert shown_of(offers, heard("good offices", "propose")) == [("Ada Fall", "propose", "The"), rest]


def test_what_nobody_says_leaves_a_sentence_the_accounts_own_and_doubt_adds_no_row() -> None:
    own, rest = ("account of Marshland", None, "The"), ("account of Marshland", None, "the")
    unsure = Confidence(1.0, 1.0, 0.3)
    assert shown_of(heard("her good offices", "propose", None)) == [own, rest]
    offers = heard("her good offices", "propose")
    assert shown_of(offers, heard("the idea", "endorse", sure=unsure)) == [("Ada Fall", "propose", "The"), rest]
    assert shown_of(heard("the idea", "endorse", sure=unsure)) == [("Ada Fall", "endorse", "The"), rest]


def test_who_says_what_in_a_sentence_is_not_counted_as_left_out() -> None:
    said = [heard("her good offices", "propose"), heard("the idea", "endorse")]
    assert compare([*with_own_words(HEARD, said, AT), entry(OPENS)]).nested == ()


def test_that_a_party_asserts_what_it_proposes_in_one_sentence_is_no_further_row() -> None:
    """Each is shown as the whole sentence: with a stance once; what others assert in it, or it does besides, stands."""
    sentence = made.entry(
        made.HAVEN, None, "the map of the road was weighed, and a survey of all its bridges asked for"
    )
    acts = [(made.HAVEN, "propose", 5), (made.HAVEN, "assert", 0), (made.MARSH, "assert", 9), (made.HAVEN, "warn", 20)]
    inner = [made.entry(party, act, "of the road was weighed", start=at, id=f"{at}") for party, act, at in acts]
    assert {(one.statement.speaker, one.statement.act) for one in told_in(sentence, inner)} == {
        (made.HAVEN, "propose"),
        (made.HAVEN, "warn"),
        (made.MARSH, "assert"),
    }
    assert [one.statement.act for one in told_in(sentence, inner[1:2])] == ["assert"]
