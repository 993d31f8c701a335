"""The browser's sentences, days and numbers: the cases that layouts/describe.py and layouts/words.py pass too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from data import days
from data.dataset import Dataset
from data.payload import page as page_payload
from layouts.words import Style, Words
from tests.browser.modules import Modules

ROOT = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = json.loads((ROOT / "tests" / "cases" / "describe.json").read_text(encoding="utf-8"))[
    "cases"
]
LANGUAGES = ("en", "ko", "ja")
DAYS = ("2019-08-20", "2019-09-01", "2021-02-28", "1965-06-22")
NUMBERS = (0, 5, 1234, 7930.591, -0.25, 1_000_000_000_000, 828.55, 0.1)
FRACTIONS = (0.0195, -0.1, 0, 0.00004, -0.00004, 0.01125, 12.5)
STYLES: tuple[Style, ...] = ("long", "full", "medium")
Call = Callable[[str, Any], Any]

DESCRIBE = """({cases, text}) => {
  const {page} = context;
  modules.index.enrich(page, text);
  const columns = modules.index.of(page);
  return cases.map(({query}) => {
    const {view} = modules.view.parse(query, page.vocabulary);
    const selection = modules.selection.select(columns, view, page.vocabulary);
    const span = modules.axis.span(view, page.vocabulary.extent);
    const axis = modules.axis.make(span, {width: 1000, left: 100, right: 100});
    const state = {page, view, columns, selection, axis};
    return modules.describe.status(state);
  });
}"""
SPELL = """({language, days, precisions, styles, numbers, fractions, lists}) => {
  document.documentElement.lang = language;
  const {words} = modules;
  return {
    dates: days.flatMap((day) => precisions.flatMap((precision) => styles.map((style) => words.date(day, precision, style)))),
    numbers: numbers.map((one) => words.number(one)),
    percents: fractions.map((one) => words.number(one, {percent: true, digits: 2, sign: true})),
    lists: lists.map((one) => words.list(one)),
  };
}"""


@pytest.fixture(scope="module")
def call(chromium: Browser, small: Dataset) -> Iterator[Call]:
    """Return how to call the nouns on a page that holds the small dataset."""
    page = chromium.new_page()
    modules = Modules(page)
    modules.call(
        "(page) => { context.page = modules.columns.whole(page); }",
        page_payload.index(small) | {"words": Words().messages()},
    )
    yield modules.call
    page.close()


def test_the_browser_says_what_python_says(call: Call, small: Dataset) -> None:
    found = call(DESCRIBE, {"cases": CASES, "text": page_payload.details(small)["text"]})
    expected = {case["name"]: case["status"] for case in CASES}
    assert dict(zip(expected, found, strict=True)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_numbers_and_lists_read_alike(call: Call, language: str) -> None:
    words = Words(language)
    lists = [["a"], ["a", "b"], ["a", "b", "c"]]
    precisions = ("day", "month", "year")
    found = call(
        SPELL,
        {
            "language": language,
            "days": [days.ordinal(day) for day in DAYS],
            "precisions": precisions,
            "styles": STYLES,
            "numbers": NUMBERS,
            "fractions": FRACTIONS,
            "lists": lists,
        },
    )
    assert found == {
        "dates": [words.date(day, precision, style) for day in DAYS for precision in precisions for style in STYLES],
        "numbers": [words.number(number) for number in NUMBERS],
        "percents": [words.percent(fraction) for fraction in FRACTIONS],
        "lists": [words.list(one) for one in lists],
    }


@pytest.mark.parametrize(("n", "text"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1234, "1,234 events")])
def test_a_plural_reads_alike(call: Call, n: int, text: str) -> None:
    call("() => { document.documentElement.lang = 'en'; }", None)
    assert call("(n) => modules.words.say('events', {n})", n) == text
    assert Words().say("events", n=n) == text


def test_the_browser_knows_no_other_words(call: Call) -> None:
    assert call(
        "() => { try { return modules.words.say('no.such'); } catch (error) { return String(error); } }", None
    ) == ("Error: no words for no.such")
