"""Phrases of an article that move the embeds beside them: by pointer, keys, touch and scroll, in every kind of frame."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import hosts
from tests.browser.article import (
    CLOSED,
    HEIGHTS,
    LIFTED,
    PATROL,
    STEP,
    article,
    follow,
    lights,
    opened,
    shows,
    to_the_middle,
)
from tests.browser.fileserver import files_of
from tests.conftest import ROOT

WHOLE = "2021"
EXAMPLE = re.compile(r"(?<=moves the embed:\n\n)(?: {4}.*\n)+")
SANDBOX = 'sandbox="allow-scripts"'
WATCH_DAYS = """() => {
  window.days = [];
  new MutationObserver(() => days.push(document.querySelector(".timeline .tick:last-child").style.transform))
    .observe(document.querySelector('.timeline [data-part="grid"]'), {subtree: true, childList: true, attributes: true});
}"""


@pytest.fixture
def reader(readers: BrowserContext) -> Iterator[Page]:
    """Open a tab of an article, without motion; nothing may be said in its console."""
    page = readers.new_page()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


def test_pointing_focusing_and_pressing_light_the_event_and_leaving_restores(reader: Page, small_site: str) -> None:
    with hosts.hosting(article(small_site)) as address:
        one, two = opened(reader, address)
        heights = reader.evaluate(HEIGHTS)
        court, ships = (reader.get_by_role("button", name=name) for name in ("a court", "patrol ships"))

        court.hover()
        lights(reader, "a court")
        shows(one, lit=[LIFTED])
        reader.mouse.move(2, 700)
        lights(reader)
        shows(one, lit=[])

        ships.focus()
        lights(reader, "patrol ships")
        shows(one, lit=[PATROL])
        line = one.get_by_role("status").last
        expect(line).to_have_text("March 2021: Estmark sends patrol ships to the bank")
        reader.keyboard.press("Space")
        expect(ships).to_have_attribute("aria-pressed", "true")
        court.focus()
        shows(one, lit=[LIFTED])
        expect(line).to_contain_text("Harbour Court")
        court.evaluate("(node) => node.blur()")
        lights(reader, "patrol ships")
        shows(one, lit=[PATROL])
        ships.press("Enter")
        expect(ships).to_have_attribute("aria-pressed", "false")
        shows(one, lit=[])
        ships.evaluate("(node) => node.blur()")
        ships.focus()
        shows(one, lit=[PATROL])
        assert "Harbour Court" in (line.text_content() or ""), "a phrase is told once"

        # What a reader does in the frame is theirs.
        one.locator(f'.mark[data-events="{PATROL}"]').click()
        expect(one.locator('[data-panel="event"]')).to_have_attribute("data-event", PATROL)
        ships.evaluate("(node) => node.blur()")
        reader.evaluate(STEP)
        expect(one.locator('[data-panel="event"]')).to_be_visible()
        assert reader.evaluate(HEIGHTS)[1] == heights[1]
        assert (
            two.evaluate("() => performance.getEntriesByType('resource').some(({name}) => name.includes('hydrated'))")
            is False
        )


def test_in_a_shadow_root_of_a_page_that_allows_no_inline_styles_all_works_the_same(
    reader: Page, small_site: str
) -> None:
    text = json.dumps(re.sub("<style>.*</style>", "", article(small_site))).replace("</", "<\\/")
    shadow = f"""<div id="host"></div><script>
