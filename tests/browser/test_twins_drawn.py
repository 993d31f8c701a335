"""The twins that place and plot: what Python draws on a still, the browser's JavaScript draws on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from data import days
from data.chart_series.plot import plot
from data.dataset import Dataset
from data.payload import page as page_payload
from data.payload import series as series_payload
from data.view import parse
from tests.browser.modules import Modules
from tests.drawn import WRITE, charted_dataset, table, written

WORDS = "export const day = (day, style) => style; export const [date, number, list, say, language] = [];"
"""In place of base/words.js: the cases name the style in which a day is said."""
Twin = Callable[[str, Any], Any]
PLOTTED = """({page, queries}) => {
  context.page = page;
  return queries.map((query) => {
    const {view} = modules.view.parse(query, page.vocabulary);
    const axis = modules.axis.span(view, page.vocabulary.extent);
    return (WRITE)(modules.lines.of({page, view, columns: modules.index.of(page), axis}));
  });
}""".replace("WRITE", WRITE)
LINKS = [
    "", "measure=share&scale=price", "measure=value&scale=change&from=2017-01-01&to=2026-02-28",
    "series=korean-visitors-japan~usd-krw~toray~soulbrain&from=2020-01-01&to=2021-12-31",
    "event=2019-08-20-blue-house-reaction&measure=quantity", "from=2019-12-31&to=2020-01-06&category=",
]  # fmt: skip


@pytest.fixture
def twin(chromium: Browser) -> Iterator[Twin]:
    """Return how to call a JavaScript function of these twins' on a page of its own."""
    page = chromium.new_page()
    yield Modules(page, {"base/words.js": WORDS}).call
    page.close()


def test_the_browser_passes_the_cases_of_the_axis(twin: Twin) -> None:
    cases = table("axis")
    found = twin(
        """({span, ticks}) => {
          const {axis, days} = modules;
          const box = ({width, left, right}) => ({width, left, right});
          const bounds = ({first, end}) => ({first: days.parse(first), end: days.parse(end)});
          return {
            span: span.map(({view, extent}) => axis.span(view, extent)),
            ticks: ticks.map((one) => axis.make(bounds(one), box(one)).ticks()),
          };
        }""",
        cases,
    )
    spans = [[days.iso(one["first"]), days.iso(one["end"])] for one in found["span"]]
    assert spans == [[case["first"], case["end"]] for case in cases["span"]]
    ticks = [[[days.iso(one["day"]), one["label"], one["major"]] for one in case] for case in found["ticks"]]
    assert ticks == [case["ticks"] for case in cases["ticks"]]


def test_the_browser_passes_the_cases_of_the_lines(twin: Twin) -> None:
    cases = table("chart-series")["cases"]
    found = twin(PLOTTED, {"page": whole_page(charted_dataset()), "queries": [case["query"] for case in cases]})
    for case, one in zip(cases, found, strict=True):
        assert one == {"shipments": case["shipments"], "prices": case["prices"]}, case["name"]


def test_both_plot_the_curated_dataset_alike(twin: Twin, dataset: Dataset) -> None:
    found = twin(PLOTTED, {"page": whole_page(dataset), "queries": LINKS})
    for query, one in zip(LINKS, found, strict=True):
        assert written(plot(dataset, parse(query, dataset.vocabulary)[0])) == approximately(one), query


def approximately(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: approximately(one) for key, one in value.items()}
    if isinstance(value, list):
        return (
            pytest.approx(value)
            if all(isinstance(one, int | float) for one in value)
            else list(map(approximately, value))
        )
    return value


def whole_page(dataset: Dataset) -> dict[str, Any]:
    """Return what a page carries once every series has come."""
    every = series_payload.observations(dataset, [series.id for series in dataset.series])
    return {**page_payload.index(dataset), **every, "vocabulary": dataset.vocabulary.to_payload()}
