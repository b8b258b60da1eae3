"""The page: whole, self-contained, harmless whatever the text, and the same for the same readings."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from importlib.resources import files
from itertools import product

import pytest
from hypothesis import given

from aidememoire.exports import wording
from aidememoire.exports.html import to_html
from aidememoire.exports.segments import LANES
from aidememoire.model import Document, Reading
from tests.exports.examples import HOSTILE, arabic_reading, briefly, hostile_reading, readings
from tests.exports.markup import Page
from tests.gold import READER, gold_readings

ASSETS = files("aidememoire.exports") / "page"
CSS = "".join((ASSETS / name).read_text(encoding="utf-8") for name in ("ground.css", "page.css", "reading.css"))
TONES = sorted({"plain", *wording.TONES.values()})


def without_space(text: str) -> str:
    return re.sub(r"\s", "", text)


def assert_all_words_are_drawn(page: Page, *shown: Reading) -> None:
    for document, reading in enumerate(shown, start=1):
        for number, statement in enumerate(reading.statements):
            for role in ("source", "cue", "content"):
                own = "".join(span.text for span in getattr(statement, role))
                assert without_space(page.words[f"d{document}-{number}", role]) == without_space(own)


@pytest.fixture(scope="module")
def corpus_page() -> Page:
    return Page(to_html(gold_readings()))


def test_the_words_of_every_statement_of_the_corpus_are_drawn_and_no_others(corpus_page: Page) -> None:
    assert_all_words_are_drawn(corpus_page, *gold_readings())


def test_the_text_of_a_document_stands_on_the_page_as_it_is(corpus_page: Page) -> None:
    for reading, shown in zip(gold_readings(), corpus_page.texts, strict=True):
        assert "\n\n".join(shown) == reading.document.text


@briefly
@given(readings(), readings())
def test_no_text_breaks_the_page(one: Reading, other: Reading) -> None:
    """Whatever the words, elements nest, ids are one of a kind, links find their mark and no script gets in."""
    page = Page(to_html([one, other]))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    drawn = {name for name, _ in page.words}
    assert {f"#{name.replace('-', '-w')}" for name in drawn} <= set(page.values("href"))
    assert {f"#{name.replace('-', '-s')}" for name in drawn} <= set(page.values("href"))
    assert {f"{name.replace('-', letter)}" for name in drawn for letter in ("-w", "-s")} <= set(ids)
    assert [tag for tag, _, _ in page.attributes if tag in {"script", "img", "link", "iframe", "base"}] == []


def test_attacks_in_every_field_are_shown_as_text() -> None:
    page = Page(to_html([hostile_reading(), hostile_reading()]))
    assert page.shown.count(HOSTILE) > 12
    assert page.values("onerror") == page.values("src") == []
    assert not any("javascript:" in value for value in page.values("href"))
    assert_all_words_are_drawn(page, hostile_reading())
    assert set(page.inlined) == {"style", "script"}


def test_the_page_names_nothing_outside_itself() -> None:
    """But a link to the document's own address, which nothing loads until a reader follows it."""
    address = "https://example.org/a?b=1&c=2"
    reading = replace(gold_readings("a-0001")[0], document=Document("T", "text", url=address), statements=())
    page = Page(to_html([reading, *gold_readings("a-0002", "a-0005")]))
    outside = [(tag, name) for tag, name, value in page.attributes if "//" in value]
    assert outside == [("a", "href")]
    assert address in page.values("href")
    assert not re.search(r"url\(|@import|https?:|fetch|import\(", page.inlined["style"] + page.inlined["script"])


@pytest.mark.parametrize("url", ["https://[::bad", "HTTP://example.org", "https://example.org?q=</a>"])
def test_a_web_address_however_odd_is_a_link_named_by_its_host(url: str) -> None:
    page = Page(to_html([Reading(Document("T", "text", url=url), READER)]))
    assert page.values("href") == [url]
    assert re.split("[/?]+", url)[1] in page.shown


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", " http://x", None]
)
def test_an_address_that_is_no_web_page_is_no_link(url: str | None) -> None:
    page = Page(to_html([Reading(Document("T", "text", url=url), READER)]))
    assert page.values("href") == []


