"""Whose *we* is, inside a turn of a transcript and outside of any: his side where it is known, else he himself. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

CUES = ("are ready to", "insist on", "will not accept", "urge")
MINISTRY, PAPER = "Ministry of Foreign Affairs of Norway", "The Harbour Times"
OF_NORWAY = "[[ROLE:Foreign Minister of [[GPE:Norway]]]]"


def we_in(before: str, kind: str, publisher: str, title: str, cue: str, behind: str = "") -> str:
    """Return who *we* is behind some words that have a statement of their own with the number 1, or none."""
    number = 2 if "[[Q1:" in before else 1
    marked = f"{before}[[S{number}:We]] [[Q{number}:{cue}]] [[C{number}:a truce with [[GPE:Chad]]]].{behind}"
    return speakers_of(made(marked, kind, publisher, title=title))[number - 1].one.name


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize(
    ("lead", "label", "publisher", "speaker"),
    [
        ("", "[[PER:Ana Vik]] ([[GPE:Norway]])", "", "Norway"),
        ("", "[[ROLE:Norwegian Foreign Minister]] [[PER:Ana Vik]]", PAPER, "Norway"),
        ("", "[[GPE:Norway]]", "", "Norway"),
        (f"{OF_NORWAY} [[PER:Ana Vik]] met [[PER:Aro Bek]] of [[GPE:Chad]].\n\n", "[[PER:Vik]]", PAPER, "Norway"),
        ("", "[[ROLE:Spokesperson]] [[PER:Ana Vik]]", MINISTRY, "Norway"),
        ("", "[[PER:Ana Vik]]", "", "Ana Vik"),
        ("[[GPE:Chad]] was told of it.\n\n", "[[PER:Ana Vik]]", PAPER, "Ana Vik"),
    ],
)
def test_we_in_a_turn_is_the_side_of_who_speaks_else_himself(
    lead: str, label: str, publisher: str, speaker: str, cue: str
) -> None:
    """The guest of a paper that has him asked says *we* for himself, not for the paper."""
    turn = f"{lead}[[S1:{label}]][[Q1::]] [[C1:Good evening. "
    marked = f"{turn}[[S2:We]] [[Q2:{cue}]] [[C2:a truce with [[GPE:Chad]]]].]]\n\n[[S3:Question]][[Q3::]] [[C3:When?]]"
    assert speakers_of(made(marked, "transcript", publisher, title="Press conference"))[1].one.name == speaker


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize(
    ("before", "kind", "publisher", "title", "speaker"),
    [
        (f"{OF_NORWAY} [[PER:Ana Vik]] spoke.\n\n", "statement", PAPER, "Statement by the Foreign Minister of Norway, Ana Vik", "Norway"),
        ("", "statement", "", "Remarks by Special Envoy Ana Vik", "Ana Vik"),
        ("", "statement", MINISTRY, "On the talks", "Norway"),
        ("", "readout", MINISTRY, "Readout of the call with Minister Bek", "Norway"),
        ("By [[PER:Ana Vik]]\n\n[[S1:I]] [[Q1:know]] [[C1:that [[GPE:Chad]] doubts it]]. ", "news", PAPER, "Now", "Ana Vik"),
        ("[[GPE:Norway]] waits for [[GPE:Chad]]. ", "news", "Horn Institute", "Note 4", "Horn Institute"),
        ("[[GPE:Norway]] waits for [[GPE:Chad]]. ", "news", "", "Note 4", "unknown"),
    ],
)  # fmt: skip
def test_we_outside_of_a_turn_is_of_whose_text_it_is_never_who_is_only_named(
    before: str, kind: str, publisher: str, title: str, speaker: str, cue: str
) -> None:
    assert we_in(before, kind, publisher, title, cue) == speaker


@pytest.mark.parametrize("cue", CUES)
def test_we_before_the_first_turn_of_a_briefing_is_of_who_briefs(cue: str) -> None:
    title = f"Briefing by the Spokesperson of the {MINISTRY}, Ana Vik"
    label = "\n\nQuestion: When?\n\n[[S2:[[PER:Ana Vik]]]][[Q2::]] [[C2:Soon.]]"
    assert we_in("Good evening. ", "transcript", MINISTRY, title, cue, label) == "Norway"


@pytest.mark.parametrize("cue", CUES)
def test_we_in_what_is_quoted_is_of_who_is_quoted_not_of_the_text(cue: str) -> None:
    marked = (
        f"[[C1:“[[S2:We]] [[Q2:{cue}]] [[C2:a truce]]”]], [[S1:[[PER:Aro Bek]], [[ROLE:the president of [[GPE:Chad]]]]]], "
        "[[Q1:said]]."
    )
    assert speakers_of(made(marked, "readout", MINISTRY, title="Readout"))[1].one.name == "Chad"


@pytest.mark.parametrize("cue", CUES)
def test_we_in_what_is_quoted_is_nobody_who_is_only_named(cue: str) -> None:
    """Of a speaker whose side is not told it is at least he, and no state or body that he or the report speaks of."""
    marked = (
        "[[GPE:Chad]] is one of the mediators, and the [[ORG:MFN]] is to be renewed. [[GPE:Chad]] asked for it.\n\n"
        f"[[C1:“[[S2:We]] [[Q2:{cue}]] [[C2:a truce]]”]], [[S1:[[ROLE:Prime Minister]] [[PER:Ana Vik]]]] [[Q1:said]]."
    )
    assert speakers_of(made(marked, "news", PAPER))[1].one.name == "Ana Vik"


@pytest.mark.parametrize("source", ["[[S1:We]] [[Q1:have agreed to]]", "[[Q1:It is fundamental to reaffirm]]"])
def test_a_joint_text_is_in_the_words_of_all_who_made_it(source: str) -> None:
    """A movement that has the name of a land in its own is not that land, and a quotation is his whom it quotes."""
    makers = "[[ORG:the Government of [[GPE:Norway]]]] and [[ORG:the Chad People’s Front]]"
    joint = f"Joint Statement between {makers}\n\n{source} [[C1:the truce]]."
    assert [one.name for one in speakers_of(made(joint, "statement"))[0].whos] == ["Norway", "Chad People’s Front"]
    told = f"“{source} [[C1:the truce]],” said [[PER:Ana Vik]]."
    assert speakers_of(made(f"Joint Statement between {makers}\n\n{told}", "statement"))[0].one.name != "Norway"


@pytest.mark.parametrize("word", ["We", "My government"])
def test_a_guest_is_not_his_host_and_an_author_without_a_name_is_his_office(word: str) -> None:
    """Nor is who says *we* in a statement of nobody's whoever it spoke of last."""
    told = f"I thank our hosts, the Government of [[GPE:Malta]]. [[GPE:Chad]] is late. [[S1:{word}]] [[Q1:cannot accept]] [[C1:that]]."
    for title, name in (("Remarks by the foreign minister", "Foreign Minister"), ("Remarks at the opening", "unknown")):
        (one,) = speakers_of(made(told, "statement", "", title=title, dateline="Valletta"))
        assert name in one.one.name


