"""What is told of an event: its page says what tests/cases/card.json says, and its card in the browser the same."""

from __future__ import annotations

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from data.dataset import Dataset
from layouts.pages.event import event_page
from layouts.pages.shared import Site
from tests.drawn import table
from tests.twins.carded import carded

CARD = table("card")


def text(node: LexborNode) -> str:
    return " ".join(node.text().split())


def relations(article: LexborNode) -> list[list[Any]]:
    """Return each heading with the events listed under it."""
    headings = [text(node) for node in article.css("h2:has(+ ul:not([class]))")]
    lists = [[text(title) for title in node.css("a > span:last-child")] for node in article.css("h2 + ul:not([class])")]
    return [[heading, titles] for heading, titles in zip(headings, lists, strict=True)]


@pytest.mark.parametrize("case", CARD["cases"], ids=lambda case: str(case["id"]))
def test_what_the_page_of_an_event_tells(case: dict[str, Any], small: Dataset) -> None:
    dataset = carded(small)
    page = LexborHTMLParser(event_page(dataset, dataset.events_by_id[case["id"]], Site("https://example.org", (), "")))
    [article] = page.css("article")
    assert {"id": case["id"], "relations": relations(article)} | {
        name: [text(node) for node in article.css(selector)] for name, selector in CARD["parts"].items()
    } == case
