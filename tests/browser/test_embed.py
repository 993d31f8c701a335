"""The framed view on its own: light before it is touched, alive when it is, and exactly what its link says."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from data.dataset import Dataset
from data.rows import rows
from data.selection import select
from data.view import parse
from routes.scripts import is_built
from tests.browser.axe import in_all_ways
from tests.browser.surface import PageObject

APPROVALS = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"
RULING = "2018-10-30-supreme-court-nippon-steel"
LIGHT, LIGHT_AS_MODULES = 100_000, 140_000
"""Bytes an embed may move before anyone touches it; the second where nothing has bundled its script."""


@pytest.mark.parametrize("query", ["", APPROVALS, "q=wto", f"event={RULING}", "category="])
def test_marks_and_list_are_the_selection_of_the_link(surface: PageObject, dataset: Dataset, query: str) -> None:
    view, _ = parse(query, dataset.vocabulary)
    wanted = select(rows(dataset), view, dataset.vocabulary).ids
    surface.embed(query)
    assert surface.marks() == sorted(wanted)
    listed = surface.find('[data-panel="events"] [data-event]:not([hidden])')
    assert listed.evaluate_all("(nodes) => nodes.map(({dataset}) => dataset.event)") == list(wanted)


def test_before_it_is_touched_it_is_light_and_keeps_nothing(fresh_context: BrowserContext, site: str) -> None:
    page = fresh_context.new_page()
    session = fresh_context.new_cdp_session(page)
    moved: list[float] = []
    asked: list[str] = []
    session.on("Network.loadingFinished", lambda event: moved.append(event["encodedDataLength"]))
    session.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    session.send("Network.enable")
    page.goto(f"{site}/embed", wait_until="networkidle")
    assert sum(moved) < (LIGHT if is_built() else LIGHT_AS_MODULES)
    assert [url for url in asked if not url.startswith((f"{site}/", "data:"))] == []
    assert page.evaluate("() => [document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_the_charts_come_when_pointed_at_without_a_jump(surface: PageObject) -> None:
    surface.embed()
    sheet = surface.find(".embed-sheet")
    height = "(node) => node.getBoundingClientRect().height"
    before = sheet.evaluate(height)
    assert not [url for url in surface.requests if "plotly" in url]
    surface.find(".charts").hover()
    expect(surface.find(".charts")).not_to_have_class("charts charts--still")
    expect(surface.find(".js-plotly-plot .scatterlayer path").first).to_be_attached()
    assert sheet.evaluate(height) == before


def test_the_charts_come_with_the_keyboard_and_a_button_pressed_early_does_its_work(surface: PageObject) -> None:
    surface.embed(APPROVALS)
    surface.find('[data-table="prices"]').press("Enter")
    expect(surface.panel("prices").locator("table")).to_be_visible()


def test_a_button_pressed_while_the_charts_are_being_drawn_does_its_work_once(surface: PageObject) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    surface.page.route("**/plotly*.js", hold)
    surface.embed(APPROVALS)
    button = surface.find('[data-table="prices"]')
    with surface.page.expect_request("**/plotly*.js"):
        button.focus()
    button.press("Enter")
    held.pop().continue_()
    expect(surface.find(".charts")).not_to_have_class("charts charts--still")
    expect(surface.panel("prices").locator("table")).to_be_visible()


def test_a_mark_opens_its_card_and_the_list_row_as_well(surface: PageObject) -> None:
    surface.embed(APPROVALS)
    first, last = surface.listed()[0], surface.listed()[-1]
    surface.find(f'[data-open="{last}"]').click()
    expect(surface.panel("event")).to_have_attribute("data-event", last)
    expect(surface.panel("event").locator(".card-source").first).to_be_visible()
    surface.find(f'.mark[data-events~="{first}"]').click()
    expect(surface.panel("event")).to_have_attribute("data-event", first)


SHOWN_ALIKE = """(before) => {
  const ids = (selector, name) => [...document.querySelectorAll(selector)].flatMap(({dataset}) => dataset[name].split(" ")).sort();
  const marked = ids("[data-panel=timeline] [data-events]", "events");
  return marked.length < before && String(marked) === String(ids("li[data-event]:not([hidden])", "event"));
}"""
"""Fewer events than before, the same in timeline and list: a frame that is still waking gets there in steps."""


def test_zoom_by_keys_changes_what_is_shown(surface: PageObject) -> None:
    surface.embed()
    surface.find(".mark").first.focus()
    before = len(surface.marks())
    surface.page.keyboard.press("+")
    surface.page.wait_for_function(SHOWN_ALIKE, arg=before)


def test_a_new_width_while_the_script_is_on_its_way_draws_the_selection_and_not_every_event(
    surface: PageObject,
) -> None:
    """By then the index of all events has come, and nothing yet that could filter it."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    surface.page.route("**/assets/embed-hydrated*.js", hold)
    surface.embed(APPROVALS)
    chosen = surface.marks()
    with surface.page.expect_request("**/assets/embed-hydrated*.js"):
        surface.find(f'[data-open="{chosen[0]}"]').click()

    place = surface.find(".mark").first.get_attribute("style") or ""
    surface.page.set_viewport_size({"width": 640, "height": 800})
    expect(surface.find(".mark").first).not_to_have_attribute("style", place)
    assert surface.marks() == chosen

    held[0].continue_()
    expect(surface.panel("event")).to_have_attribute("data-event", chosen[0])
    assert surface.marks() == chosen