document.getElementById("host").attachShadow({{mode: "open"}}).innerHTML = {text};
</script><script src="{small_site}/embed.js" async></script>"""
    policy = f"default-src 'none'; script-src 'unsafe-inline' {small_site}; frame-src {small_site}; style-src 'self'; img-src data:"
    with hosts.hosting(shadow, policy=policy) as address:
        one, two = opened(reader, address)
        phrase = reader.get_by_role("button", name="a court")
        phrase.hover()
        shows(one, lit=[LIFTED])
        assert reader.locator("entente-ref[lit]").evaluate_all(
            "(nodes) => nodes.map((node) => [node.textContent, getComputedStyle(node).textDecorationLine])"
        ) == [["a court", "underline"]]
        reader.mouse.move(1200, 700)
        shows(one, lit=[])
        reader.get_by_role("button", name="closed its harbours").click()
        shows(two, lit=[CLOSED])
        sticky = "(node) => getComputedStyle(node).position"
        assert reader.locator("entente-scrolly > iframe").evaluate(sticky) == "sticky"
        reader.emulate_media(media="print")
        assert reader.locator("entente-scrolly > iframe").evaluate(sticky) == "static"


def test_a_phrase_that_no_embed_understands_stays_a_link(reader: Page, small_site: str) -> None:
    with hosts.hosting(article(small_site)) as address:
        one, _ = opened(reader, address)
        for name in ("somebody", "some day", "hostile"):
            reader.get_by_text(name, exact=True).focus()
            expect(reader.get_by_role("link", name=name)).to_have_count(1)
        expect(reader.get_by_role("link", name="homeless")).to_have_count(1)
        expect(reader.get_by_role("button", name="patrol ships")).to_have_count(1)
        expect(reader.get_by_role("button", name="to the bank")).to_have_count(0)
        lights(reader)
        shows(one, lit=[])
        assert reader.evaluate("() => [typeof hacked, document.images.length]") == ["undefined", 0]
        assert one.evaluate("() => [typeof hacked, document.images.length]") == ["undefined", 0]

        # A press that comes before the answer follows the link too.
        reader.reload()
        opened(reader, address)
        with reader.expect_navigation(url="**/?q=herring"):
            reader.get_by_text("somebody").click()


@pytest.mark.parametrize("sandbox", ["", SANDBOX])
def test_scrolling_tells_the_story_beside_it_and_no_frame_changes_its_height(
    reader: Page, small_site: str, sandbox: str
) -> None:
    with hosts.hosting(article(small_site, sandbox=sandbox)) as address:
        _, two = opened(reader, address)
        told = two.get_by_role("status").first.text_content()
        heights = reader.evaluate(HEIGHTS)
        seen = follow(reader, 100, 60)
        assert seen == ["closed its harbours", "that summer", "they talked"]
        assert reader.evaluate(HEIGHTS) == heights
        to_the_middle(reader, "they talked")
        shows(two, lit=[], ticks="Nov 2021")
        expect(two.locator(".mark")).to_have_count(2)
        expect(two.locator(".charts")).not_to_have_class("charts charts--still")
        assert reader.evaluate("() => Math.round(document.querySelector('#two').getBoundingClientRect().top)") == 0

        to_the_middle(reader, "closed its harbours")
        lights(reader, "closed its harbours")
        shows(two, lit=[CLOSED], ticks=WHOLE)
        reader.mouse.wheel(0, -400)
        lights(reader)
        shows(two, lit=[], ticks=WHOLE)
        assert reader.evaluate(HEIGHTS) == heights
        assert two.get_by_role("status").first.text_content() == told
        assert two.get_by_role("status").count() == 1, "who scrolls is told nothing"


def test_the_axis_travels_and_jumps_where_motion_is_unwanted(reader: Page, small_site: str) -> None:
    with hosts.hosting(article(small_site)) as address:
        _, two = opened(reader, address)
        summer, closed = (reader.get_by_role("button", name=name) for name in ("that summer", "closed its harbours"))
        summer.focus()
        shows(two, ticks="Jun 2021")
        two.evaluate(WATCH_DAYS)
        closed.focus()
        shows(two, ticks=WHOLE)
        assert len(two.evaluate("() => [...new Set(days)]")) == 1
        reader.emulate_media(reduced_motion="no-preference")
        two.evaluate("() => days.length = 0")
        summer.focus()
        shows(two, ticks="Jun 2021")
        assert len(two.evaluate("() => [...new Set(days)]")) > 2


def test_on_a_phone_the_embed_stays_above_and_a_tap_lights_it(hands: BrowserContext, small_site: str) -> None:
    page = hands.new_page()
    with hosts.hosting(article(small_site)) as address:
        _, two = opened(page, address)
        page.get_by_role("button", name="closed its harbours").tap()
        lights(page, "closed its harbours")
        shows(two, lit=[CLOSED])
        box = page.locator("#two").bounding_box()
        assert box is not None
        assert (round(box["y"]), box["height"] <= 422, box["width"]) == (0, True, 390)
        expect(two.locator(".timeline")).to_be_in_viewport()
        to_the_middle(page, "that summer")
        lights(page, "that summer")
    page.close()


def test_a_published_site_answers_the_same(reader: Page, published: Path) -> None:
    with files_of(published) as site, hosts.hosting(article(site)) as address:
        _, two = opened(reader, address)
        reader.get_by_role("button", name="closed its harbours").focus()
        shows(two, lit=[CLOSED])


def test_the_example_of_the_docs_works(reader: Page, site: str) -> None:
    text = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
    example = " ".join(line.strip() for line in EXAMPLE.findall(text)[0].splitlines())
    embed = f'<entente-embed src="{site}/embed?panels=timeline" title="The quarrel"></entente-embed>'
    script = f'<script src="{site}/embed.js"></script>'
    with hosts.hosting(f"{example.replace('https://example.org', site)}{embed}{script}") as address:
        reader.goto(address)
        frame = hosts.embedded(reader)
        phrases = reader.get_by_role("button")
        expect(phrases).to_have_text(["three chip materials", "the summer that followed", "few shipments"])
        phrases.nth(0).focus()
        expect(frame.locator(".mark--focus")).to_have_attribute("data-events", "2019-07-01-export-controls-announced")
        phrases.nth(1).focus()
        expect(frame.locator(".timeline .tick").first).to_contain_text("Jul 2019")
        phrases.nth(2).focus()
        expect(frame.locator(".lane-count").filter(has_text="0")).not_to_have_count(0)
        lights(reader, "few shipments")


def test_without_scripts_a_phrase_is_its_link(chromium: Browser, small_site: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    with hosts.hosting(article(small_site)) as address:
        page.goto(address)
        page.get_by_role("link", name="closed its harbours").click()
        expect(page).to_have_url(f"{small_site}/?event={CLOSED}")
    context.close()
