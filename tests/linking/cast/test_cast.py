"""The cast of a document: whom each mention means, on whose side, and whose text it is."""

from __future__ import annotations

from typing import Any

import pytest

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import Resolved
from tests.linking.made import GENERAL, PROCESS, cast_of, made


def resolved(marked: str, profile: str = GENERAL, **about: Any) -> Resolved | None:
    """Return whom the last mention of a marked text means."""
    cast = cast_of(made(marked, **about), profile)
    return cast.resolve(cast.mentions[-1])


def name(marked: str, profile: str = GENERAL, **about: Any) -> str | None:
    """Return the name of the one whom the last mention means."""
    found = resolved(marked, profile, **about)
    return found.one.name if found else None


@pytest.mark.parametrize(
    ("marked", "id_", "side"),
    [
        ("[[GPE:Baku]]", "azerbaijan", "Azerbaijan"),
        ("[[GPE:Baku’s]]", "azerbaijan", "Azerbaijan"),
        ("[[LOC:Yerevan]]", "armenia", "Armenia"),
        ("[[GPE:the Armenian side]]", "armenia", "Armenia"),
        ("[[GPE:Stepanakert]]", "karabakh-armenians", "Karabakh Armenians"),
        ("[[PER:Ilham Aliev]]", "ilham-aliyev", "Azerbaijan"),
        ("[[ORG:the Armenian MFA]]", "armenian-foreign-ministry", "Armenia"),
        ("[[ORG:the Foreign Ministry of Armenia]]", "armenian-foreign-ministry", "Armenia"),
        ("[[ROLE:Azerbaijan’s president]]", "ilham-aliyev", "Azerbaijan"),
        ("[[ROLE:the US Secretary of State]]", "antony-blinken", "United States"),
    ],
)
def test_mentions_mean_those_whom_the_profile_knows(marked: str, id_: str, side: str) -> None:
    found = resolved(marked, PROCESS)
    assert found
    assert (found.one.id, found.one.side) == (id_, side)


@pytest.mark.parametrize(
    ("marked", "full"),
    [
        ("[[GPE:Putin]]", "Vladimir Putin"),
        ("[[PER:Anna Vik]] left. [[GPE:Vik]]", "Anna Vik"),
        ("[[PER:Anna Vik]] and [[PER:Bo Vik]] left. [[GPE:Vik]]", "Vik"),
        ("[[GPE:Ruritania]]", "Ruritania"),
    ],
)
def test_a_place_that_is_none_but_the_name_of_one_person_is_that_person(marked: str, full: str) -> None:
    assert name(marked, PROCESS) == full


@pytest.mark.parametrize(
    ("marked", "full"),
    [
        ("[[GPE:North Korea]] and [[GPE:the North]]", "North Korea"),
        ("[[ORG:The Grebe Lake Council]] met. [[ORG:The Council]]", "Grebe Lake Council"),
        ("[[ORG:The Grebe Council]] and [[ORG:the Heron Council]] met. [[ORG:The Council]]", "Heron Council"),
        ("[[ORG:The Council]]", "Council"),
        ("[[ORG:Norway’s foreign ministry]] spoke. [[ORG:The ministry]]", "Ministry of Foreign Affairs of Norway"),
        ("[[INS:the Corvo Charter]]", "Corvo Charter"),
    ],
)
def test_a_short_name_means_the_fuller_one_of_the_text(marked: str, full: str) -> None:
    assert name(marked) == full


@pytest.mark.parametrize("marked", ["[[DATE:on Tuesday]]", "[[MTG:the talks]]", "[[ROLE:the miller]]", "[[PER:—]]"])
def test_what_is_nobody_is_not_resolved(marked: str) -> None:
    assert resolved(marked) is None


