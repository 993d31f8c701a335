"""The field for an editor's headline in the share dialog: what is handed out has it, and the page itself does not."""

from __future__ import annotations

from playwright.sync_api import expect

from data.dataset import Dataset
from tests.browser.shared import ShareDialog, source, view_of
from tests.browser.surface import PageObject
from tests.browser.test_share import CARD, picture


def test_an_editors_headline_goes_into_link_embed_and_picture(surface: PageObject, dataset: Dataset) -> None:
    page = surface.open()
    page.route(CARD, picture)
    dialog = ShareDialog(surface).open("Link")
    field = dialog.root.get_by_role("textbox", name="Headline")
    assert field.get_attribute("placeholder") == surface.find("h1").inner_text()
    field.fill("Chips & curbs")
    field.blur()
    assert view_of(dialog.text("Address of this view"), dataset.vocabulary).title == "Chips & curbs"
    dialog.section("Embed")
    html = dialog.text("HTML for your page")
    assert view_of(source(html), dataset.vocabulary).title == "Chips & curbs"
    assert f'title="Chips &amp; curbs · {dataset.info.title}"' in html
    expect(page.frame_locator("dialog iframe").get_by_role("heading", level=1)).to_have_text("Chips & curbs")
    saved = dialog.section("Picture").get_by_role("link", name="Download SVG")
    assert view_of(saved.evaluate("(node) => node.href"), dataset.vocabulary).title == "Chips & curbs"
    field.fill("")
    field.blur()
    assert view_of(saved.evaluate("(node) => node.href"), dataset.vocabulary).title == ""
    dialog.section("Data")
    expect(field).to_be_hidden()
    assert surface.query() == {}
