"""What a cue announces with a colon are all the items below it, and nothing else."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.lists import with_items
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
        ("They agreed to these steps:\n\n1. maps;\n\n2. a post.", ["maps", "a post"]),
        ("They agreed on the following measures:\n- maps;\n- a post.", ["maps", "a post"]),
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


@pytest.mark.parametrize(
    "items",
    [
        "(a) to open the post;\n\n(b) to exchange maps.\n\n3. Togo left.",
        "(i) to open the post;\n\n(ii) to exchange maps.\n\n3. Togo left.",
        "a) to open the post;\nb) to exchange maps\n3. Togo left.",
        "- to open the post;\n- to exchange maps.\n\n3. Togo left.",
        "- to open the post;\n- to exchange maps.\n\n- Togo left.",
        "(a) to open the post;\n(b) to exchange maps.\n- Togo left.",
        "1. to open the post;\n2. to exchange maps.\n\n3. Togo left.",
        "(1) to open the post;\n(2) to exchange maps.\n(c) Togo left.",
    ],
)
def test_the_points_after_a_list_are_no_items_of_it(items: str) -> None:
    found = items_of(
        f"1. They met.\n\n2. Chad and Togo agreed:\n\n{items}\n\n4. Chad left.", "agreed", "to open the post"
    )
    assert found == ["to open the post", "to exchange maps"]


@pytest.mark.parametrize(
    "text",
    [
        "- They agreed:\n  - maps.\n  - a post.\n- Chad left.",
        "(b) They agreed:\n(i) maps;\n(ii) a post.\n(c) Chad left.",
        "(b) They agreed:\n(i) maps;\n(ii) a post\n(c) Chad left.",
        "1. They agreed:\n2. Chad left.",
    ],
)
def test_the_next_point_of_the_list_around_is_no_item(text: str) -> None:
    assert "Chad left" not in items_of(text, "agreed", "maps" if "maps" in text else "2")


def test_a_list_within_a_list_belongs_to_it() -> None:
    text = "They agreed:\n(a) on the post:\n- to open it,\n- to man it;\n(b) maps;\n(h) x;\n(i) y.\n\n2. Chad left."
    assert items_of(text, "agreed", "on the post") == ["on the post:", "to open it", "to man it", "maps", "x", "y"]


@pytest.mark.parametrize(
    ("sentence", "cue", "begun", "kept"),
    [
        ("They decided as follows:", "decided as", "follows", []),
        ("They agreed as follows:", "agreed", "as", []),
        ("They have agreed as follows:", "have agreed as follows", "maps", []),
        ("They decided the following:", "decided", "the following", []),
        ("They agreed on the following points:", "agreed", "on the following points", []),
        ("They reached a deal on the following:", "reached", "a deal on the following", ["a deal on the following"]),
    ],
)
def test_what_only_announces_a_list_is_neither_content_nor_cue(
    sentence: str, cue: str, begun: str, kept: list[str]
) -> None:
    text = f"{sentence}\n\n(a) maps;\n\n(b) a post."
    assert items_of(text, cue, begun) == [*kept, "maps", "a post"]
    cues, content = (Span.of(text, text.index(words), text.index(words) + len(words)) for words in (cue, begun))
    (one,) = with_items(text, [Attribution((), cues, (content,), 0.9, chances())])
    assert one.cue.text == cue.removesuffix(" as follows").removesuffix(" as")


def test_who_tells_of_a_list_tells_its_items() -> None:
    text = "Doha said the two had agreed as follows:\n\n(a) maps;\n\n(b) a post.\n\nThey left."
    said, agreed, told, begun = (
        Span.of(text, text.index(words), text.index(words) + len(words))
        for words in ("said", "agreed", "the two had agreed as follows:\n\n(a) maps", "as follows")
    )
    outer, inner = with_items(
        text, [Attribution((), said, (told,), 0.9, chances()), Attribution((), agreed, (begun,), 0.9, chances())]
    )
    assert [span.text for span in outer.content] == ["the two had agreed as follows", "maps", "a post"]
    assert inner.content == outer.content[1:]


def test_what_is_asked_of_somebody_named_stands_in_the_items() -> None:
    text = "We call on the parties:\n\n(a) to open the road;\n(b) to free the crews;\n(c) to meet in May.\n\nWe wait."
    assert items_of(text, "call on", "to open the road") == ["to open the road", "to free the crews", "to meet in May"]
