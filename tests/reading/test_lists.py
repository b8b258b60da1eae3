"""What a cue announces with a colon are all the items below it, and nothing else."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.attributions import Attribution
from aidememoire.reading.lists import with_items
from tests.chances import chances


def items_of(text: str, cue: str, begun: str) -> list[str]:
    cues, content = (Span.of(text, text.index(words), text.index(words) + len(words)) for words in (cue, begun))
    (one,) = with_items(text, [Attribution((), cues, (content,), 0.9, chances())])
    return [span.text for span in one.content]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("They agreed:\n\nto keep in touch;\n\nthat the post opens; and\n\nto meet in May.\n\nthey left.",
         ["to keep in touch", "that the post opens", "to meet in May"]),
        ("They agreed:\n- Maps will be exchanged.\n- The post opens.\nThey left.",
         ["Maps will be exchanged", "The post opens"]),
        ("They agreed the following:\n(a) maps;\n(b) a post.\n", ["maps", "a post"]),
        ("They agreed:\n1. maps,\n2. “a post”.", ["maps", "“a post”"]),
        ("They agreed:\n1. maps.\n2. ...\n3. a post.", ["maps", "a post"]),
    ],
)  # fmt: skip
def test_every_item_below_is_content(text: str, items: list[str]) -> None:
    assert items_of(text, "agreed", items[0]) == items


@pytest.mark.parametrize(
    "text",
    [
        "They agreed that maps are needed:\n- to begin with, maps.\n",
        "They agreed: to keep in touch.\n\nto nobody’s surprise they left.",
        "They agreed:\n\nMaps first, said the guest.",
        "They agreed",
    ],
)
def test_without_a_list_below_the_cue_nothing_changes(text: str) -> None:
    begun = "maps are needed" if "maps are" in text else "to keep in touch" if "touch" in text else text[-6:]
    assert items_of(text, "agreed", begun) == [begun]


def test_a_content_above_the_list_stands_before_its_items() -> None:
    text = "On maps and roads they agreed:\n- to meet.\n- to write."
    cue, content = Span.of(text, 23, 29), (Span.of(text, 0, 17), Span.of(text, 33, 40))
    (one,) = with_items(text, [Attribution((), cue, content, 0.9, chances())])
    assert [span.text for span in one.content] == ["On maps and roads", "to meet", "to write"]


def test_a_content_above_the_list_stays() -> None:
    text = "To meet again was what they agreed:\n- maps.\n"
    assert items_of(text, "agreed", "To meet again") == ["To meet again"]
