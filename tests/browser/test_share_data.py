"""What the share dialog hands out as files: the events and lines that are seen, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Route, expect

from data.dataset import Dataset
from tests.browser import truth
from tests.browser.charted import downloaded
from tests.browser.modules import Modules
from tests.browser.shared import ShareDialog, view_of
from tests.browser.surface import PageObject

LINK = "category=export-approval~export-curb&from=2019-07-01&to=2019-12-31"


def saved(surface: PageObject, button: Locator) -> tuple[str, str]:
    """Return the name and the text of the file that a button gives."""
    with surface.page.expect_download() as waiting:
        button.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes().decode()


def table(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV."""
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))


def test_the_events_are_those_listed_with_their_sources(surface: PageObject) -> None:
    surface.open(LINK)
    wanted = truth.matching("2019-07-01", "2019-12-31", category="export-approval~export-curb")
    panel = ShareDialog(surface).open("Data").panel("Data")
    name, text = saved(surface, panel.get_by_role("button", name="Download as CSV: Events"))
    assert name == f"japan_korea-events-{len(wanted)}.csv"
    got = table(text)
    assert [row["id"] for row in got] == wanted
    for row in got:
        event = truth.event(row["id"])
        assert (row["title"].lstrip("'"), row["category"]) == (event["title"], event["category"])
        assert row["summary"].split() == event["summary"].split()
        assert row["source_publishers"].split(" | ") == [source["publisher"] for source in event["sources"]]
        assert row["permalink"] == f"{surface.site}/event/{event['id']}"
        assert event["date"].startswith(row["date"])


def test_the_events_are_spelt_as_the_server_spells_them(surface: PageObject) -> None:
    page = surface.open(LINK)
    panel = ShareDialog(surface).open("Data").panel("Data")
    own = table(saved(surface, panel.get_by_role("button", name="Download as CSV: Events"))[1])
    address = panel.get_by_role("link", name="events.csv").evaluate("(node) => node.href")
    served = table(page.request.get(address).text())
    assert own == [{column: row[column] for column in own[0]} for row in served]


def test_the_lines_are_those_drawn(surface: PageObject) -> None:
    surface.open(f"{LINK}&panels=timeline~prices~events", drawn=True)
    own = downloaded(surface, "prices")
    panel = ShareDialog(surface).open("Data").panel("Data")
    assert saved(surface, panel.get_by_role("button", name="Download as CSV: Share prices")) == own
    expect(panel.get_by_role("button", name="Download as CSV: Shipments")).to_have_count(0)


def test_programs_get_addresses_of_the_same_view(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open(LINK)
    panel = ShareDialog(surface).open("Data").panel("Data")
    for name in ("events.csv", "events.json", "shipments.csv", "prices.csv"):
        address = panel.get_by_role("link", name=name).evaluate("(node) => node.href")
        assert address.startswith(f"{surface.site}/data/{name}?")
        assert view_of(address, dataset.vocabulary) == view_of(page.url, dataset.vocabulary)
    whole = panel.get_by_role("link", name=f"The whole dataset, {len(truth.events())} events")
    assert whole.evaluate("(node) => node.href") == f"{surface.site}/data/dataset.zip"


def test_a_published_page_offers_no_filtered_addresses(surface: PageObject) -> None:
    def published(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace('"live":true', '"live":false'))

    surface.page.route(lambda address: urlsplit(address).path == "/", published)
    surface.open(LINK)
    panel = ShareDialog(surface).open("Data").panel("Data")
    expect(panel.get_by_role("link")).to_have_count(1)
    expect(panel.get_by_role("button", name="Download as CSV: Events")).to_be_visible()


def test_no_cell_runs_as_a_formula(page: Page) -> None:
    text: str = Modules(page).call(
        """() => modules.files.csv([["=1+1", "+a", "-b", "@c", "\\t=d", " =e", "＝f", "a,\\"b\\""], ["x", -1.5]])"""
    )
    assert text == "\ufeff'=1+1,'+a,'-b,'@c,'\t=d,' =e,'＝f,\"a,\"\"b\"\"\"\r\nx,-1.5\r\n"
