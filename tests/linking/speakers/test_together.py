"""Whom words for several mean: the pair that is the subject, those named together, no mediators. All persons are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.linking.made import PROCESS, made, speakers_of

SUDAN, CHAD, MALI = "[[GPE:Sudan]]", "[[GPE:Chad]]", "[[GPE:Mali]]"
QASEM = "[[ROLE:Foreign Minister]] [[PER:Idris Qasem]] of [[GPE:Egypt]]"
QATARI = "Ministry of Foreign Affairs of Qatar"
FREI = "[[ROLE:envoy]] [[PER:Beat Frei]]"


def meant(marked: str, **about: Any) -> list[str]:
    """Return the names of the speakers of the last statement of a marked text."""
    return [who.name for who in speakers_of(made(marked, **about))[-1].whos]


@pytest.mark.parametrize(
    "marked",
    [
        f"{SUDAN} and {CHAD}, meeting under {QASEM} and {FREI}, [[S1:each]] [[Q1:accused]] [[C1:the other]].",
        f"{SUDAN} and {CHAD} met with {QASEM} and {FREI}. [[S1:Each]] [[Q1:accused]] [[C1:the other]].",
        f"{SUDAN} and {CHAD} resumed talks, {QASEM} and {FREI} said. [[S1:Both sides]] [[Q1:accepted]] [[C1:the list]].",
        f"{QASEM} met {FREI}. {SUDAN} wants talks. {CHAD} wants none. [[S1:Neither]] [[Q1:has said]] [[C1:why]].",
        f"{QASEM} met {FREI}. {SUDAN} undertook to wait; {CHAD} did not. [[S1:Neither party]] [[Q1:refused]] [[C1:a visit]].",
        f"{QASEM} met {FREI}. {SUDAN} freed ten, while {CHAD} freed six. [[S1:Both sides]] [[Q1:accepted]] [[C1:the list]].",
    ],
)
def test_both_sides_are_the_two_that_are_the_subject_and_no_mediators(marked: str) -> None:
    assert meant(marked) == ["Sudan", "Chad"]


@pytest.mark.parametrize(
    "before",
    [f"{SUDAN}, {CHAD} and {MALI} met.", f"{SUDAN} met {CHAD}. [[GPE:Norway]] and {MALI} mediated.", f"{SUDAN} left."],
)
def test_three_in_a_list_and_a_mediator_are_no_pair(before: str) -> None:
    (found,) = speakers_of(made(f"{before} [[S1:Both]] [[Q1:said]] [[C1:no]]."))
    assert found.rule != "subject pair"


def test_they_are_the_two_of_whom_the_sentence_before_tells_that_they_spoke() -> None:
    met = "[[ROLE:The Foreign Minister]] spoke with [[ROLE:his Egyptian counterpart]]"
    found = meant(f"{met}. [[S1:They]] [[Q1:agreed]] [[C1:to wait]].", kind="transcript", publisher=QATARI)
    assert found == ["Foreign Minister of Qatar", "Foreign Minister of Egypt"]


@pytest.mark.parametrize("words", ["The Four", "the Four"])
def test_the_four_as_a_name_are_not_filled_up_with_those_named_most(words: str) -> None:
    listed = f"{SUDAN}, {CHAD}, {MALI}, [[GPE:Peru]] and [[GPE:Qatar]]"
    assert meant(f"{listed} met. {SUDAN} spoke. [[S1:{words}]] [[Q1:demanded]] [[C1:more]].") == ["Four"]


def test_four_who_are_listed_together_are_the_four() -> None:
    listed = f"{SUDAN}, {CHAD}, {MALI} and [[GPE:Peru]]"
    assert meant(f"{listed} met. [[S1:The four]] [[Q1:demanded]] [[C1:more]].") == ["Sudan", "Chad", "Mali", "Peru"]


@pytest.mark.parametrize(("kind", "who"), [("news", "Idris Qasem"), ("transcript", "unnamed journalist")])
def test_a_letter_is_a_question_in_a_transcript_alone(kind: str, who: str) -> None:
    before = "[[PER:Idris Qasem]] (Q.) met [[PER:Ana Vik]]. " if kind == "news" else ""
    assert meant(f"{before}[[S1:Q.]] [[Q1:said]] [[C1:no]].", kind=kind) == [who]


@pytest.mark.parametrize(
    "head",
    [
        "Proposal of the mediators ([[GPE:Egypt]] and [[GPE:Peru]])\n\n",
        "The text was brokered by [[GPE:Egypt]] and [[GPE:Peru]].\n\n",
        "The co-facilitators, [[GPE:Egypt]] and [[GPE:Peru]], wrote this.\n\n",
    ],
)
@pytest.mark.parametrize("parties", ["the parties, {}, for consideration", "the two sides ({})", "Letter to {}"])
@pytest.mark.parametrize("words", ["The parties", "Both parties", "Either side"])
def test_the_parties_are_never_those_who_mediate_between_them(head: str, parties: str, words: str) -> None:
    named = parties.format("[[GPE:Sudan]] and [[ORG:the Dural Front]]")
    marked = f"{head}We submit this to {named}.\n\n1. [[S1:{words}]] [[Q1:shall]] [[C1:observe it]]."
    assert meant(marked, dateline="Varholm") == ["Sudan", "Dural Front"]


@pytest.mark.parametrize(("others", "who"), [("", "Idris Qasem"), (" and [[PER:Omar Qadir]]", "unknown")])
def test_a_letter_is_the_one_whose_surname_begins_with_it(others: str, who: str) -> None:
    assert meant(f"I met [[PER:Idris Qasem]]{others}. [[S1:Q.]] [[Q1:said]] [[C1:no]].") == [who]


def test_each_of_what_two_sides_agreed_to_is_each_of_the_two() -> None:
    """Whoever else the report names, and whichever sentence it stands in."""
    marked = (
        f"{QASEM} met {FREI}. Under the text of 2024, [[S1:{SUDAN} and {CHAD}]] [[Q1:agreed to]] [[C1:a pause, which fell when "
        "[[S2:each]] [[Q2:accused]] [[C2:the other]]]]."
    )
    assert meant(marked) == ["Sudan", "Chad"]


@pytest.mark.parametrize(
    "called",
    [
        "The guarantors of the accord, namely [[GPE:Norway]] and [[GPE:Kenya]], met",
        "The Guarantors, [[GPE:Norway]] and [[GPE:Kenya]], met",
        "The mediators \u2013 [[GPE:Norway]] and [[GPE:Kenya]] \u2013 met",
    ],
)
@pytest.mark.parametrize("kind", ["news", "statement"])
def test_the_parties_are_those_whom_the_guarantors_met(called: str, kind: str) -> None:
    text = f"{called} with delegations of {SUDAN} and of {CHAD}. [[S1:The Parties]] [[Q1:agreed]] [[C1:to wait]]."
    assert meant(text, kind=kind) == ["Sudan", "Chad"]


def test_where_a_text_names_but_mediators_the_parties_are_those_of_the_profile() -> None:
    text = "The mediators, [[GPE:Norway]] and [[GPE:Kenya]], met. [[S1:The parties]] [[Q1:agreed]] [[C1:to wait]]."
    (found,) = speakers_of(made(text), PROCESS)
    assert {who.name for who in found.whos} == {"Armenia", "Azerbaijan"}
    assert "Armenia" not in meant(text)


_PROFILE = """profile: salt-road
title: The Salt Road
parties: [lorvia, tesmark]
mediators: [norway]
actors:
  lorvia: {name: Lorvia, kind: state, metonyms: [Lenza], demonyms: [Lorvian]}
  tesmark: {name: Tesmark, kind: state, metonyms: [Kastel], demonyms: [Tesmarkian]}
  reva: {name: Danilo Reva, kind: person, offices: [{title: Foreign Minister, of: lorvia, since: 2023-01}]}
  holub: {name: Petra Holub, kind: person, offices: [{title: Foreign Minister, of: tesmark, since: 2021-09}]}
  nes: {name: Ada Nes, kind: person, offices: [{title: Special Envoy, of: norway, since: 2023-01}]}
