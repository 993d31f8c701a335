"""What is told of an event: its card says what tests/cases/card.json says, as its page does (tests/twins)."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from data.dataset import Dataset
from data.payload import page as page_payload
from layouts.words import Words
from tests.browser.modules import Modules
from tests.drawn import table
from tests.twins.carded import carded

TOLD = """([page, details, parts]) => {
  document.documentElement.lang = "en";
  context.page = modules.columns.whole(page);
  const text = (node) => node.textContent.replace(/\\s+/g, " ").trim();
  return details.map(([id, detail]) => {
    const columns = modules.index.of(context.page);
    const {view} = modules.view.parse(`event=${id}`, context.page.vocabulary);
    const card = document.createElement("article");
    card.append(...modules.cardParts.all({page: context.page, columns, view}, columns.rowOf.get(id), detail, () => {}));
    const all = (selector) => [...card.querySelectorAll(selector)];
    const relations = all("h3 + ul:has(.card-relation)")
      .map((list) => [text(list.previousElementSibling), [...list.querySelectorAll("button > span:last-child")].map(text)]);
    return {id, relations, ...Object.fromEntries(Object.entries(parts).map(([name, selector]) => [name, all(selector).map(text)]))};
  });
}"""


@pytest.fixture
def told(page: Page, small: Dataset) -> list[dict[str, Any]]:
    """Return what the cards of all events tell."""
    dataset = carded(small)
    held = page_payload.index(dataset) | {"words": Words().messages(), "urls": {"root": "https://example.org/"}}
    found: list[dict[str, Any]] = Modules(page).call(
        TOLD, [held, list(page_payload.details(dataset)["events"].items()), table("card")["parts"]]
    )
    return found


def test_the_card_tells_what_the_page_tells(told: list[dict[str, Any]]) -> None:
    for case, found in zip(table("card")["cases"], told, strict=True):
        assert found == case, case["id"]
