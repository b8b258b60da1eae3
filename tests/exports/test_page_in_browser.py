"""The page in a real browser: one statement at a time by pointer and by keyboard, nothing loaded, nothing too wide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("playwright")

from playwright.sync_api import Browser, Dialog, Page, ViewportSize, sync_playwright

from aidememoire.exports.html import to_html
from aidememoire.model import Reading, Statement
from tests.exports.examples import arabic_reading, hostile_reading
from tests.gold import gold_readings

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"),
    *("--no-first-run", "--disable-component-update", "--disable-sync"),
]
WIDE, NARROW = ViewportSize(width=1200, height=900), ViewportSize(width=360, height=740)
SHOWN = """() => [...document.querySelectorAll(".layer.on")].map(
    (layer) => [layer.dataset.s, layer.classList[1], layer.textContent])"""
ENTRIES = '() => [...document.querySelectorAll(".body.on")].map((entry) => entry.dataset.s)'

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium at /usr/bin/chromium"),
]
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Give a function that opens a page of readings; in the end it must have loaded and complained of nothing."""
    faults: list[str] = []
    contexts = []

    def open_page(
        *readings: Reading, viewport: ViewportSize = WIDE, scripted: bool = True, scheme: str = "light"
    ) -> Page:
        file = tmp_path / "page.html"
        file.write_text(to_html(readings), encoding="utf-8")
        context = browser.new_context(
            viewport=viewport, java_script_enabled=scripted, color_scheme="dark" if scheme == "dark" else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def assert_only(page: Page, statement: Statement, name: str) -> None:
    """Assert that the words and the entry of this statement are shown, and none of any other."""
    layers = page.evaluate(SHOWN)
    assert {layer[0] for layer in layers} == {name}
    for role in ("source", "cue", "content"):
        drawn = "".join(text for _, own, text in layers if own == role)
        assert drawn.split() == "".join(span.text for span in getattr(statement, role)).split()
    assert page.evaluate(ENTRIES) == [name]


def assert_all(page: Page) -> None:
    assert page.locator(".on, .showing").count() == 0


def focused(page: Page) -> str:
    return str(page.evaluate("() => document.activeElement.id"))


def test_pointing_at_an_entry_shows_the_words_of_that_statement_alone(opened: Open) -> None:
    (reading,) = gold_readings("a-0005")
    page = opened(reading)
    for number, statement in enumerate(reading.statements):
        page.hover(f'.body[data-s="d1-{number}"] .words')
        assert_only(page, statement, f"d1-{number}")
    page.hover("h1")
    assert_all(page)


def test_pointing_at_the_cue_of_a_statement_shows_it_alone_and_its_entry_answers(opened: Open) -> None:
    (reading,) = gold_readings("a-0002")
    page = opened(reading)
    for number, statement in enumerate(reading.statements):
        page.hover(f'.layer.cue[data-s="d1-{number}"]')
        assert_only(page, statement, f"d1-{number}")
        assert page.locator(".body.on").is_visible()


def test_the_list_scrolls_to_the_entry_of_the_words_pointed_at_and_the_text_stays(opened: Open) -> None:
    page = opened(gold_readings("a-0006")[0])
    page.locator("#d1 .text").evaluate("(text) => text.scrollIntoView()")
    before = page.evaluate("() => scrollY")
    page.hover(".layer.cue >> nth=-1")
    entry = page.locator(".body.on").bounding_box()
    assert entry is not None
    assert 0 <= entry["y"] <= entry["y"] + entry["height"] <= WIDE["height"] + 1
    assert page.evaluate("() => scrollY") == before


def test_what_is_not_shown_fades_and_what_is_shown_does_not(opened: Open) -> None:
    page = opened(*gold_readings("a-0001"))
    page.emulate_media(reduced_motion="reduce")
    colour = "(element) => getComputedStyle(element).color"
    ground = "(element) => getComputedStyle(element).backgroundColor"
    other = page.locator('.layer.source[data-s="d1-7"]')
    before = (other.evaluate(colour), other.evaluate(ground))
    page.hover('.body[data-s="d1-1"] .words')
    assert other.evaluate(colour) != before[0]
    assert other.evaluate(ground) == "rgba(0, 0, 0, 0)"
    assert page.locator('.layer.source[data-s="d1-1"]').evaluate(colour) == before[0]
    assert page.locator('.layer.source[data-s="d1-1"]').evaluate(ground) == before[1]


def test_tab_and_arrows_go_through_the_statements_and_escape_shows_all(opened: Open) -> None:
    (reading,) = gold_readings("a-0001")
    page = opened(reading)
    page.focus("#d1-s0")
    assert_only(page, reading.statements[0], "d1-0")
    page.keyboard.press("ArrowDown")
    assert_only(page, reading.statements[1], "d1-1")
    page.keyboard.press("Tab")
    assert_only(page, reading.statements[2], "d1-2")
    page.keyboard.press("ArrowUp")
    assert_only(page, reading.statements[1], "d1-1")
    page.keyboard.press("Escape")
    assert_all(page)


def test_every_statement_is_reached_by_the_tab_key_in_the_text_and_in_the_list(opened: Open) -> None:
    (reading,) = gold_readings("a-0001")
    page = opened(reading)
    reached = []
    for _ in range(2 * len(reading.statements)):
        page.keyboard.press("Tab")
        reached.append(focused(page))
        position = int(reached[-1][4:])
        assert_only(page, reading.statements[position], f"d1-{position}")
    assert sorted(reached) == sorted(f"d1-{side}{n}" for side in "ws" for n in range(len(reading.statements)))


def test_enter_goes_from_the_list_to_the_words_and_back(opened: Open) -> None:
    page = opened(*gold_readings("a-0001"))
    page.focus("#d1-s3")
    page.keyboard.press("Enter")
    assert focused(page) == "d1-w3"
    page.keyboard.press("Enter")
    assert focused(page) == "d1-s3"


def test_a_click_holds_a_statement_and_the_next_takes_the_one_around_it(opened: Open) -> None:
    (reading,) = gold_readings("a-0001")
    page = opened(reading)
    words = page.get_by_text("any “corridor” outside").first
    words.click()
    page.hover("h1")
    assert_only(page, reading.statements[1], "d1-1")
    words.click()
    page.hover("h1")
    assert_only(page, reading.statements[0], "d1-0")


def test_a_page_that_scrolls_under_a_resting_pointer_keeps_what_the_keyboard_chose(opened: Open) -> None:
    (reading,) = gold_readings("a-0005")
    page = opened(reading, viewport=ViewportSize(width=1200, height=400))
    page.hover("#d1 .text p")
    page.focus("#d1-w0")
    page.mouse.wheel(0, 150)
    page.wait_for_timeout(150)
    assert_only(page, reading.statements[0], "d1-0")


def test_on_a_narrow_screen_the_entry_comes_up_beside_the_words(opened: Open) -> None:
    page = opened(*gold_readings("a-0001"), viewport=NARROW)
    page.locator(".layer.cue").first.click()
    box = page.locator(".body.on").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= box["y"] + box["height"] <= NARROW["height"] + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 700, 992, 1600])
