"""Of one moment and one chart: from an event to its days, its picture, an embed of one chart and the figures of it."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, expect

from data.dataset import Dataset
from tests.browser.charted import downloaded
from tests.browser.shared import CARD, ShareDialog, picture, source, view_of
from tests.browser.surface import PageObject

RULING = "2018-10-30-supreme-court-nippon-steel"
QUARTER = timedelta(days=91)


def copied(page: Page, button: Locator) -> list[list[str]]:
    """Press a button and return the rows that a sheet takes from the clipboard."""
    page.evaluate("() => navigator.clipboard.writeText('')")
    button.click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
    text: str = page.evaluate("() => navigator.clipboard.readText()")
    return [line.split("\t") for line in text.splitlines()]


def test_three_clicks_lead_to_an_embed_of_one_chart_round_one_event_that_names_it(
    surface: PageObject, readers: BrowserContext, dataset: Dataset
) -> None:
    page = surface.open(drawn=True)
    before = page.url
    surface.find(f'.mark[data-events="{RULING}"]').click()
    card = surface.panel("event")
    event = card.get_attribute("data-event")
    assert event is not None
    card.get_by_role("button", name="Embed this chart").click()
    dialog = ShareDialog(surface)
    box = dialog.root.locator(".share-copy").filter(has=page.get_by_label("HTML for your page", exact=True))
    box.get_by_role("button", name="Copy", exact=True).click()

    expect(dialog.status).to_have_text("Copied")
    address = source(page.evaluate("() => navigator.clipboard.readText()").split("\n")[0])
    view, day = view_of(address, dataset.vocabulary), date.fromisoformat(dataset.events_by_id[event].date)
    assert (view.event, view.panels) == (event, ("prices", "event"))
    assert (view.from_, view.to) == (str(day - QUARTER), str(day + QUARTER))
    assert urlsplit(page.url).query == f"event={event}", "the dashboard stays where it is"
    assert before != page.url
    reader = readers.new_page()
    reader.goto(address)
    expect(reader.locator(".named--focus").filter(visible=True)).to_contain_text("Nippon Steel must pay")
    reader.close()


def test_what_stands_beside_a_chart_stands_in_the_card_too(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open("from=2018-10-01&to=2019-03-31", drawn=True)
    page.route(CARD, picture)
    prices, card = surface.panel("prices"), surface.panel("event")
    expect(prices.get_by_role("button", name="Zoom to this")).to_be_hidden()
    _, text = downloaded(surface, "prices")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    button = prices.get_by_role("button", name="Copy data")
    assert copied(page, button) == rows
    expect(surface.find('[role="status"]').first).to_have_text("Copied")

    surface.find(f'.mark[data-events="{RULING}"]').click()
    expect(card.get_by_role("button", name="Copy data")).to_be_visible()
    event = card.get_attribute("data-event")
    assert event is not None
    day = date.fromisoformat(dataset.events_by_id[event].date)
    round_it = copied(page, card.get_by_role("button", name="Copy data"))
    assert (round_it[0], len(round_it) > 100) == (rows[0], True)
    days = [date.fromisoformat(row[0]) for row in round_it[1:]]
    assert day - QUARTER <= min(days) < day < max(days) <= day + QUARTER
    card.get_by_role("button", name="Picture").click()
    dialog = ShareDialog(surface)
    shown = dialog.panel("Picture").locator(".share-picture").get_attribute("src")
    assert shown is not None
    view = view_of(shown, dataset.vocabulary)
    assert (view.event, view.panels, view.from_) == (event, ("prices", "event"), str(day - QUARTER))
    page.keyboard.press("Escape")
    prices.get_by_role("button", name="Zoom to this").click()
    surface.waits_for(**{"from": str(day - QUARTER), "to": str(day + QUARTER)})
    page.go_back()
    card.get_by_role("button", name="Zoom to this").click()
    surface.waits_for(**{"from": str(day - QUARTER), "to": str(day + QUARTER)}, event=event)


def test_figures_and_pictures_that_do_not_come_are_asked_for_again(surface: PageObject) -> None:
    page = surface.page
    page.route("**/series.json", lambda route: route.abort("internetdisconnected"))
    surface.open("from=2019-07-01&to=2019-12-31&series=toray")
    region = surface.panel("prices")
    region.get_by_role("button", name="Copy data").click()
    line = region.locator(".pane-tools .again")
    expect(line).to_contain_text("Not all figures have come.")
    page.unroute("**/series.json")
    rows = copied(page, line.get_by_role("button", name="Try again"))
    assert len(rows) > 100
    expect(line).to_have_count(0)

    page.route(CARD, lambda route: route.abort("internetdisconnected"))
    region.get_by_role("link", name="Picture of the share price chart").click()
    expect(line).to_contain_text("This did not load.")
    page.unroute(CARD)
    page.route(CARD, picture)
    line.get_by_role("button", name="Try again").click()
    page.wait_for_url(CARD)
    page.go_back()
    surface.ready()
    page.unroute(CARD)

    page.route(CARD, lambda route: route.fulfill(status=503))
    section = ShareDialog(surface).open("Picture").panel("Picture")
    again = section.get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.unroute(CARD)
    page.route(CARD, picture)
    again.click()
    expect(section.get_by_text("1 × 1 pixels")).to_be_visible()
    surface.problems.clear()
