"""Those who are sent: of whom they are, and what they are for; and offices that stand in capitals alone."""

from __future__ import annotations

import pytest

from aidememoire.linking.cast.people import Person
from tests.linking.made import GENERAL, cast_of, made, speakers_of


def person(marked: str) -> Person:
    """Return the one person of a marked text."""
    (one,) = cast_of(made(marked), GENERAL).people
    return one


@pytest.mark.parametrize(
    ("office", "side"),
    [
        ("The Special Representative of the Secretary-General for Colombia", "United Nations"),
        ("The Secretary-General’s envoy for Syria", "United Nations"),
        ("The Special Representative of the Secretary-General", "United Nations"),
        ("The UN envoy for Syria", "United Nations"),
        ("The US special envoy for Yemen", "United States"),
        ("Norway’s envoy to Syria", "Norway"),
        ("The ambassador of Norway to Chad", "Norway"),
        ("The Secretary General of Norway’s envoy for Syria", "Norway"),
        ("The Special Representative for Libya", None),
        ("Personal Envoy for Western Sahara", None),
        ("The Special Coordinator for Lebanon", None),
        ("The deputy special envoy for Yemen", None),
        ("The Velmar envoy", "Velmar"),
        ("The special envoy for Velmar", None),
        ("The ambassador to Chad", None),
        ("The ambassador in Bamako", None),
        ("The chief negotiator for Chad", "Chad"),
        ("The Minister for Foreign Affairs of Chad", "Chad"),
        ("The ambassador to Chad of Norway", "Norway"),
        ("The new ambassador to Trinidad and Tobago of Norway", "Norway"),
        ("Consul general in Istanbul of Georgia", "Georgia"),
        ("The permanent representative to the United Nations of Norway", "Norway"),
        ("The Permanent Representative to the United Nations in Geneva of the Kingdom of Norway", "Norway"),
        ("The ambassador to the Republic of Chad", None),
        ("Director of the Second CIS Department of the Russian Foreign Ministry", "Russia"),
        ("The head of the NATO Department of the Serbian Foreign Ministry", "Serbia"),
        ("The head of the China desk at the German Foreign Ministry", "Germany"),
        ("The director for Russia and Central Asia at the French Foreign Ministry", "France"),
        ("The head of the Velmar desk at the Norwegian Foreign Ministry", "Norway"),
        ("The head of the Asia Department at the Ministry of Foreign Affairs of Chad", "Chad"),
        ("Velmar’s agent at the International Court of Justice", "Velmar"),
        ("The agent of Norway before the International Court of Justice", "Norway"),
        ("The counsel to the President of Chad", "Chad"),
        ("The director of the US State Department", "United States"),
        ("The head of the Norwegian Department of Justice", "Norway"),
        ("The director of the Russian Foreign Ministry", "Russia"),
        ("Ambassador to Republic of Chad", None),
        ("The ambassador to the Government of Chad", None),
        ("The special envoy to the Friends of Syria", None),
        ("The envoy to the peoples of Sudan", None),
        ("The envoy for the implementation of the Chad accord", None),
        ("Norway’s ambassador to Chad of the Sahel", "Norway"),
        ("The Special Representative of the Secretary-General in Darfur of Sudan", "United Nations"),
    ],
)
def test_whom_somebody_is_sent_to_is_not_whose_he_is(office: str, side: str | None) -> None:
    velmar = "[[GPE:Velmar]] agreed. "
    assert person(f"{velmar}[[ROLE:{office}]], [[PER:Anna Vik]], spoke.").who.side == side
    assert person(f"{velmar}[[PER:Anna Vik]], [[ROLE:{office}]], spoke.").who.side == side


def test_the_possessor_of_an_envoy_may_stand_before_the_words_for_the_office() -> None:
    assert (
        person("The Secretary-General’s [[ROLE:envoy for Syria]], [[PER:Anna Vik]], spoke.").who.side
        == "United Nations"
    )


@pytest.mark.parametrize(
    ("office", "name", "side"),
    [
        (
            "The Secretary-General’s special envoy to Libya",
            "Special Representative of United Nations",
            "United Nations",
        ),
        ("The UN envoy for Yemen", "Special Representative of United Nations", "United Nations"),
        ("The Norwegian president’s special envoy", "Special Representative of Norway", "Norway"),
    ],
)
def test_an_envoy_who_is_not_named_is_of_whoever_sends_him(office: str, name: str, side: str) -> None:
    cast = cast_of(made(f"[[ROLE:{office}]] spoke."))
    found = cast.resolve(cast.mentions[0])
    assert found
    assert (found.one.name, found.one.side) == (name, side)


