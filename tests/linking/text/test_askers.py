"""Who only asks: journalists by the labels of their turns, who assert nothing and sit at no table."""

from __future__ import annotations

import pytest

from aidememoire.linking import voices
from aidememoire.linking.text.askers import only_asking
from aidememoire.model import Reading
from tests.linking.made import cast_of, linked, linker, made

MINISTER = "[[ROLE:Foreign Minister]] [[PER:Aro Bek]]"


def conference(*turns: tuple[str, str]) -> Reading:
    """Return a transcript of turns, each its marked label and its words."""
    marked = "\n\n".join(f"[[S{n}:{label}]][[Q{n}::]] [[C{n}:{said}]]" for n, (label, said) in enumerate(turns, 1))
    return made(marked, kind="transcript", publisher="Ministry of Foreign Affairs of Norway")


def asking(reading: Reading) -> list[bool]:
    """Return of each turn whether it is of one who only asks."""
    found = only_asking(reading.statements, cast_of(reading).shelf)
    return [one.id in found for one in reading.statements]


@pytest.mark.parametrize(
    ("label", "said", "asks"),
    [
        ("Question", "Will the troops leave?", True),
        ("Reuters", "Minister, will the troops leave?", True),
        ("[[ORG:Radio Corvo]]", "Will the troops leave? Thank you.", True),
        ("[[PER:Anna Keller]] (Daily Post)", "The truce has collapsed. Will the troops leave?", True),
        ("[[PER:Jon Falk]], Corvo Times", "Will the troops leave?", True),
        ("[[ROLE:Journalist]] [[PER:Jon Falk]]", "“Will the troops leave?”", True),
        ("[[PER:Lena Marsh]]", "Will the troops leave?", True),
        ("Moderator", "Will the troops leave?", True),
        ("[[PER:Lena Marsh]]", "To ask the Minister of Defence, whether the troops will leave. [18823]", True),
        ("[[PER:Lena Marsh]]", "The troops will leave.", False),
        ("[[ORG:Reuters]]", "The troops will leave.", False),
        ("[[PER:Vera Dol]] ([[GPE:Chad]])", "Will the troops leave?", False),
        ("Ambassador [[PER:Vera Dol]]", "Who gains from that?", False),
        ("[[PER:BEK]]", "Who gains from that?", False),
        ("Press Secretary [[PER:Vera Dol]]", "Who gains from that?", False),
    ],
)  # fmt: skip
def test_who_asks_beside_an_official_only_asks_unless_he_speaks_for_a_side(label: str, said: str, asks: bool) -> None:
    reading = conference((label, said), (MINISTER, "They will leave on 1 May."))
    assert asking(reading) == [asks, False]
    assert voices.is_question(linked_first := linked(reading)[0]) is asks
    assert not (asks and voices.parties_of(linked_first))


def test_one_of_the_press_asks_also_where_he_thanks_and_others_only_where_all_their_turns_ask() -> None:
    turns = (
        (MINISTER, "No."),
        ("[[PER:Anna Keller]] (Daily Post)", "Why?"),
        ("[[PER:Anna Keller]] (Daily Post)", "I see."),
    )
    assert asking(conference(*turns)) == [False, True, True]
    plain = (MINISTER, "No."), ("[[PER:Lena Marsh]]", "Why?"), ("[[PER:Lena Marsh]]", "I see.")
    assert asking(conference(*plain)) == [False, False, False]


def test_where_nobody_answers_nobody_only_asks() -> None:
    assert asking(conference(("[[PER:Lena Marsh]]", "Who gains?"), ("[[PER:Jon Falk]]", "Who indeed?"))) == [
        False,
        False,
    ]


def test_who_only_asks_was_at_no_meeting() -> None:
    reading = conference(
        (MINISTER, "We met in [[GPE:Oslo]] today."),
        ("[[PER:Anna Keller]] (Daily Post)", "Will you meet next week?"),
        ("[[ROLE:Foreign Minister]] [[PER:Vera Dol]]", "We will meet in Geneva on 3 August."),
    )
    meetings = linker().link(reading).meetings
    assert meetings
    assert not any("Keller" in name for one in meetings for name in one.participants)
    assert [one.start.isoformat() for one in meetings if one.planned and one.start] == ["2023-08-03"]


def test_who_goes_by_letters_alone_asks_though_he_puts_a_claim_now_and_then() -> None:
    """And is the body whose initials these are, an article counted."""
    reading = conference(
        ("[[ORG:TSR]]", "The Steppe Review thanks you. Who is to blame?"),
        ("[[PER:Aro Bek]]", "Not us."),
        ("TSR", "They say that you lie."),
        ("[[PER:Aro Bek]]", "That is false."),
        ("TSR", "Will you sign?"),
        ("[[PER:Aro Bek]]", "We will."),
    )
    assert asking(reading) == [True, False] * 3
    named = made(
        "[[S1:[[ORG:TSR]]]][[Q1::]] [[C1:[[ORG:The Steppe Review]] asks.]]\n\n[[S2:TSR]][[Q2::]] [[C2:Who?]]",
        kind="transcript",
    )
    assert [one.speaker for one in linked(named)] == ["Steppe Review"] * 2


def test_whose_short_surname_stands_in_capitals_is_no_outlet_that_asks() -> None:
    bek = "[[PER:BEK]]"
    reading = conference(
        (bek, "Who is to blame? Who else?"),
        ("[[PER:LENC]]", "Not us. Will you sign?"),
        (bek, "We will sign tomorrow."),
        (bek, "Will you?"),
    )
    assert asking(reading)[2] is False
