"""A file that does not come: what was pressed says so in one line, and does its work when it comes at a second try."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import hosts
from tests.browser.surface import PageObject
from tests.browser.test_accessibility import in_all_ways

APPROVAL = "2019-08-19-photoresist-second-approval"
VIEW = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"
SMALLEST = 24


class Network:
    """The network of a page, which fails for some files, and their names."""

    def __init__(self, page: Page, *patterns: str) -> None:
        self.page, self.patterns = page, patterns
        for pattern in patterns:
            page.route(pattern, lambda route: route.abort("internetdisconnected"))

    def comes_back(self) -> None:
        """Let every file come."""
        for pattern in self.patterns:
            self.page.unroute(pattern)


def embedded(surface: PageObject, query: str = VIEW) -> PageObject:
    surface.page.set_viewport_size({"width": 640, "height": 900})
    surface.page.goto(f"{surface.site}/embed?{query}")
    surface.ready()
    return surface


def says_so(within: Locator) -> Locator:
    """Return the button of the line that says that something did not load, which is read out and easy to press."""
    line = within.get_by_role("status").filter(has_text=re.compile("did not load", re.IGNORECASE))
    expect(line).to_be_visible()
    button = within.get_by_role("button", name="Try again", exact=True)
    assert button.evaluate("(node) => Math.min(node.offsetWidth, node.offsetHeight)") >= SMALLEST
    return button


def csv_is_written_at_the_second_try(surface: PageObject, network: Network) -> None:
    """Ask for the file of events while what it needs does not come, and again when it does."""
    surface.find('[data-part="events-csv"]').click()
    button = says_so(surface.find('[data-missed="csv"]'))
    network.comes_back()
    with surface.page.expect_download():
        button.click()
    expect(surface.find('[data-missed="csv"]')).to_have_count(0)


@pytest.mark.parametrize("file", ["**/wire/*/index.json", "**/wire/*/words.json", "**/embed-hydrated*.js", "**/*"])
def test_a_mark_of_an_embed_that_cannot_open_says_so_and_opens_at_the_second_try(
    surface: PageObject, file: str
) -> None:
    embedded(surface)
    height = surface.find(".embed-sheet").evaluate("(node) => node.offsetHeight")
    network = Network(surface.page, file)
    mark = surface.find(f'.mark[data-events~="{APPROVAL}"]')
    mark.click()
    button = says_so(surface.find(".notice"))
    assert surface.find(".embed-sheet").evaluate("(node) => node.offsetHeight") == height
    with surface.page.expect_event("requestfailed"):
        button.click()
    button = says_so(surface.find(".notice"))
    expect(button).to_be_focused()
    network.comes_back()
    button.click()
    expect(surface.panel("event")).to_have_attribute("data-event", APPROVAL)
    expect(surface.find(".notice")).to_have_count(0)
    surface.problems.clear()


def test_a_page_to_log_in_that_comes_in_place_of_scripts_and_styles_is_none_of_them(surface: PageObject) -> None:
    page = embedded(surface).page

    def comes_for(pattern: str) -> None:
        page.route(pattern, lambda route: route.fulfill(content_type="text/html", body="<!doctype html><p>Log in"))

    comes_for("**/embed-hydrated*.js")
    surface.find(f'.mark[data-events~="{APPROVAL}"]').click()
    button = says_so(surface.find(".notice"))
    page.unroute("**/embed-hydrated*.js")
    comes_for("**/*event-study*.js")
    page.route("**/*event-study*.css", lambda route: route.fulfill(content_type="text/css", body=""))
    button.click()
    lead = surface.panel("event").locator('[data-part="lead"]')
    button = says_so(lead)
    page.unroute("**/*event-study*.js")
    button.click()
    button = says_so(lead)
    page.unroute("**/*event-study*.css")
    button.click()
    expect(lead.locator(".card-lead")).to_be_visible()
    surface.problems.clear()


def test_a_row_of_the_list_and_a_key_say_so_as_well(surface: PageObject) -> None:
    Network(embedded(surface).page, "**/index.json")
    surface.find(f'li [data-open="{APPROVAL}"]').click()
    says_so(surface.find(".notice"))
    surface.page.keyboard.press("Escape")
    expect(surface.find(".notice")).to_have_count(0)
    surface.find(".mark").first.focus()
    surface.page.keyboard.press("+")
    says_so(surface.find(".notice"))
    surface.find("h1").click()
    expect(surface.find(".notice")).to_have_count(0)
    surface.problems.clear()


@pytest.mark.parametrize("file", ["**/series.json", "**/embed-charts*.js", "**/vendor/**", "**/index.json"])
def test_a_button_of_the_charts_says_so_keeps_the_stills_and_works_later(surface: PageObject, file: str) -> None:
    network = Network(embedded(surface).page, file)
    surface.find('[data-table="prices"]').click()
    button = says_so(surface.find(".notice"))
    expect(surface.find(".charts--still .pane-still").first).to_be_visible()
    network.comes_back()
    button.click()
    expect(surface.panel("prices").locator("table")).to_be_visible()
    expect(surface.find(".charts--still")).to_have_count(0)
    surface.problems.clear()


def test_charts_that_did_not_come_when_pointed_at_come_when_pointed_at_again(surface: PageObject) -> None:
    network = Network(embedded(surface).page, "**/series.json")
    with surface.page.expect_event("requestfailed", lambda request: "series.json" in request.url):
        surface.find(".charts").hover()
    expect(surface.find(".notice")).to_have_count(0)
    network.comes_back()
    surface.find("h1").hover()
    surface.find(".charts").hover()
    expect(surface.find(".charts--still")).to_have_count(0)
    surface.problems.clear()


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("embed", "**/around.json"),
        ("embed", "**/embed-event-study*.js"),
        ("embed", "**/event-study*.css"),
        ("dashboard", "**/around.json"),
        ("dashboard", "**/event-study*.js"),
    ],
)
def test_a_card_says_that_the_moves_did_not_load_and_shows_them_later(
    surface: PageObject, page: str, file: str
) -> None:
    if page == "embed":
        network = Network(embedded(surface).page, file)
        surface.find(".mark").first.click()
    else:
        network = Network(surface.page, file)
        surface.open(f"event={APPROVAL}")
    lead = surface.panel("event").locator('[data-part="lead"]')
    button = says_so(lead)
    network.comes_back()
    button.click()
    expect(lead.locator(".card-lead")).to_be_visible()
    surface.problems.clear()


@pytest.mark.parametrize("page", ["embed", "dashboard"])
def test_a_card_says_that_its_details_did_not_load_and_shows_them_later(surface: PageObject, page: str) -> None:
    network = Network(surface.page, "**/details.json")
    if page == "embed":
        embedded(surface).find(".mark").first.click()
    else:
        with surface.page.expect_event("requestfailed", lambda request: "details.json" in request.url):
            surface.open(f"event={APPROVAL}")
    card = surface.panel("event")
    button = says_so(card)
    expect(card.get_by_text("Loading the rest")).to_have_count(0)
    button.click()
    button = says_so(card)
    network.comes_back()
    button.click()
    expect(card.locator(".card-source").first).to_be_visible()
    expect(card.get_by_text("did not load")).to_have_count(0)
    surface.problems.clear()


@pytest.mark.parametrize(("file", "said"), [("**/series.json", "load: "), ("**/vendor/**", "could not be drawn")])
def test_a_chart_says_what_did_not_come_and_draws_it_later(surface: PageObject, file: str, said: str) -> None:
    network = Network(surface.page, file)
    surface.open("series=samsung-electronics")
    surface.panel("prices").locator(".chooser summary").click()
    surface.control("series").locator('input[value="toray"]').check()
    surface.page.keyboard.press("Escape")
    line = surface.find(".pane-coming .again").filter(has_text=said).first
    expect(line).to_be_visible()
    network.comes_back()
    line.get_by_role("button", name="Try again").click()
    expect(surface.find(".pane-coming .again")).to_have_count(0)
    expect(surface.find(".js-plotly-plot .scatterlayer path").first).to_be_attached()
    surface.problems.clear()


def test_the_line_has_nothing_to_mend_and_stands_near_what_was_pressed_in_a_tall_frame(surface: PageObject) -> None:
    Network(embedded(surface).page, "**/index.json")
    row = surface.find("li [data-open]").last
    row.click()
    says_so(surface.find(".notice"))
    row_box, line = row.bounding_box(), surface.find(".notice").bounding_box()
    assert row_box is not None
    assert line is not None
    assert abs(line["y"] - row_box["y"]) < 100
    assert in_all_ways(surface.page) == []
    surface.problems.clear()


def test_a_sandboxed_frame_says_so_too(surface: PageObject, site: str) -> None:
    page = surface.page
    Network(page, "**/index.json")
    with hosts.hosting(hosts.bare(f"{site}/embed?{VIEW}", attributes='sandbox="allow-scripts"')) as address:
        page.goto(address)
        frame = page.frame_locator("iframe")
        frame.locator(".mark").first.click()
        says_so(frame.locator(".notice"))
    surface.problems.clear()


def test_a_list_whose_summaries_do_not_come_says_what_is_missing_and_is_whole_at_the_second_try(
    surface: PageObject,
) -> None:
    network = Network(surface.page, "**/wire/*/details.json")
    surface.open("q=wto")
    search = surface.find('[data-missed="search"]')
    says_so(search)
    expect(search).to_contain_text("Only titles and names are searched")
    before = len(surface.listed())
    csv_is_written_at_the_second_try(surface, network)
    says_so(search).click()
    expect(search).to_have_count(0)
    assert len(surface.listed()) > before
    surface.problems.clear()
