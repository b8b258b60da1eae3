"""Posts quoted in a thread are turns of those whose accounts stand above them. All persons are invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aidememoire.documents.threads import with_heads_apart, with_labels_of_posts
from aidememoire.linking import link
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from tests.documents.made import load_one

HEADS = [
    ("Ana Vik (@AnaVik), Foreign Minister of Estmark\n2 Sep 2024, 18:04", "Ana Vik (@AnaVik), Foreign Minister of Estmark, 2 Sep 2024, 18:04"),
    ("**Ana Vik** (@AnaVik)\n2 September 2024", "Ana Vik (@AnaVik), 2 September 2024"),
    ("Ana Vik @AnaVik · Sep 2, 2024", "Ana Vik @AnaVik · Sep 2, 2024"),
    ("Ambassador Ana de Vik (@AnaVik)\n\n09:15 AM · Sep 2, 2024\n", "Ambassador Ana de Vik (@AnaVik), 09:15 AM · Sep 2, 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "label"), HEADS)
def test_the_head_of_a_post_is_the_label_of_its_words(head: str, label: str) -> None:
    text, count = with_labels_of_posts(f"Thread\n\n{head}\nWe will pay.\n\nAro Bek (@AroBek)\nYou will not.")
    assert (text, count) == (f"Thread\n\n{label}: We will pay.\n\nAro Bek (@AroBek): You will not.", 2)


@pytest.mark.parametrize(
    "text",
    [
        "We thank Aro Bek (@AroBek) for his words\nThey help.\n\nI met Ana Vik (@AnaVik)\nToday.",
        "Ana Vik (@AnaVik) wrote that she would pay.\nMore.\n\nAro Bek (@AroBek) denied it.\nMore.",
        "Ana Vik (@AnaVik) is our envoy in Corvo\nMore.\n\nAro Bek (@AroBek) is our editor\nMore.",
        "Ana Vik (@AnaVik)\nWe will pay.",
        "Ana Vik (@AnaVik)\n\nAro Bek (@AroBek)",
    ],
)
def test_what_only_names_accounts_is_no_thread(text: str) -> None:
    assert with_labels_of_posts(text) == (text, 0)


def test_in_markdown_the_head_stands_apart_from_the_post() -> None:
    text = "Ana Vik (@AnaVik)\n2 Sep 2024\nWe pay.\n\n> Aro Bek (@AroBek)\n> No."
    assert with_heads_apart(text) == "Ana Vik (@AnaVik)\n\n2 Sep 2024\n\nWe pay.\n\n> Aro Bek (@AroBek)\n> \n> No."


THREAD = """# A thread

**Ana Vik** (@AnaVik), Foreign Minister of Estmark
2 Sep 2024, 18:04
We warned them three times. We are ready to open the road.

It was Pomerelia that closed it.

> **Aro Bek** (@AroBek), quoting 3/3
> 3 Sep 2024, 09:31
> We will not pay for a road that is closed.
"""


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_we_in_a_post_is_whose_account_it_is_on_its_day(tmp_path: Path, suffix: str) -> None:
    text = THREAD if suffix == "md" else THREAD.replace("> ", "").replace("*", "").replace("# ", "")
    document = load_one(tmp_path / f"thread.{suffix}", text)
    assert document.kind == "transcript"
    reading = link(Reader.load().read(document), load_profile("general"))
    whole = [one for one in reading.statements if one.parent is None]
    days = [one.on and one.on.start for one in whole]
    assert [one.speaker for one in whole] == ["Ana Vik", "Aro Bek"]
    assert days == [date(2024, 9, 2), date(2024, 9, 3)]
    assert "closed it" in whole[0].content[-1].text
    assert reading.meetings == ()
