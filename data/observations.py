"""Observations: the rows of valid tables as one pandas Series per series, and the notes on single values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from data.draft import Draft
from data.models.events import SeriesSource
from data.table import Table
from data.typography import typeset

if TYPE_CHECKING:
    import pandas as pd

SOURCE_COLUMNS = ("source_publisher", "source_title", "source_url", "source_date")
SHIPMENT_COLUMNS = ("basis", "note", *SOURCE_COLUMNS)


@dataclass(frozen=True, slots=True)
class ObservationNote:
    """The basis, note and source of one observation; the source only if it differs from the series'."""

    basis: str = ""
    note: str = ""
    source: SeriesSource | None = None


Observed = Mapping[str, "pd.Series[float]"]
Noted = Mapping[str, Mapping[str, ObservationNote]]


def read_observations(draft: Draft) -> tuple[Observed, Noted]:
    """Return the values of every series by period, and the notes by series and period as the file spells it."""
    observed: dict[str, pd.Series[float]] = {}
    for table in (draft.shipments, draft.prices):
        if table is not None:
            observed |= _values(table)
    noted = _notes(draft.shipments) if draft.shipments is not None else {}
    return MappingProxyType(observed), MappingProxyType(noted)


def between(observed: pd.Series[float], first: str, last: str) -> pd.Series[float]:
    """Return the values from one ISO day to another, both included; any day of the years 1 to 9999 will do."""
    import pandas as pd

    start, end = (pd.Timestamp(day).as_unit("s") for day in (first, last))
    return observed[(observed.index >= start) & (observed.index <= end)]


def _values(table: Table) -> dict[str, pd.Series[float]]:
    import pandas as pd

    frame = table.frame
    moments = {period: pd.Timestamp(period) for period in frame["period"].unique()}
    flat = pd.DataFrame(
        {
            "series": frame["series"].astype("category"),
            "period": pd.DatetimeIndex(frame["period"].map(moments)).as_unit("s"),
            "value": table.numbers,
        }
    ).sort_values("period")
    return {
        str(name): pd.Series(rows["value"].to_numpy(), index=pd.DatetimeIndex(rows["period"]), name=str(name))
        for name, rows in flat.groupby("series", observed=True)
    }


def _notes(table: Table) -> dict[str, Mapping[str, ObservationNote]]:
    notes: dict[str, dict[str, ObservationNote]] = {}
    frame = table.frame
    rows = frame[(frame[list(SHIPMENT_COLUMNS)] != "").any(axis=1)]
    for series, period, basis, note, publisher, title, url, date in zip(
        *(rows[name] for name in ("series", "period", *SHIPMENT_COLUMNS)), strict=True
    ):
        own = SeriesSource(publisher=publisher, title=title, url=url or None, date=date or None) if publisher else None
        notes.setdefault(series, {})[period] = ObservationNote(basis, typeset(note), own)
    return {series: MappingProxyType(periods) for series, periods in notes.items()}
