"""The tables of what stands round the lines of a chart and what of a line is joined, as Python passes them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from data import days
from data.axis import Axis
from data.chart_series.line import Line, Points
from data.chart_series.nice import value_scale
from data.chart_series.plot import Plot, plot
from data.view import parse
from layouts import chart_notes, chart_words
from layouts.panels.charts import trace
from layouts.panels.charts.year_words import absences
from layouts.words import words
from tests.drawn import charted_dataset, table

WORDS = table("chart-words")
TRACE = table("trace")


@pytest.mark.parametrize("case", WORDS["cases"], ids=lambda case: str(case["name"]))
@pytest.mark.parametrize("pane", ["shipments", "prices"])
def test_what_stands_round_the_lines(case: dict[str, Any], pane: str) -> None:
    dataset = charted_dataset()
    found = plot(dataset, parse(case["link"], dataset.vocabulary)[0])
    scale, say = found.value_scale(pane), words()
    assert case[pane] == {
        "unit": chart_words.unit(found, pane, scale, say),
        "note": chart_notes.notes(found, pane, say),
        "absent": chart_notes.absent(found, pane, say),
        "scale": {
            "range": pytest.approx([scale.low, scale.high]),
            "values": list(scale.values),
            "size": scale.size,
            "multiple": scale.multiple,
            "digits": scale.digits,
        },
        "ticks": [chart_words.tick_figure(value, scale, found, pane, say) for value in scale.values],
        "lines": [read(line, found, pane) for line in found.lines(pane)],
    }


def read(line: Line, found: Plot, pane: str) -> dict[str, Any]:
    seen = line.last_seen(found.span)
    reading = seen and chart_words.reading(line, seen, found.value_scale(pane), found, words())
    return {
        "key": line.key,
        "seen": seen and [seen.day, seen.value, reading],
        "on": [line.value_at(days.ordinal(day)) for day in WORDS["on"]],
    }


@pytest.mark.parametrize("case", table("nice")["scale"], ids=str)
def test_what_a_value_axis_counts_in(case: dict[str, Any]) -> None:
    extent = case["extent"] and tuple(case["extent"])
    scale = value_scale(case["pane"], extent, measure=case["measure"], scale=case["scale"])
    assert [*scale.values] == pytest.approx(case["values"])
    assert (scale.size, scale.multiple, scale.digits) == (case["size"], case["multiple"], case["digits"])


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind in ("steps", "bars", "course") for case in TRACE[kind]]
)
def test_what_of_a_line_is_joined(kind: str, case: dict[str, Any]) -> None:
    start, end, value = zip(*case["points"], strict=True)
    points = Points(start=start, end=end, value=value)
    axis = Axis(start[0] - 5, end[-1] + 5, 10 * (end[-1] - start[0] + 10))
    pieces = {
        "steps": lambda: trace.steps(points, axis, float),
        "bars": lambda: trace.bars(points, axis, float),
        "course": lambda: trace.course(points, axis, float, most=1000),
    }[kind]()
    found = [[(pytest.approx(axis.day(x)), y) for x, y in piece] for piece in pieces]
    assert [[tuple(point) for point in piece] for piece in case["pieces"]] == found


@pytest.mark.parametrize("case", table("year-words")["absences"], ids=lambda case: str(case["name"]))
def test_which_years_of_a_line_have_no_figure(case: dict[str, Any]) -> None:
    months, marks = (Points(*zip(*case[kind], strict=True)) if case[kind] else Points() for kind in ("months", "marks"))
    period = [case["period"]] * len(months)

    found = absences(replace(months, period=period), marks)

    assert [[[*gap.years], gap.start, gap.end, gap.value] for gap in found] == case["gaps"]
