"""A made-up market for tests of event studies: daily prices and events as a Dataset."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pandas as pd

from data.dataset import Dataset
from data.models.events import Event, Series
from data.models.info import DatasetInfo, Names

INFO = {
    "name": "made-up", "title": "Made up", "subtitle": "Made up", "takeaway": "Nothing.", "version": "1", "time_zone": "UTC",
    "terms": "Free.", "citation": "Made up.", "directions": [{"id": "worse", "label": "Worse", "meaning": "Worse."}],
    "categories": [{"id": "act", "label": "Acts", "singular": "Act", "meaning": "An act.", "colour": "#000000",
                    "colour_dark": "#ffffff", "shape": "square"}],
}  # fmt: skip


def event(day: str, precision: str = "day", name: str = "made-up") -> Event:
    return Event.model_validate({
        "id": f"{day}-{name}", "date": day, "precision": precision, "category": "act", "title": name, "summary": "Made up.",
        "direction": "worse", "confidence": "high", "attribution": "official",
    })  # fmt: skip


def made_up(
    closes: Mapping[str, Mapping[str, float]],
    events: Sequence[Event],
    *,
    series: Mapping[str, Mapping[str, Any]] | None = None,
    markets: Iterable[Mapping[str, Any]] = (),
) -> Dataset:
    """Return a dataset of daily closes by series and day; `series` says more of one, its market or benchmark."""
    usual = {
        "panel": "prices", "kind": "price", "unit": "crowns", "frequency": "day", "market": "NVX", "terms": "Free.",
        "ends": "Made up.", "source": {"publisher": "Made up", "title": "Closes"},
    }  # fmt: skip
    return Dataset(
        info=DatasetInfo.model_validate(INFO | {"markets": list(markets)}),
        names=Names(),
        events=tuple(events),
        series=tuple(
            Series.model_validate({"id": name, "label": name, "short": name, **usual, **(series or {}).get(name, {})})
            for name in closes
        ),
        observed=MappingProxyType({name: observed(values) for name, values in closes.items()}),
    )


def observed(values: Mapping[str, float]) -> pd.Series[float]:
    index = pd.DatetimeIndex([pd.Timestamp(period) for period in values]).as_unit("s")
    return pd.Series(list(values.values()), index=index, dtype="float64")


def business_days(first: str, count: int) -> list[str]:
    return [str(day.date()) for day in pd.bdate_range(first, periods=count)]