def test_nothing_is_wider_than_the_window(opened: Open, width: int, scheme: str) -> None:
    (reading,) = gold_readings("a-0006")
    endless = replace(reading, document=replace(reading.document, title="W" * 200, publisher="https://" + "x" * 200))
    readings = (endless, hostile_reading(), arabic_reading())
    page = opened(*readings, viewport=ViewportSize(width=width, height=800), scheme=scheme)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_attacks_do_not_run(opened: Open) -> None:
    page = opened(hostile_reading(), hostile_reading())
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.reload()
    page.hover(".layer.cue >> nth=0")
    assert dialogs == []
    assert page.locator("script").count() == 1


def test_without_javascript_entries_and_numbers_are_links_to_one_another(opened: Open) -> None:
    page = opened(*gold_readings("a-0001"), scripted=False)
    page.click("#d1-s4")
    assert page.url.endswith("#d1-w4")
    page.click("#d1-w4")
    assert page.url.endswith("#d1-s4")
    assert not page.locator(".hint").is_visible()


def test_print_gives_the_whole_list(opened: Open) -> None:
    page = opened(*gold_readings("a-0001"))
    page.emulate_media(media="print")
    cut = page.locator(".entries").evaluate("(list) => list.scrollHeight - list.clientHeight")
    assert cut <= 1


def test_copied_words_are_those_of_the_text_without_the_numbers(opened: Open) -> None:
    (reading,) = gold_readings("a-0001")
    page = opened(reading)
    copied = page.locator(".text").evaluate(
        "(text) => { getSelection().selectAllChildren(text); return String(getSelection()); }"
    )
    assert str(copied).split() == reading.document.text.split()
