"""A dataset in another script: every text has its language and direction, and punctuation stands where its readers expect it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import watched
from tests.browser.surface import PageObject
from tests.rewritten import ARABIC, EVERY, FOREIGN, HEBREW, Words, rewritten
from tests.serving import serving

EVENT = "2021-06-15-harbours-closed"
LEFTWARD = (ARABIC, HEBREW)
UNDIRECTED = """(language) => {
  const letters = {ar: /[\\u0600-\\u06ff]/, he: /[\\u0590-\\u05ff]/, ko: /[\\uac00-\\ud7af]/, ja: /[\\u3040-\\u30ff]/}[language];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = node.parentElement;
    if (!letters.test(node.data) || host.closest("script, style, svg, noscript, code, .needs, title, [role=status]")) continue;
    if (/[\\u2068\\u200e]|[A-Za-z]{3}/.test(node.data)) continue;
    if (!host.closest("[dir='auto'], bdi")) found.push(`no dir: ${node.data}`);
    else if (host.closest("[lang]").lang !== language && !/김|漁|島/.test(node.data)) found.push(`lang ${host.closest("[lang]").lang}: ${node.data}`);
  }
  return found;
}"""
"""Texts with letters of the language that stand without direction or language; sentences of ours that hold them isolate them."""
ENDS = """(node) => {
  const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
  const at = (place) => {
    const range = document.createRange();
    range.setStart(text, place);
    range.setEnd(text, place + 1);
    return range.getBoundingClientRect().left;
  };
  return [at(0), at(text.data.length - 1)];
}"""
"""Where the first and the last sign of a text of one line stand."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small dataset in each of the other words."""
    folder = tmp_path_factory.mktemp("written")
    folders = [rewritten(folder / f"small-{words.language}", words) for words in EVERY]
    with serving(*(option for one in folders for option in ("--data", str(one)))) as address:
        yield address


@pytest.fixture(params=EVERY, ids=lambda words: words.language)
def written(request: pytest.FixtureRequest, site: str) -> tuple[Words, str]:
    """Give the words and the address of the dataset in them: the first one stands at the root."""
    words = request.param
    return words, site if words == EVERY[0] else f"{site}/small-{words.language}"


@pytest.fixture
def shown(readers: BrowserContext, written: tuple[Words, str]) -> Iterator[PageObject]:
    for surface in watched(readers, written[1]):
        surface.page.set_viewport_size({"width": 1280, "height": 900})
        yield surface


@pytest.fixture
def page(shown: PageObject) -> Page:
    return shown.page


@pytest.mark.parametrize(
    "path", ["", f"?event={EVENT}", "embed", f"embed?event={EVENT}", f"event/{EVENT}", "about", "briefing"]
)
def test_every_text_of_the_dataset_has_its_language_and_direction(
    shown: PageObject, page: Page, written: tuple[Words, str], path: str
) -> None:
    words, address = written
    page.goto(f"{address}/{path}")
    if page.locator("main[data-surface]").count():
        shown.ready()
    if "event=" in path and "embed" not in path:
        expect(page.locator(".card-summary")).to_be_visible()

    assert page.evaluate(UNDIRECTED, words.language) == []


def test_a_reader_without_scripts_has_them_too(chromium: Browser, written: tuple[Words, str]) -> None:
    words, address = written
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    links = page.locator(".plain-list a").all()

    assert len(links) == 5
    assert {link.get_attribute("dir") for link in links} == {"auto"}
    assert {link.get_attribute("lang") for link in links} == {words.language}
    context.close()


def test_punctuation_at_the_end_of_a_title_stands_where_it_ends(page: Page, written: tuple[Words, str]) -> None:
    words, address = written
    page.goto(f"{address}/?event={EVENT}")
    expect(page.locator(".card-summary")).to_be_visible()
    titles = (".event-card h2", f'[data-event="{EVENT}"] .event-title', ".moment--focus .moment-text", "h1.headline")

    for selector in titles:
        assert_ends(page.locator(selector).first, words)
    page.goto(f"{address}/event/{EVENT}")
    assert_ends(page.locator("h1"), words)


def assert_ends(node: Locator, words: Words) -> None:
    first, last = node.evaluate(ENDS)
    assert (first > last) == (words in LEFTWARD), node.text_content()


@pytest.mark.parametrize("path", ["event/{}", "?event={}"])
def test_a_source_and_a_quotation_keep_the_language_they_are_written_in(
    page: Page, written: tuple[Words, str], path: str
) -> None:
    _, address = written
    page.goto(f"{address}/{path.format('2021-11-02-island-talks')}")
    expect(page.locator(".card-source > :is(a, span)", has_text="島の会談")).to_have_attribute("lang", "ja")
    expect(page.locator("blockquote p", has_text=FOREIGN)).to_have_attribute("lang", "de")


def test_a_headline_that_we_write_is_in_our_language(shown: PageObject, written: tuple[Words, str]) -> None:
    words, page = written[0], shown.open("category=talks")

    expect(page.locator("h1.headline")).to_have_attribute("lang", "en")
    shown.open()
    expect(page.locator("h1.headline")).to_have_attribute("lang", words.language)


def test_a_dataset_in_the_language_of_the_page_needs_no_second_one(small_surface: PageObject) -> None:
    small_surface.open()

    assert small_surface.find("html").get_attribute("data-tongue") is None
    assert small_surface.find(".event-title").first.get_attribute("lang") is None
    expect(small_surface.find(".event-title").first).to_have_attribute("dir", "auto")
