"""Any view as a briefing, in the browser: the cases that layouts/auto_briefing.py passes too, and the whole curated dataset."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from data.dataset import Dataset
from data.payload import page as page_payload
from data.scene import Scene
from data.sentences import sentences
from layouts.auto_briefing import auto_briefing
from layouts.words import Words, words
from tests.browser.modules import Modules

TABLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "auto-briefing.json").read_text(encoding="utf-8")
)
QUERIES = (
    "", "from=&to=", "category=industry", "q=hydrogen%20fluoride&from=&to=", "company=samsung-electronics&measure=value",
    "event=2019-08-20-samsung-shares-rise&series=photoresist-belgium~jsr", "category=", "from=2025-01-01&to=&material=",
    "category=export-approval&from=2019-08-08&to=2019-08-21", "thread=2019-09-11-wto-complaint",
)  # fmt: skip
STEPS = """async ({details, queries}) => {
  const {page} = context;
  await modules.dataset.series();
  modules.index.enrich(page, details.text);
  return queries.map((query) => modules.autoBriefing.steps(page, details, modules.view.parse(query, page.vocabulary).view));
}"""
Call = Callable[[str, Any], Any]


def opened(page: Page, dataset: Dataset) -> Call:
    """Return how to call the modules on a page that holds a dataset; its series stand at an address that is their text."""
    modules = Modules(page)
    modules.call(
        """({page, series}) => {
          const file = new Blob([JSON.stringify(series)], {type: "application/json"});
          context.page = {...modules.columns.whole(page), urls: {series: URL.createObjectURL(file)}};
        }""",
        {
            "page": page_payload.index(dataset) | {"words": Words().messages()},
            "series": page_payload.series_file(dataset),
        },
    )
    return modules.call


def test_the_browser_makes_the_steps_of_a_view(page: Page, small: Dataset) -> None:
    call = opened(page, small)
    queries = [case["query"] for case in TABLE["cases"]]
    found = call(STEPS, {"details": page_payload.details(small), "queries": queries})
    for case, actual in zip(TABLE["cases"], found, strict=True):
        assert case["steps"] == actual, case["name"]


def test_both_make_the_same_briefings_of_the_curated_dataset(page: Page, dataset: Dataset) -> None:
    call = opened(page, dataset)
    found = call(STEPS, {"details": page_payload.details(dataset), "queries": QUERIES})
    for query, actual in zip(QUERIES, found, strict=True):
        steps = auto_briefing(Scene.of(dataset, query), words())
        assert json.loads(json.dumps([step.to_payload() for step in steps])) == actual, query


def test_both_find_the_same_sentences(page: Page, dataset: Dataset) -> None:
    modules = Modules(page)
    texts = [event.summary for event in dataset.events] + [case["text"] for case in TABLE["sentences"]]
    assert modules.call("(texts) => texts.map(modules.sentences.all)", texts) == [sentences(text) for text in texts]
    actual = modules.call(
        "(cases) => cases.map((one) => modules.sentences.first(one.text, one.words, one.lines))", TABLE["first"]
    )
    assert actual == [case["kept"] for case in TABLE["first"]]