@pytest.mark.parametrize(
    ("marked", "holder"),
    [
        ("[[ROLE:Norwegian foreign minister]] [[PER:Anna Vik]] met [[ROLE:Chad’s foreign minister]] [[PER:Bo Li]]. [[ROLE:The Norwegian minister]]",
         "Anna Vik"),
        ("[[ROLE:Foreign minister]] [[PER:Anna Vik]] met [[ROLE:foreign minister]] [[PER:Bo Li]]. [[ROLE:The foreign minister]]",
         "Bo Li"),
        ("[[ROLE:Deputy foreign minister]] [[PER:Anna Vik]] met [[ROLE:foreign minister]] [[PER:Bo Li]]. [[ROLE:The deputy minister]]",
         "Anna Vik"),
        ("[[ROLE:Former minister]] [[PER:Anna Vik]] spoke. [[ROLE:The Norwegian foreign minister]]", "Foreign Minister of Norway"),
        ("[[ROLE:Secretary-General]]", "Secretary-General of United Nations"),
        ("[[ROLE:The Deputy Secretary-General]]", "Deputy Secretary-General of United Nations"),
    ],
)  # fmt: skip
def test_an_office_means_whoever_bears_it_in_the_text(marked: str, holder: str) -> None:
    assert name(marked) == holder


@pytest.mark.parametrize("of", ["[[GPE:Norway]]", "[[GPE:Oslo]]", "[[GPE:Orlany]]", "Orlany"])
@pytest.mark.parametrize(
    ("office", "words", "holder"),
    [
        ("Foreign Minister", "The French foreign minister", "Foreign Minister of France"),
        ("Foreign Minister", "France’s foreign minister", "Foreign Minister of France"),
        ("Foreign Minister", "The foreign minister of France", "Foreign Minister of France"),
        ("President", "Peru’s president", "President of Peru"),
        ("Ambassador", "the ambassador of Peru", "Ambassador of Peru"),
        ("Foreign Minister", "The foreign minister", "Ana Vik"),
    ],
)
def test_who_is_of_one_state_does_not_hold_the_office_of_another(of: str, office: str, words: str, holder: str) -> None:
    assert name(f"[[ROLE:{office}]] [[PER:Ana Vik]] of {of} left. [[ROLE:{words}]]") == holder


def test_in_a_sides_own_account_its_own_minister_is_meant() -> None:
    both = "[[ROLE:Foreign minister]] [[PER:Anna Vik]] met [[ROLE:Chad’s foreign minister]] [[PER:Bo Li]]. [[ROLE:The foreign minister]]"
    own = both.replace("[[ROLE:Foreign", "[[ROLE:Norwegian foreign")
    assert name(own) == "Bo Li"
    assert name(own, kind="readout", publisher="Ministry of Foreign Affairs of Norway") == "Anna Vik"


@pytest.mark.parametrize(
    ("about", "home", "publisher", "issuer"),
    [
        ({"dateline": "Baku"}, "Azerbaijan", None, None),
        ({"kind": "readout", "side": "Russia", "publisher": "A desk"}, "Russia", "Russia", "A desk"),
        (
            {"kind": "readout", "publisher": "Armenian MFA"},
            "Armenia",
            "Armenia",
            "Ministry of Foreign Affairs of Armenia",
        ),
        (
            {"kind": "statement", "publisher": "MFA Armenia"},
            "Armenia",
            "Armenia",
            "Ministry of Foreign Affairs of Armenia",
        ),
        ({"kind": "statement", "publisher": "Grebe Institute"}, None, "Grebe Institute", "Grebe Institute"),
        *(
            ({"kind": "statement", "publisher": name}, None, name, name)
            for name in ("Government of National Unity", "Presidency of the Harbour Council")
        ),
        (
            {"kind": "statement", "publisher": "Embassy of the Republic of Sarvania"},
            None,
            "Sarvania",
            "Embassy of the Republic of Sarvania",
        ),
        ({}, None, None, None),
    ],
)
def test_a_document_tells_whose_text_it_is(
    about: dict[str, Any], home: str | None, publisher: str | None, issuer: str | None
) -> None:
    cast = cast_of(made("Nothing.", **about), PROCESS)
    assert tuple(
        one.name if one else None for one in (cast.origin.home, cast.origin.publisher, cast.origin.issuer)
    ) == (
        home,
        publisher,
        issuer,
    )


GUEST = "[[ROLE:Egyptian Foreign Minister]] [[PER:Idris Qasem]] came. "


