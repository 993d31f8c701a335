"""What panels of others show: the browser passes the table that Python passes, on the table's dataset and on the curated one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from data.dataset import Dataset
from data.payload import page as page_payload
from data.payload import series as series_payload
from layouts.panels.given.guests import guests
from layouts.panels.given.payload import given_payload
from layouts.panels.registry import Panels
from layouts.words import words
from tests.browser.modules import Modules
from tests.given import declared, given_dataset, given_table, written

Twin = Callable[[str, Any], Any]
SHOWN = """({page, text, cases}) => {
  context.page = modules.columns.whole(page);
  const whole = context.page;
  modules.index.enrich(whole, text);
  const columns = modules.index.of(whole);
  const rounded = (value) => Math.round(value * 1e6) / 1e6;
  const kinds = {
    bars: (state, panel) => {
      const {bars, others, all, periods, leftOut} = modules.counted.counted(state, panel);
      if (periods) return {periods: periods.map(({first, end, n}) => [first, end, n]), leftOut};
      return {bars: bars.map(({id, n, chosen}) => [id, n, chosen]), others: others && [others.values, others.n], all: all.map(({id}) => id)};
    },
    table: (state, panel) => ({
      rows: modules.listed.listed(state, panel.sort).map((row) => [columns.id[row], ...panel.columns.map((name) => modules.listed.cell(state, name, row))]),
    }),
    lines: (state, panel) => {
      const {span, unit, base, unbased, lines} = modules.drawn.drawn(state, panel);
      return {span: [span.first, span.end], unit, base, unbased, lines: lines.map(({key, stepped, style, points}) => ({
        key, stepped, style: style.id, start: points.start, end: points.end, value: points.value.map(rounded)}))};
    },
  };
  return cases.map(({query, panel}) => {
    const {view} = modules.view.parse(query, whole.vocabulary);
    const selection = modules.selection.select(columns, view, whole.vocabulary);
    const axis = modules.axis.span(view, whole.vocabulary.extent);
    return kinds[panel.kind]({page: whole, columns, view, selection, axis}, panel);
  });
}"""
CURATED: list[dict[str, Any]] = [
    {"kind": "bars", "panel": {"by": "actor", "most": 4}, "query": "actor=japan~meti&category=countermeasure"},
    {"kind": "bars", "panel": {"by": "company"}, "query": "q=hydrogen&from=2019-07-01&to=2020-12-31"},
    {"kind": "bars", "panel": {"by": "month"}, "query": "from=&to="},
    {"kind": "bars", "panel": {"by": "quarter"}, "query": "material=photoresist"},
    {"kind": "table", "panel": {"columns": ["title", "people", "place", "summary"], "sort": "-place"}, "query": ""},
    {"kind": "table", "panel": {"columns": ["source_publishers", "confidence"], "sort": "title"}, "query": "from=&to="},
    {"kind": "lines", "panel": {"series": ["usd-krw", "kospi"], "scale": "index"}, "query": "event=2019-08-20-blue-house-reaction"},
    {"kind": "lines", "panel": {"series": ["korean-visitors-japan"], "axis": "free"}, "query": "from=2020-01-01&to=2020-06-30"},
]  # fmt: skip


@pytest.fixture
def twin(chromium: Browser) -> Iterator[Twin]:
    """Return how to call a JavaScript function of these twins' on a page of its own."""
    page = chromium.new_page()
    yield Modules(page).call
    page.close()


def shown(twin: Twin, dataset: Dataset, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    panels = Panels(guests([declared(case, f"panel-{at}") for at, case in enumerate(cases)]))
    page = {
        **page_payload.index(dataset),
        **series_payload.observations(dataset, [series.id for series in dataset.series]),
        **given_payload(panels, dataset, words()),
    }
    assert len(page["given"]["panels"]) == len(cases)
    asked = [
        {"query": case["query"], "panel": panel} for case, panel in zip(cases, page["given"]["panels"], strict=True)
    ]
    found: list[dict[str, Any]] = twin(
        SHOWN, {"page": page, "text": page_payload.details(dataset)["text"], "cases": asked}
    )
    return found


def test_the_browser_passes_the_table_of_panels_of_others(twin: Twin) -> None:
    cases = given_table()["cases"]

    for case, found in zip(cases, shown(twin, given_dataset(), cases), strict=True):
        assert case["shown"] == found, case["name"]


def test_both_languages_show_the_same_of_the_curated_dataset(twin: Twin, dataset: Dataset) -> None:
    for case, found in zip(CURATED, shown(twin, dataset, CURATED), strict=True):
        expected = written(case, dataset)
        assert len(str(expected)) > 100
        assert expected == found, case
