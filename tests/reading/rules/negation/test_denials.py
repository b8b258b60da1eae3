"""Who denies having done a thing denies it, whatever the verb of the deed does."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> list[tuple[str | None, str, str]]:
    read = READER.read(Document(title="Talks", text=text))
    return [(one.act, one.cue[-1].text, " … ".join(span.text for span in one.content)) for one in read.statements]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thailand on Sunday denied having agreed to a deadline.",
            ("deny", "denied", "having agreed to a deadline"),
        ),
        ("Serbia denied having consented to the text.", ("deny", "denied", "having consented to the text")),
        ("Chad denied agreeing to the deadline.", ("deny", "denied", "agreeing to the deadline")),
        (
            "Chad has repeatedly denied promising to free the prisoners.",
            ("deny", "has repeatedly denied", "promising to free the prisoners"),
        ),
        (
            "The foreign minister denied having agreed to withdraw the tanks.",
            ("deny", "denied", "having agreed to withdraw the tanks"),
        ),
    ],
)
def test_a_deed_that_is_denied_is_what_is_denied(text: str, told: tuple[str, str, str]) -> None:
    assert told_in(text) == [told]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Chad did not deny having agreed to the deadline.", ["accept"]),
        ("Chad refused to deny having agreed to the deadline.", ["accept"]),
        ("Chad denied the claim on Monday, calling for talks.", ["deny", "demand"]),
        ("Chad denied that it had agreed to the deadline.", ["deny"]),
        ("Chad denied wrongdoing and called for talks.", ["deny", "demand"]),
    ],
)
def test_what_denies_no_deed_stays(text: str, acts: list[str]) -> None:
    assert [act for act, _, _ in told_in(text)] == acts


def test_who_denied_a_thing_accuses_nobody_of_it() -> None:
    told = told_in(
        "3. Ms. Kade welcomed the finding on her Government but took issue with the assertion concerning individual officials, which she "
        "described as speculative. She asked that paragraph 34 be deleted. She denied that Tambor had obstructed the Panel's visit of 2 July; "
        "the visit had been postponed at the Panel's own request.\n\n4. Mr. Lin said that his delegation had received neither letter."
    )
    assert ("deny", "denied") in [(act, cue) for act, cue, _ in told]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Two armed men denied the observers passage at the gate.", "reject"),
        ("The guards denied the convoy entry.", "reject"),
        ("Chad denied entry to the convoy.", "reject"),
        ("The guards denied that access was blocked.", "deny"),
        ("The ministry denied reports of entry bans.", "deny"),
        ("The general denied the observers had access to the depot.", "deny"),
    ],
)
def test_who_denies_somebody_access_refuses_it(told: str, act: str) -> None:
    assert told_in(told)[0][0] == act
