"""What readers come for, each in few clicks, from the untouched page: typing is no click, choosing what is offered is one."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, expect

from data.dataset import Dataset
from data.view import parse
from tests.browser import truth
from tests.browser.shared import ShareDialog, source, view_of
from tests.browser.surface import PageObject
from tests.layouts.typeset import texts

SEARCH = "Search events"


class Reader:
    """A reader who counts clicks."""

    def __init__(self, surface: PageObject) -> None:
        """Open the untouched page."""
        self.surface = surface
        self.page = surface.open(drawn=True)
        self.clicks = 0

    def click(self, what: Locator) -> None:
        """Click once."""
        what.click()
        self.clicks += 1

    def search(self, text: str, option: str) -> None:
        """Click into the search box, type, and choose the first option that has a text."""
        self.click(self.page.get_by_role("combobox", name=SEARCH))
        self.page.keyboard.type(text)
        self.click(self.page.get_by_role("option").filter(has_text=option).first)


def test_the_second_photoresist_approval_and_what_samsung_did(surface: PageObject) -> None:
    reader = Reader(surface)
    reader.search("second photoresist approval", "second photoresist shipment")

    card = surface.panel("event")
    expect(card).to_have_attribute("data-event", "2019-08-19-photoresist-second-approval")
    closes = truth.figures("prices.csv")["samsung-electronics"]
    moved = 100 * (closes["2019-08-19"] / closes["2019-08-16"] - 1)
    expect(card).to_contain_text(f"Samsung Electronics closed {abs(moved):.2f}% {'lower' if moved < 0 else 'higher'}")
    assert reader.clicks <= 2


def test_all_meetings_of_foreign_ministers_in_2019_and_their_csv(surface: PageObject) -> None:
    reader = Reader(surface)
    reader.search("foreign ministers 2019", "Office: Foreign ministers")
    surface.says(10)
    with reader.page.expect_download() as waiting:
        reader.click(reader.page.get_by_role("button", name="Download the events listed as CSV"))

    text = Path(waiting.value.path()).read_text("utf-8-sig")
    wanted = truth.matching("2019-01-01", "2019-12-31", role="foreign-minister", level="ministers")
    assert [row["id"] for row in csv.DictReader(io.StringIO(text))] == wanted
    assert {row["level"] for row in csv.DictReader(io.StringIO(text))} == {"ministers"}
    assert reader.clicks <= 4


def test_two_materials_since_2018_in_kilograms_as_a_picture_of_that_chart(
    surface: PageObject, dataset: Dataset
) -> None:
    reader = Reader(surface)
    reader.search("2018-2026", "2018 to 2026")
    shipments = surface.panel("shipments")
    reader.click(shipments.get_by_role("radio", name="Quantity"))
    reader.click(shipments.get_by_role("checkbox", name="Log scale"))
    surface.waits_for(measure="quantity")
    with reader.page.expect_response(re.compile(r"/card\.")) as waiting:
        reader.click(shipments.get_by_role("link", name="Picture of the shipments chart"))

    answer = waiting.value
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    view, _ = parse(urlsplit(answer.url).query, dataset.vocabulary)
    assert (view.panels, view.from_, view.measure) == (("shipments",), "2018-01-01", "quantity")
    drawn = reader.page.request.get(answer.url.replace("/card.png", "/card.svg")).text()
    written = [text.words for text in texts(drawn)]
    assert any(words.endswith("monthly, kg, log scale") for words in written)
    assert any("Korea Customs Service" in words for words in written)
    for name, series in (
        ("Hydrogen fluoride", "hydrogen-fluoride-japan-kg"),
        ("Photoresist", "photoresist-japan-kg"),
    ):
        last = list(truth.figures("shipments.csv")[series].values())[-1]
        assert f"{name} {last:,.0f}" in written
    assert reader.clicks <= 5


def test_an_embed_of_share_prices_with_the_event_of_22_august_2019(surface: PageObject, dataset: Dataset) -> None:
    reader = Reader(surface)
    reader.search("22 august 2019", "GSOMIA intelligence pact")
    seen = view_of(surface.page.url, dataset.vocabulary)
    reader.click(surface.panel("prices").get_by_role("button", name="Embed this chart"))
    dialog = ShareDialog(surface)
    reader.click(dialog.panel("Embed").get_by_role("button", name="Copy").first)

    address = source(reader.page.evaluate("() => navigator.clipboard.readText()").split("\n")[0])
    view = view_of(address, dataset.vocabulary)
    assert (view.event, view.panels) == ("2019-08-22-gsomia-termination", ("prices", "event"))
    assert (view.from_, view.to) == (seen.from_, seen.to)
    frame = reader.page.frame_locator("dialog iframe")
    expect(frame.locator(".named--focus:visible")).to_have_text("22 Aug 2019: Seoul quits pact")
    assert reader.clicks <= 4


def test_what_happened_in_2023_and_why_from_the_beginning(surface: PageObject) -> None:
    reader = Reader(surface)
    reader.search("2023", "foundation")
    reader.click(surface.panel("event").get_by_role("button", name="Follow this thread"))

    surface.waits_for(thread="2023-03-06-third-party-compensation-plan")
    followed = surface.listed()
    assert followed[0] == "2018-10-30-supreme-court-nippon-steel"
    assert "2023-03-06-third-party-compensation-plan" in followed
    assert reader.clicks <= 3