def test_they_goes_on_from_the_members_of_a_body_over_a_paragraph() -> None:
    council = "[[S1:The members of [[ORG:the Security Council]]]] [[Q1:said]] [[C1:that [[ORG:the Government of [[GPE:Chad]]]] must act]]."
    again = "[[S2:They]] [[Q2:welcomed]] [[C2:the offer]]."
    assert speakers_of(made(f"{council}\n\n{again}", "statement", "United Nations"))[1].one.name.endswith(
        "Security Council"
    )


@pytest.mark.parametrize("first", ["we", "I"])
@pytest.mark.parametrize(
    "teller", ["[[ROLE:President]] [[PER:Bek]] of [[GPE:Chad]]", "The envoy of [[GPE:Chad]]", "There are those who"]
)
@pytest.mark.parametrize(
    ("cue", "deed"), [("claims", "had promised"), ("wrote", "will not sign"), ("says", "are ready to")]
)
def test_we_in_what_another_is_reported_to_say_is_of_who_reports_it(first: str, teller: str, cue: str, deed: str) -> None:  # fmt: skip
    said = f"[[S2:{teller}]] [[Q2:{cue}]] [[C2:that [[S3:{first}]] [[Q3:{deed}]] [[C3:a road]]]]."
    turn = f"[[S1:[[PER:Ana Vik]]]][[Q1::]] [[C1:Good evening. {said}]]\n\n[[S4:Question]][[Q4::]] [[C4:When?]]"
    assert speakers_of(made(turn, "transcript", PAPER, title="Press conference"))[2].one.name == "Ana Vik"


