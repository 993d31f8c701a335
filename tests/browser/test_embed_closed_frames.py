"""An embed in a frame that may open nothing, as WordPress has for sites that it does not know: links give their address, and its messages are spoken."""

from __future__ import annotations

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser import hosts
from tests.browser.test_embed_hosts import QUIET, embedded

QUERY = "category=export-approval&from=2019-07-01&to=2019-12-31"
SECRET = "aB3dE6gH9j"
WORDPRESS = 'class="wp-embedded-content" sandbox="allow-scripts" security="restricted"'
FOLLOW_WORDPRESS = """addEventListener("message", ({data, source}) => {
  const frame = document.querySelector("iframe");
  if (!data.secret || data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
  frame.removeAttribute("style");
  if (data.message === "height") frame.height = Math.max(200, Math.min(1000, data.value));
  if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
    top.location.href = data.value;
});"""
CLOSED = {
    "WordPress without its script": WORDPRESS,
    "sandboxed": 'sandbox="allow-scripts"',
    "sandboxed on its origin": 'sandbox="allow-scripts allow-same-origin"',
    "with forms": 'sandbox="allow-scripts allow-forms"',
}
OPEN = {"plain": "", "with popups": 'sandbox="allow-scripts allow-popups"'}


def framed(src: str, attributes: str, *, height: int = 600) -> str:
    return f"<style>body{{margin:0}}</style>{hosts.bare(src, height=height, attributes=attributes)}"


def wordpress(src: str) -> str:
    """Return what WordPress makes of an oEmbed answer with an iframe, with its script."""
    attributes = f'{WORDPRESS} data-secret="{SECRET}"'
    return f"{framed(f'{src}#?secret={SECRET}', attributes)}<script>{FOLLOW_WORDPRESS}</script>"


def has_the_address(frame: Frame, address: str) -> None:
    line = frame.locator(".notice")
    expect(line.get_by_role("status")).to_have_text("This page lets no link open. Its address:")
    field = line.get_by_role("textbox", name="Address of the link")
    expect(field).to_have_value(address)
    expect(field).to_be_focused()
    assert field.evaluate("(node) => node.value.slice(node.selectionStart, node.selectionEnd)") == address
    expect(line).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("kind", CLOSED)
def test_a_link_that_cannot_open_gives_its_address_selected_and_to_copy(host: Page, site: str, kind: str) -> None:
    with hosts.hosting(framed(f"{site}/embed?{QUERY}", CLOSED[kind])) as address:
        host.goto(address)
        frame = embedded(host)
        link = frame.locator('[data-part="full"]')
        link.click()
        href = link.evaluate("(node) => node.href")
        has_the_address(frame, href)
        frame.get_by_role("button", name="Copy", exact=True).click()
        expect(frame.get_by_role("button", name="Copied")).to_be_visible()
        assert host.evaluate("() => navigator.clipboard.readText()") == href
        host.keyboard.press("Escape")
        expect(frame.locator(".notice")).to_have_count(0)
        expect(link).to_be_focused()
        assert host.url == address


def test_so_do_links_of_cards_and_links_that_are_wanted_in_another_tab(host: Page, site: str) -> None:
    with hosts.hosting(framed(f"{site}/embed?{QUERY}", 'sandbox="allow-scripts"')) as address:
        host.goto(address)
        frame = embedded(host)
        if not frame.locator(".embed-list[open]").count():
            frame.locator(".embed-list > summary").click()
        row = frame.locator(".event-list [data-open]").first
        row.click(modifiers=["ControlOrMeta"])
        has_the_address(frame, row.evaluate("(node) => node.href"))
        frame.locator(".mark").first.click()
        source = frame.locator(".card-source a").first
        source.click()
        has_the_address(frame, source.evaluate("(node) => node.href"))