"""
_THE_OTHER = "[[ROLE:Foreign Minister of [[GPE:Lorvia]]]], [[PER:Danilo Reva]]"
_THE_ENVOY = "[[ROLE:The Special Envoy]] of [[GPE:Norway]], [[PER:Ada Nes]],"


@pytest.mark.parametrize(
    ("met", "sides"),
    [
        (
            f"met with the {_THE_OTHER}, in Vienna. {_THE_ENVOY} took part in the meeting",
            {"Petra Holub", "Danilo Reva"},
        ),
        (f"met with the {_THE_OTHER}. {_THE_ENVOY} acted as mediator", {"Petra Holub", "Danilo Reva"}),
        ("met with [[ROLE:the Special Envoy]] of [[GPE:Norway]], [[PER:Ada Nes]]", {"Petra Holub", "Ada Nes"}),
    ],
)
@pytest.mark.parametrize("words", ["The sides", "The parties", "The two sides"])
def test_a_mediator_of_the_profile_is_a_side_only_where_nobody_else_is(
    met: str, sides: set[str], words: str, tmp_path: Path
) -> None:
    profile = tmp_path / "salt-road.yaml"
    profile.write_text(_PROFILE)
    text = f"On 1 July, [[PER:Petra Holub]] {met}. [[S1:{words}]] [[Q1:agreed to]] [[C1:reopen the Salt Road]]."
    reading = made(text, kind="readout", publisher="Ministry of Foreign Affairs of Tesmark", side="Tesmark")
    assert {who.name for who in speakers_of(reading, str(profile))[-1].whos} == sides


@pytest.mark.parametrize("way", ["At the invitation of", "Under the auspices of", "At the initiative of"])
def test_who_has_two_others_to_himself_is_no_side(way: str) -> None:
    first = f"{way} [[ROLE:the Foreign Minister of]] [[GPE:Mali]], the ministers of {SUDAN} and {CHAD} met."
    assert meant(f"{first} {MALI} welcomed it. [[S1:The sides]] [[Q1:agreed to]] [[C1:wait]].") == ["Sudan", "Chad"]


def test_a_host_of_one_guest_is_a_side() -> None:
    first = f"At the invitation of {MALI}, the minister of {CHAD} arrived. {MALI} and {CHAD} held talks."
    assert set(meant(f"{first} [[S1:The sides]] [[Q1:agreed to]] [[C1:wait]].")) == {"Mali", "Chad"}


PAIR = "[[PER:Ana Vik]] and [[PER:Bo Lund]] met."


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Neither [[ORG:Kolmland]] nor [[ORG:Vesk]]", ["Kolmland", "Vesk"]),
        ("Neither [[GPE:Chad]] nor [[GPE:Mali]]", ["Chad", "Mali"]),
        ("Both the army and [[ORG:the Kolm Movement]]", ["army", "Kolm Movement"]),
        ("neither [[GPE:Chad]] nor [[ROLE:the mediator]]", ["Chad", "Mpho Letsie"]),
        ("Both [[ROLE:the mediator]] and [[GPE:Chad]]", ["Mpho Letsie", "Chad"]),
    ],
)
def test_neither_and_both_name_the_two_behind_them(words: str, names: list[str]) -> None:
    before = f"[[ROLE:The mediator]] [[PER:Mpho Letsie]] spoke. {PAIR}"
    assert meant(f"{before} [[S1:{words}]] [[Q1:asked for]] [[C1:it]].") == names


def test_both_sides_and_both_ministers_name_nobody() -> None:
    assert meant(f"{SUDAN} and {CHAD} met. [[S1:Both presidents and ministers]] [[Q1:asked for]] [[C1:it]].") == [
        "Sudan",
        "Chad",
    ]


MONITORS = "Joint Ceasefire Verification Mechanism"


def test_a_body_that_reports_on_the_sides_is_none_of_them() -> None:
    text = f"[[ORG:{MONITORS}]] and [[ORG:the Corvo Front]] met. [[ORG:{MONITORS}]] [[Q1:heard]] [[C1:[[Q2:allegations]] [[C2:by]] [[S2:both Parties]]]]."
    assert MONITORS not in meant(text, publisher=MONITORS)


COUNCIL = "[[ORG:the Corvo Liberation Council]]"


@pytest.mark.parametrize("offered", ["offered to host", "had jointly offered to mediate at", "proposed to convene"])
def test_who_together_offer_to_host_are_none_of_the_parties(offered: str) -> None:
    text = (
        f"[[ORG:The Government of {SUDAN}]] wrote to {COUNCIL}. {MALI} and {CHAD} {offered} a meeting. {COUNCIL} came."
    )
    assert meant(f"{text} [[S1:The parties]] [[Q1:failed to agree on]] [[C1:patrols]].") == [
        "Government of Sudan",
        "Corvo Liberation Council",
    ]


def test_a_party_alone_may_offer_to_host() -> None:
    text = f"{SUDAN} and {CHAD} met. {SUDAN} offered to host a meeting."
    assert meant(f"{text} [[S1:The parties]] [[Q1:failed to agree on]] [[C1:patrols]].") == ["Sudan", "Chad"]


def test_parties_who_offer_to_host_their_own_talks_stay_parties() -> None:
    text = f"{SUDAN} and {CHAD} have offered to host the next round of their talks. {MALI} waits."
    assert meant(f"{text} [[S1:The parties]] [[Q1:failed to agree on]] [[C1:patrols]].") == ["Sudan", "Chad"]


def test_the_letterhead_names_none_of_the_sides() -> None:
    text = "[[ORG:SOUND COUNCIL]] [[ORG:MOVEMENT OF AID]]\n\n{}[[S1:Both sides]] [[Q1:had promised]] [[C1:to wait]]."
    names = meant(text.format(""), publisher="Sound Council Movement of Aid")
    assert not any("Sound" in one or "Aid" in one for one in names)


def test_both_factions_are_neither_persons_nor_states() -> None:
    text = f"[[PER:Ana Vik]] met [[PER:Bo Lund]]. {MALI} met {CHAD}. [[S1:Both factions]] [[Q1:accused]] [[C1:each other]]."
    assert meant(text) == ["Both factions"]
    named = f"[[ORG:The Grebe Front]] and {COUNCIL} fought. {text}"
    assert meant(named) == ["Grebe Front", "Corvo Liberation Council"]
