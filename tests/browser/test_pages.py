"""The pages in a real browser: quiet, narrow, dark, by keyboard, and without faults of accessibility."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from aidememoire.dossier import Dossier
from aidememoire.hosting.visits import Seen
from aidememoire.web.rendering import NAVIGATION
from tests.browser.conftest import NARROW, WIDE, Open
from tests.exports.examples import HOSTILE
from tests.web.made import HAVEN, MEETING, PACT, named

pytestmark = pytest.mark.browser
Site = tuple[Dossier, str]
SERIOUS = ("serious", "critical")


def addresses(dossier: Dossier) -> list[str]:
    """Return the address of a page of each kind, with the hostile document and statement among them."""
    return [
        *(path for path, _ in NAVIGATION),
        *(f"/documents/{named(dossier, 'Marsh on the talks')}", f"/documents/{named(dossier, HOSTILE)}"),
        *("/s/hostile0001", f"/meetings/{MEETING}", "/search?q=road", "/issues/transport", f"/actor?name={HAVEN}"),
        *(f"/position?issue=humanitarian&party={HAVEN}", f"/instrument?name={quote(PACT)}"),
        *("/changes?since=2023-07-01", "/positions?everyone=1", "/timeline?by=published", "/search?q=nothing+of+it"),
        *("/?since=2023-07-20", "/search?similar=the+road+must+reopen", "/api"),
    ]


def serious_faults(page: Page, axe: str) -> list[str]:
    """Return the serious faults that axe-core finds, each with the first element that has it."""
    page.evaluate(axe)
    found: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{page.url} {one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][:300]}"
        for one in found["violations"]
        if one["impact"] in SERIOUS
    ]


@pytest.mark.parametrize(("viewport", "dark"), [(WIDE, False), (NARROW, True)], ids=["wide", "narrow and dark"])
def test_no_page_has_a_serious_fault_complains_runs_an_attack_or_asks_another_host(
    opened: Open, looked_at: Site, axe: str, viewport: ViewportSize, dark: bool
) -> None:
    dossier, site = looked_at
    page = opened(site, viewport, dark=dark)
    faults: list[str] = []
    for address in addresses(dossier):
        page.goto(f"{site}{address}")
        faults += serious_faults(page, axe)
    assert faults == []


def test_no_page_is_wider_than_the_window(opened: Open, looked_at: Site) -> None:
    dossier, site = looked_at
    page = opened(site)
    for address in addresses(dossier):
        page.goto(f"{site}{address}")
        for width in (360, 768, 1024, 1600):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width, (address, width)


def test_no_name_of_an_issue_or_a_party_is_broken_inside_a_word(opened: Open, looked_at: Site) -> None:
    """However much stands beside it."""
    page = opened(looked_at[1], ViewportSize(width=1280, height=900))
    crowd = "() => document.querySelectorAll('td:not(.title)').forEach((one) => one.append(' and more'.repeat(40)))"
    broken = """() => [...document.querySelectorAll('td.title :is(a, .issue)')]
        .filter((one) => !/\\s/.test(one.textContent.trim()) && one.getClientRects().length > 1)
        .map((one) => one.textContent)"""
    for address in ("/issues", f"/instrument?name={quote(PACT)}"):
        page.goto(f"{looked_at[1]}{address}")
        assert page.locator("td.title a").count() > 0
        page.evaluate(crowd)
        assert page.evaluate(broken) == [], address


def test_a_name_of_the_timeline_ends_before_the_first_mark(opened: Open, looked_at: Site) -> None:
    page = opened(f"{looked_at[1]}/timeline")
    ends = page.evaluate(
        "() => [...document.querySelectorAll('.lane tspan')].map((one) => one.getBBox().x + one.getBBox().width)"
    )
    assert ends
    assert max(ends) < 160


def test_the_dark_page_is_dark(opened: Open, looked_at: Site) -> None:
    ground = "() => getComputedStyle(document.documentElement).backgroundColor"
    light, dark = (opened(looked_at[1], dark=wanted).evaluate(ground) for wanted in (False, True))
    assert (light, dark) == ("rgb(251, 250, 246)", "rgb(23, 25, 28)")


def test_the_slash_takes_the_cursor_to_the_search_and_a_question_mark_shows_the_keys(
    opened: Open, looked_at: Site
) -> None:
    page = opened(f"{looked_at[1]}/review")
    page.keyboard.press("/")
    expect(page.locator("#seek")).to_be_focused()
    page.keyboard.type("road?")
    assert page.input_value("#seek") == "road?"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_contain_text("undo what you did last")
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).not_to_be_visible()


def test_ten_statements_are_reviewed_by_keyboard_alone(written_to: Site, opened: Open) -> None:
    dossier, site = written_to
    left = dossier.catalogue.undecided_counted()
    page = opened(f"{site}/review")
    told = page.locator("#queue .lead")
    for number in range(1, 11):
        page.keyboard.press("a")
        expect(told).to_have_text(f"{left - number} statements that nobody has decided on.")
    assert [one.kind for one in dossier.corrections()] == ["accept"] * 10


def test_keys_move_reject_edit_and_undo(written_to: Site, opened: Open) -> None:
    dossier, site = written_to
    page = opened(f"{site}/review")
    ids = page.locator('[name="statements"]').evaluate_all("(all) => all.map((one) => one.value)")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("r")
    page.keyboard.press("2")
    expect(page.locator(".done")).to_contain_text("reject of")
    assert [(one.statement, one.why) for one in dossier.corrections()] == [(ids[1], "wrong words")]
    page.keyboard.press("u")
    expect(page.locator(".done")).to_have_count(0)
    assert dossier.corrections() == ()
    page.keyboard.press("e")
    field = page.locator('.current [name="speaker"]')
    expect(field).to_be_focused()
    field.fill("Cy Ros")
    page.keyboard.press("Enter")
    expect(page.locator(".done")).to_contain_text("edit of")
    assert dossier.register.entry(ids[1]).statement.speaker == "Cy Ros"


def test_the_queue_works_without_scripts(written_to: Site, opened: Open) -> None:
    dossier, site = written_to
    page = opened(f"{site}/review", scripted=False)
    page.locator(".bulk button").click()
    assert page.url == f"{site}/review"
    assert len(dossier.corrections()) == 10
    page.locator(".done button").click()
    assert dossier.corrections() == ()


def test_a_refused_decision_is_said_in_place(written_to: Site, opened: Open) -> None:
    page = opened(f"{written_to[1]}/review", refused=True)
    page.keyboard.press("e")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("nothing was changed", ignore_case=True)


def test_the_slider_goes_through_the_days_and_puts_them_into_the_address(opened: Open, looked_at: Site) -> None:
    page = opened(f"{looked_at[1]}/positions")
    slider = page.locator("[data-days]")
    first = str(slider.get_attribute("data-days")).split()[0]
    slider.focus()
    page.keyboard.press("Home")
    expect(page.locator("#matrix .steps strong")).to_have_text("3 July 2023")
    assert f"as_of={first}" in page.url
    assert slider.get_attribute("aria-valuetext") == first
    page.keyboard.press("ArrowRight")
    expect(page.locator("#matrix .steps strong")).to_have_text("4 July 2023")


def test_words_and_list_answer_each_other_by_pointer_and_by_focus(opened: Open, looked_at: Site) -> None:
    dossier, site = looked_at
    page = opened(f"{site}/documents/{named(dossier, 'Haven on the talks')}")
    page.hover('.body[data-s="d1-1"] .words')
    assert {one.get_attribute("data-s") for one in page.locator(".layer.on").all()} == {"d1-1"}
    page.hover('.layer.cue[data-s="d1-0"]')
    assert page.locator(".body.on").get_attribute("data-s") == "d1-0"
    page.hover("h1")
    page.keyboard.press("n")
    expect(page.locator("#d1-s0")).to_be_focused()
    page.keyboard.press("n")
    expect(page.locator("#d1-s2")).to_be_focused()


def test_a_citation_is_copied(opened: Open, looked_at: Site) -> None:
    dossier, site = looked_at
    page = opened(f"{site}/s/{dossier.search('guarantees').matches[0].saying.id}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".copy").first.click()
    expect(page.locator(".copy").first).to_have_text("Copied")
    assert "Bo Lund" in str(page.evaluate("() => navigator.clipboard.readText()"))


def test_on_paper_there_is_no_navigation_and_the_whole_list(opened: Open, looked_at: Site) -> None:
    dossier, site = looked_at
    page = opened(f"{site}/documents/{named(dossier, 'Haven on the talks')}")
    page.emulate_media(media="print")
    expect(page.locator(".pages")).not_to_be_visible()
    assert page.locator(".entries").evaluate("(list) => list.scrollHeight - list.clientHeight") <= 1


def test_words_selected_in_the_text_become_those_of_the_statement(written_to: Site, opened: Open) -> None:
    dossier, site = written_to
    own = next(one for one in dossier.store.entries() if "must end at once" in one.statement.content[0].text)
    page = opened(f"{site}/s/{own.statement.id}")
    page.keyboard.press("w")
    field = page.locator('[name="content"]')
    page.keyboard.press("Shift+ArrowRight")
    expect(field).to_have_value("blockade of the Reed road must end at once")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    expect(field).to_have_value("blockade of the Reed road")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: own.statement.id not in address)
    (made,) = dossier.corrections()
    assert [one.text for one in made.others[0].evidence.content] == ["blockade of the Reed road"]


def test_words_dragged_over_in_the_queue_become_those_of_the_statement(written_to: Site, opened: Open) -> None:
    dossier, site = written_to
    page = opened(f"{site}/review")
    page.keyboard.press("w")
    said = page.locator(".current .layer.content").first
    box = said.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 1, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.up()
    chosen = page.locator('.current [name="content"]').input_value()
    assert 0 < len(chosen) < len(said.inner_text())
    page.locator(".current .pinning button").click()
    expect(page.locator(".done")).to_contain_text("repin of")
    (made,) = dossier.corrections()
    assert [one.text for one in made.others[0].evidence.content] == [chosen]


def test_a_text_that_is_sent_becomes_statements_that_can_be_seen(written_to: Site, opened: Open) -> None:
    page = opened(f"{written_to[1]}/add")
    told = "The minister said on Tuesday that the road would reopen within a week."
    page.locator("textarea").fill(f"# A note on the road\n\n{told}\n")
    page.get_by_role("button", name="Read and keep").click()
    expect(page.locator("#batch .counts")).to_have_text("1 file read.", timeout=60_000)
    page.get_by_role("link", name="A note on the road").click()
    expect(page.locator(".entries .words").first).to_contain_text("the road would reopen")


def test_a_cell_of_the_comparison_opens_its_words_in_their_document(opened: Open, looked_at: Site) -> None:
    dossier, site = looked_at
    page = opened(f"{site}/meetings/{MEETING}")
    expect(page.locator(".counts")).to_contain_text("told differently")
    assert {one.inner_text() for one in page.locator(".compared mark").all()} >= {"two", "three"}
    page.locator(".compared .cell", has_text="three states").get_by_role("link", name="in the document").click()
    page.wait_for_url(f"**/documents/{named(dossier, 'Marsh on the talks')}*")


def test_a_mark_of_the_timeline_leads_to_its_statement_and_a_label_to_its_days(opened: Open, looked_at: Site) -> None:
    page = opened(f"{looked_at[1]}/timeline?from=2023-07-01&to=2023-08-10")
    mark = page.locator(".timeline a:has(.point)").first
    assert "2023: " in str(mark.get_attribute("aria-label"))
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/s/*")
    page.go_back()
    page.locator(".timeline a:has(.label)").first.click()
    page.wait_for_url("**/timeline?from=2023-07-*")


def test_what_is_new_is_what_came_in_since_the_last_visit(written_to: Site, opened: Open) -> None:
    _, site = written_to
    page = opened(f"{site}/")
    expect(page.locator("main")).to_contain_text("You have not been here before")
    (cookie,) = [one for one in page.context.cookies() if one["name"].startswith("aidememoire-seen")]
    seen = Seen(None, datetime.now(UTC) - timedelta(hours=2)).written()
    page.context.add_cookies([{"name": cookie["name"], "value": seen, "url": site}])
    page.reload()
    expect(page.locator("[aria-labelledby=new]")).to_contain_text("Nothing came in since your last visit")
    page.get_by_role("link", name="The last thirty days").click()
    expect(page.locator("[aria-labelledby=new]")).to_contain_text("Haven on the talks")
