"""Monthly shipments around all events as columns for the browser, rounded as shown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from data.dataset import Dataset
from data.event_study.result import NotEnough, Result
from data.event_study.shipments import ShipmentStudy, shipment_study
from layouts.event_study.monthly import figure, flows_shown

PER_CENT, POINT = Decimal("0.01"), Decimal(1)


@dataclass(frozen=True, slots=True)
class Months:
    """The table of months, and for each event the indices of its month and series; empty without a month."""

    table: dict[str, Any]
    of_events: list[list[int]]


def months(dataset: Dataset) -> Months:
    """Return the values of the series that events show, for the months of the events.

    Per series and month a list: the value, the mean of the twelve months before, the same month a year before, and
    the change against both, in hundredths of a per cent or of a point.
    """
    shown = [flows_shown(dataset, event) for event in dataset.events]
    flows = frozenset[str]().union(*shown)
    found: dict[str, dict[str, ShipmentStudy]] = {}
    for event in dataset.events:
        month = event.date[: len("YYYY-MM")]
        if month not in found and event.precision != "year":
            studied = shipment_study(dataset, event)
            found[month] = {one.series: one for one in studied if dataset.series_by_id[one.series].flow in flows}
    series = list(dict.fromkeys(one for row in found.values() for one in row))
    at = {month: place for place, month in enumerate(found)}
    of_flow = {flow: [place for place, one in enumerate(series) if _flow(dataset, one) == flow] for flow in flows}
    table = {
        "months": list(found),
        "series": [_series(dataset, one, [row[one] for row in found.values()]) for one in series],
    }
    places = [sorted(place for flow in chosen for place in of_flow[flow]) for chosen in shown]
    of_events = [
        [] if event.precision == "year" else [at[event.date[: len("YYYY-MM")]], *chosen]
        for event, chosen in zip(dataset.events, places, strict=True)
    ]
    return Months(table, of_events)


def hundredths(value: float, whole: Decimal = PER_CENT) -> int:
    """Return a value in hundredths of a per cent, or of another unit, rounded as on the page."""
    return int((Decimal(str(value)) / whole * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _flow(dataset: Dataset, series_id: str) -> str | None:
    return dataset.series_by_id[series_id].flow


def _series(dataset: Dataset, series_id: str, rows: list[ShipmentStudy]) -> dict[str, Any]:
    series = dataset.series_by_id[series_id]
    return {
        "series": series_id,
        "points": series.measure == "share",
        "coded": series.hs is not None,
        "value": [_figure(one.value) for one in rows],
        "mean": [_figure(one.mean_before, mean=True) for one in rows],
        "year": [_figure(one.year_before) for one in rows],
        "on_mean": [_change(one.on_mean, points=series.measure == "share") for one in rows],
        "on_year": [_change(one.on_year, points=series.measure == "share") for one in rows],
    }


def _figure(found: Result, *, mean: bool = False) -> float | str:
    return found.reason if isinstance(found, NotEnough) else figure(found.value, mean=mean)


def _change(found: Result, *, points: bool) -> int | str:
    if isinstance(found, NotEnough):
        return found.reason
    return hundredths(found.value, POINT) if points else hundredths(found.value)
