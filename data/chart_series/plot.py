"""The plot of a View: the chosen series as lines in their panes, and their styles.

Twin of assets/panels/charts/lines.js and, by `chosen`, of assets/state/flows.js.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.axis import Span, span
from data.chart_series import log_axis
from data.chart_series.line import Line, extent
from data.chart_series.line_style import LineStyle, line_styles
from data.chart_series.nice import MOST_TICKS, ValueScale, is_counted, log_scale, value_scale
from data.chart_series.prices import Prices, prices
from data.chart_series.shipments import Shipments, flows, shipments
from data.dataset import Dataset
from data.view import View


@dataclass(frozen=True, slots=True)
class Plot:
    """The lines of a View. `styles` maps the key of a line to how it is drawn."""

    view: View
    span: Span
    shipments: Shipments
    prices: Prices
    styles: Mapping[str, LineStyle]

    def part(self, pane: str) -> Shipments | Prices:
        """Return the lines and captions of one pane."""
        return self.shipments if pane == "shipments" else self.prices

    def lines(self, pane: str) -> tuple[Line, ...]:
        """Return the lines of one pane."""
        return self.part(pane).lines

    def is_empty(self, pane: str) -> bool:
        """Return whether nothing of the lines of a pane is visible."""
        return extent(self.lines(pane), self.span) is None

    def value_scale(self, pane: str, *, most: int = MOST_TICKS) -> ValueScale:
        """Return the value axis of one pane, fitted to the visible values, or without any to the nearest."""
        seen, view = extent(self.lines(pane), self.span), self.view
        if seen is None:
            near = [one.value for line in self.lines(pane) for one in line.nearest(self.span)]
            shown = (min(near), max(near)) if near else None
            return value_scale(pane, shown, measure=view.measure, scale=view.scale, most=most)
        measured = view.measure if pane == "shipments" else view.scale
        above = extent(self.lines(pane), self.span, above_zero=True)
        if above and log_axis.is_log(pane, seen, measured=measured, chosen=view.log):
            return log_scale(above, zero=seen[0] == 0, counted=is_counted(pane, seen[1], view.measure, view.scale))
        return value_scale(pane, seen, measure=view.measure, scale=view.scale, most=most)


def plot(dataset: Dataset, view: View) -> Plot:
    """Return the plot of a View."""
    ids = chosen(dataset, view)
    days = span(view, dataset.extent)
    shipped = shipments(dataset, ids, view.measure)
    priced = prices(dataset, view, days, ids)
    return Plot(view, days, shipped, priced, {**_styles(dataset, shipped.lines), **_styles(dataset, priced.lines)})


def chosen(dataset: Dataset, view: View) -> tuple[str, ...]:
    """Return the ids of the chosen lines; a variant of a flow counts as the flow."""
    flow_of = {series.id: flow.first.id for flow in flows(dataset) for series in flow.variants}
    ids = dataset.default_series if view.series is None else view.series
    return tuple(dict.fromkeys(flow_of.get(one, one) for one in ids))


def _styles(dataset: Dataset, lines: Sequence[Line]) -> Mapping[str, LineStyle]:
    """Return the style of each line of a pane, by its key."""
    found = [dataset.series_by_id[line.key] for line in lines]
    panels = {one.panel for one in found}
    usual = [dataset.series_by_id[one] for one in dataset.default_series]
    plain = [one.id for one in usual if one.panel in panels and one.kind != "index" and not one.accent]
    return line_styles(found, plain, accented=any(one.accent for one in dataset.series))