def test_the_policy_allows_the_style_and_the_script_by_their_hashes_and_nothing_else() -> None:
    page = Page(to_html(gold_readings("a-0001")))
    policy = next(value for value in page.values("content") if "default-src" in value)
    hashes = {
        kind: base64.b64encode(hashlib.sha256(page.inlined[kind].encode()).digest()).decode()
        for kind in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert page.values("style") == []
    assert [name for _, name, _ in page.attributes if name.startswith("on")] == []


def test_the_same_readings_give_the_same_page() -> None:
    assert to_html(gold_readings("a-0001", "a-0002")) == to_html(gold_readings("a-0001", "a-0002"))


def test_several_documents_have_a_list_of_contents_and_one_has_none() -> None:
    several = Page(to_html(gold_readings("a-0001", "a-0002")))
    assert {"#d1", "#d2"} <= set(several.values("href"))
    assert {"d1", "d2"} <= set(several.values("id"))
    assert "#d1" not in Page(to_html(gold_readings("a-0001"))).values("href")


def test_a_document_without_statements_and_a_page_without_documents_say_so() -> None:
    assert wording.NONE_FOUND in Page(to_html([Reading(Document("T", "text"), READER)])).shown
    assert "No documents." in Page(to_html([])).shown


def test_language_and_direction_are_told_and_words_from_right_to_left_isolated() -> None:
    page = Page(to_html([arabic_reading()]))
    assert ("div", "lang", "ar") in page.attributes
    assert ("div", "dir", "rtl") in page.attributes
    assert ("div", "dir", "ltr") in Page(to_html(gold_readings("a-0001"))).attributes
    html = to_html([arabic_reading()])
    for words in ("أرارات ميرزويان", "قال", "وكالة الأنباء"):
        assert re.search(f"<bdi[^>]*>{words}</bdi>", html)


def test_an_act_and_a_mode_have_their_word_and_an_unknown_act_leaves_no_trace() -> None:
    (reading,) = gold_readings("a-0001")
    bare = replace(reading, statements=tuple(replace(s, act=None, issues=(), chain=()) for s in reading.statements))
    known, unknown = to_html([reading]), to_html([bare])
    assert '<span class="act">rejects</span>' in known
    assert 'class="body opposing"' in known
    assert '<li class="mode mixed">mixed</li>' in known
    assert 'class="act"' not in unknown
    assert "None" not in Page(unknown).shown


def test_notes_meetings_and_the_reader_are_told() -> None:
    (reading,) = gold_readings("a-0001")
    shown = Page(to_html([replace(reading, notes=("The day was not found.",))])).shown
    assert "The day was not found." in shown
    assert wording.meeting_line(reading.meetings[0]) in shown
    assert reading.document.sha256 in shown
    assert "Read by gold, version 0, profile general." in shown


def test_characters_without_a_face_are_shown_as_such() -> None:
    page = to_html([Reading(Document("a\x00b\ud83d", "c\x1b[31m\x85d"), READER)])
    page.encode("utf-8")
    assert "a�b�" in page
    assert "c�[31m�d" in page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_colours_of_words_are_told_from_their_ground_with_ease(scheme: str) -> None:
    """At least 4.5 to 1, as WCAG 2 asks at level AA; a line or a faded word at least 2.5 to 1."""
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", blocks[0] + (blocks[1] if scheme == "dark" else "")))
    pairs = [
        *product(("ink", "muted"), ("paper", "panel", "source", "cue")),
        *product((*TONES, "direct"), ("paper", "panel")),
    ]
    assert {pair: round(contrast(*pair, colours), 1) for pair in pairs if contrast(*pair, colours) < 4.5} == {}
    assert contrast("faded", "paper", colours) >= 2.5


def test_every_lane_and_every_tone_that_can_come_has_its_style() -> None:
    assert {int(lane) for lane in re.findall(r"^\.lane-(\d)", CSS, re.MULTILINE)} == set(range(2, LANES + 1))
    assert {int(lanes) for lanes in re.findall(r"^\.lanes-(\d)", CSS, re.MULTILINE)} == set(range(3, LANES + 1))
    assert set(re.findall(r"^\.(\w+) \{ --line: var\(--\1\)", CSS, re.MULTILINE)) == set(wording.TONES.values())


def contrast(one: str, other: str, colours: dict[str, str]) -> float:
    """Return the contrast ratio of two named colours, from 1 to 21 (WCAG 2, 1.4.3)."""
    dark, light = sorted(luminance(colours[name]) for name in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
