"""The field for an editor's headline in the share dialog: what is handed out has it, and the page itself does not."""

from __future__ import annotations

from playwright.sync_api import expect

from data.dataset import Dataset
from tests.browser.shared import CARD, ShareDialog, picture, source, view_of
from tests.browser.surface import PageObject


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


def test_the_headline_that_is_offered_is_that_of_the_section(surface: PageObject) -> None:
    surface.open(drawn=True)
    surface.page.route(CARD, picture)
    dialog = ShareDialog(surface).open("Link")
    field = dialog.root.get_by_role("textbox", name="Headline")
    whole = field.get_attribute("placeholder") or ""
    dialog.section("Picture")
    embed = dialog.section("Embed")
    for panel in ("Timeline", "Share prices"):
        embed.get_by_role("checkbox", name=panel).uncheck()
    expect(field).not_to_have_attribute("placeholder", whole)
    alone = field.get_attribute("placeholder") or ""

    dialog.section("Link")
    expect(field).to_have_attribute("placeholder", whole)
    dialog.section("Picture")
    expect(field).to_have_attribute("placeholder", whole)
    dialog.section("Embed")
    expect(field).to_have_attribute("placeholder", alone)
    field.fill("Chips")
    field.fill("")
    field.blur()
    expect(field).to_have_attribute("placeholder", alone)


def test_an_editors_headline_stays_until_a_reader_makes_another_view(surface: PageObject) -> None:
    page = surface.open("title=Chips%20and%20curbs", drawn=True)
    headline = page.get_by_role("heading", level=1)
    page.locator('[data-preset][aria-pressed="true"]').click()
    menu = page.locator('[data-facet="company"]')
    menu.locator("summary").click()
    find = menu.get_by_role("searchbox")
    find.fill("samsung")
    expect(menu.locator(".option:visible")).to_have_count(menu.locator(".option", has_text="Samsung").count())
    find.blur()
    expect(headline).to_have_text("Chips and curbs")
    assert surface.query() == {"title": "Chips and curbs"}

    page.locator('[data-preset][aria-pressed="false"]').first.click()

    expect(headline).not_to_have_text("Chips and curbs")
    assert "title" not in surface.query()


def test_no_pdf_is_offered_of_a_headline_whose_letters_it_lacks(surface: PageObject) -> None:
    page = surface.open()
    page.route(CARD, picture)
    dialog = ShareDialog(surface).open("Picture")
    pdf, why = dialog.root.get_by_role("link", name="Download PDF"), dialog.root.get_by_text("A PDF lacks letters")
    for headline, has_typeface in (
        ("การส่งออก", False),
        ("輸出規制、フッ化水素ー수출 Łódź αβ Я", True),
        ("יצוא", False),
    ):
        field = dialog.root.get_by_role("textbox", name="Headline")
        field.fill(headline)
        field.blur()
        expect(pdf).to_be_visible(visible=has_typeface)
        expect(why).to_be_visible(visible=not has_typeface)
