"""The heading of a view and the titles of its charts in the browser: the cases that Python passes too.

The events, series and figures of the table are made a dataset by tests/headed.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from data.dataset import Dataset
from data.payload import page as page_payload
from data.payload import series as series_payload
from data.scene import Scene
from layouts.headline import heading
from layouts.words import Words
from tests.browser.modules import Modules
from tests.drawn import table
from tests.headed import headed_dataset

TABLE = table("headlines")
STATE = """(query) => {
  const {page} = context;
  const {view} = modules.view.parse(query, page.vocabulary);
  const columns = modules.index.of(page);
  const selection = modules.selection.select(columns, view, page.vocabulary);
  const axis = modules.axis.make(modules.axis.span(view, page.vocabulary.extent), {width: 1000, left: 100, right: 100});
  return {page, view, columns, selection, axis};
}"""
HEADINGS = f"""({{page, text, queries}}) => {{
  context.page = modules.columns.whole(page);
  modules.index.enrich(context.page, text);
  return queries.map((query) => modules.heading.heading(({STATE})(query)));
}}"""
TITLES = f"""({{page, queries}}) => {{
  context.page = modules.columns.whole(page);
  return queries.map((query) => {{
    const state = ({STATE})(query);
    const model = modules.lines.of(state);
    return Object.fromEntries(["shipments", "prices"].map((name) => {{
      const part = model[name];
      const scale = modules.valueScale.scaleOf({{name, height: 100}}, part, state.axis, state.view);
      return [name, modules.chartTitle.titleOf(part, scale, state)];
    }}));
  }});
}}"""
Call = Callable[[str, dict[str, Any]], Any]


@pytest.fixture
def call(chromium: Browser) -> Iterator[Call]:
    """Return how to call the modules on a page of their own."""
    page = chromium.new_page()
    yield Modules(page).call
    page.close()


@pytest.mark.parametrize("kind", ["whole", "bare"])
def test_the_browser_heads_a_view_as_python_does(call: Call, kind: str) -> None:
    dataset = headed_dataset(bare=kind == "bare")
    cases = [case for case in TABLE["cases"] if case.get("bare", False) == (kind == "bare")]
    held = page_payload.index(dataset) | {"words": Words().messages()}
    text = page_payload.details(dataset)["text"]
    found = call(HEADINGS, {"page": held, "text": text, "queries": [case["query"] for case in cases]})

    for case, one in zip(cases, found, strict=True):
        assert one == {name: case[name] for name in ("headline", "deck", "subject", "author")}, case["name"]


def test_the_browser_heads_views_of_the_curated_dataset_as_python_does(call: Call, dataset: Dataset) -> None:
    dates = ("from=&to=", "", "from=2019-01-01&to=2019-12-31", "from=2019-07-04&to=2019-10-03", "from=&to=2019-06-30")
    filters = (
        "category=court-ruling",
        "category=court-ruling~export-curb~countermeasure",
        "category=court-ruling~export-curb~countermeasure~industry",
        "category=",
        "direction=escalation",
        "level=ministers~leaders&material=photoresist",
        "material=photoresist~carbon-fibre&q=samsung",
    )
    queries = [f"{span}&{chosen}" for span in dates for chosen in filters]
    held = page_payload.index(dataset) | {"words": Words().messages()}
    found = call(HEADINGS, {"page": held, "text": page_payload.details(dataset)["text"], "queries": queries})
    expected = [heading(Scene.of(dataset, query), Words()) for query in queries]

    assert [(one["headline"], one["deck"]) for one in found] == [(one.headline, one.deck) for one in expected]


def test_the_browser_titles_charts_as_python_does(call: Call) -> None:
    dataset, cases = headed_dataset(), TABLE["charts"]
    every = series_payload.observations(dataset, [series.id for series in dataset.series])
    held = {**page_payload.index(dataset), **every, "words": Words().messages()}
    found = call(TITLES, {"page": held, "queries": [case["query"] for case in cases]})

    for case, one in zip(cases, found, strict=True):
        assert one == {pane: case[pane] for pane in ("shipments", "prices")}, case["name"]


def test_dates_read_alike_in_other_languages(call: Call) -> None:
    dataset = headed_dataset()
    for language in ("ko", "ja"):
        held = page_payload.index(dataset) | {"words": Words(language).messages()}
        spelt = f"(given) => {{ document.documentElement.lang = '{language}'; return ({HEADINGS})(given); }}"
        queries = ["from=2019-02-01&to=2019-05-31", "from=2019-02-02&to=2019-05-30", "from=2019-06-03&to=2019-06-27"]
        found = call(spelt, {"page": held, "text": {}, "queries": queries})
        assert [one["subject"] for one in found] == [
            heading(Scene.of(dataset, query), Words(language)).subject for query in queries
        ]