@pytest.mark.parametrize(
    ("before", "kind", "publisher", "words", "holder"),
    [
        ("", "transcript", "Ministry of Foreign Affairs of Norway", "The Foreign Minister", "Foreign Minister of Norway"),
        ("", "readout", "Ministry of Defence of Norway", "the Defence Minister", "Defence Minister of Norway"),
        (GUEST, "transcript", "Ministry of Foreign Affairs of Norway", "The Foreign Minister", "Foreign Minister of Norway"),
        (GUEST, "readout", "Ministry of Foreign Affairs of Norway", "The Foreign Minister", "Idris Qasem"),
        ("", "transcript", "Ministry of Foreign Affairs of Norway", "The Prime Minister", None),
        ("", "news", "Ministry of Foreign Affairs of Norway", "The Foreign Minister", None),
    ],
)  # fmt: skip
def test_the_minister_in_his_ministrys_text_is_its_own(
    before: str, kind: str, publisher: str, words: str, holder: str | None
) -> None:
    assert name(f"{before}[[ROLE:{words}]]", kind=kind, publisher=publisher) == holder


@pytest.mark.parametrize(
    ("marked", "holder"),
    [
        ("[[ROLE:The Foreign Minister of [[GPE:Qatar]]]] called [[ROLE:his Egyptian counterpart]]", "Foreign Minister of Egypt"),
        ("[[ROLE:Defence Minister]] [[PER:Ana Vik]] of [[GPE:Peru]] met [[ROLE:her Chadian colleague]]", "Defence Minister of Chad"),
        ("[[ROLE:The Foreign Minister of [[GPE:Egypt]]]] called [[ROLE:his Egyptian colleague]]", None),
        ("[[PER:Bo Lind]] of [[GPE:Egypt]] left. [[ROLE:The Foreign Minister of [[GPE:Qatar]]]] called [[ROLE:his Egyptian counterpart]]",
         None),
    ],
)  # fmt: skip
def test_his_counterpart_holds_his_office_in_the_other_state(marked: str, holder: str | None) -> None:
    assert name(marked) == holder


@pytest.mark.parametrize(
    ("guest", "side"),
    [
        ("[[PER:Jon Rask]], [[ROLE:Foreign Minister of Brand]]", None),
        ("[[PER:Jon Rask]], [[ROLE:Minister of Foreign Affairs of Brand]]", None),
        ("Brand’s [[ROLE:Foreign Minister]] [[PER:Jon Rask]]", None),
        ("Brandish [[ROLE:Defence Minister]] [[PER:Jon Rask]]", None),
        ("[[ROLE:Brandish Defence Minister]] [[PER:Jon Rask]]", None),
        ("[[ROLE:Defence Minister]] [[PER:Jon Rask]] of Brand", None),
        ("[[ROLE:Defence Minister]] [[PER:Jon Rask]] of [[GPE:Brand]]", "Brand"),
        ("the Dovranian delegation by the [[ROLE:Minister of Irrigation]], [[PER:Jon Rask]]", None),
        ("the [[GPE:Egyptian]] delegation led by the [[ROLE:Minister of Irrigation]], [[PER:Jon Rask]]", "Egypt"),
        ("[[ROLE:Foreign Minister]] [[PER:Jon Rask]]", None),
        ("[[ROLE:Defence Minister]] [[PER:Jon Rask]]", "{home}"),
        ("[[ROLE:Minister of Trade]] [[PER:Jon Rask]]", "{home}"),
        ("the Government delegation led by [[ROLE:Defence Minister]] [[PER:Jon Rask]]", "{home}"),
    ],
)
@pytest.mark.parametrize("home", ["Norway", "Orlany"])
def test_a_minister_is_his_hosts_only_where_nothing_beside_his_name_tells_otherwise(
    home: str, guest: str, side: str | None
) -> None:
    marked = f"[[ROLE:Foreign Minister]] [[PER:Ana Vik]] met {guest} in [[GPE:{home}]]."
    host, other = cast_of(made(marked, kind="readout", publisher=f"Foreign Ministry of {home}")).people
    assert host.who.side == home
    assert other.who.side == (side.format(home=home) if side else None)


