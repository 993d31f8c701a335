"""The lines of the share-price pane: their base day, and each series as index, change or price.

Twin of assets/panels/prices/prices.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data import days, scale
from data.axis import Span
from data.chart_series.line import NEAR, Line, Points
from data.chart_series.observed import Observations, observations
from data.dataset import Dataset
from data.models.events import Event, Series
from data.view import View


@dataclass(frozen=True, slots=True)
class Prices:
    """The lines of the price pane, their unit (empty if rebased), the base day, and the names of series left out."""

    lines: tuple[Line, ...]
    unit: str
    base: int | None
    other_unit: tuple[str, ...] = ()
    unbased: tuple[str, ...] = ()

    @property
    def is_lacking(self) -> bool:
        """Whether series were chosen that are left out."""
        return bool(self.unbased or self.other_unit)


def prices(dataset: Dataset, view: View, span: Span, chosen: Sequence[str]) -> Prices:
    """Return the price pane of the chosen series in the view's scale."""
    wanted = [series for series in dataset.series if series.panel == "prices" and series.id in chosen]
    base = base_day(dataset, view, span, wanted)
    first = min(wanted, key=lambda series: chosen.index(series.id), default=None)
    unit = first.unit if view.scale == "price" and first else ""
    lines: list[Line] = []
    other_unit: list[str] = []
    unbased: list[str] = []
    for series in wanted:
        observed = observations(dataset, series)
        if unit and series.unit != unit:
            other_unit.append(series.short)
            continue
        values = observed.values if view.scale == "price" else compared(observed, base, view.scale)
        if values is None:
            unbased.append(series.short)
        else:
            lines.append(_line(series, observed, values))
    return Prices(tuple(lines), unit, base, tuple(other_unit), tuple(unbased))


def base_day(dataset: Dataset, view: View, span: Span, wanted: Sequence[Series]) -> int | None:
    """Return the base day that all lines are rebased to.

    The reader's choice, else the last session before the focused event, else before the first event in the span of the
    dataset's rebase category, else the first session in the span, else the one nearest to it.
    """
    if view.base:
        return days.parse(view.base)
    seen = [observations(dataset, series) for series in wanted]
    event = dataset.events_by_id.get(view.event)
    start = _start(event) if event else _first_start(dataset, span)
    before = None if start is None else _last_before(seen, start)
    found = _first_in(seen, span) if before is None else before
    return _nearest(seen, span) if found is None else found


def _start(event: Event) -> int:
    return days.span(event.date, event.precision, event.date_end)[0]


def _first_start(dataset: Dataset, span: Span) -> int | None:
    """Return the first day of that event. Filters are ignored, so that filtering does not move the lines."""
    wanted = dataset.info.rebase_category
    starts = (_start(event) for event in dataset.events if event.category == wanted)
    return min((start for start in starts if span.first <= start < span.end), default=None)


def _last_before(seen: Sequence[Observations], day: int) -> int | None:
    places = ((one, scale.session_before(one.days, day, one.values)) for one in seen)
    return max((one.days[at] for one, at in places if at is not None), default=None)


def _first_in(seen: Sequence[Observations], span: Span) -> int | None:
    """Return the first day on which every series has traded: markets open the year on different days."""
    firsts = [next((day for day in one.days if day >= span.first), span.end) for one in seen]
    inside = [day for day in firsts if day < span.end]
    return max((day for day in inside if day <= min(inside) + NEAR), default=None)


def _nearest(seen: Sequence[Observations], span: Span) -> int | None:
    """Return the last session before a span, else the first one of all series together."""
    last = _last_before(seen, span.first)
    return max((one.days[0] for one in seen if one.days), default=None) if last is None else last


def compared(observed: Observations, base: int | None, how: str) -> Sequence[float | None] | None:
    """Rebase a series to its last close on or before the base day; None if it has none."""
    at = None if base is None else scale.session_before(observed.days, base + 1, observed.values)
    if at is None:
        return None
    if how == "change":
        return [None if part is None else part * 100 for part in scale.change(observed.values, at)]
    return scale.rebase(observed.values, at)


def _line(series: Series, observed: Observations, values: Sequence[float | None]) -> Line:
    kept = [
        (day, value, raw or 0, period)
        for day, value, raw, period in zip(observed.days, values, observed.values, observed.periods, strict=True)
        if value is not None
    ]
    points = Points(
        start=[day for day, *_ in kept],
        end=[day + 1 for day, *_ in kept],
        value=[value for _, value, _, _ in kept],
        raw=[raw for *_, raw, _ in kept],
        note=[""] * len(kept),
        period=[period for *_, period in kept],
    )
    return Line(series.id, "prices", series.kind, series.label, series.short, series, stepped=False, points=points)