@pytest.mark.parametrize("behind", [":", ","])
def test_we_behind_a_colon_is_of_who_says_so_in_these_words(behind: str) -> None:
    said = f"[[S2:[[PER:Aro Bek]]]] [[Q2:told]] me{behind} [[C2:[[S3:I]] [[Q3:will not sign]] [[C3:a thing]]]]."
    turn = f"[[S1:[[PER:Ana Vik]]]][[Q1::]] [[C1:Good evening. {said}]]\n\n[[S4:Question]][[Q4::]] [[C4:When?]]"
    assert speakers_of(made(turn, "transcript", PAPER, title="Press conference"))[2].one.name == "Aro Bek"


@pytest.mark.parametrize("some", ["those", "those among us", "some in this house", "many", "others", "people in Chad"])
def test_who_behind_those_is_nobody_who_is_named(some: str) -> None:
    marked = f"[[PER:Ana Vik]] of [[GPE:Chad]] spoke. There are {some} [[S1:who]] [[Q1:say]] [[C1:that the army should march]]."
    assert speakers_of(made(marked))[0].one.name == f"unnamed {some}"


def test_who_behind_a_name_that_some_tell_of_is_that_one() -> None:
    marked = "Some at the talks blamed [[GPE:Chad]] [[S1:which]] [[Q1:said]] [[C1:that the army should march]]."
    assert speakers_of(made(marked))[0].one.name == "Chad"


def test_who_behind_a_name_is_that_one() -> None:
    marked = "[[PER:Ana Vik]] met those of [[PER:Aro Bek]], [[S1:who]] [[Q1:said]] [[C1:that the army should march]]."
    assert speakers_of(made(marked))[0].one.name == "Aro Bek"


@pytest.mark.parametrize("words", ["Our delegation", "Our country", "Our side", "Our government"])
@pytest.mark.parametrize(
    ("publisher", "title"),
    [
        ("Ministry of Foreign Affairs of the Republic of Sarvania", "On the talks"),
        ("Embassy of Sarvania", "On the talks"),
        (
            "Ministry of Foreign Affairs of the Republic of Sarvania",
            "Statement by the Spokesperson of the Ministry of Foreign Affairs, Ana Vik, on the Foreign Minister of Chad",
        ),
    ],
)
def test_our_side_is_the_state_whose_text_it_is_though_nothing_but_its_publisher_names_it(
    words: str, publisher: str, title: str
) -> None:
    """Not of the one state that the text names, which is the other one, nor of the ministry alone."""
    marked = f"[[GPE:Chad]] left the talks. [[S1:{words}]] [[Q1:rejects]] [[C1:the claim of [[GPE:Chad]]]]."
    speaker = speakers_of(made(marked, "statement", publisher, title=title))[0].one
    assert speaker.side == "Sarvania"


@pytest.mark.parametrize("noun", ["delegation", "army", "government", "embassy", "Foreign Minister"])
def test_whoever_bears_the_adjective_of_a_place_that_nobody_knows_is_not_the_publishers_own(noun: str) -> None:
    kind = "ROLE" if noun == "Foreign Minister" else "ORG"
    marked = f"[[S1:[[{kind}:The {{}} {noun}]]]] [[Q1:rejected]] [[C1:the map]]."
    foreign, own = (
        speakers_of(made(marked.format(one), "statement", MINISTRY))[0].one for one in ("Pellani", "Norwegian")
    )
    assert foreign.side is None
    assert own.side == "Norway"


def test_the_adjective_of_a_place_is_that_place() -> None:
    marked = "[[GPE:Pellan]] waits. [[S1:[[GPE:The Pellani side]]]] [[Q1:rejected]] [[C1:it]]. [[S2:[[GPE:The Pellani]]]] [[Q2:signed]] [[C2:it]]."
    assert [one.one.name for one in speakers_of(made(marked, "statement", MINISTRY))] == ["Pellan", "Pellan"]
