"""In whose words a document is: I and we in statements and reports, the answers of an interview. All persons are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aidememoire.linking.cast.who import Resolved
from aidememoire.reading.rules.negation.refutations import UNTRUE
from tests.linking.made import made, speakers_of

WORDS = (
    "{head}[[S1:I]] [[Q1:call on]] [[C1:[[GPE:Sudan]] to stop]]. [[GPE:Chad]] and [[GPE:Sudan]] met. "
    "[[S2:We]] [[Q2:stand ready to]] [[C2:help]]."
)
VIK = "[[PER:Ana Vik]]"
BEFORE = "[[GPE:Chad]] rejected it.\n\n"


def said(marked: str, title: str, kind: str, publisher: str) -> list[Resolved]:
    return speakers_of(made(marked, kind, publisher, title=title))


@pytest.mark.parametrize(
    ("title", "head", "publisher", "i", "we"),
    [
        ("", f"Statement by [[ROLE:President]] {VIK} of [[GPE:Kenya]]\n\n", "Courier", "Ana Vik", "Kenya"),
        ("Statement by President Ana Vik of Kenya", "", "Courier", "Ana Vik", "Kenya"),
        ("", f"Remarks of [[ROLE:Special Envoy]] {VIK}\n\n", "", "Ana Vik", "Ana Vik"),
        ("", f"Statement by [[ROLE:Foreign Minister]] {VIK} at the Security Council\n\n", "United Nations", "Ana Vik", "Ana Vik"),
        ("", f"Statement by [[ROLE:Special Representative]] {VIK}\n\n", "United Nations", "Ana Vik", "United Nations"),
        ("Sudan", f"Remarks by Ms. {VIK}, Special Envoy of the [[ROLE:Secretary-General]]\n\n", "", "Ana Vik", "United Nations"),
        ("", f"{VIK}, Special Representative of the Secretary-General\n\nMr. President,\n\n", "", "Ana Vik", "United Nations"),
        ("", f"Briefing to the Council by [[ROLE:Prime Minister]] {VIK}\n\n", "Government of Norway", "Ana Vik", "Norway"),
        ("Remarks and answers of the Foreign Minister of Kenya Ana Vik to the press", f"[[ROLE:Minister]] {VIK}\n\n", "", "Ana Vik", None),
        ("", f"Explanation of vote by [[ROLE:Ambassador]] {VIK} on the truce.\n\n", "", "Ana Vik", "Ana Vik"),
        ("Daily Press Briefing by the Office of the Spokesperson",
         f"The following is a near-verbatim transcript of today’s noon briefing by {VIK}, Spokeswoman for the [[ROLE:Secretary-General]].\n\n",
         "", "Ana Vik", "United Nations"),
        ("Joint statement by Ana Vik and Bo Li", "", "", "unknown", None),
        ("Statement by the Foreign Ministry of Chad on the border", "", "Harbour Times", "Ministry of Foreign Affairs of Chad", "Chad"),
        ("Statement on remarks by the Foreign Ministry of Chad", "", "Harbour Times", "unknown", None),
        ("On the talks", "", "Ministry of Foreign Affairs of Norway", "Ministry of Foreign Affairs of Norway", "Norway"),
    ],
)  # fmt: skip
def test_i_is_whose_statement_it_is_and_we_his_side(
    title: str, head: str, publisher: str, i: str, we: str | None
) -> None:
    first, last = said(WORDS.format(head=head), title, "statement", publisher)
    assert first.one.name == i
    assert we in (None, last.one.name)


RASK = "H.E. Mr. [[PER:Jon Rask]]"


@pytest.mark.parametrize(
    ("head", "we"),
    [
        ("STATEMENT BY [[PER:H.E]]. MR. [[PER:JON RASK]], [[ROLE:PERMANENT REPRESENTATIVE OF [[GPE:CHAD]]]]", "Chad"),
        (f"STATEMENT\n\nby {RASK}, [[ROLE:Permanent Representative of [[GPE:Orlany]]]]", "Orlany"),
        (f"Statement\n\nby\n\n{RASK}\n\n[[ROLE:Permanent Representative of [[GPE:Chad]]]] to the United Nations", "Chad"),
        (f"PERMANENT MISSION OF CHAD TO THE UNITED NATIONS\n\nStatement by {RASK}, [[ROLE:Permanent Representative]]", "Chad"),
        ("Statement by [[GPE:Orlany]]", "Orlany"),
        ("Statement by the delegation of [[GPE:Chad]]", "Chad"),
        ("Statement by [[GPE:Chad]] on behalf of [[ORG:the African Group]]", "African Group"),
        ("STATEMENT\n\nby [[GPE:Chad]] on behalf of [[ORG:the Group of 77 and [[GPE:China]]]]", "Group of 77 and China"),
        (f"Statement on behalf of [[ORG:the African Group]]\n\ndelivered by {RASK}, [[ROLE:Permanent Representative of [[GPE:Chad]]]]",
         "African Group"),
    ],
)  # fmt: skip
def test_we_in_a_statement_to_a_body_is_the_state_or_group_of_its_head(head: str, we: str) -> None:
    marked = (
        f"{head}\n\n[[GPE:Nairobi]], 18 March 2025\n\n[[ROLE:Madam President]],\n\n[[S1:We]] [[Q1:support]] [[C1:it]]. "
        "[[S2:[[GPE:Germany]] and [[GPE:Costa Rica]]]] [[Q2:voiced]] [[C2:concern]]. [[S3:We]] [[Q3:ask]] [[C3:for more]]."
    )
    first, _, last = speakers_of(made(marked, "statement", "", dateline="Nairobi", title="Statement"))
    assert (first.one.name, last.one.name) == (we, we)
    assert first.one.side in (None, we)


@pytest.mark.parametrize(
    ("head", "publisher", "minister"),
    [
        ("Statement by [[GPE:Norway]]", "", "Prime Minister of Norway"),
        ("Statement by [[ROLE:Ambassador]] [[PER:Ana Vik]] of [[GPE:Norway]]", "", "Prime Minister of Norway"),
        ("On the talks", "Permanent Mission of Norway", "Prime Minister of Norway"),
        ("On the talks", "", "Prime Minister"),
    ],
)
@pytest.mark.parametrize("whose", ["Our", "My"])
def test_our_minister_is_the_authors_and_never_of_the_town_where_he_speaks(
    head: str, publisher: str, minister: str, whose: str
) -> None:
    marked = (
        f"{head}\n\n[[LOC:Nairobi]], 18 March 2025\n\n[[S1:[[ROLE:{whose} Prime Minister]]]] [[Q1:pledged]] [[C1:aid]]."
    )
    (found,) = speakers_of(made(marked, "statement", publisher, dateline="Nairobi", title="Statement"))
    assert found.one.name in (minister, "unknown")


@pytest.mark.parametrize(
    ("text", "publisher", "speaker"),
    [
        (f"{BEFORE}[[S1:We]] [[Q1:expect]] [[C1:more]].", "Horn Institute", "Horn Institute"),
        (f"{BEFORE}[[S1:Our]] [[Q1:assessment]]: [[C1:it fails]].", "Horn Institute", "Horn Institute"),
        (f"{BEFORE}[[S1:We]] [[Q1:have learned]] [[C1:more]].", "", "unknown"),
        (f"{BEFORE}[[S1:I]] [[Q1:think]] [[C1:more]].", "Horn Institute", "unknown"),
    ],
)
def test_we_in_a_report_is_who_publishes_it_no_party_that_it_names(text: str, publisher: str, speaker: str) -> None:
    (found,) = said(text, "", "news", publisher)
    assert found.one.name == speaker


QUESTION = "Q: Will you?\n\nA[[Q1::]] [[C1:[[S2:We]] [[Q2:accepted]] [[C2:it]]. [[S3:He]] [[Q3:told]] me [[C3:so]].]]"
LEAD = f"{VIK}, [[ROLE:secretary of [[ORG:the Grebe Movement]]]], spoke to [[PER:Jon Tell]]. [[PER:Aro Bek]] came.\n\n"


@pytest.mark.parametrize(
    ("title", "lead", "speaker"),
    [
        ("Interview with Ana Vik", LEAD, "Ana Vik"),
        ("“We waited”: an interview with Ana Vik", "", "Ana Vik"),
        ("What the movement wants", LEAD, "Ana Vik"),
        ("What the movement wants", f"{VIK} spoke to [[PER:Jon Tell]].\n\n", "unknown"),
    ],
)
def test_an_answer_without_a_name_is_that_of_the_one_who_is_interviewed(title: str, lead: str, speaker: str) -> None:
    found = said(f"{lead}{QUESTION}", title, "transcript", "Horn Review")
    assert found[0].one.name == speaker


VIK_SPEAKS, BEK = f"[[ROLE:Minister]] {VIK}", "[[ROLE:President]] [[PER:Aro Bek]]"


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        (f"{VIK_SPEAKS} of [[GPE:Chad]] spoke to the Herald about {BEK}.", "Ana Vik"),
        (f"{VIK}, 52, sat down with our editor [[PER:Jon Tell]] after {BEK} had gone.", "Ana Vik"),
        (f"{BEK} met [[ROLE:Minister]] [[PER:Ida Orr]]. We asked {VIK_SPEAKS} what comes next.", "Ana Vik"),
        (f"The Herald’s [[PER:Jon Tell]] spoke with {VIK} about {BEK}.", "Ana Vik"),
        (f"{VIK} has been minister since May. The interview was held by [[PER:Jon Tell]].", "Ana Vik"),
        ("The minister answered the questions of our correspondent [[PER:Jon Tell]].", "unknown"),
        (f"{VIK_SPEAKS} and {BEK} spoke to us.", "unknown"),
        (f"{VIK_SPEAKS} will meet {BEK} on Monday.", "unknown"),
    ],
)
def test_who_is_told_to_speak_to_the_press_answers_not_who_asks_or_is_talked_about(lead: str, speaker: str) -> None:
    assert said(f"{lead}\n\n{QUESTION}", "The road ahead", "transcript", "")[0].one.name == speaker


@pytest.mark.parametrize("asked", ["Q: Will you?\n\nA", "Question. Will you?\n\nAnswer"])
def test_an_office_that_nobody_is_named_for_answers_as_that_and_we_is_its_state(asked: str) -> None:
    title = "Interview with the [[ROLE:Prime Minister of [[GPE:Norway]]]]"
    marked = f"{title}\n\n{asked}[[Q1::]] [[C1:[[S2:We]] [[Q2:accepted]] [[C2:it]].]]"
    found = said(marked, "Interview with the Prime Minister of Norway", "transcript", "")
    assert [one.one.name for one in found] == ["Prime Minister of Norway", "Norway"]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("Question", "Answer"), ("Q", "A"), ("QUESTION", "ANSWER"), ("Q1", "A1"), ("Question 2", "Answer 2")],
)
def test_whom_a_question_names_need_not_answer_it(asked: str, answer: str) -> None:
    about = "What does [[ROLE:President]] [[PER:Ana Vik]] think?"
    marked = (
        f"[[S1:{asked}]][[Q1::]] [[C1:{about}]]\n\n[[S2:{answer}]][[Q2::]] [[C2:[[S3:We]] [[Q3:reject]] [[C3:it]].]]"
    )
    for title in (f"{asked}: What does President Ana Vik think?", "What does President Ana Vik think?"):
        found = said(marked, title, "transcript", "")
        assert [found[number].one.kind for number in (1, 2)] == ["unknown", "unknown"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Q2 [[PER:Ana Vik]]", "Ana Vik"),
        ("Q1 Chair", "Chair"),
        ("Query from [[ORG:Radio Grebe]]", "Radio Grebe"),
        ("Question from the newspaper [[ORG:Morrow]]", "Morrow"),
        ("Query", "unnamed journalist"),
        ("Q12", "unnamed journalist"),
    ],
)
def test_the_label_of_a_question_tells_who_puts_it(label: str, name: str) -> None:
    marked = f"[[S1:{label}]][[Q1::]] [[C1:Will you sign?]]\n\n[[S2:[[PER:Bo Lenc]]]][[Q2::]] [[C2:No.]]"
    assert said(marked, "Evidence", "transcript", "")[0].one.name == name


def test_we_of_the_one_interviewed_is_his_movement_and_never_the_paper() -> None:
    found = said(f"{LEAD}{QUESTION}", "Interview", "transcript", "Horn Review")
    assert found[1].one.name == "Grebe Movement"
    alone = said(QUESTION, "Interview with Ana Vik", "transcript", "Horn Review")
    assert alone[1].one.name == "Ana Vik"


@pytest.mark.parametrize("noun", ["Briefing", "Comment", "Remarks"])
@pytest.mark.parametrize("cut", [False, True])
def test_who_briefs_answers_whoever_else_is_named(noun: str, cut: bool) -> None:
    """Answer, I and Let me are the one whom the title names, though another one of an office comes before the questions."""
    title = (
        f"{noun} by the Official Representative of the Ministry of Foreign Affairs of Norway, Ana Vik, Oslo, 1 May 2023"
    )
    marked = (
        f"{title}\n\n[[ROLE:Special Representative]] [[PER:Bo Lind]] came. [[S1:Let me]] [[Q1:remind]] you [[C1:of this]].\n\n"
        "Question: Will you?\n\nAnswer[[Q2::]] [[C2:[[S3:I]] [[Q3:said]] [[C3:no]]. [[S4:We]] [[Q4:regret]] [[C4:it]].]]"
    )
    shown = f"{title[:60]}…" if cut else title
    found = said(marked, shown, "transcript", "Ministry of Foreign Affairs of Norway")
    assert [one.one.name for one in found] == ["Ana Vik", "Ana Vik", "Ana Vik", "Norway"]


@pytest.mark.parametrize(
    ("title", "kind", "publisher", "speaker"),
    [
        ("Statement by Ana Vik", "statement", "Harbour Times", "Ana Vik"),
        ("Briefing by Ana Vik", "transcript", "Harbour Times", "Ana Vik"),
        ("Statement by the Foreign Ministry of Chad", "statement", "Harbour Times", "Ministry of Foreign Affairs of Chad"),
        ("On the talks", "readout", "Ministry of Foreign Affairs of Norway", "Ministry of Foreign Affairs of Norway"),
        ("On the talks", "statement", "Corvo Liberation Movement", "Corvo Liberation Movement"),
        ("On the talks", "readout", "Harbour Times", "unknown"),
        ("On the talks", "news", "Harbour Times", "unknown"),
    ],
)  # fmt: skip
def test_who_calls_a_claim_untrue_in_his_own_text_denies_it_and_a_report_is_nobody_s(
    title: str, kind: str, publisher: str, speaker: str
) -> None:
    reading = made("[[C1:Reports of a deal]] [[Q1:are untrue]].", kind, publisher, title=title)
    (one,) = reading.statements
    (found,) = speakers_of(replace(reading, statements=(replace(one, reasons=(UNTRUE,)),)))
    assert found.one.name == speaker


IN_PRINT = "“We were never asked”\n\n[[ROLE:Chief negotiator]] [[PER:Ana Vik]] received the paper at her home in Lisk."
PRINTED = (
    f"{IN_PRINT}\n\nYou walked out. Why?\n\nThe session was over. I left. [[S1:[[GPE:Chad]]]] [[Q1:says]] [[C1:that [[S2:we]] [[Q2:refused]] [[C2:a pact]]]].\n\n"
    "Would [[S3:you]] [[Q3:accept]] [[C3:a force]]?\n\n[[S4:We]] [[Q4:reject]] [[C4:one]]. My view is known.\n\n"
    "And if there is none?\n\nThen [[S5:I]] [[Q5:will ask]] [[C5:the Court]]. We wait.\n\n"
)


def test_in_an_interview_without_labels_i_and_you_are_the_one_whom_the_lead_names() -> None:
    found = said(PRINTED, "We were never asked", "news", "The Harbour Times")
    assert [one.one.name for one in found] == ["Chad", "Ana Vik", "Ana Vik", "Ana Vik", "Ana Vik"]


@pytest.mark.parametrize(("old", "new"), [("?\n", ".\n"), ("you", "they"), ("Would", "Q: Would")])
def test_a_report_with_few_questions_or_none_to_you_is_no_interview(old: str, new: str) -> None:
    marked = PRINTED.replace(old, new).replace("You walked", f"{new.title() if old == 'you' else 'You'} walked")
    assert said(marked, "We were never asked", "news", "The Harbour Times")[-1].one.name != "Ana Vik"


@pytest.mark.parametrize(
    ("head", "speaker"), [("6. Mr. ", "Bo Lenc"), ("12. Ms. ", "Bo Lenc"), ("", "unknown"), ("Mr. ", "unknown")]
)
def test_who_opens_a_paragraph_of_a_summary_record_denies_what_it_calls_untrue(head: str, speaker: str) -> None:
    marked = f"{head}[[S1:[[PER:Bo Lenc]]]] (Chad) [[Q1:said]] [[C1:that it was late]]. It [[Q2:was not true]] [[C2:that it had left]]."
    reading = made(marked, "news", "")
    one, two = reading.statements
    found = speakers_of(replace(reading, statements=(one, replace(two, reasons=(UNTRUE,)))))
    assert found[1].one.name == speaker
