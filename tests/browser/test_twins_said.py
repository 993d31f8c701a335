"""The twins that say and write: what Python puts into words, the browser's JavaScript puts into the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from data.payload import page as page_payload
from layouts.words import Words
from tests.browser.conftest import ASSETS
from tests.drawn import charted_dataset, table

SCRIPTS = (
    "days", "text-normalisation", "query", "threads", "view", "selection", "scale", "axis", "columns", "index", "words", "charts-panes", "charts-labels",
)  # fmt: skip
Call = Callable[[str, Any], Any]

FIGURES = """({axis, reading, number, percent, points, amount}) => {
  const {words, panes, labels, view} = entente;
  const of = ({link}) => view.parse(link, entente.page.vocabulary).view;
  return {
    axis: axis.map((one) => panes.text(one, one.value, of(one), one.pane)),
    reading: reading.map((one) => labels.reading(one, one.value, one, of(one))),
    number: number.map(({value}) => words.number(value)),
    percent: percent.map(({value}) => words.number(value, {percent: true, digits: 2, sign: true})),
    points: points.map(({hundredths}) => words.number(hundredths / 100, {digits: 2, sign: true})),
    amount: amount.map(({value, unit}) => words.amount(value, unit)),
  };
}"""


@pytest.fixture(scope="module")
def call(chromium: Browser) -> Iterator[Call]:
    """Return how to call the scripts on a page that holds the dataset of the charts' table."""
    page = chromium.new_page()
    page.evaluate("() => { document.documentElement.lang = 'en'; }")
    for name in SCRIPTS:
        page.add_script_tag(path=next(ASSETS.rglob(f"{name}.js")))
    page.evaluate(
        "(page) => { entente.page = entente.columns.whole(page); }",
        page_payload.index(charted_dataset()) | {"words": Words().messages()},
    )
    yield page.evaluate
    page.close()


def test_the_browser_passes_the_cases_of_figures(call: Call) -> None:
    cases = table("figures")
    found = call(FIGURES, cases)
    for kind, texts in found.items():
        assert dict(enumerate(texts)) == dict(enumerate(case["text"] for case in cases[kind])), kind
