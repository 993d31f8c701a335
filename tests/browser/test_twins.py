"""Days and the View in the browser's own JavaScript: tests/js passes these tables, and others, in node.

With test_twins_agree.py, which has text and selections, this holds that both engines compute alike.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

CASES = Path(__file__).parents[1] / "cases"
Twin = Callable[[str, Any], Any]


def table(noun: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((CASES / f"{noun}.json").read_text(encoding="utf-8"))
    return read


def test_the_browser_passes_the_cases_of_days(twin: Twin) -> None:
    cases = table("days")
    actual = twin(
        """({parse, shift, around, shift_months, span}) => {
          const {days} = modules, day = days.ordinal, iso = (list) => list.map(days.iso);
          return {
            parse: parse.map((one) => days.parse(one.text)),
            shift: shift.map((one) => days.shift(one.text, one.days)),
            around: around.map(({text}) => [
              iso([days.monthStart, days.monthEnd].map((end) => end(day(text)))),
              iso([days.yearStart, days.yearEnd].map((end) => end(day(text))))]),
            shift_months: shift_months.map((one) => days.iso(days.shiftMonths(day(one.text), one.months))),
            span: span.map((one) => iso(days.span(one.date, one.precision, one.end))),
          };
        }""",
        cases,
    )
    assert actual == {
        "parse": [case["day"] for case in cases["parse"]],
        "shift": [case["shifted"] for case in cases["shift"]],
        "around": [[case["month"], case["year"]] for case in cases["around"]],
        "shift_months": [case["shifted"] for case in cases["shift_months"]],
        "span": [case["span"] for case in cases["span"]],
    }


def test_the_browser_passes_the_cases_of_the_view(twin: Twin) -> None:
    cases = table("view")
    actual = twin(
        """({cases, full, panels, vocabulary}) => ({
          panels: panels.map(({cases, panels, usual_panels}) => cases.map(({query}) => {
            const own = {...vocabulary, panels, usual_panels};
            const {view, dropped} = modules.view.parse(query, own);
            return {query, panels: view.panels, dropped, canonical: modules.view.format(view, own)};
          })),
          cases: cases.map(({query}) => {
            const {view, dropped} = modules.view.parse(query, vocabulary);
            return {view, dropped, canonical: modules.view.format(view, vocabulary)};
          }),
          full: full.map(({query}) =>
            modules.view.format(modules.view.parse(query, vocabulary).view, vocabulary, {full: true})),
        })""",
        cases,
    )
    for case, found in zip(cases["cases"], actual["cases"], strict=True):
        expected = {"view": cases["default"] | case["view"], "dropped": case["dropped"], "canonical": case["canonical"]}
        assert expected == found, case["name"]
    assert [case["full"] for case in cases["full"]] == actual["full"]
    assert [app["cases"] for app in cases["panels"]] == actual["panels"]
