"""Scales: the cases both languages must pass."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from data import scale

CASES = json.loads((Path(__file__).parents[1] / "cases" / "scale.json").read_text(encoding="utf-8"))


def cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in CASES[kind]]


@pytest.mark.parametrize("case", cases("rebase"))
def test_values_are_rebased(case: dict[str, Any]) -> None:
    assert case["scaled"] == pytest.approx(scale.rebase(case["values"], case["base"]))


@pytest.mark.parametrize("case", cases("change"))
def test_values_become_a_change(case: dict[str, Any]) -> None:
    assert case["scaled"] == pytest.approx(scale.change(case["values"], case["base"]))


@pytest.mark.parametrize("case", cases("mean_index"))
def test_values_are_set_against_the_mean_of_a_year(case: dict[str, Any]) -> None:
    scaled = scale.mean_index(case["periods"], case["values"], case["year"])
    assert case["scaled"] == (scaled if scaled is None else pytest.approx(scaled))


@pytest.mark.parametrize("case", cases("session_before"))
def test_a_session_comes_before_a_day(case: dict[str, Any]) -> None:
    assert case["place"] == scale.session_before(case["sessions"], case["day"], case["values"])


def test_not_a_number_is_a_gap() -> None:
    assert scale.rebase([5, math.nan], 0) == [100, None]
    assert scale.rebase([math.nan, 5], 0) == [None, None]
