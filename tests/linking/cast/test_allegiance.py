"""Bodies with a state in their names that are no state's own."""

from __future__ import annotations

import pytest

from tests.linking.made import GENERAL, cast_of, linker, made, speakers_of


def body(marked: str, publisher: str | None = None) -> tuple[str, str | None]:
    """Return the name and the side of the body that the last mention means."""
    cast = cast_of(made(marked, kind="statement", publisher=publisher) if publisher else made(marked))
    found = cast.resolve(cast.mentions[-1])
    assert found
    return found.one.name, found.one.side


@pytest.mark.parametrize(
    "named",
    [
        "Sudan Liberation Army",
        "Sudan Liberation Movement",
        "Free Syrian Army",
        "Kosovo Liberation Army",
        "Sudan People's Liberation Army-North",
        "Lord's Resistance Army of Uganda",
        "New People's Army of the Philippines",
        "Irish Republican Army",
        "Chadian rebel army",
        "Democratic Front of Chad",
        "Chadian militia",
        "People's Liberation Army",
    ],
)
def test_who_fights_for_a_cause_is_named_as_the_text_has_it_and_of_no_state(named: str) -> None:
    assert body(f"[[ORG:The {named}]]") == (named, None)


@pytest.mark.parametrize(
    ("named", "full", "side"),
    [
        ("the Sudanese army", "Sudanese Armed Forces", "Sudan"),
        ("the Syrian Arab Army", "Armed Forces of Syria", "Syria"),
        ("the Royal Thai Army", "Armed Forces of Thailand", "Thailand"),
        ("the army of Uganda", "Armed Forces of Uganda", "Uganda"),
        ("China's People's Liberation Army", "Chinese People's Liberation Army", "China"),
        ("the Korean People's Army", "Korean People's Army", "North Korea"),
        ("the Arakan Army of Myanmar", "Arakan Army", "Arakan Army"),
    ],
)
def test_the_army_of_a_state_stays_its_own_and_one_that_the_profile_knows_is_that(
    named: str, full: str, side: str
) -> None:
    assert body(f"[[ORG:{named}]]") == (full, side)


def test_the_army_is_not_short_for_one_that_fights_for_a_cause() -> None:
    assert body("[[ORG:The Grebe Liberation Army]] spoke. [[ORG:The army]]") == ("army", None)


_SHARED = [
    "Joint Border Commission",
    "Joint Military Commission",
    "mixed border commission",
    "trilateral border commission",
    "Joint Border Commission of Armenia and Georgia",
    "Georgian-Armenian border commission",
    "border commission of both sides",
]


@pytest.mark.parametrize("publisher", [None, "Ministry of Foreign Affairs of Armenia", "Foreign Ministry of Oman"])
@pytest.mark.parametrize("named", _SHARED)
def test_what_several_share_is_of_no_state_whoever_publishes_it(named: str, publisher: str | None) -> None:
    assert body(f"[[ORG:The {named}]]", publisher) == (named, None)


@pytest.mark.parametrize(
    ("before", "full"),
    [("", "Border Commission of Oman"), ("[[ORG:The Joint Border Commission]] met. ", "Joint Border Commission")],
)
def test_the_commission_is_the_joint_one_that_the_text_names_else_the_publishers_own(before: str, full: str) -> None:
    said = "[[S1:[[ORG:The Border Commission]]]] [[Q1:said]] [[C1:that work goes on]]."
    (found,) = speakers_of(made(before + said, kind="statement", publisher="Foreign Ministry of Oman"))
    assert found.one.name == full


def test_the_account_of_fighters_is_not_that_of_the_state_in_their_name() -> None:
    own = cast_of(made("Nothing.", kind="statement", publisher="SUDAN LIBERATION ARMY")).origin
    assert own.issuing_state is None
    assert own.issuer
    assert (own.issuer.name, own.issuer.side) == ("Sudan Liberation Army", None)
    assert own.publisher
    assert own.publisher.name == "Sudan Liberation Army"
    assert own.home is None


@pytest.mark.parametrize(
    ("publisher", "side"),
    [
        ("Transitional Military Council of Chad", "Chad"),
        ("Israeli Military Court", "Israel"),
        ("Military Academy of Oman", "Oman"),
        ("Bangladesh Ministry of Liberation War Affairs", "Bangladesh"),
        ("Ministry of Defence of the Syrian opposition", None),
        ("Syrian Opposition Military Council", None),
        ("Military Council of the Sudan Liberation Movement", None),
        ("Military Observer Mission in Chad", None),
        ("Joint Military Commission of Sudan", None),
        ("Grebe Military Council", None),
    ],
)
def test_a_military_council_or_court_is_its_states_own_without_being_its_army(publisher: str, side: str | None) -> None:
    said = "[[S1:We]] [[Q1:demand]] [[C1:an answer]]. [[S2:The Government]] [[Q2:rejects]] [[C2:that offer]]. [[GPE:Grebe]] is far."
    reading = made(said, kind="statement", publisher=publisher)
    origin = cast_of(reading, GENERAL).origin
    assert (origin.home.name if origin.home else None) == side
    assert (origin.issuing_state.name if origin.issuing_state else None) == side
    assert origin.issuer
    assert (origin.issuer.name, origin.issuer.side) == (publisher, side)
    if side is None:
        assert origin.publisher == origin.issuer
    else:
        assert [one.one.side for one in speakers_of(reading)] == [side, side]


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("[[S1:[[ROLE:French opposition leader]] [[PER:Jean Morel]]]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:The opposition leader of Georgia]], [[PER:Nino Beridze]],]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[PER:Ali Demir]], [[ROLE:a Turkish opposition lawmaker]],]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:Shadow Foreign Secretary of Norway]] [[PER:Ana Vik]]]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:German analyst]] [[PER:Karl Weber]]]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:Turkish businessman]] [[PER:Kemal Ort]]]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:Iranian dissident]] [[PER:Sara Rad]]]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:Turkish analysts]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:A German analyst]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:Turkish lawmaker]] [[PER:Ali Demir]]]] [[Q1:said]] [[C1:no]].", "Turkey"),
        ("[[S1:[[ROLE:Norwegian Foreign Minister]] [[PER:Kari Lund]]]] [[Q1:said]] [[C1:no]].", "Norway"),
        (
            "[[PER:Kari Lund]], [[ROLE:a historian]], is here. [[S1:[[ROLE:Norwegian Foreign Minister]] [[PER:Kari Lund]]]]"
            " [[Q1:said]] [[C1:no]].",
            "Norway",
        ),
        ("[[S1:A German diplomat]] [[Q1:said]] [[C1:no]].", "Germany"),
        ("[[S1:[[ROLE:European Commission President]] [[PER:Ana Vik]]]] [[Q1:said]] [[C1:no]].", "European Union"),
        ("[[S1:[[ROLE:The spokesperson of the European Commission]], [[PER:Ana Vik]],]] [[Q1:said]] [[C1:no]].", "European Union"),
        ("[[S1:[[ROLE:Former European Commission President]] [[PER:Ana Vik]]]] [[Q1:said]] [[C1:no]].", None),
        ("[[S1:[[ROLE:European Commission critic]] [[PER:Ana Vik]]]] [[Q1:said]] [[C1:no]].", None),
    ],
)  # fmt: skip
def test_the_word_of_the_opposition_or_of_an_analyst_is_not_that_of_the_state(marked: str, side: str | None) -> None:
    (said,) = linker().link(made(marked)).statements
    assert said.side == side
