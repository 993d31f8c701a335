"""The plot of a View: the chosen series as lines in their panes, and their colours.

Twin of assets/panels/charts/lines.js.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.axis import Span, span
from data.chart_series import log_axis
from data.chart_series.line import Line, extent
from data.chart_series.nice import MOST_TICKS, ValueScale, is_counted, log_scale, value_scale
from data.chart_series.prices import Prices, prices
from data.chart_series.shipments import Shipments, flows, shipments
from data.dataset import Dataset
from data.view import View

COLOURS = 8
"""Colours --series-1 to --series-8 of the stylesheet: more lines than a chart can tell apart."""

GREY = "ink-3"
"""Colour token of benchmark indices."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The lines of a View. `colours` maps the key of a line to a token of assets/base/tokens.css."""

    view: View
    span: Span
    shipments: Shipments
    prices: Prices
    colours: Mapping[str, str]

    def part(self, pane: str) -> Shipments | Prices:
        """Return the lines and captions of one pane."""
        return self.shipments if pane == "shipments" else self.prices

    def lines(self, pane: str) -> tuple[Line, ...]:
        """Return the lines of one pane."""
        return self.part(pane).lines

    def value_scale(self, pane: str, *, most: int = MOST_TICKS) -> ValueScale:
        """Return the value axis of one pane, fitted to the visible values."""
        seen, view = extent(self.lines(pane), self.span), self.view
        measured = view.measure if pane == "shipments" else view.scale
        above = extent(self.lines(pane), self.span, above_zero=True)
        if seen and above and log_axis.is_log(pane, seen, measured=measured, chosen=view.log):
            return log_scale(above, zero=seen[0] == 0, counted=is_counted(pane, seen[1], view.measure, view.scale))
        return value_scale(pane, seen, measure=view.measure, scale=view.scale, most=most)


def plot(dataset: Dataset, view: View) -> Plot:
    """Return the plot of a View."""
    ids = chosen(dataset, view)
    days = span(view, dataset.extent)
    shipped = shipments(dataset, ids, view.measure)
    priced = prices(dataset, view, days, ids)
    return Plot(view, days, shipped, priced, _colours(dataset, (*shipped.lines, *priced.lines)))


def chosen(dataset: Dataset, view: View) -> tuple[str, ...]:
    """Return the ids of the chosen lines; a variant of a flow counts as the flow."""
    flow_of = {series.id: flow.first.id for flow in flows(dataset) for series in flow.variants}
    ids = dataset.default_series if view.series is None else view.series
    return tuple(dict.fromkeys(flow_of.get(one, one) for one in ids))


def _colours(dataset: Dataset, lines: Sequence[Line]) -> Mapping[str, str]:
    """Assign a colour to each line: a series keeps its own unless another chosen one has it."""
    places = _places(dataset)
    free = list(range(1, COLOURS + 1))
    found: dict[str, str] = {}
    for line in lines:
        if line.kind == "index":
            found[line.key] = GREY
            continue
        wanted = places.index(line.key) % COLOURS + 1
        number = wanted if wanted in free or not free else free[0]
        if number in free:
            free.remove(number)
        found[line.key] = f"series-{number}"
    return found


def _places(dataset: Dataset) -> list[str]:
    """Return the ids of all lines, those of the default view first."""
    usual = dataset.default_series
    known = [flow.first for flow in flows(dataset)] + [one for one in dataset.series if one.panel == "prices"]
    return [series.id for series in sorted(known, key=lambda series: series.id not in usual) if series.kind != "index"]