def test_what_a_host_adds_to_the_address_is_not_named_as_wrong_but_nonsense_is(surface: PageObject) -> None:
    surface.embed("childId=x&initialWidth=640&parentTitle=News&parentUrl=https%3A%2F%2Fexample.org&fit=1")
    expect(surface.find('[data-part="dropped"]')).to_be_hidden()
    surface.embed("colour=blue")
    expect(surface.find('[data-part="dropped"]')).to_contain_text("colour=blue")


def test_panels_that_the_link_leaves_out_are_not_there(surface: PageObject) -> None:
    surface.embed("panels=timeline~events")
    expect(surface.panel("shipments")).to_have_count(0)
    expect(surface.panel("events")).to_be_visible()
    surface.embed("panels=prices")
    expect(surface.panel("events")).to_be_hidden()
    expect(surface.panel("prices")).to_be_visible()


def test_the_link_back_leads_to_the_same_view(surface: PageObject) -> None:
    surface.embed(APPROVALS)
    href = surface.find('[data-part="full"]').get_attribute("href")
    surface.page.goto(f"{surface.site}{href}")
    surface.ready()
    assert surface.query()["category"] == "export-approval"


def test_nothing_to_mend_for_those_who_cannot_see_or_point(surface: PageObject) -> None:
    surface.embed(APPROVALS)
    assert in_all_ways(surface.page) == []
    surface.find(".mark").first.click()
    expect(surface.panel("event").locator(".card-source").first).to_be_visible()
    surface.find(".charts").hover()
    expect(surface.find(".charts--still")).to_have_count(0)
    assert in_all_ways(surface.page) == []


def test_an_embed_pinned_to_an_older_version_says_what_changed_since(surface: PageObject) -> None:
    past = {
        "name": "x",
        "version": "2",
        "content_hash": "x",
        "versions": [
            {"version": "2026.99.1", "date": "2026-12-24", "note": "Ten events more"},
            {"version": "2020.1.1", "date": "2026-11-01", "note": "First"},
        ],
        "corrections": [{"date": "2026-12-01", "event": RULING, "was": "four plaintiffs", "now": "five plaintiffs"}],
    }

    def answer(route: Route) -> None:
        route.fulfill(body=json.dumps(past), content_type="application/json")

    surface.page.route("**/data/versions.json", answer)
    surface.embed("v=2020.1.1")
    expect(surface.find('[data-part="updated"]')).to_have_text(
        "Updated since this article: Ten events more (24 December 2026). “four plaintiffs” was corrected to “five plaintiffs” (1 December 2026)."
    )


def test_without_a_script_the_picture_and_the_list_stand(scriptless_context: BrowserContext, site: str) -> None:
    page = scriptless_context.new_page()
    page.goto(f"{site}/embed?{APPROVALS}")
    expect(page.get_by_role("img").first).to_be_visible()
    expect(page.locator("li[data-event]").first).to_be_visible()


@pytest.mark.parametrize(("query", "theme"), [("", "light"), ("theme=auto", "dark"), ("theme=dark", "dark")])
def test_a_frame_is_light_for_readers_of_dark_pages_unless_its_link_says_otherwise(
    surface: PageObject, query: str, theme: str
) -> None:
    surface.page.emulate_media(color_scheme="dark")
    surface.embed(query)
    root = surface.find("html")
    expect(root).to_have_attribute("data-theme", theme)
    surface.find(".charts").hover()
    expect(surface.find(".charts--still")).to_have_count(0)
    expect(root).to_have_attribute("data-theme", theme)
    href = surface.find('[data-part="full"]').get_attribute("href") or ""
    assert ("theme=" in href) is bool(query)
