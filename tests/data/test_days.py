"""Days: the cases both languages must pass, and what holds for every day of the calendar."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import days

CASES = json.loads((Path(__file__).parents[1] / "cases" / "days.json").read_text(encoding="utf-8"))
ANY_DAY = st.integers(days.FIRST, days.LAST)


def cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in CASES[kind]]


@pytest.mark.parametrize("case", cases("parse"))
def test_a_text_is_a_day_or_it_is_not(case: dict[str, Any]) -> None:
    assert case["day"] == days.parse(case["text"])


@pytest.mark.parametrize("case", cases("shift"))
def test_a_day_is_moved(case: dict[str, Any]) -> None:
    assert case["shifted"] == days.shift(case["text"], case["days"])


@pytest.mark.parametrize("case", cases("around"))
def test_a_day_lies_in_its_month_and_year(case: dict[str, Any]) -> None:
    day = days.ordinal(case["text"])
    assert case["month"] == [days.iso(days.month_start(day)), days.iso(days.month_end(day))]
    assert case["year"] == [days.iso(days.year_start(day)), days.iso(days.year_end(day))]


@pytest.mark.parametrize("case", cases("shift_months"))
def test_a_day_is_moved_by_months(case: dict[str, Any]) -> None:
    assert case["shifted"] == days.iso(days.shift_months(days.ordinal(case["text"]), case["months"]))


@pytest.mark.parametrize("case", cases("span"))
def test_an_event_covers_its_span(case: dict[str, Any]) -> None:
    first, last = days.span(case["date"], case["precision"], case["end"])
    assert case["span"] == [days.iso(first), days.iso(last)]


def test_a_text_that_must_be_a_day_is_refused_otherwise() -> None:
    with pytest.raises(ValueError, match="'2019-02-30' is not a day"):
        days.ordinal("2019-02-30")


@settings(deadline=None)
@given(ANY_DAY)
def test_every_day_is_read_as_it_is_written(day: int) -> None:
    assert day == days.parse(days.iso(day))


@settings(deadline=None)
@given(ANY_DAY)
def test_a_day_lies_between_the_ends_of_its_month_and_year(day: int) -> None:
    month, year = (days.month_start(day), days.month_end(day)), (days.year_start(day), days.year_end(day))
    assert year[0] <= month[0] <= day <= month[1] <= year[1]


@settings(deadline=None)
@given(st.text())
def test_no_text_raises(text: str) -> None:
    day = days.parse(text)
    assert day is None or days.iso(day) == text
