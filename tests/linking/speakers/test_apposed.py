"""Who is named beside what is said of him is one speaker, by his name."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("[[ORG:The main opposition party]], [[ORG:Civic Union]],", ("Civic Union",)),
        ("[[ORG:The rebel group]], [[ORG:the Corvo Movement]],", ("Corvo Movement",)),
        ("[[ORG:Civic Union]], [[ORG:the main opposition party]],", ("Civic Union",)),
        ("[[ROLE:The host]], [[GPE:Oman]],", ("Oman",)),
        ("[[ROLE:Mediator]] [[GPE:Norway]]", ("Norway",)),
        ("[[ROLE:Host [[GPE:Oman]]]]", ("Oman",)),
        ("[[ROLE:Co-chair [[GPE:France]]]]", ("France",)),
        ("[[GPE:Neighbouring Chad]]", ("Chad",)),
        ("[[ORG:yesterday’s Evening Herald]]", ("Evening Herald",)),
        ("[[ORG:The esteemed Corvo Ministry]]", ("Corvo Ministry",)),
        ("[[ORG:The army]], [[ORG:the police]] and [[ORG:the Corvo Union]]", ("army", "police", "Corvo Union")),
        ("[[ROLE:The mediator of [[GPE:Norway]]]]", ("Mediator of Norway",)),
        ("[[ORG:The Grebe Movement]] ([[ORG:GNM]]) and [[ORG:the Corvo Front]]", ("Grebe Movement", "Corvo Front")),
        ("[[LOC:Darfur]] rebel factions", ("Darfur rebel factions",)),
        ("The two groups, [[ORG:the Grebe Union]] and [[ORG:the Corvo Front]]", ("Grebe Union", "Corvo Front")),
    ],
)
def test_who_is_named_beside_what_he_is_speaks_alone(source: str, speakers: tuple[str, ...]) -> None:
    (one,) = speakers_of(made(f"[[S1:{source}]] [[Q1:rejected]] [[C1:the deal]]."))
    assert tuple(who.name for who in one.whos) == speakers


def test_a_councillor_is_known_by_his_title() -> None:
    words = "[[ROLE:Councillor]] [[PER:Ana Vik]] met [[PER:Bo Lund]]. [[S1:[[PER:Cllr Vik]]]] [[Q1:said]] [[C1:no]]."
    assert speakers_of(made(words))[0].one.name == "Ana Vik"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("[[ROLE:Minister of Defence]] [[PER:Ana Vik]]", "Ana Vik"),
        ("[[ROLE:Minister of Public Works]] [[PER:Ana Vik]]", "Ana Vik"),
        ("[[ROLE:An aide to Minister of Defence]] [[PER:Ana Vik]]", "unnamed aide to Minister of Defence Ana Vik"),
        (
            "Officials close to [[ROLE:the minister]], [[PER:Ana Vik]],",
            "unnamed officials close to the minister, Ana Vik",
        ),
        ("A man close to the talks, [[PER:Ana Vik]],", "Ana Vik"),
    ],
)
def test_who_is_named_behind_his_office_speaks_and_not_who_is_near_to_others(source: str, speaker: str) -> None:
    (one,) = speakers_of(made(f"[[S1:{source}]] [[Q1:rejected]] [[C1:the deal]]."))
    assert one.one.name == speaker


WRITERS = "[[PER:Ana Vik]] in [[LOC:Oslo]] and [[PER:Bo Lund]] in [[LOC:Cairo]]"
WANTED = "It was what [[S1:both sides]] [[Q1:wanted]]: [[C1:a deal]]. [[GPE:Chad]] got a road, [[GPE:Mali]] a port."


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"By {WRITERS}\n\n{WANTED}", {"Chad", "Mali"}),
        (f"The end. (Reporting by {WRITERS}; Editing by [[PER:Eva Fin]])\n\n{WANTED}", {"Chad", "Mali"}),
        (f"{WRITERS} spoke.\n\n{WANTED}", {"Ana Vik", "Bo Lund"}),
    ],
)
def test_who_wrote_the_report_is_none_of_the_sides(text: str, speakers: set[str]) -> None:
    (one,) = speakers_of(made(text))
    assert {who.name for who in one.whos} == speakers


def test_several_of_whom_all_are_of_a_state_are_not_that_state() -> None:
    (one,) = speakers_of(made("[[S1:Two of the 61, both [[GPE:Chadian]],]] [[Q1:rejected]] [[C1:the deal]]."))
    assert one.one.name.startswith("unnamed two of the 61")


@pytest.mark.parametrize("latin", ["inter alia", "inter-alia"])
def test_words_of_the_verb_at_the_end_of_a_source_are_no_part_of_who_speaks(latin: str) -> None:
    words = f"[[S1:[[PER:Ana Vik]]]] [[Q1:said]] [[C1:no]]. [[S2:She {latin}]] [[Q2:claimed]] [[C2:that Chad left]]."
    assert speakers_of(made(words))[1].one.name == "Ana Vik"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Rebels in [[LOC:Tessa]], [[GPE:Chad]],", "Rebels in Tessa, Chad"),
        ("Traders from [[LOC:Tessa]], [[GPE:Chad]],", "Traders from Tessa, Chad"),
        ("Rebels near [[LOC:Tessa]], [[GPE:Orland]],", "Rebels near Tessa, Orland"),
        ("Miners in [[GPE:Bamako]], [[GPE:Mali]],", "Miners in Bamako, Mali"),
    ],
)
def test_the_country_of_the_town_where_some_are_does_not_speak_for_them(source: str, speaker: str) -> None:
    (one,) = speakers_of(made(f"[[S1:{source}]] [[Q1:rejected]] [[C1:the offer]]."))
    assert [who.name for who in one.whos] == [speaker]


def test_states_that_a_list_names_all_speak() -> None:
    (one,) = speakers_of(
        made("[[S1:Delegations from [[GPE:Chad]], [[GPE:Niger]] and [[GPE:Mali]]]] [[Q1:rejected]] [[C1:it]].")
    )
    assert [who.name for who in one.whos] == ["Chad", "Niger", "Mali"]


@pytest.mark.parametrize("people", ["aides", "campaign advisers", "lawyer"])
def test_those_who_serve_somebody_named_right_before_are_not_that_person(people: str) -> None:
    words = f"[[S1:[[PER:Ana Vik]]]] [[Q1:left]] [[C1:the talks]]. [[S2:[[PER:Vik]] {people}]] [[Q2:said]] [[C2:it rained]]."
    assert speakers_of(made(words))[1].one.name == f"Vik {people}"


def test_own_belongs_to_the_noun_behind_it() -> None:
    words = "By [[S1:[[PER:Ana Vik]]’s own]] [[Q1:admission]], [[C1:the map is old]]."
    assert speakers_of(made(words))[0].one.name == "Ana Vik"


@pytest.mark.parametrize(
    ("office", "called"),
    [("Lindmark Gov.", "The governor"), ("Lindmark Supreme Court Justice", "The judge"), ("Sen.", "The lawmaker")],
)
def test_an_office_told_in_short_or_by_another_word_for_it_is_his(office: str, called: str) -> None:
    words = (
        f"[[S1:A [[GPE:Chad]] judge]] [[Q1:ruled]] [[C1:so]]. [[ROLE:{office}]] [[PER:Ana Vik]] came."
        f" [[S2:{called}]] [[Q2:said]] [[C2:no]]."
    )
    assert speakers_of(made(words))[1].one.name == "Ana Vik"


@pytest.mark.parametrize("noun", ["Journalist", "Correspondent", "Reporter"])
def test_one_of_the_press_who_is_named_in_a_report_is_no_questioner(noun: str) -> None:
    (one,) = speakers_of(made(f"[[S1:{noun} [[PER:Ana Vik]]]] [[Q1:said]] [[C1:it rained]]."))
    assert one.one.name == "Ana Vik"


def test_no_persons_name_ends_on_the_mark_of_a_possessive() -> None:
    words = "[[S1:[[PER:Ana Vikas']]]] [[Q1:claim]] [[C1:that it rained]]. [[S2:[[PER:Vikas]]]] [[Q2:left]] [[C2:it]]."
    assert [one.one.name for one in speakers_of(made(words))] == ["Ana Vikas"] * 2
