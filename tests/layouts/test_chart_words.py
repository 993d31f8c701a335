"""The words of a chart: the cases that assets/charts passes too."""

from __future__ import annotations

from typing import Any

import pytest

from data.chart_series.line import Line
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot, plot
from data.view import parse
from layouts import chart_words
from layouts.words import words
from tests.drawn import charted_dataset, table

FIGURES = table("figures")


def plotted(case: dict[str, Any]) -> tuple[Plot, ValueScale]:
    """Return a plot of the case's link, and the scale that its figures are counted by."""
    dataset = charted_dataset()
    view, _ = parse(case["link"], dataset.vocabulary)
    return plot(dataset, view), ValueScale(0, 1, (), case["size"], "", case["digits"])


@pytest.mark.parametrize("case", FIGURES["axis"], ids=lambda case: case["name"])
def test_a_figure_as_the_axis_counts_it(case: dict[str, Any]) -> None:
    drawn, scale = plotted(case)
    assert chart_words.figure(case["value"], scale, drawn, case["pane"], words()) == case["text"]


@pytest.mark.parametrize("case", FIGURES["reading"], ids=lambda case: case["name"])
def test_a_figure_beside_a_name(case: dict[str, Any]) -> None:
    drawn, scale = plotted(case)
    line = next(line for line in any_lines() if line.pane == case["pane"])
    assert chart_words.amount(line, case["value"], scale, drawn, words()) == case["text"]


def any_lines() -> tuple[Line, ...]:
    dataset = charted_dataset()
    drawn = plot(dataset, parse("", dataset.vocabulary)[0])
    return (*drawn.shipments.lines, *drawn.prices.lines)
