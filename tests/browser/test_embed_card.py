"""The card of an event in an embed: it leads with what moved, stands where it was opened, and the frame keeps calm."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.axe import in_all_ways
from tests.browser.surface import PageObject

APPROVAL = "2019-08-19-photoresist-second-approval"
WIDTH = 640
VIEW = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"
WATCH = """() => {
  const sheet = document.querySelector(".embed-sheet");
  window.heights = [];
  new ResizeObserver(() => window.heights.push(sheet.getBoundingClientRect().height)).observe(sheet);
}"""


def top(part: Locator) -> float:
    """Return how far down the page a part stands."""
    found: float = part.evaluate("(node) => node.getBoundingClientRect().top + scrollY")
    return found


def test_it_leads_with_what_moved_as_on_the_dashboard(surface: PageObject) -> None:
    surface.open(f"event={APPROVAL}", drawn=True)
    said = surface.panel("event").locator(".card-lead").inner_text()
    surface.embed(VIEW, WIDTH)
    card = surface.panel("event")
    surface.find(f'[data-open="{APPROVAL}"]:visible').first.click()
    expect(card.locator(".card-lead")).to_have_text(said)
    lead, chart, text, sources = (
        card.locator(one).first for one in (".card-lead", ".path-chart", ".card-summary", ".card-source")
    )
    assert top(lead) < top(chart) < top(text) < top(sources)
    expect(card.locator(".card-more")).not_to_have_attribute("open", "")
    card.get_by_text("More about this event").click()
    expect(card.get_by_role("button", name="Follow this thread")).to_be_visible()


def test_it_opens_below_the_timeline_and_nothing_above_it_moves(surface: PageObject) -> None:
    page = surface.embed(VIEW, WIDTH)
    page.evaluate(WATCH)
    mark, lanes, charts = surface.find(".mark").first, surface.find(".lanes"), surface.find(".charts")
    headline = surface.find("h1")
    said = headline.inner_text()
    before = {"lanes": top(lanes), "charts": top(charts)}
    mark.click()
    card = surface.panel("event")
    expect(card.locator(".card-source").first).to_be_visible()
    assert top(lanes) == before["lanes"]
    expect(headline).to_have_text(said)
    assert before["charts"] - 30 <= top(card) < top(charts)
    assert page.evaluate("() => scrollY") == 0
    heights = page.evaluate("() => window.heights")
    assert heights == sorted(heights), "it grew once too far and shrank again"
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()
    assert top(charts) == before["charts"]
    expect(mark).to_be_focused()


def test_opened_from_the_list_it_stands_over_the_list(surface: PageObject) -> None:
    surface.embed(VIEW, WIDTH)
    charts = top(surface.find(".charts"))
    surface.find(f'li [data-open="{APPROVAL}"]').click()
    card = surface.panel("event")
    expect(card.locator(".card-source").first).to_be_visible()
    assert top(surface.find(".charts")) == charts < top(card) < top(surface.panel("events"))


def test_without_the_figures_it_tells_the_rest_and_where_they_are(surface: PageObject) -> None:
    surface.page.route("**/around.json", lambda route: route.abort())
    surface.embed(VIEW, WIDTH).locator(".mark").first.click()
    card = surface.panel("event")
    expect(card.locator(".card-source").first).to_be_visible()
    expect(card.locator('[data-part="lead"]')).to_contain_text("did not load")
    card.get_by_text("More about this event").click()
    expect(card.get_by_role("link", name="See all figures")).to_be_visible()
    surface.problems.clear()


def test_an_embed_with_its_card_open_has_nothing_to_mend(surface: PageObject) -> None:
    surface.embed(VIEW, WIDTH).locator(".mark").first.click()
    expect(surface.panel("event").locator(".card-lead")).to_be_visible()
    surface.panel("event").get_by_text("More about this event").click()
    assert in_all_ways(surface.page) == []
