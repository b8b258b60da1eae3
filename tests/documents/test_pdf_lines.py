"""Lines on pages become the paragraphs that a reader sees."""

from __future__ import annotations

from aidememoire.documents.pdf_lines import Line, paragraphs, without_running_lines

LETTER, SIZE = 5.0, 12.0


def line(text: str, bottom: float, left: float = 50.0, size: float = SIZE) -> Line:
    return Line(text, left, left + LETTER * len(text), bottom, bottom + size)


def page(*texts: str, top: float = 700.0) -> list[Line]:
    return [line(text, top - 14 * number) for number, text in enumerate(texts)]


FULL = "x" * 40 + " and so on until the line is full"


def test_a_page_break_does_not_end_a_paragraph() -> None:
    """What runs over the page goes on, what ended there has ended."""
    assert paragraphs([page(FULL, FULL), page("It goes on.", FULL)]) == f"{FULL} {FULL} It goes on.\n\n{FULL}"


def test_gap_indent_size_and_bullet_begin_a_paragraph() -> None:
    """Each of the ways to set a paragraph apart is seen."""
    one, two, three = page(FULL, FULL, FULL)
    assert paragraphs([[one, two, line(FULL, three.bottom - 14)]]).count("\n\n") == 1
    assert paragraphs([[one, line(FULL[5:], two.bottom, left=75.0), three]]).count("\n\n") == 1
    assert paragraphs([[line(FULL, one.bottom, size=18.0), two, three]]).count("\n\n") == 1
    assert paragraphs([page(FULL, "• " + FULL[2:], FULL)]).count("\n\n") == 1


def test_running_lines_must_stand_at_one_height() -> None:
    """A head that counts its pages is dropped; a sentence that happens to end two pages is not."""
    pages = [
        [line(f"Page {number}", 800.0), *page(*[word + FULL] * number, "The end.")]
        for number, word in enumerate(("One", "Two", "Three"), 1)
    ]
    kept, dropped = without_running_lines(pages)
    assert dropped == ["Page #"]
    assert [one[-1].text for one in kept] == ["The end."] * 3


def test_small_print_does_not_make_the_lines_look_short() -> None:
    """A foot that reaches beyond the text says nothing of its margin."""
    foot = line("y" * 200, 20.0, size=7.0)
    assert paragraphs([[*page(FULL, FULL), foot]]).startswith(f"{FULL} {FULL}\n\n")


def test_hyphens_at_the_ends_of_lines() -> None:
    """Parted words are joined; compounds that the text has elsewhere, names and dashes keep their sign."""
    text = paragraphs(
        [page("A three-way pact of the minis\x02", "ters, a three-", "way call, Nagorno-", "Karabakh -", "he said")]
    )
    assert "ministers, a three-way call, Nagorno-Karabakh -" in text