def test_an_envoy_who_is_not_named_nor_sent_by_anybody_is_of_no_state() -> None:
    cast = cast_of(made("[[ROLE:The special envoy for Syria]] spoke."))
    assert cast.resolve(cast.mentions[0]) is None


@pytest.mark.parametrize(
    ("one", "other", "who"),
    [
        ("Syria", "Syria", ("Anna Vik",)),
        ("Syria", "the Syrian talks", ("Anna Vik",)),
        ("Syria", "Yemen", ()),
        ("the Grebe Lakes", "the Heron Valley", ()),
        ("the Grebe Lakes", "the Lakes", ("Anna Vik",)),
    ],
)
def test_envoys_for_two_things_are_two(one: str, other: str, who: tuple[str, ...]) -> None:
    cast = cast_of(
        made(f"[[PER:Anna Vik]], [[ROLE:special envoy for {one}]], left. [[ROLE:The envoy for {other}]] spoke.")
    )
    assert cast.who(cast.mentions[-1].span) == who


@pytest.mark.parametrize(
    "marked",
    [
        "[[PER:Anna Vik]], [[ROLE:the UN envoy]], came. [[ORG:SRSG Vik]]",
        "[[PER:Anna Vik]], [[ROLE:the UN envoy]], came. [[PER:SRSG Vik]]",
        "[[PER:Anna Vik]], [[ROLE:the UN envoy]], came. [[ORG:The SRSG]]",
        "[[PER:Anna Vik]], [[ROLE:the UN envoy]], came. [[PER:SRSG]]",
        "[[ROLE:Foreign Minister]] [[PER:Anna Vik]] came. [[ORG:FM Vik]]",
        "[[ROLE:Norwegian foreign minister]] [[PER:Anna Vik]] came. [[ORG:The Norwegian FM]]",
        "[[PER:FM Anna Vik]] came. [[ROLE:The foreign minister]]",
        "[[PER:Anna Vik]] came. [[PER:Gen. Vik]]",
        "[[PER:Anna Vik]] came. [[PER:MP Vik]]",
    ],
)
def test_letters_for_an_office_are_the_person_who_has_it(marked: str) -> None:
    cast = cast_of(made(marked))
    assert cast.who(cast.mentions[-1].span) == ("Anna Vik",)


@pytest.mark.parametrize("marked", ["[[ORG:Radio Capital FM]]", "[[ORG:Capital FM]]"])
def test_a_station_is_no_foreign_minister(marked: str) -> None:
    cast = cast_of(made(f"[[ROLE:Foreign Minister]] [[PER:Anna Vik]] came. {marked}"))
    (name,) = cast.who(cast.mentions[-1].span)
    assert name.endswith("Capital FM")


def test_a_surname_that_is_a_word_for_he_is_no_title() -> None:
    assert person("[[PER:He Lifang]] spoke.").who.name == "He Lifang"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Pell's embassy in Cairo", "Embassy of Pell"),
        ("The embassy of Pell in Cairo", "Embassy of Pell"),
        ("Pell's Cairo embassy", "Embassy of Pell"),
        ("the Pellish embassy in Cairo", "Embassy of Pell"),
        ("Norway's embassy in Chad", "Embassy of Norway"),
        ("The embassy in Cairo", "embassy in Cairo"),
        ("Egypt's embassy", "Embassy of Egypt"),
        ("the Cairo foreign ministry", "Ministry of Foreign Affairs of Egypt"),
    ],
)
def test_where_an_embassy_stands_is_not_whose_it_is(words: str, name: str) -> None:
    cast = cast_of(made(f"[[GPE:Pell]] and [[GPE:Dorland]] met. [[ORG:{words}]] spoke."))
    assert cast.who(cast.mentions[-1].span) == (name,)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Participants in the talks on Syria", None),
        ("Experts on Yemen", None),
        ("A senior official involved in the talks on Chad", None),
        ("Delegates to the conference on Libya from Norway", "Norway"),
        ("Several officials from Chad", "Chad"),
    ],
)
def test_what_talks_are_on_is_not_whose_side_those_are_on_who_attend(words: str, side: str | None) -> None:
    (one,) = speakers_of(made(f"[[S1:{words}]] [[Q1:rejected]] [[C1:the plan]]."))
    assert one.one.side == side
