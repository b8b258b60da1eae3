"""A denial in a relative clause is told, with what it denies."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.stances.rebuttals import REBUTTED

READER = Reader.load()


@pytest.mark.parametrize(
    ("claim", "rebuttal", "by", "act"),
    [
        (
            "Velmark of crossing the border",
            "Norway accused {}, which the Velmark delegation denied.",
            "the Velmark delegation",
            "deny",
        ),
        ("Arlen had fired first", "Norway said {}, a claim which Arlen rejected.", "Arlen", "deny"),
        ("that Velmark had cut the cable", "Norway said {}, something Velmark denies.", "Velmark", "deny"),
        ("Palau of sheltering the rebels", "Norway accused {}, a charge that Palau rejects.", "Palau", "deny"),
        ("Palau of sheltering the rebels", "Norway accused {}, an accusation denied by Palau.", "Palau", "deny"),
        ("Palau shelters the rebels", "Norway says {}, allegations Palau has repeatedly denied.", "Palau", "deny"),
        ("a vote", "Norway proposed {}, which Palau rejected.", "Palau", "reject"),
        ("that Palau would leave", "Norway warned {}, which was denied by Palau.", "Palau", "deny"),
        ("the proposal", "Norway welcomed {}, which Palau rejected.", "Palau", "reject"),
        ("the map", "Norway accepted {}, which Palau dismissed.", "Palau", "reject"),
        ("that Palau would leave", "Norway warned {}, a claim that Palau rejects.", "Palau", "deny"),
        ("a vote", "Norway proposed {}, a suggestion that Palau rejected.", "Palau", "reject"),
        ("to share the river", "Norway offered {}, an offer which Palau turned down on Saturday.", "Palau", "reject"),
        ("a joint commission", "Norway proposed {}, something Palau has refused.", "Palau", "reject"),
        ("a toll", "Norway demanded {}, a demand Palau refused.", "Palau", "reject"),
        (
            "to host the talks",
            "Norway offered {}, an offer Kyrgyz President Azamat Isakov accepted on August 12.",
            "Kyrgyz President Azamat Isakov",
            "accept",
        ),
        ("a road", "Norway offered {}, which Palau accepted.", "Palau", "accept"),
        ("the talks a failure", "Norway called {}, a view not shared by Palau.", "Palau", "reject"),
        ("the talks a failure", "Norway called {}, an assessment that Palau does not share.", "Palau", "reject"),
        ("that the talks had failed", "Norway said {}, a view which Palau could not share.", "Palau", "reject"),
        ("inspections", "Norway asked for {}, a request to which Palau did not object.", "Palau", "accept"),
    ],
)
def test_a_rebuttal_has_what_is_claimed_for_its_content(claim: str, rebuttal: str, by: str, act: str) -> None:
    outer, inner = READER.read(Document(title="Talks", text=rebuttal.format(claim))).statements
    assert [span.text for span in outer.content] == [claim]
    assert (inner.source[0].text, inner.act, [span.text for span in inner.content]) == (by, act, [claim])


def test_what_is_claimed_may_end_before_the_words_that_tell_when() -> None:
    """*A vote in June* or a vote, proposed in June: the words do not tell."""
    text = "Norway proposed a vote in June, which Palau rejected."
    outer, inner = READER.read(Document(title="Talks", text=text)).statements
    assert (inner.source[0].text, inner.act, inner.content) == ("Palau", "reject", outer.content)
    assert outer.content[0].text in ("a vote", "a vote in June")


@pytest.mark.parametrize(
    "text",
    [
        "According to Norway, Palau fired first, which it denies.",
        "Norway said, which nobody denied, that the road was open.",
        "Norway signed the treaty, which Palau rejects.",
        "Norway proposed a vote in June, which Palau welcomed.",
        "Norway rejected talks on the UN plan, which Palau accepted last year.",
        "Norway proposed a vote, a step that surprised Palau.",
    ],
)
def test_where_it_is_not_told_who_rebuts_what_none_is_made(text: str) -> None:
    read = READER.read(Document(title="Talks", text=text))
    assert not any(REBUTTED in one.reasons for one in read.statements)


def test_who_rebuts_a_charge_may_make_one_of_his_own() -> None:
    text = "Egypt said Ethiopian troops had crossed the river, a charge Addis Ababa flatly rejected while leveling one of its own: that Egyptian-backed militias had ambushed a convoy."
    said, rebuttal, other = READER.read(Document(title="Talks", text=text)).statements
    assert (
        [span.text for span in said.content]
        == [span.text for span in rebuttal.content]
        == ["Ethiopian troops had crossed the river"]
    )
    assert (other.act, other.cue[0].text) == ("accuse", "leveling one of its own")
    assert [span.text for span in other.content] == ["that Egyptian-backed militias had ambushed a convoy"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway tabled a proposal Chad rejected and Sudan accepted.",
            {("Chad", "reject", "a proposal"), ("Sudan", "accept", "a proposal")},
        ),
        (
            "Norway tabled a text, a proposal Chad rejected and Sudan accepted.",
            {("Chad", "reject", "a text"), ("Sudan", "accept", "a text")},
        ),
        ("Niger made a demand Sudan refused.", {("Sudan", "reject", "a demand")}),
    ],
)
def test_what_is_answered_in_a_clause_of_its_own_is_the_thing_before_it(
    text: str, told: set[tuple[str, str, str]]
) -> None:
    statements = READER.read(Document(title="Talks", text=text)).statements
    assert told <= {(one.source[0].text, one.act or "", one.content[0].text) for one in statements if one.source}
