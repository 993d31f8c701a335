"""A thread's briefing as a story that scrolls: its HTML is copied, stands on another site, and moves the picture beside it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import hosts
from tests.browser.axe import DESKTOP, violations
from tests.browser.briefed import Screen
from tests.browser.surface import PageObject

LIFTED = "2022-02-10-court-lifts-closure"
TEXT = "<style>body { max-width: 1000px } section { padding-bottom: 400px }</style>"
INTO_THE_MIDDLE = "(node) => scrollTo(0, scrollY + node.getBoundingClientRect().bottom - innerHeight / 2 + 20)"


def test_a_briefing_of_a_thread_is_put_into_an_article_and_follows_its_reader(
    small_surface: PageObject, host: Page
) -> None:
    page = Screen(small_surface).open(f"briefing?thread={LIFTED}", drawn=False).page
    expect(page.locator('[data-part="place"]')).to_have_text("1 of 5")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Embed").press("Enter")
    dialog = page.get_by_role("dialog", name="This briefing as a story that scrolls")
    expect(dialog.get_by_role("button", name="Copy HTML")).to_be_focused()
    assert violations(page, "light", DESKTOP) == []
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("button", name="Copied")).to_be_visible()
    story = dialog.get_by_label("HTML of the story").input_value()

    host.set_viewport_size({"width": 1280, "height": 800})
    host.emulate_media(reduced_motion="reduce")
    with hosts.hosting(f"{TEXT}{story}") as address:
        host.goto(address)
        frame = hosts.embedded(host)
        for headline, kicker, told, figure in (
            ("Norvik closes its harbours to Estmark’s boats", "15 June 2021 · Blockade", "In answer to ‘Estmark", "14 harbours"),
            ("Harbour Court lifts the closure", "10 February 2022 · Blockade", "It reverses ‘Harbours closed’.", None),
        ):  # fmt: skip
            section = host.locator("section").filter(has=host.locator("h3", has_text=headline))
            phrase = section.locator("entente-ref")
            expect(phrase.get_by_role("button", name=headline)).to_be_visible()
            phrase.evaluate(INTO_THE_MIDDLE)
            expect(phrase).to_have_attribute("lit", "")
            expect(frame.locator(".mark--focus")).to_have_count(1)
            expect(section).to_contain_text(kicker)
            expect(section).to_contain_text(told)
            expect(section).to_contain_text("Sources: Norvik Gazette")
            expect(section).to_contain_text(figure or "")
