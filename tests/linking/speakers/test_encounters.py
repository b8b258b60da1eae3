"""Whom *both sides* mean where others comment on who met, and where others see to a meeting. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

SIDES = "[[S1:Both sides]] [[Q1:agreed]] [[C1:to meet again]]."
SUDAN_AND_CHAD = "[[GPE:Sudan]] and [[GPE:Chad]]"
TOGO_AND_MALI = "[[GPE:Togo]] and [[GPE:Mali]]"
VIK = "[[ROLE:The Norwegian minister]] [[PER:Anna Vik]] met in [[LOC:Bergen]] with [[ROLE:the minister of Chad]], [[PER:Bo Lund]]"


def meant(marked: str, publisher: str = "The Daily Lantern", kind: str = "news") -> list[str]:
    return [who.name for who in speakers_of(made(marked, kind=kind, publisher=publisher))[-1].whos]


@pytest.mark.parametrize(
    "deed", ["met in [[LOC:Ohrid]] on Monday", "signed the text", "on Monday held talks", "have met"]
)
@pytest.mark.parametrize("since", ["welcomed the draft", "criticised it", "urged restraint"])
def test_who_met_or_signed_is_meant_and_not_who_comments_on_it(deed: str, since: str) -> None:
    assert meant(f"{SUDAN_AND_CHAD} {deed}. {TOGO_AND_MALI} {since}. {SIDES}") == ["Sudan", "Chad"]


@pytest.mark.parametrize("deed", ["met on Monday", "signed a text", "exchanged prisoners", "agreed on a truce"])
def test_the_last_two_are_meant_where_they_did_something_together(deed: str) -> None:
    assert meant(f"{SUDAN_AND_CHAD} met. {TOGO_AND_MALI} {deed}. {SIDES}") == ["Togo", "Mali"]


def test_where_nobody_met_the_last_two_are_meant() -> None:
    assert meant(f"{SUDAN_AND_CHAD} rejected the draft. {TOGO_AND_MALI} welcomed it. {SIDES}") == ["Togo", "Mali"]


def test_the_first_of_three_and_who_is_named_next_are_no_two_sides() -> None:
    three = "[[GPE:Sudan]], [[GPE:Chad]] and [[GPE:Niger]] met. [[GPE:Togo]] asked for a seat."
    assert "Togo" not in meant(f"{three} {SIDES}")


@pytest.mark.parametrize(
    "words", ["at the invitation of", "in the presence of", "at a dinner hosted by", "with the mediation of"]
)
@pytest.mark.parametrize("sides", ["The sides", "Both sides", "They"])
def test_who_sees_to_a_meeting_is_none_of_the_sides(words: str, sides: str) -> None:
    text = f"{VIK}, {words} [[ROLE:the special envoy of Togo]], [[PER:Ada Ness]]. [[S1:{sides}]] [[Q1:agreed]] [[C1:to meet]]."
    assert meant(text, "Ministry of Foreign Affairs of Norway", "readout") == ["Anna Vik", "Bo Lund"]


def test_who_invites_to_a_call_of_two_is_one_of_them() -> None:
    call = "[[PER:Anna Vik]] held a call with staff, and spoke at the request of [[PER:Bo Lund]]. [[S1:They]]"
    assert meant(f"{call} [[Q1:agreed]] [[C1:to meet again]].") == ["Anna Vik", "Bo Lund"]


HADRIK = "[[ROLE:The Minister of Foreign Affairs of [[GPE:Norway]]]], [[PER:Anna Vik]], today received"
ENVOY = "[[ROLE:the Special Envoy for [[GPE:Syria]]]], [[PER:Bo Lund]]"
SINCE = "[[GPE:Chad]] and [[GPE:Mali]] would be invited. [[ROLE:The Minister]] stressed the need for patrols."


@pytest.mark.parametrize("sides", ["The two sides", "Both sides", "The sides"])
@pytest.mark.parametrize("cue", ["agreed", "discussed", "exchanged", "decided"])
def test_the_sides_of_an_account_that_do_something_are_the_two_whose_meeting_it_tells_of(sides: str, cue: str) -> None:
    text = f"{HADRIK} {ENVOY}. {SINCE} [[S1:{sides}]] [[Q1:{cue}]] [[C1:the next steps]]."
    assert meant(text, "Ministry of Foreign Affairs of Norway", "readout") == ["Anna Vik", "Bo Lund"]


SECRETARY = "[[ROLE:The Secretary-General]] met [[ROLE:Foreign Minister]] [[PER:Bo Lund]] of [[GPE:Chad]] today."
THANKED = "[[ROLE:The Secretary-General]] thanked [[GPE:Chad]] for its efforts in [[GPE:Mali]] and [[GPE:Togo]]."


@pytest.mark.parametrize("they", ["They", "The two men", "Both leaders"])
def test_who_is_told_by_his_office_alone_is_one_of_the_two_in_each_paragraph_of_a_readout(they: str) -> None:
    text = f"{SECRETARY}\n\n{THANKED}\n\n[[S1:{they}]] [[Q1:discussed]] [[C1:the region]]."
    assert meant(text, "United Nations", "readout") == ["Secretary-General of United Nations", "Bo Lund"]


def test_whose_aides_somebody_met_is_not_one_of_the_two() -> None:
    text = "[[PER:Bo Lund]] met aides of [[ROLE:the Secretary-General]].\n\n[[S1:They]] [[Q1:discussed]] [[C1:the region]]."
    assert "Secretary-General of United Nations" not in meant(text, "United Nations", "readout")


@pytest.mark.parametrize(("cue", "kind"), [("are far apart on", "readout"), ("agreed", "news")])
def test_the_sides_of_a_conflict_are_not_who_met(cue: str, kind: str) -> None:
    text = f"{HADRIK} {ENVOY}. {SINCE} [[S1:The two sides]] [[Q1:{cue}]] [[C1:the next steps]]."
    assert meant(text, "Ministry of Foreign Affairs of Norway", kind) == ["Chad", "Mali"]


def test_the_two_sides_are_those_whose_talks_the_sentence_begins_with() -> None:
    text = "[[GPE:Togo]] and [[GPE:Mali]] were calm. After talks with [[PER:Anna Vik]] in [[LOC:Lome]], [[S1:[[PER:Bo Lund]]]] [[Q1:said]] [[C1:[[S2:the two sides]] [[Q2:had agreed to]] [[C2:meet]]]]."
    assert meant(text) == ["Anna Vik", "Bo Lund"]


@pytest.mark.parametrize("who", ["Envoys from", "Delegations from", "Officials of"])
def test_nobody_of_a_list_of_states_is_left_out(who: str) -> None:
    text = f"[[S1:{who} [[GPE:Chad]], [[GPE:Niger]] and [[GPE:Mali]]]] [[Q1:called for]] [[C1:a truce]]."
    assert {name.split(" of ")[-1] for name in meant(text)} == {"Chad", "Niger", "Mali"}


@pytest.mark.parametrize(
    ("sides", "envoy"),
    [
        ("the two countries", ""),
        ("the three delegations", ""),
        ("the two sides", "[[ROLE:the mediator]], "),
    ],
)
def test_states_three_sides_and_the_sides_of_a_mediator_are_not_who_talked(sides: str, envoy: str) -> None:
    text = (
        f"{TOGO_AND_MALI} rejected the draft. After talks with [[PER:Anna Vik]] in [[LOC:Lome]], [[S1:{envoy}[[PER:Bo Lund]]]] [[Q1:said]]"
        f" [[C1:[[S2:{sides}]] [[Q2:had agreed to]] [[C2:meet]]]]."
    )
    assert "Bo Lund" not in meant(text)
