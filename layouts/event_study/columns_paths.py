"""The paths of main prices for the browser, in whole tenths of a per cent, as fine as a chart shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from data.dataset import Dataset
from data.event_study.path import Path
from data.event_study.result import NotEnough
from data.event_study.sessions import market_of
from data.event_study.study import main_path

VALUES = ("move", "benchmark", "low", "high")
TENTH = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Paths:
    """The table of paths, and for each event the place of its own, or the reason why it has none.

    Null stands for an event without any price, or with one that the file has not (see `LARGEST` in `columns`).
    """

    table: dict[str, list[Any]]
    of_events: list[int | str | None]


def paths(dataset: Dataset, prices: Mapping[str, int], days: Mapping[str, Sequence[int]]) -> Paths:
    """Return the paths: of each its price, the place of its reaction day, its first session and its values.

    `prices` and `days` say at which place of the file a price stands, and the reaction days of each market.
    """
    table: dict[str, list[Any]] = {name: [] for name in ("price", "at", "first", *VALUES)}
    known: dict[tuple[str, int], int] = {}
    of_events: list[int | str | None] = []
    for event in dataset.events:
        found = main_path(dataset, event)
        if found is None or isinstance(found, NotEnough):
            of_events.append(found.reason if found else None)
            continue
        if found.series not in prices:
            of_events.append(None)
            continue
        key = found.series, found.place
        if key not in known:
            known[key] = len(known)
            market = market_of(dataset.series_by_id[found.series])
            _add(table, found, prices[found.series], days[market].index(found.place))
        of_events.append(known[key])
    return Paths(table, of_events)


def _add(table: dict[str, list[Any]], found: Path, price: int, at: int) -> None:
    row = {"price": price, "at": at, "first": found.points[0].session}
    for name, value in row.items():
        table[name].append(value)
    for name in VALUES:
        values = [tenths(getattr(point, name)) for point in found.points]
        table[name].append([] if set(values) <= {None, 0} and name != "move" else values)


def tenths(value: float | None) -> int | None:
    """Return a fraction in tenths of a per cent, halves away from zero, as it is read with one decimal."""
    return None if value is None else int((Decimal(str(value)) / TENTH).quantize(Decimal(1), ROUND_HALF_UP))
