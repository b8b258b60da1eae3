"""Instruments: which one a mention means, why, and which a statement invokes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.linking.instruments.links import Instruments, invoked, link_instruments
from aidememoire.linking.instruments.spans import whole_instruments
from aidememoire.model import Confidence, Document, Mention, ReaderInfo, Reading, Span, Statement
from aidememoire.profiles.profile import BODY, PERSON, Actor, Instrument, Profile
from benchmarks.instruments import same_instrument
from tests.linking.made import made

NOBODY = ReaderInfo("", "", "", "test")
GENERAL = Profile(name="general", title="knows no instruments")
LEADERS = ("one-leader", "other-leader", "third-leader")
#: An invented process: two states at odds, Arland and Bestria, and the port of Corvo.
PROCESS = Profile(
    name="arland-bestria",
    title="an invented process",
    actors=(
        *(Actor(id=name, name=name.replace("-", " ").title(), kind=PERSON) for name in LEADERS),
        Actor(id="court", name="Permanent Court of Ostmark", kind=BODY, aliases=("PCO",)),
    ),
    instruments=(
        Instrument("founding", "Lindau Declaration", "declaration", date(1991, 12, 21), date(1991, 12, 21),
                   aliases=("Lindow Declaration",), place="Lindau"),
        Instrument("truce", "Trilateral Statement of 9 November 2020", "statement", date(2020, 11, 9), date(2020, 11, 10),
                   aliases=("2020 truce",), signatories=LEADERS),
        Instrument("second", "Statement of 11 January 2021", "statement", date(2021, 1, 11), date(2021, 1, 11),
                   aliases=("Trilateral Statement of 11 January 2021",), place="Ostmark", signatories=LEADERS),
        Instrument("corvo", "Corvo statement of 6 October 2022", "statement", date(2022, 10, 6), date(2022, 10, 6),
                   place="Corvo", signatories=LEADERS[:2]),
        Instrument("third", "Statement of 31 October 2022", "statement", date(2022, 10, 31), date(2022, 10, 31),
                   aliases=("Trilateral Statement of 31 October 2022",), place="Sand Bay", signatories=LEADERS),
        Instrument("order", "PCO order of 22 February 2023", "order", date(2023, 2, 22), date(2023, 2, 22),
                   signatories=("court",)),
        Instrument("july-order", "PCO order of 6 July 2023", "order", date(2023, 7, 6), date(2023, 7, 6),
                   signatories=("court",)),
        Instrument("peace", "Agreement on Peace and Relations", "agreement", date(2025, 3, 13), date(2025, 8, 8),
                   aliases=("peace treaty", "peace agreement")),
    ),
)  # fmt: skip


def read(marked: str, published: date = date(2023, 7, 26)) -> Reading:
    """Return a reading whose INS mentions stand in square brackets in `marked`."""
    text, mentions, opened = "", [], []
    for letter in marked:
        if letter == "[":
            opened.append(len(text))
        elif letter == "]":
            mentions.append((opened.pop(), len(text)))
        else:
            text += letter
    document = Document(title="", text=text, published=published)
    return Reading(document, NOBODY, mentions=tuple(Mention("INS", Span.of(text, *one)) for one in mentions))


def links(marked: str, profile: Profile) -> list[tuple[str, ...]]:
    """Return what each mention means: ids where known, else names."""
    found = link_instruments(read(marked), profile)
    return [tuple(one.id or one.name for one in each) for each in found.by_span.values()]


@pytest.mark.parametrize(
    ("words", "ids", "reason"),
    [
        ("the Lindau Declaration", ("founding",), "named in full"),
        ("the Lindau Declaration of 1991", ("founding",), "named in full"),
        ("the 1991 Lindow Declaration", ("founding",), "short name"),
        ("the trilateral statement of 9 November 2020", ("truce",), "named in full"),
        ("the trilateral statement of 10 November 2020", ("truce",), "named in full"),
        ("the statement of November 9, 2020", ("truce",), "kind and date"),
        ("the 9 November 2020 statement", ("truce",), "kind and date"),
        ("the November statement", ("truce",), "kind and date"),
        ("the January 2021 statement", ("second",), "kind and date"),
        ("the 2020 truce", ("truce",), "short name"),
        ("the ceasefire of November 2020", ("truce",), "kind and date"),
        ("the Corvo statement", ("corvo",), "place"),
        ("the Sand Bay statement", ("third",), "place"),
        ("the Corvo agreement", ("corvo",), "place"),
        ("the PCO's order", ("july-order",), "signatories"),
        ("the February order", ("order",), "kind and date"),
        ("the order", ("july-order",), "kind and date"),
        ("the peace treaty", ("peace",), "short name"),
        ("the treaty", ("peace",), "short name"),
        ("the trilateral statement", ("truce",), "signatories"),
        ("the trilateral statements", ("truce", "second", "third"), "one of several"),
        ("the trilateral statements of 2020, 2021 and 2022", ("truce", "second", "third"), "one of several"),
    ],
)
def test_a_mention_is_linked_by_the_profile_with_its_reason(words: str, ids: tuple[str, ...], reason: str) -> None:
    (found,) = link_instruments(read(f"He cited [{words}] at length."), PROCESS).by_span.values()
    assert tuple(one.id for one in found) == ids
    assert {one.reason for one in found} == {reason}


def test_a_coordination_in_a_relative_clause_gives_every_year() -> None:
    marked = "He cited [the tripartite statements] that the leaders adopted in 2020, 2021 and 2022."
    assert links(marked, PROCESS) == [("truce", "second", "third")]


def test_a_date_that_a_relative_clause_gives_counts() -> None:
    assert links("He cited [the statement], which Arland dates 11 January 2021.", PROCESS) == [("second",)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[The Lindau Declaration] stands. [The declaration] is law.", ["founding", "founding"]),
        ("[The Lindau Declaration] stands. [This document] is law.", ["founding", "founding"]),
        ("[The Lindau Declaration] and [the February order] stand. [The declaration] is law.",
         ["founding", "order", "founding"]),
        ("[The draft peace treaty] cites [the Lindau Declaration]. [The draft] is long.", ["peace", "founding", "peace"]),
        ("[The statement of 11 January 2021] binds us. [The trilateral statement] is clear.", ["second", "second"]),
    ],
)  # fmt: skip
def test_what_was_said_before_explains_a_bare_noun(marked: str, expected: list[str]) -> None:
    assert links(marked, PROCESS) == [(one,) for one in expected]


def test_plurals_take_up_as_many_as_they_ask_for() -> None:
    marked = "[The Lindau Declaration], [the February order] and [the July order] stand. They must obey [both orders]."
    assert links(marked, PROCESS)[-1] == ("order", "july-order")
    marked = "[The Xanten Agreement] and [the Yssel Agreement] stand. They want [these agreements] kept."
    assert links(marked, GENERAL)[-1] == ("Xanten Agreement", "Yssel Agreement")


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[The Stockholm Agreement of 13 December 2018] holds.", ["Stockholm Agreement of 13 December 2018"]),
        ("[The 1982 Law of the Sea Convention] holds.", ["Law of the Sea Convention of 1982"]),
        ("[The March statement] holds.", ["statement of March 2023"]),
        ("[Resolution 2728] holds.", ["Security Council resolution 2728"]),
        ("[resolution 68/262] holds.", ["General Assembly resolution 68/262"]),
        ("[Resolution 2791 (2025)] holds.", ["Security Council resolution 2791"]),
        ("[resolution 2791 (2025] holds.", ["Security Council resolution 2791"]),
        ("[UNSCR 2791] holds.", ["Security Council resolution 2791"]),
        ("[UN Security Council resolution 2791 of 3 May 2025] holds.", ["Security Council resolution 2791"]),
        ("[Security Council resolution 2791 on Corvo] holds.", ["Security Council resolution 2791"]),
        ("[Corvo Council resolution 12 of 2025] holds.", ["Corvo Council resolution 12 of 2025"]),
        ("[The Pretoria Agreement] holds. [The agreement] is short.", ["Pretoria Agreement", "Pretoria Agreement"]),
        ("[The memorandum] is void. [The memorandum of 1 January 2023] is void.",
         ["memorandum of 1 January 2023", "memorandum of 1 January 2023"]),
        ("[The agreement of 9 June] holds. [The Vienna Convention] too.",
         ["agreement of 9 June 2023", "Vienna Convention"]),
        ("[The annex signed in January 2014] holds.", ["annex of January 2014"]),
        ("[The truce of 1 November] holds.", ["truce of 1 November 2022"]),
        ("[The draft accord of 1 November] is long.", ["draft accord of 1 November 2023"]),
        ("[Resolution 2719 (2023)] holds. It backs [the draft resolution].", ["Security Council resolution 2719", "draft resolution"]),
        ("[The Lenn Accord of 2019] holds. It is in [the draft accord].", ["Lenn Accord of 2019", "draft accord"]),
        ("[The draft Lenn Accord] is long. It backs [the draft accord].", ["draft Lenn Accord", "draft Lenn Accord"]),
        ("It froze [its own moratorium of 2018].", ["moratorium of 2018"]),
        ("It supported [document A/79/L.19].", ["document A/79/L.19"]),
        ("It supported [A/79/L.19].", ["A/79/L.19"]),
    ],
)  # fmt: skip
def test_an_unknown_instrument_keeps_its_fullest_words_and_its_date(marked: str, names: list[str]) -> None:
    assert links(marked, GENERAL) == [(name,) for name in names]


def test_a_list_of_unknown_ones_gives_each() -> None:
    assert links("[The statements of 6 October 2022 and 14 July 2023] agree.", GENERAL) == [
        ("statement of 6 October 2022", "statement of 14 July 2023")
    ]
    assert links("[resolutions 1970 and 2292] hold.", GENERAL) == [
        ("Security Council resolution 1970", "Security Council resolution 2292")
    ]


def state(
    text: str, name: str, content: str, *, source: str = "He", cue: str = "said", parent: str | None = None
) -> Statement:
    """Return a statement whose parts are the first places of some words in a text."""
    said, how, what = (Span.of(text, text.index(one), text.index(one) + len(one)) for one in (source, cue, content))
    return Statement(name, parent, (said,), (how,), (what,), "indirect", Confidence(1.0))


def test_a_state_in_the_capitals_of_a_headline_is_no_instrument() -> None:
    marked = made("SWAP WITH [[INS:RASHAN]]. [[GPE:Rashan]] spoke of [[INS:the Rashan Accord]].")
    linked = link_instruments(marked, GENERAL)
    assert [one.text for one in linked.firm] == ["the Rashan Accord"]
    marked = made(
        "They met in [[GPE:Rashan]]. Under [[INS:the Rashan Accord]] it ends; under [[INS:Rashan]] it does not."
    )
    assert all(link_instruments(marked, GENERAL).by_span.values())


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("that [the Dayton Agreement] must hold", ["Dayton Agreement"]),
        ("that [the Dayton Agreement] and [the protocol of 2019] hold", ["Dayton Agreement", "protocol of 2019"]),
        ("that [the Dayton Agreement] is [the agreement] that counts", ["Dayton Agreement"]),
        ("that [a treaty] might come", []),
        ("that [the draft] is long", []),
        ("that [the draft agreement on ports] is long", ["draft agreement on ports"]),
        ("that [a draft agreement] is long", []),
        ("that [maps] are needed", []),
        ("that [the remaining mine maps] are late", []),
        ("that [the ferry maps] bind", []),
        ("that [the map of 1975] binds", ["map of 1975"]),
        ("that [the Rakovo map] binds, [the map] that counts", ["Rakovo map"]),
        ("that [the list] is long", []),
    ],
)
def test_a_statement_invokes_the_firm_instruments_of_its_content_once(content: str, names: list[str]) -> None:
    reading = read(f"He said {content}.")
    text = reading.document.text
    statement = state(text, "1", text[len("He said ") : -1])
    assert [one.name for one in invoked(statement, reading, link_instruments(reading, GENERAL))] == names


def test_a_bare_mention_in_a_nested_statement_is_the_inner_speakers_alone() -> None:
    reading = read("[The Dayton Agreement] stands. He said Bo wants [the agreement] kept.")
    text = reading.document.text
    outer = state(text, "1", "Bo wants the agreement kept")
    inner = state(text, "2", "the agreement kept", source="Bo", cue="wants", parent="1")
    reading = Reading(reading.document, NOBODY, (outer, inner), reading.mentions)
    found = link_instruments(reading, GENERAL)
    assert invoked(outer, reading, found) == ()
    assert [one.name for one in invoked(inner, reading, found)] == ["Dayton Agreement"]


def test_an_instrument_that_speaks_is_not_invoked() -> None:
    reading = read("[Resolution 2602] said that talks begin.")
    statement = state(reading.document.text, "1", "that talks begin", source="Resolution 2602")
    assert invoked(statement, reading, link_instruments(reading, GENERAL)) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Under [the Ohrid Agreement], He said to act.",
        "It names [the Ohrid Agreement], in which He said to act.",
        "He said in [the Ohrid Agreement] last week to act.",
        "He, recalling [the Ohrid Agreement], said to act.",
        "Citing [the Ohrid Agreement], He said to act.",
    ],
)
def test_the_paper_by_which_a_source_binds_itself_is_invoked(marked: str) -> None:
    reading = read(marked)
    statement = state(reading.document.text, "1", "to act")
    found = invoked(statement, reading, link_instruments(reading, GENERAL))
    assert [one.name for one in found] == ["Ohrid Agreement"]


WORDS = (
    "the order|both agreements|a treaty|the statement of 9 November 2020|Resolution 2728|Corvo|drafts|it|2020|“text”"
)


@given(
    st.lists(st.sampled_from(WORDS.split("|")), max_size=12), st.sets(st.tuples(st.integers(0, 80), st.integers(1, 40)))
)
def test_any_set_of_mentions_gives_spans_that_stand_in_the_text(words: list[str], cuts: set[tuple[int, int]]) -> None:
    text = "They cited " + ", ".join(words) + "."
    spans = [Span.of(text, at, min(at + size, len(text))) for at, size in cuts if at < len(text)]
    reading = Reading(Document("", text), NOBODY, mentions=tuple(Mention("INS", span) for span in spans))
    for profile in (GENERAL, PROCESS):
        found = link_instruments(reading, profile)
        assert set(found.by_span) == set(spans)
        assert all(
            text[one.span.start : one.span.end] == one.span.text for each in found.by_span.values() for one in each
        )
        assert all(one.name for each in found.by_span.values() for one in each)
        assert found == link_instruments(reading, profile)


def test_a_text_that_names_no_instrument_has_none() -> None:
    assert link_instruments(read("Nothing was signed."), PROCESS) == Instruments()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("statement of 9 November 2020", "Trilateral Statement of November 9, 2020", True),
        ("the Pretoria Agreement", "Pretoria Agreement of 2 November 2022", True),
        ("agreement of 1993", "agreement of 1996", False),
        ("Juba Agreement", "Pretoria Agreement", False),
        ("Armenian constitution", "Constitution of Armenia", True),
        ("ICJ order", "order of the International Court of Justice", True),
        ("Prague text", "Prague statement of 6 October 2022", True),
        ("truce of 1991", "ceasefire agreement of 1991", True),
        ("Declaration of Conduct", "Code of Conduct", False),
        ("peace accord", "Pretoria Peace Agreement", False),
    ],
)
def test_the_measure_compares_words_numbers_and_months(one: str, other: str, *, same: bool) -> None:
    assert same_instrument(one, other) is same


@pytest.mark.parametrize(
    ("marked", "second"),
    [
        ("[the Lenn Accord] ... [the Treaty]", "Treaty"),
        ("[the Lenn Accord] ... [the treaty]", "Lenn Accord"),
        ("[the Lenn Accord] ... [the Agreement]", "Lenn Accord"),
        ("[the Lenn Treaty] ... [the Treaty]", "Lenn Treaty"),
    ],
)
def test_a_treaty_with_a_capital_takes_up_no_accord(marked: str, second: str) -> None:
    assert links(marked, Profile(name="none", title="", actors=(), instruments=()))[1] == (second,)


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("the statement of the [Presidency of 4 March]", ["the statement of the Presidency of 4 March"]),
        ("the latest report by the [Panel of Experts of 2 March 2026]",
         ["the latest report by the Panel of Experts of 2 March 2026"]),
        ("[the ruling] of [the Court of 5 March 2026]", ["the ruling of the Court of 5 March 2026"]),
        ("decisions of [Corvo of 3 May]", ["decisions of Corvo of 3 May"]),
        ("[the Corvan] proposal", ["the Corvan proposal"]),
        ("[resolution 2791 (2025]) holds", ["resolution 2791 (2025)"]),
        ("the Council’s decision [of 21 July 2023]", ["the Council’s decision of 21 July 2023"]),
        ("Corvo’[s declaration of 3 May 2024]", ["Corvo’s declaration of 3 May 2024"]),
        # Two papers are two.
        ("[the Lenn Accord of 2019 and Board resolution G/2024/61]", ["the Lenn Accord of 2019", "Board resolution G/2024/61"]),
        ("[the Lenn Accord and the Corvo Protocol]", ["the Lenn Accord", "the Corvo Protocol"]),
        ("[the Lenn Accord of 3 May 2019 and its Annex of 2020]", ["the Lenn Accord of 3 May 2019", "its Annex of 2020"]),
        # What is whole stays.
        ("[the Law and Order Act of 2001]", ["the Law and Order Act of 2001"]),
        ("[the Agreement on Trade and Order of 2001]", ["the Agreement on Trade and Order of 2001"]),
        ("[the statements and orders of 2001]", ["the statements and orders of 2001"]),
        ("the text of [the Corvo Charter]", ["the Corvo Charter"]),
        ("in the spirit of [Corvo]", ["Corvo"]),
        ("the state of [Corvo] holds", ["Corvo"]),
        ("[Corvo] holds that the statement is void", ["Corvo"]),
    ],
)  # fmt: skip
def test_an_instrument_has_its_paper_and_all_of_its_words(marked: str, whole: list[str]) -> None:
    reading = read(marked)
    assert [one.span.text for one in whole_instruments(reading.document.text, reading.mentions)] == whole


def test_an_instrument_takes_in_no_part_of_another_mention() -> None:
    reading = read("the statement of the [Presidency of 4 March]")
    words = "The envoy read the statement of the"
    text = "The envoy read " + reading.document.text
    mentions = (Mention("ORG", Span.of(text, 0, len(words))), Mention("INS", Span.of(text, 36, len(text))))
    assert whole_instruments(text, mentions) == mentions


@pytest.mark.parametrize("itself", ["This [Agreement]", "[This Agreement]", "The [present Protocol]"])
@pytest.mark.parametrize(("kind", "cited"), [("agreement", 0), ("news", 1)])
def test_this_agreement_in_an_agreement_is_itself_and_not_the_one_that_it_recalls(
    itself: str, kind: str, cited: int
) -> None:
    reading = read(f"Recalling the [Accord of 3 May 2021]. {itself} shall enter into force upon signature.")
    reading = replace(reading, document=replace(reading.document, kind=kind))
    recalled, own = link_instruments(reading, GENERAL).by_span.values()
    assert [one.name for one in recalled] == ["Accord of 3 May 2021"]
    assert len(own) == cited


@pytest.mark.parametrize(("kind", "cited"), [("statement", 0), ("news", 1)])
def test_a_communique_does_not_cite_itself_and_a_year_alone_names_no_paper(kind: str, cited: int) -> None:
    reading = read("They met. Within thirty days of [this communiqué] lists go out. [The 1961] allocation stands.")
    reading = replace(reading, document=replace(reading.document, kind=kind))
    own, year = link_instruments(reading, GENERAL).by_span.values()
    assert (len(own), year) == (cited, ())


@pytest.mark.parametrize(
    "part",
    ["Phase II of the Kamso Peace Agreement", "Annex B of the Kamso Peace Agreement", "the Kamso Peace Agreement"],
)
def test_a_phase_is_of_its_agreement(part: str) -> None:
    (links,) = link_instruments(read(f"[{part}] stands."), GENERAL).by_span.values()
    assert [one.name for one in links] == ["Kamso Peace Agreement"]


@pytest.mark.parametrize(
    "marked",
    [
        "He, speaking under [rule] 37, said to act.",
        "He spoke, recalling [the Ohrid Agreement]. Bo left. He said to act.",
        "He said: It is late. Bo, recalling [the Ohrid Agreement], left. It is time to act.",
    ],
)
def test_neither_a_rule_of_procedure_nor_what_another_sentence_cites_is_invoked(marked: str) -> None:
    reading = read(marked)
    text = reading.document.text
    he = Span.of(text, text.rindex("He"), text.rindex("He") + 2) if text.startswith("He spoke") else Span.of(text, 0, 2)
    statement = replace(state(text, "1", "to act"), source=(he,))
    assert invoked(statement, reading, link_instruments(reading, GENERAL)) == ()


@pytest.mark.parametrize(("aside", "cited"), [("whom", 0), ("of which", 0), ("and with it", 1)])
def test_what_a_relative_clause_tells_is_not_said_under_the_paper_before_it(aside: str, cited: int) -> None:
    reading = read(f"Under [the Ohrid Agreement], {aside} Chad undertakes to act.")
    text = reading.document.text
    statement = state(text, "1", "to act", source="Chad", cue="undertakes")
    assert len(invoked(statement, reading, link_instruments(reading, GENERAL))) == cited
