"""A frame lower than its sheet: it is read to its end whatever its host does, and what was opened in it can be closed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Frame, Locator, Page, expect

from tests.browser import hosts
from tests.browser.hosts import FITTING, embedded

QUERY = "category=export-approval&from=2019-07-01&to=2019-12-31"
BELOW = '<p>After the embed.</p><div style="height:3000px"></div>'
STYLES = {
    "a height of the host": "iframe{height:300px !important}",
    "a greatest height": "iframe{max-height:300px}",
    "a box of its own proportion": ".box{position:relative;height:0;padding-bottom:300px} .box iframe{position:absolute;inset:0;height:100%}",
    "a box that cuts off": ".box{height:300px;overflow:hidden}",
    "a box with a height": ".box{height:500px}",
    "a box that is centred": ".box{display:flex;align-items:center;height:300px;overflow:hidden}",
}
SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) =>
  done(list.getEntries().filter(({hadRecentInput}) => !hadRecentInput).reduce((sum, {value}) => sum + value, 0))
).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 500))"""


def in_box(frame: str) -> str:
    return f'<style>body{{margin:0}}</style><div class="box">{frame}</div>{BELOW}'


def can_be_read_to_its_end(page: Page) -> None:
    """Turn the wheel over the frame until its last line is in sight."""
    last = page.frame_locator("iframe").locator('[data-part="full"]')
    box = page.locator("iframe").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + min(box["height"], 300) / 2)
    for _ in range(30):
        if is_in_sight(last):
            break
        page.mouse.wheel(0, 60)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    expect(last).to_be_in_viewport(ratio=0.9)


def is_in_sight(part: Locator) -> bool:
    """Return whether a part is on the screen, and not behind an edge of its frame or of the boxes around it."""
    try:
        expect(part).to_be_in_viewport(ratio=0.9, timeout=60)
    except AssertionError:
        return False
    return True


def stays_in_its_box(page: Page) -> bool:
    """Return whether the frame does not cover what follows it in the article."""
    found: bool = page.evaluate(
        """() => document.querySelector("iframe").getBoundingClientRect().bottom <=
          document.querySelector("p").getBoundingClientRect().top + 1"""
    )
    return found


@pytest.mark.parametrize(
    "attributes",
    ["", 'scrolling="no"', 'sandbox="allow-scripts"', 'sandbox=""', 'sandbox="" scrolling="no"'],
    ids=["plain", "not scrolling", "sandboxed", "without scripts", "neither"],
)
def test_a_host_that_never_answers_lets_it_be_read_to_its_end(host: Page, site: str, attributes: str) -> None:
    with hosts.hosting(in_box(hosts.bare(f"{site}/embed?{QUERY}", height=300, attributes=attributes))) as address:
        host.goto(address)
        can_be_read_to_its_end(host)


def test_so_does_a_host_whose_policy_keeps_our_script_out(host: Page, site: str) -> None:
    body = in_box(hosts.own_script(f"{site}/embed?{QUERY}", site))
    with hosts.hosting(body, policy="script-src 'unsafe-inline'") as address:
        host.goto(address)
        embedded(host)
        can_be_read_to_its_end(host)


@pytest.mark.parametrize("style", STYLES)
def test_so_do_styles_of_the_host_that_keep_it_low(host: Page, site: str, style: str) -> None:
    body = f"<style>{STYLES[style]}</style>{in_box(hosts.own_script(f'{site}/embed?{QUERY}', site))}"
    with hosts.hosting(body) as address:
        host.goto(address)
        embedded(host)
        host.wait_for_function("() => window.heard.some(({type}) => type === 'height')")
        can_be_read_to_its_end(host)
        assert stays_in_its_box(host)


BOXES = [
    "body{zoom:1.5} .box{height:350px;overflow:hidden}",
    "body{zoom:.6} .box{height:350px;overflow:hidden}",
    ".box{transform:scale(.5);height:600px;overflow:hidden}",
    ".box{height:400px;overflow:hidden} iframe{transition:all 9s}",
    ".box{height:400px}",
    ".box{display:grid;grid-template-rows:400px}",
    ".box{contain:size;height:400px}",
]
IS_BOXED = """() => {
  const [inner, outer] = ["iframe", ".box"].map((one) => document.querySelector(one).getBoundingClientRect());
  return Math.abs(inner.height - outer.height) < 2 && inner.bottom <= outer.bottom + 1;
}"""


