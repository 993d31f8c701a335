"""The share dialog: what it hands out is exactly what is seen, by pointer and by keys, and nothing is asked for unasked."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from data.dataset import Dataset
from data.scene import Scene
from layouts.headline import page_title
from layouts.pages.shared import Site
from layouts.snippet import iframe_snippet
from layouts.words import words
from tests.browser.axe import DESKTOP, PHONE, violations
from tests.browser.shared import APPROVAL, CARD, LINK, ShareDialog, picture, source, view_of
from tests.browser.surface import PageObject


def test_the_link_is_the_address_with_or_without_the_open_event(surface: PageObject) -> None:
    page = surface.open(LINK)
    dialog = ShareDialog(surface).open()
    assert dialog.copy("Address of this view") == dialog.text("Address of this view") == page.url
    dialog.root.get_by_label("With the open event").uncheck()
    assert dialog.text("Address of this view") == page.url.replace(f"&event={APPROVAL}", "")
    assert dialog.copy("Page of this event") == f"{surface.site}/event/{APPROVAL}"


def test_pointer_opens_and_closes_it_and_the_focus_returns(surface: PageObject) -> None:
    page = surface.open(LINK)
    dialog = ShareDialog(surface).open()
    dialog.root.get_by_role("button", name="Close").click()
    expect(dialog.root).to_be_hidden()
    expect(dialog.opener).to_be_focused()
    dialog.open()
    page.mouse.click(20, 400)
    expect(dialog.root).to_be_hidden()
    dialog.open("Cite")
    page.go_back()
    expect(dialog.root).to_be_hidden()


def test_keys_alone_reach_every_section_copy_and_leave(surface: PageObject) -> None:
    page = surface.open(LINK)
    dialog = ShareDialog(surface)
    dialog.opener.focus()
    page.keyboard.press("Enter")
    expect(dialog.root.get_by_role("tab", name="Link")).to_be_focused()
    for section in ("Cite", "Embed", "Picture", "Data", "Link", "Cite"):
        page.route(CARD, picture)
        page.keyboard.press("ArrowRight")
        expect(dialog.root.get_by_role("tab", name=section)).to_be_focused()
        expect(dialog.panel(section)).to_be_visible()
    page.keyboard.press("Tab")
    expect(dialog.root.get_by_role("radio", name="The open event")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(dialog.root.get_by_role("radio", name="BibTeX")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog.status).to_have_text("Copied")
    assert page.evaluate("() => navigator.clipboard.readText()").startswith("@misc{")
    page.keyboard.press("Escape")
    expect(dialog.root).to_be_hidden()
    expect(dialog.opener).to_be_focused()
    assert surface.query()["event"] == APPROVAL


def test_tab_stays_in_the_dialog(surface: PageObject) -> None:
    page = surface.open(LINK)
    dialog = ShareDialog(surface).open()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert dialog.root.evaluate(
            "(node) => [node, document.body].some((one) => one === document.activeElement) || node.contains(document.activeElement)"
        )


def test_nothing_is_asked_for_until_embed_or_picture_is_looked_at(surface: PageObject) -> None:
    page = surface.open(LINK, drawn=True)
    page.route(CARD, picture)
    before = len(surface.requests)
    dialog = ShareDialog(surface).open()
    dialog.section("Cite")
    dialog.section("Data")
    assert dialog.root.locator("iframe, img").count() == 0
    assert surface.requests[before:] == []
    dialog.section("Embed")
    expect(dialog.root.locator("iframe")).to_have_count(1)
    dialog.section("Picture")
    expect(dialog.root.get_by_text("1 × 1 pixels")).to_be_visible()
    asked = [urlsplit(address).path for address in surface.requests[before:]]
    assert asked.count("/embed") == 1
    assert [path for path in asked if path.startswith("/card")] == ["/card.png"]
    dialog.root.get_by_role("button", name="Close").click()
    assert surface.find("iframe").count() == 0


def test_the_html_for_another_page_is_what_oembed_gives(surface: PageObject, dataset: Dataset) -> None:
    surface.open(LINK)
    dialog = ShareDialog(surface).open("Embed")
    site = Site(surface.site, (), "")
    scene = Scene.of(dataset, urlsplit(surface.page.url).query)
    title = page_title(scene, words()).title
    frame, script = dialog.copy("HTML for your page").split("\n")
    assert frame == iframe_snippet(scene, site, title=title)
    assert script == f'<script src="{surface.site}/embed.js" async></script>'
    dialog.root.get_by_role("radio", name="Fixed").check()
    dialog.root.get_by_label("Height in pixels").fill("480")
    assert dialog.text("HTML for your page") == iframe_snippet(scene, site, title=title, height=480, fit=True)


def test_a_phrase_is_linked_to_the_open_event_or_to_the_view(surface: PageObject, dataset: Dataset) -> None:
    surface.open(LINK)
    dialog = ShareDialog(surface).open("Embed")
    label = "HTML for a phrase of your text"
    assert dialog.copy(label) == (
        f'<entente-ref event="{APPROVAL}"><a href="{surface.site}/?event={APPROVAL}">Japan clears a second photoresist shipment to Samsung</a></entente-ref>'
    )
    dialog.root.get_by_role("group", name="The phrase shows").get_by_label("This view").check()
    found = re.fullmatch('<entente-ref><a href="([^"]+)">([^<]+)</a></entente-ref>', dialog.text(label))
    assert found is not None
    view, seen = (view_of(one, dataset.vocabulary) for one in (unescape(found[1]), surface.page.url))
    assert view == replace(seen, event="")
    assert "from=2019-07-01" in found[1]
    assert "to=" in found[1]


@pytest.mark.parametrize(
    "query", ["", "category=&q=%3Cb%3E%22%27&theme=dark", "panels=prices&series=kospi&scale=price"]
)
def test_a_frame_shows_the_view_it_was_made_from(surface: PageObject, dataset: Dataset, query: str) -> None:
    surface.open(query)
    dialog = ShareDialog(surface).open("Embed")
    address = source(dialog.text("HTML for your page"))
    shown = view_of(surface.page.url, dataset.vocabulary)
    wanted = replace(shown, theme="light" if shown.theme == "auto" else shown.theme, v=dataset.version)
    assert view_of(address, dataset.vocabulary) == wanted
    assert dialog.root.locator("iframe").get_attribute("src") == address


def test_the_builder_sets_panels_colours_and_version(surface: PageObject, dataset: Dataset) -> None:
    surface.open()
    dialog = ShareDialog(surface).open("Embed")
    panel = dialog.panel("Embed")
    for name in ("Shipments", "Share prices"):
        panel.get_by_label(name, exact=True).uncheck()
    panel.get_by_label("Dark").check()
    panel.get_by_label(re.compile("^Pin to version")).uncheck()
    address = source(dialog.text("HTML for your page"))
    shown = view_of(address, dataset.vocabulary)
    assert (shown.panels, shown.theme, shown.v) == (("timeline", "events", "event"), "dark", "")
    frame = panel.frame_locator("iframe")
    expect(panel.locator("iframe")).to_have_attribute("src", address)
    expect(frame.locator("[data-panel='timeline']")).to_be_visible()
    expect(frame.locator("[data-panel='prices']")).to_have_count(0)


def test_the_preview_has_three_widths_and_the_height_of_what_it_shows(surface: PageObject) -> None:
    page = surface.open()
    dialog = ShareDialog(surface).open("Embed")
    frame = dialog.panel("Embed").locator("iframe")
    for width in (320, 640, 960):
        dialog.panel("Embed").get_by_label(f"{width} px", exact=True).check()
        assert frame.evaluate("(node) => node.clientWidth") == width
        page.wait_for_function(
            """(node) => node.contentDocument.querySelector(".embed-sheet")
              && Math.abs(node.clientHeight - node.contentDocument.querySelector(".embed-sheet").getBoundingClientRect().height) < 2""",
            arg=frame.element_handle(),
        )
        box, stage = frame.bounding_box(), dialog.panel("Embed").get_by_role("region").bounding_box()
        assert box
        assert stage
        assert box["width"] <= stage["width"]


@pytest.mark.parametrize("pane", ["shipments", "prices"])
def test_embed_beside_a_chart_opens_the_builder_with_that_chart_alone(
    surface: PageObject, dataset: Dataset, pane: str
) -> None:
    page = surface.open(LINK, drawn=True)
    opener = surface.panel(pane).get_by_role("button", name="Embed this chart")
    opener.press("Enter")
    dialog = ShareDialog(surface)
    expect(dialog.root.get_by_role("tab", name="Embed")).to_be_focused()
    view = view_of(source(dialog.text("HTML for your page")), dataset.vocabulary)
    seen = view_of(page.url, dataset.vocabulary)
    assert view == replace(seen, panels=(pane, "event"), theme="light", v=dataset.version)
    page.route(CARD, picture)
    boxes = dialog.section("Picture").get_by_role("group", name="Show").get_by_role("checkbox")
    assert boxes.evaluate_all("(nodes) => nodes.filter(({checked}) => checked).map(({value}) => value)") == [pane]
    dialog.section("Link")
    assert dialog.text("Address of this view") == page.url
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_copying_works_without_the_clipboard_api(surface: PageObject) -> None:
    page = surface.page
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    surface.open(LINK)
    dialog = ShareDialog(surface).open()
    page.evaluate("() => addEventListener('copy', () => { window.copied = document.activeElement.value; })")
    button = dialog.panel("Link").get_by_role("button").first
    button.click()
    expect(button).to_have_text("Copied")
    expect(button).to_be_focused()
    assert page.evaluate("() => window.copied") == page.url


@pytest.mark.parametrize("section", ["Link", "Cite", "Embed", "Picture", "Data"])
def test_every_section_has_nothing_to_mend(surface: PageObject, section: str) -> None:
    page = surface.open(LINK)
    page.route(CARD, picture)
    ShareDialog(surface).open(section)
    found = [*violations(page, "light", DESKTOP, "dialog.share"), *violations(page, "dark", PHONE, "dialog.share")]
    assert found == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_dialog_fits_every_width(surface: PageObject, width: int) -> None:
    page: Page = surface.page
    page.route(CARD, picture)
    page.set_viewport_size({"width": width, "height": 800})
    surface.open(LINK)
    dialog = ShareDialog(surface).open()
    for section in ("Link", "Cite", "Embed", "Picture", "Data"):
        dialog.section(section)
        body = dialog.root.locator(".share-body")
        assert body.evaluate("(node) => node.scrollWidth - node.clientWidth") <= 0, section
        box = dialog.root.bounding_box()
        assert box
        assert (box["x"] >= 0, box["x"] + box["width"] <= width, box["y"] + box["height"] <= 801) == (True, True, True)
