"""Labels in bold or italics, as Markdown has them in texts that were saved from web pages, read as plain ones do."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidememoire.documents import load_documents
from aidememoire.documents.emphasis import without_emphasis
from aidememoire.model import Document

TURNS = (("Ana Vik:", "We will not sign."), ("Question (Radio Lisk):", "Why is that so?"), ("Ana Vik:", "We wait."))
ASKED = (("Q.", "Will you sign?"), ("A.", "We will not."))


def loaded(folder: Path, name: str, text: str) -> Document:
    (folder / name).write_text(text, encoding="utf-8")
    (document,) = load_documents(str(folder / name))
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("marks", ["**{}**", "*{}*", "__{}__", "_{}_", "***{}***", "**_{}_**"])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("turns", [TURNS, ASKED])
def test_a_text_with_marked_labels_is_the_transcript_that_it_is_without(
    turns: tuple[tuple[str, str], ...], between: str, marks: str, suffix: str, tmp_path: Path
) -> None:
    text = between.join(f"{marks.format(label)} {words}" for label, words in turns)
    document = loaded(tmp_path, f"turns.{suffix}", f"{marks.format('On the talks')}\n\n{text}\n")
    assert (document.kind, document.title) == ("transcript", "On the talks")
    lines = [line for line in document.text.split("\n") if line]
    assert lines == ["On the talks", *(f"{label} {words}" for label, words in turns)]


def test_the_colon_may_stand_behind_the_marks_and_what_was_taken_out_is_noted(tmp_path: Path) -> None:
    document = loaded(tmp_path, "turns.txt", "**Vik**: We wait.\n\n**Bek** : We do.\n\n**Vik**: Good.")
    assert document.text == "Vik: We wait.\n\nBek: We do.\n\nVik: Good."
    assert document.notes == ("the marks * and _ around 3 labels and headings were taken out of the text",)


@pytest.mark.parametrize(
    "text",
    [
        "* Corvo: we will pay",
        "We *will* sign: so it is.",
        "*Vik* said: we wait.",
        "*Corrected on 3 May: see below",
        "**A.B.** Vik waits.",
        "**In Iran.** Vik waits.",
        "____________",
        "snake_case: no",
        "** no label ** here: none",
    ],
)
def test_other_stars_and_lines_stay(text: str) -> None:
    assert without_emphasis(text) == (text, 0)


@pytest.mark.parametrize("marks", ["**{}**", "*{}*", "__{}__"])
def test_a_line_in_marks_above_others_is_a_paragraph(marks: str, tmp_path: Path) -> None:
    head = marks.format("Brief 7 · Institute of Sea Law · 3 June 2025")
    document = loaded(tmp_path, "brief.md", f"# The Sound\n\n{head}\nBy Ana Vik and Bo Lund\n\nChad will not sign.\n")
    assert (str(document.published), document.publisher) == ("2025-06-03", "Institute of Sea Law")
    assert "By Ana Vik and Bo Lund" in document.text.split("\n\n")


def test_words_in_marks_at_a_margin_stay_in_their_sentence(tmp_path: Path) -> None:
    assert "The plan is dead" in loaded(tmp_path, "plan.md", "*The plan*\nis dead, he said.\n").text


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("turns", [TURNS, ASKED])
def test_turns_that_are_marked_as_a_quotation_are_freed_of_that(
    turns: tuple[tuple[str, str], ...], suffix: str, tmp_path: Path
) -> None:
    text = "\n>\n".join(f"> **{label}** {words}" for label, words in turns)
    document = loaded(tmp_path, f"turns.{suffix}", f"On the talks\n\n{text}\n")
    lines = [line for line in document.text.split("\n") if line]
    assert (document.kind, lines) == ("transcript", ["On the talks", *(f"{label} {words}" for label, words in turns)])


def test_a_quotation_without_labels_stays_one() -> None:
    text = "> We will not sign.\n> Nor will they.\n\n**Vik:** No."
    assert without_emphasis(text)[0] == text.replace("**", "")


@pytest.mark.parametrize(
    "line",
    [
        "**Q:** Will you sign? **A:** We will not. **Q:** Why? **A:** We wait.",
        "Q: Will you sign? A: We will not. Q: Why? A: We wait.",
        "Question 1: Will you sign? Answer 1: We will not. Question 2: Why? Answer 2: We wait.",
        "**Vik:** Will you sign? **Bek:** We will not. **Vik**: Why? **Bek**: We wait.",
    ],
)
def test_turns_within_one_line_stand_on_lines_of_their_own(line: str) -> None:
    lines = without_emphasis(line)[0].split("\n\n")
    assert [one.partition(": ")[2] for one in lines] == ["Will you sign?", "We will not.", "Why?", "We wait."]


@pytest.mark.parametrize(
    "line",
    ["He asked: Will you sign? A: b is a ratio.", "Q: Who is it? A. Vik waits.", "We wait. **Note:** see below."],
)
def test_other_lines_stay_whole(line: str) -> None:
    assert "\n" not in without_emphasis(line)[0]