def test_a_box_of_any_host_holds_it_zoomed_or_in_a_transition_and_lets_it_grow_once_it_opens(
    host: Page, site: str
) -> None:
    body = in_box(hosts.bare(f"{site}/embed?{QUERY}", height=640)) + f'<script src="{site}/embed.js"></script>'
    with hosts.hosting(f"<style id=low></style>{body}") as address:
        host.goto(address)
        frame = embedded(host)
        for style in BOXES:
            frame.wait_for_function(FITTING)
            host.locator("#low").evaluate("(node, style) => { node.textContent = style; }", style)
            host.evaluate("() => dispatchEvent(new Event('resize'))")
            host.wait_for_function(IS_BOXED)
            host.locator("#low").evaluate("(node) => { node.textContent = ''; }")


@pytest.mark.parametrize(
    "style",
    [
        "iframe{box-sizing:border-box;padding:7px 3px 11px;border:5px solid !important}",
        "*{box-sizing:border-box} iframe{border:1px solid !important;padding:1em}",
        "iframe{padding:7px;border:5px solid !important}",
        ".box{float:left;width:100%} .box iframe{float:left}",
        ".box{display:grid} .box iframe{min-height:100px}",
        ".box{height:0;overflow:visible}",
    ],
)
def test_whatever_its_borders_a_frame_that_may_grow_is_as_high_as_its_sheet_and_does_not_scroll(
    host: Page, site: str, style: str
) -> None:
    body = f"<style>{style}</style>{in_box(hosts.own_script(f'{site}/embed?{QUERY}', site))}"
    with hosts.hosting(body) as address:
        host.goto(address)
        frame = embedded(host)
        frame.wait_for_function(FITTING)
        expect(frame.locator("body")).to_have_css("overflow-y", "hidden")
        assert frame.evaluate("() => document.body.scrollHeight === document.body.clientHeight")


def test_nothing_jumps_when_the_host_answers_or_while_it_does_not(host: Page, site: str) -> None:
    for body in (hosts.bare(f"{site}/embed?{QUERY}", height=300), hosts.own_script(f"{site}/embed?{QUERY}", site)):
        with hosts.hosting(body) as address:
            host.goto(address)
            frame = embedded(host)
            assert frame.evaluate(SHIFTS) < 0.02


def opens_a_card(frame: Frame) -> Locator:
    frame.locator(".mark").first.click()
    card = frame.locator('[data-panel="event"]')
    expect(card.locator(".card-source").first).to_be_attached()
    return card


@pytest.mark.parametrize("query", [QUERY, f"{QUERY}&fit=1"])
def test_a_card_in_a_low_frame_is_read_to_its_end_and_closes(host: Page, site: str, query: str) -> None:
    with hosts.hosting(in_box(hosts.bare(f"{site}/embed?{query}", height=300))) as address:
        host.goto(address)
        frame = embedded(host)
        card = opens_a_card(frame)
        close = card.get_by_role("button", name="Close")
        expect(close).to_be_in_viewport(ratio=0.9)
        card.get_by_text("More about this event").click()
        card.locator(".card-actions a").last.scroll_into_view_if_needed()
        expect(close).to_be_in_viewport(ratio=0.9)
        close.click()
        expect(card).to_be_hidden()
        expect(frame.locator(".mark").first).to_be_in_viewport()
        opens_a_card(frame).press("Escape")
        expect(card).to_be_hidden()
        can_be_read_to_its_end(host)


def test_an_opened_card_lets_a_frame_grow_by_less_than_a_screen_and_keeps_its_close_button(
    host: Page, site: str
) -> None:
    with hosts.hosting(in_box(hosts.own_script(f"{site}/embed?{QUERY}", site))) as address:
        host.goto(address)
        frame = embedded(host)
        frame.wait_for_function(FITTING)
        before = frame.evaluate("() => innerHeight")
        card = opens_a_card(frame)
        card.get_by_text("More about this event").click()
        card.locator(".card-actions a").last.scroll_into_view_if_needed()
        frame.wait_for_function(FITTING)
        assert before < frame.evaluate("() => innerHeight") <= before + host.evaluate("() => screen.height")
        close = card.get_by_role("button", name="Close")
        expect(close).to_be_in_viewport(ratio=0.9)
        close.click()
        frame.wait_for_function(f"() => innerHeight === {before}")