@pytest.mark.parametrize("publisher", ["Armenian MFA", "MFA Armenia", "Ministry of Foreign Affairs of Armenia"])
def test_the_issuer_is_the_body_of_the_profile_and_has_its_side(publisher: str) -> None:
    issuer = cast_of(made("Nothing.", kind="readout", publisher=publisher), PROCESS).origin.issuer
    assert issuer
    assert (issuer.id, issuer.side) == ("armenian-foreign-ministry", "Armenia")


def test_who_gives_the_full_names_for_a_span_and_nothing_for_others() -> None:
    cast: Cast = cast_of(made("[[PER:Anna Vik]] came. [[PER:Vik]] left [[DATE:on Tuesday]]."))
    assert [cast.who(mention.span) for mention in cast.mentions] == [("Anna Vik",), ("Anna Vik",), ()]


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("UNHCR chief", None),
        ("EUFOR commander", None),
        ("UN-backed mayor", None),
        ("UN chief", "UN"),
        ("head of the EU’s mission", "EU"),
    ],
)
def test_a_body_is_found_in_an_office_by_whole_words(office: str, body: str | None) -> None:
    cast = cast_of(made(f"[[ORG:UN]] and [[ORG:EU]] agreed. [[PER:Ana Vik]], [[ROLE:{office}]], spoke."))
    (person,) = cast.people
    found = cast.body_led_by(person.who)
    assert (found.text if found else None) == body


@pytest.mark.parametrize(
    "paper",
    [
        "The Moscow Times",
        "the Cairo Post",
        "Kyiv Independent",
        "Baku Television",
        "Ankara Daily",
        "Addis Ababa Observer",
    ],
)
def test_an_outlet_that_is_called_after_a_town_is_no_body_of_its_state(paper: str) -> None:
    found = resolved(f"[[ORG:{paper}]]")
    assert found
    assert (found.one.id, found.one.side) == (None, None)


@pytest.mark.parametrize(
    ("body", "side"),
    [("Russia’s Border Post", "Russia"), ("Chad Monitoring Council", "Chad"), ("the Norwegian Observer", "Norway")],
)
def test_what_is_no_outlet_stays_that_of_its_state(body: str, side: str) -> None:
    found = resolved(f"[[ORG:{body}]]")
    assert found
    assert found.one.side == side


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("a European diplomat in Oslo", None),
        ("a Western diplomat in Moscow", None),
        ("a French diplomat in Tehran", "France"),
        ("a European Union official in Oslo", "European Union"),
        ("a senior diplomat in Oslo", "Norway"),
    ],
)
def test_somebody_of_a_region_is_not_of_the_state_where_he_is(words: str, state: str | None) -> None:
    found = cast_of(made("[[PER:Anna Vik]] left.")).state_in(words)
    assert (found.name if found else None) == state


def test_a_quarter_alone_is_the_other_half_of_a_state_that_the_text_names() -> None:
    korea = cast_of(made("[[GPE:North Korea]] spoke."))
    assert [one and one.name for one in map(korea.state_in, ("the South’s ministry", "the North’s army"))] == [
        "South Korea",
        "North Korea",
    ]
    assert cast_of(made("[[GPE:Chad]] spoke.")).state_in("the South’s ministry") is None


def test_a_state_that_no_profile_knows_is_named_as_outside_a_headline() -> None:
    cast = cast_of(made("SWAP WITH [[GPE:DELMA]]. [[GPE:Delma]] spoke."))
    (state,) = filter(None, [cast.state_in("Delma’s embassy in Cairo")])
    assert state.name == "Delma"


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("[[ROLE:The Secretary-General of [[ORG:the Gulf Cooperation Council]]]] spoke. ", "Gulf Cooperation Council"),
        ("[[ROLE:The Secretary-General of [[ORG:the League of Rivers]]]] spoke. ", "League of Rivers"),
        ("[[ORG:The Gulf Cooperation Council]] met. ", "United Nations"),
        ("", "United Nations"),
    ],
)
def test_the_secretary_general_is_of_the_body_that_the_text_has_called_his_before(before: str, meant: str) -> None:
    """Else, as the press has it, of the United Nations."""
    assert name(f"{before}[[ROLE:The Secretary-General]] urged restraint.") == f"Secretary-General of {meant}"
