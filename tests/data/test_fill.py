"""The tint under a line passes the table that the browser passes."""

from __future__ import annotations

from typing import Any

import pytest

from data.axis import Span
from data.chart_series.fill import is_tinted, outlines
from data.chart_series.line import Points
from tests.drawn import table

TABLE = table("fill")


@pytest.mark.parametrize("case", TABLE["tinted"], ids=lambda case: case["name"])
def test_only_what_stands_on_zero_is_tinted(case: dict[str, Any]) -> None:
    assert is_tinted(case["pane"], case["measure"], accent=case["accent"], log=case["log"]) is case["tinted"]


@pytest.mark.parametrize("case", TABLE["outlines"], ids=lambda case: case["name"])
def test_an_area_follows_its_months_and_stops_at_gaps_and_edges(case: dict[str, Any]) -> None:
    start, end, value = ([point[at] for point in case["points"]] for at in range(3))
    found = outlines(Points(start=start, end=end, value=value), Span(*case["span"]))
    assert [[list(corner) for corner in outline] for outline in found] == case["outlines"]
