"""Who is heard in a text that is not his side's own: guests at a podium, members of a parliament, those called by name. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

MINISTRY = "Ministry of Foreign Affairs of Norway"
HOST = (
    "[[S1:[[ROLE:Foreign Minister]] [[PER:Vik]]]][[Q1::]] [[C1:Welcome.]]\n\n"
    "[[S2:[[ROLE:Foreign Minister]] [[PER:Okot]]]][[Q2::]] [[C2:Thank you. "
)
FOR_AFFAIRS = "[[ROLE:The Secretary of State for Foreign, [[ORG:Commonwealth]] and Development Affairs]]"


def last(marked: str, kind: str = "transcript", publisher: str = "", title: str = "Press conference") -> str:
    return speakers_of(made(marked, kind, publisher, title=title))[-1].one.name


def test_a_guest_who_bears_the_office_of_the_host_says_we_for_himself() -> None:
    marked = f"{HOST}[[S3:We]] [[Q3:appreciate]] [[C3:the support of [[GPE:Norway]]]].]]"
    assert last(marked, publisher=MINISTRY) == "Okot"


def test_the_host_says_we_for_the_publisher() -> None:
    marked = f"{HOST}]]\n\n[[S3:[[ROLE:Foreign Minister]] [[PER:Vik]]]][[Q3::]] [[C3:[[S4:We]] [[Q4:reject]] [[C4:the map]].]]"
    assert last(marked, publisher=MINISTRY) == "Norway"


def test_a_member_of_a_parliament_says_we_for_himself_not_for_the_house() -> None:
    marked = "[[S1:Dr [[PER:Aas]]]][[Q1::]] [[C1:When?]]\n\n[[S2:Mr [[PER:Vik]]]][[Q2::]] [[C2:[[S3:We]] [[Q3:regret]] [[C3:the delay]].]]"
    assert last(marked, publisher="House of Commons") == "Vik"


@pytest.mark.parametrize("words", ["My country", "Our delegation", "My own country"])
def test_my_country_is_the_state_of_who_says_it_whoever_is_named_before(words: str) -> None:
    marked = (
        "[[S1:Mr. [[PER:Lund]] ([[GPE:Chad]])]][[Q1::]] [[C1:[[GPE:Chad]] waits.]]\n\n"
        "[[S2:Ms. [[PER:Aas]] ([[GPE:Norway]])]][[Q2::]] [[C2:[[GPE:Norway]] held talks with the residents. "
        "It was [[S3:[[GPE:Chad]]]] that [[Q3:turned]] [[C3:the offer]] down. [[GPE:Chad]] knows it. "
        f"[[S4:{words}]] [[Q4:reaffirms]] [[C4:its offer]].]]"
    )
    found = speakers_of(made(marked, "transcript", ""))[-1]
    assert (found.one.name, found.rule) == ("Norway", "side")


@pytest.mark.parametrize("called", ["Mr Vik", "Minister Vik"])
def test_you_is_who_is_called_by_name_right_before_also_where_the_name_is_not_marked(called: str) -> None:
    marked = (
        "[[S1:[[PER:Ana Vik]]]][[Q1::]] [[C1:Talks go on.]]\n\n[[S2:[[PER:Bo Lund]]]][[Q2::]] [[C2:They do.]]\n\n"
        f"[[S3:Question]][[Q3::]] [[C3:{called}, [[S4:you]] [[Q4:promised]] [[C4:peace]]. When?]]"
    )
    assert last(marked) == "Ana Vik"


def test_an_office_before_a_name_that_is_not_marked_is_of_that_name() -> None:
    marked = (
        "[[S1:[[ROLE:President of [[GPE:Norway]]]] [[PER:Ana Vik]]]][[Q1::]] "
        "[[C1:[[S2:[[ROLE:President]] Bek]] [[Q2:told]] me [[C2:that talks go on]].]]"
    )
    assert last(marked) == "Bek"


def test_he_goes_on_from_an_office_behind_a_word_of_order() -> None:
    marked = "First, [[ROLE:the Secretary]] spoke with [[ROLE:Prime Minister]] [[PER:Bo Lund]]. [[S1:He]] [[Q1:reiterated]] [[C1:his support]]."
    assert last(marked, "news") == "Secretary"


def test_the_office_before_a_styled_name_in_brackets_is_his_and_of_no_body_that_it_deals_with() -> None:
    marked = (
        f"[[S1:{FOR_AFFAIRS} (Mr [[PER:Bo Lund]])]][[Q1::]] [[C1:I spoke to [[ROLE:Foreign Minister]] [[PER:Ree]].]]\n\n"
        "[[S2:[[PER:Ana Vik]]]][[Q2::]] [[C2:Did [[S3:[[ROLE:the Foreign Secretary]]]] [[Q3:accept]] [[C3:it]]?]]"
    )
    found = speakers_of(made(marked, "transcript", ""))
    assert found[-1].one.name == "Bo Lund"
    assert found[0].one.side is None


def test_at_a_doorstep_i_and_you_in_a_question_are_who_gives_it() -> None:
    marked = (
        "[[S1:I]] [[Q1:told]] him [[C1:that the talks go on]].\n\n[[S2:[[ROLE:The Prime Minister of [[GPE:Chad]]]]]] [[Q2:wants]] "
        "[[C2:more time]].\n\nQ. Will [[S3:you]] [[Q3:propose]] [[C3:sanctions]]?"
    )
    title = "Doorstep by High Representative Ana Vik upon arrival at the Council"
    found = speakers_of(made(marked, "statement", "", title=title))
    assert (found[0].one.name, found[2].one.name) == ("Ana Vik", "Ana Vik")


ON_ANOTHER = "on the statements made by [[GPE:Chad]]’s [[ROLE:foreign minister]] [[PER:Bo Aru]]"
ASKED = "\n\n[[S1:Question]][[Q1::]] [[C1:Which plan was it?]]\n\n[[S2:Answer]][[Q2::]] [[C2:There was none.]]"


@pytest.mark.parametrize(
    ("opens", "title", "answers"),
    [
        (
            f"[[PER:Ada Ness]], [[ROLE:spokeswoman]] of [[GPE:Norway]], commented {ON_ANOTHER}.",
            "Ada Ness, spokeswoman of Norway, commented on the statements made by Chad’s foreign minister Bo Aru.",
            "Ada Ness",
        ),
        (
            f"[[ROLE:The spokeswoman]] responded to a question {ON_ANOTHER}.",
            "Comment on statements by Bo Aru",
            "unknown",
        ),
        (f"[[PER:Ada Ness]] answered questions {ON_ANOTHER}.", "Comment of Ada Ness on remarks by Bo Aru", "Ada Ness"),
        ("The envoy spoke to us.", "Statement by Bo Aru", "Bo Aru"),
    ],
)
def test_whoever_comments_on_what_another_has_said_answers(opens: str, title: str, answers: str) -> None:
    assert last(f"{opens}{ASKED}", title=title) == answers
