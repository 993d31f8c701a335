"""An embed in the pages of others: the whole of it is seen without inner scrollbars, and its height comes to rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import hosts
from tests.browser.hosts import FITTING, embedded

QUERY = "category=export-approval&from=2019-07-01&to=2019-12-31"
SHEET = """() => {
  const sheet = document.querySelector(".embed-sheet").getBoundingClientRect();
  const root = document.documentElement;
  return {height: Math.ceil(sheet.height), inside: innerHeight, wide: root.scrollWidth - innerWidth};
}"""
QUIET = """() => new Promise((done) => {
  let seen = window.heard.length, still = 0;
  (function look() {
    still = window.heard.length === seen ? still + 1 : 0;
    seen = window.heard.length;
    if (still > 30) done(); else requestAnimationFrame(look);
  })();
})"""


@pytest.fixture
def host(readers: BrowserContext) -> Iterator[Page]:
    """Open a tab that fails the test if its console says anything."""
    page = readers.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


def heights(page: Page) -> list[int]:
    """Return the heights the host was told in our own form, once all is quiet."""
    page.evaluate(QUIET)
    heard: list[Any] = page.evaluate("() => window.heard")
    return [one["height"] for one in heard if isinstance(one, dict) and one.get("type") == "height"]


@pytest.mark.parametrize("kind", ["amp", "pym", "script", "element", "sandbox"])
@pytest.mark.parametrize("width", [320, 700])
def test_a_host_that_follows_shows_the_whole_embed(host: Page, site: str, kind: str, width: int) -> None:
    src = f"{site}/embed?{QUERY}"
    body = {
        "amp": hosts.amp(src),
        "pym": hosts.pym(src),
        "script": hosts.own_script(src, site),
        "element": hosts.element(src, site),
        "sandbox": hosts.amp(src, attributes='sandbox="allow-scripts"'),
    }[kind]
    host.set_viewport_size({"width": width, "height": 800})
    with hosts.hosting(f"<style>body{{margin:0}}</style>{body}") as address:
        host.goto(address)
        frame = embedded(host)
        frame.wait_for_function(FITTING)
        told = heights(host)
        found = frame.evaluate(SHEET)
        assert found == {"height": told[-1], "inside": told[-1], "wide": 0}
        if kind == "pym":  # the others ask for it again
            assert len(told) == len(set(told))


def test_a_bare_frame_is_told_its_height_in_all_three_forms(host: Page, site: str) -> None:
    with hosts.hosting(hosts.bare(f"{site}/embed?{QUERY}&id=one")) as address:
        host.goto(address)
        embedded(host)
        height = heights(host)[-1]
        heard = host.evaluate("() => window.heard")
        assert f"pymxPYMxonexPYMxheightxPYMx{height}" in heard
        assert {"sentinel": "amp", "type": "embed-size", "height": height} in heard
        assert {"source": "entente", "v": 1, "type": "height", "height": height} in heard
        assert [one["type"] for one in heard if isinstance(one, dict) and one.get("source") == "entente"].count(
            "ready"
        ) == 1


def test_height_comes_to_rest_and_follows_what_is_opened(host: Page, site: str) -> None:
    with hosts.hosting(hosts.own_script(f"{site}/embed?{QUERY}", site)) as address:
        host.goto(address)
        frame = embedded(host)
        first = heights(host)
        frame.locator(".embed-list > summary").click()
        opened = heights(host)
        assert len(first) <= 4
        assert opened[-1] > first[-1]
        frame.locator(".embed-list > summary").click()
        assert heights(host)[-1] == first[-1]


def test_a_fixed_frame_scrolls_inside_once(host: Page, site: str) -> None:
    with hosts.hosting(hosts.bare(f"{site}/embed?{QUERY}&fit=1", height=500)) as address:
        host.goto(address)
        frame = embedded(host)
        scrolled = frame.evaluate(
            "() => [...document.querySelectorAll('*')].filter((node) => node.scrollHeight > node.clientHeight + 1"
            " && /auto|scroll/.test(getComputedStyle(node).overflowY)).map((node) => node.className)"
        )
        assert scrolled == ["embed"]
        assert frame.evaluate("() => document.documentElement.scrollHeight") == 500
        assert heights(host) == []


def test_the_host_sets_a_view_and_hears_of_it(host: Page, site: str) -> None:
    with hosts.hosting(hosts.own_script(f"{site}/embed?{QUERY}", site)) as address:
        host.goto(address)
        frame = embedded(host)
        host.evaluate(
            """(view) => document.querySelector("iframe").contentWindow.postMessage({source: "entente", v: 1, type: "view", view}, "*")""",
            "category=court-ruling&from=2018-10-01&to=2018-12-31&event=2018-10-30-supreme-court-nippon-steel",
        )
        expect(frame.locator('[data-panel="event"]')).to_have_attribute(
            "data-event", "2018-10-30-supreme-court-nippon-steel"
        )
        host.wait_for_function("() => window.heard.some(({type}) => type === 'view')")
        heard = host.evaluate("() => window.heard.filter(({source}) => source === 'entente')")
        assert next(one["view"] for one in heard if one["type"] == "view").startswith(
            "to=2018-12-31&category=court-ruling"
        )
        assert [one["event"] for one in heard if one["type"] == "event"] == ["2018-10-30-supreme-court-nippon-steel"]


def test_messages_from_others_and_nonsense_change_nothing(host: Page, site: str) -> None:
    with hosts.hosting(hosts.bare(f"{site}/embed?{QUERY}")) as address:
        host.goto(address)
        frame = embedded(host)
        before = frame.locator('[data-panel="timeline"] [data-events]').count()
        host.evaluate(
            """() => { const frame = document.querySelector("iframe").contentWindow;
              for (const data of [null, 1, "pymx", {}, {source: "entente"}, {source: "entente", type: "view", view: 7}, {source: "else", type: "view", view: "category="}])
                frame.postMessage(data, "*"); }"""
        )
        frame.evaluate("() => window.postMessage({source: 'entente', type: 'view', view: 'category='}, '*')")
        heights(host)
        assert frame.locator('[data-panel="timeline"] [data-events]').count() == before
