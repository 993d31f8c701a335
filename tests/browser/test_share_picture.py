"""The picture in the share dialog: its panels, size and colours, and what is said where there is none."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from playwright.sync_api import expect

from data.dataset import Dataset
from layouts.static_svg.size import HEIGHTS, WIDTHS
from tests.browser.shared import CARD, LINK, ShareDialog, picture, view_of
from tests.browser.surface import PageObject


def test_pictures_are_of_the_view_in_each_size_and_colour(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open(LINK)
    page.route(CARD, picture)
    panel = ShareDialog(surface).open("Picture").panel("Picture")
    for size, colour in (("Square", "Dark"), ("Print", "Light")):
        panel.get_by_label(size).check()
        panel.get_by_label(colour).check()
        for kind in ("PNG", "SVG", "PDF"):
            saved = panel.get_by_role("link", name=f"Download {kind}")
            address = saved.evaluate("(node) => node.href")
            assert urlsplit(address).path == f"/card.{kind.lower()}"
            assert address.endswith(f"&size={size.lower()}")
            wanted = replace(view_of(page.url, dataset.vocabulary), theme=colour.lower())
            assert view_of(address, dataset.vocabulary) == wanted
            assert saved.get_attribute("download") == f"{dataset.info.name}-{size.lower()}.{kind.lower()}"
    alternative = panel.get_by_role("img").get_attribute("alt")
    assert alternative == surface.find('[data-part="headline"]').text_content()


def test_a_picture_has_the_panels_that_are_ticked_of_those_that_can_be_drawn(
    surface: PageObject, dataset: Dataset
) -> None:
    page = surface.open(LINK)
    page.route(CARD, picture)
    panel = ShareDialog(surface).open("Picture").panel("Picture")
    boxes = panel.get_by_role("group", name="Show").get_by_role("checkbox")
    assert boxes.evaluate_all("(nodes) => nodes.map(({value}) => value)") == [
        "timeline",
        "shipments",
        "prices",
        "reactions",
    ]
    panel.get_by_label("Timeline").uncheck()
    panel.get_by_label("Shipments").uncheck()
    panel.get_by_label("Article").check()
    saved = panel.get_by_role("link", name="Download PNG")
    address = saved.evaluate("(node) => node.href")
    assert view_of(address, dataset.vocabulary).panels == ("prices", "events", "event")
    assert address.endswith("&size=article")
    expect(panel.get_by_role("img")).to_have_attribute("src", address)
    dialog_field = page.get_by_role("textbox", name="Headline")
    assert dialog_field.get_attribute("placeholder") == panel.get_by_role("img").get_attribute("alt")


def test_a_picture_has_a_width_and_a_height_of_ones_own_within_bounds(surface: PageObject) -> None:
    page = surface.open()
    page.route(CARD, picture)
    panel = ShareDialog(surface).open("Picture").panel("Picture")
    sides = [panel.get_by_label(f"{side} in pixels") for side in ("Width", "Height")]
    expect(sides[0]).to_be_hidden()
    panel.get_by_label("Own size").check()
    assert [[side.get_attribute("min"), side.get_attribute("max")] for side in sides] == [
        [str(least), str(most)] for least, most in (WIDTHS, HEIGHTS)
    ]
    saved = panel.get_by_role("link", name="Download PNG")
    for asked, given in ((("900", "700"), (900, 700)), (("9000", ""), (WIDTHS[1], 800)), (("5", "1"), (320, 200))):
        for side, value in zip(sides, asked, strict=True):
            side.fill(value)
            side.blur()
        expect(saved).to_have_attribute("href", re.compile(f"&width={given[0]}&height={given[1]}$"))


def test_a_choice_in_one_section_leaves_that_in_another(surface: PageObject) -> None:
    page = surface.open(LINK)
    page.route(CARD, picture)
    dialog = ShareDialog(surface).open("Embed")
    dialog.section("Picture").get_by_label("Dark").check()
    expect(dialog.section("Embed").get_by_role("radio", name="Light")).to_be_checked()


def test_a_picture_that_is_not_there_is_said(surface: PageObject) -> None:
    page = surface.open()
    page.route(CARD, lambda route: route.fulfill(status=200, content_type="image/png", body=b"no picture"))
    panel = ShareDialog(surface).open("Picture").panel("Picture")
    expect(panel.get_by_text("There is no picture of this view here.")).to_be_visible()
    expect(panel.get_by_role("link")).to_have_count(0)


def test_a_preview_out_of_sight_draws_nothing_until_it_is_seen_again(surface: PageObject) -> None:
    page = surface.open(LINK, drawn=True)
    page.route(CARD, picture)
    surface.panel("prices").get_by_text("Embed this chart", exact=True).click()
    dialog = ShareDialog(surface)
    preview = dialog.root.frame_locator("iframe")
    expect(preview.locator("html[data-ready='true']")).to_be_attached()
    preview.locator(".charts").get_by_text("Table", exact=True).focus()
    expect(preview.locator(".path-chart")).to_be_visible()
    dialog.section("Picture")
    dialog.section("Embed")
    expect(preview.locator(".path-chart")).to_be_visible()
    assert surface.problems == []