@pytest.mark.parametrize("kind", OPEN)
def test_where_links_may_open_they_do_without_a_word(host: Page, site: str, kind: str) -> None:
    with hosts.hosting(framed(f"{site}/embed?{QUERY}", OPEN[kind])) as address:
        host.goto(address)
        frame = embedded(host)
        link = frame.locator('[data-part="full"]')
        for _ in range(2):
            with host.expect_popup() as opened:
                link.click()
            expect(opened.value).to_have_url(link.evaluate("(node) => node.href"))
            if kind == "plain":
                assert opened.value.evaluate("() => window.opener") is None
            opened.value.close()
        expect(frame.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("query", [QUERY, f"{QUERY}&fit=1", "", "fit=1"])
def test_wordpress_is_told_the_height_and_follows_it(host: Page, site: str, query: str) -> None:
    with hosts.hosting(wordpress(f"{site}/embed?{query}")) as address:
        host.goto(address)
        frame = embedded(host)
        host.evaluate(QUIET)
        sheet = frame.evaluate("() => Math.ceil(document.querySelector('.embed-sheet').getBoundingClientRect().height)")
        told = host.evaluate("() => window.heard.filter(({message}) => message === 'height')")
        assert told[-1] == {"message": "height", "value": sheet, "secret": SECRET}
        frame.wait_for_function(f"() => innerHeight === {min(1000, sheet)}")
        before = len(told)
        host.evaluate(
            f"""() => document.querySelector("iframe").contentWindow.postMessage({{message: "ready", secret: "{SECRET}"}}, "*")"""
        )
        host.wait_for_function(f"() => window.heard.filter(({{message}}) => message === 'height').length > {before}")


def test_wordpress_is_asked_to_follow_a_link_to_the_dashboard(host: Page, site: str) -> None:
    with hosts.hosting(wordpress(f"{site}/embed?{QUERY}")) as address:
        host.goto(address)
        frame = embedded(host)
        link = frame.locator('[data-part="full"]')
        href = link.evaluate("(node) => node.href")
        link.click()
        host.wait_for_url(f"{site}/**")
        assert host.url.partition("?")[0] == href.partition("?")[0]


def test_a_source_that_wordpress_does_not_follow_gives_its_address(host: Page, site: str) -> None:
    with hosts.hosting(wordpress(f"{site}/embed?{QUERY}")) as address:
        host.goto(address)
        frame = embedded(host)
        frame.locator(".mark").first.click()
        source = frame.locator(".card-source a").first
        source.click()
        href = source.evaluate("(node) => node.href")
        has_the_address(frame, href)
        assert {"message": "link", "value": href, "secret": SECRET} in host.evaluate("() => window.heard")
        assert host.url == address


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#?secret=short",
        "#?secret=elevensigns",
        "#?secret=aB3dE6gH9%22",
        "#?secret=aB3dE6gH9j]",
        "#?secret=aB3dE6gH9j&x=1",
        "#secret=aB3dE6gH9j",
        "#?secret=" + "x" * 9000,
        "#?secret=%3Cscript%3E",
    ],
)
def test_a_secret_of_any_other_form_is_ignored(host: Page, site: str, fragment: str) -> None:
    with hosts.hosting(framed(f"{site}/embed?{QUERY}{fragment}", WORDPRESS)) as address:
        host.goto(address)
        frame = embedded(host)
        frame.locator('[data-part="full"]').click()
        expect(frame.locator(".notice")).to_be_visible()
        host.evaluate(QUIET)
        heard = host.evaluate(
            "() => window.heard.filter((one) => one.secret !== undefined || one.message !== undefined)"
        )
        assert heard == []


def test_a_secret_that_is_added_late_is_taken(host: Page, site: str) -> None:
    with hosts.hosting(framed(f"{site}/embed?{QUERY}&fit=1", WORDPRESS)) as address:
        host.goto(address)
        embedded(host)
        host.evaluate("""(secret) => { document.querySelector("iframe").src += `#?secret=${secret}`; }""", SECRET)
        host.wait_for_function("(secret) => window.heard.some((one) => one.secret === secret)", arg=SECRET)
