"""Rules of shipments.csv and prices.csv, applied to whole columns: known series, periods, numbers, no duplicates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from data.draft import Draft
from data.models.events import Series
from data.models.fields import LONGEST_PROSE, hidden_sign, is_period, is_url
from data.observations import SHIPMENT_COLUMNS, SOURCE_COLUMNS
from data.problem import Problem, one_of
from data.table import LINE, Table

if TYPE_CHECKING:
    import pandas as pd

FILES = {"shipments": "shipments.csv", "prices": "prices.csv"}


def check_tables(draft: Draft) -> Iterator[Problem]:
    """Find invalid or duplicate rows, and rows of unknown series."""
    known = {entry.model.id: entry.model for entry in draft.series if entry.valid("id", "panel", "frequency", "kind")}
    for table in (draft.shipments, draft.prices):
        if table is not None:
            if draft.knows("series"):
                yield from _check_series(table, known, draft.ids("series"))
            yield from _check_rows(table, known)
    if draft.shipments is not None:
        yield from _check_sources(draft.shipments)


def _check_series(table: Table, known: dict[str, Series], written: tuple[str, ...]) -> Iterator[Problem]:
    firsts = table.frame.drop_duplicates("series")
    for series, line in zip(firsts["series"], firsts[LINE], strict=True):
        if series not in written:
            count = int((table.frame["series"] == series).sum())
            message = "is not a series of series.yaml" + (f" ({count} rows)" if count > 1 else "")
            remedy = one_of(series, written, "Add it to series.yaml, or delete its rows.")
            yield Problem(table.file, int(line), "series", series, message, remedy)
        elif series in known and FILES[known[series].panel] != table.file:
            remedy = f"Move its rows to {FILES[known[series].panel]}, or change its panel."
            yield Problem(table.file, int(line), "series", series, f"is of the panel {known[series].panel}", remedy)


def _check_rows(table: Table, known: dict[str, Series]) -> Iterator[Problem]:
    frame = table.frame
    frequencies = {name: known[name].frequency if name in known else "" for name in frame["series"].unique()}
    frequency = frame["series"].map(frequencies)
    for name, spelling in (("day", "YYYY-MM-DD"), ("month", "YYYY-MM"), ("year", "YYYY")):
        bad = (frequency == name) & _fails(frame["period"], partial(is_period, frequency=name))
        yield from table.problems(bad, "period", f"is not a {name}", f"Write {spelling}: the series is by {name}.")
    remedy = "See that the year is right: there were no such figures."
    yield from table.problems(_fails(frame["period"], _in_reach), "period", "is before 1700 or after 2200", remedy)
    values = table.numbers
    empty = frame["value"] == ""
    wrong = ~empty & (values.isna() | values.abs().eq(float("inf")))
    yield from table.problems(empty, "value", "is empty", "Leave the row out where nothing is known.")
    yield from table.problems(wrong, "value", "is not a number", "Write digits and a point, without commas or units.")
    priced = frame["series"].isin([name for name, series in known.items() if series.panel == "prices"])
    remedy = "Write what was published, or leave the row out."
    yield from table.problems(priced & (values <= 0), "value", "is not above zero", remedy)
    yield from table.problems(~priced & (values < 0), "value", "is below zero", remedy)
    twice = frame.duplicated(["series", "period"])
    yield from table.problems(twice, "period", "is given twice for its series", "Keep one of the rows.")


def _in_reach(period: str) -> bool:
    return not is_period(period[:4], "year") or "1700" <= period[:4] <= "2200"


def _check_sources(table: Table) -> Iterator[Problem]:
    publisher, title, url, date = (table.frame[name] for name in SOURCE_COLUMNS)
    half = (publisher == "") != (title == "")
    yield from table.problems(half, "source_title", "does not go with the publisher", "Give both, or neither.")
    alone = (publisher == "") & ((url != "") | (date != ""))
    message = "is missing beside an address or a date"
    yield from table.problems(alone, "source_publisher", message, "Name publisher and title.")
    whole = _fails(url, lambda text: not text or is_url(text))
    yield from table.problems(whole, "source_url", "is not a web address", "Begin it with https://.")
    dated = _fails(date, lambda text: not text or any(is_period(text, name) for name in ("day", "month", "year")))
    yield from table.problems(dated, "source_date", "is not a date", "Write YYYY-MM-DD, YYYY-MM or YYYY.")
    for name in SHIPMENT_COLUMNS:
        garbled = _fails(table.frame[name], lambda text: not hidden_sign(text) and len(text) <= LONGEST_PROSE)
        message = "is too long, or holds an invisible sign that garbles or turns round what follows"
        yield from table.problems(garbled, name, message, "Shorten it, or delete the sign.")


def _fails(column: pd.Series[str], holds: Callable[[str], bool]) -> pd.Series[bool]:
    """Return a mask of the rows that fail a rule; the rule runs once for each distinct text."""
    return column.isin([text for text in column.unique() if not holds(text)])


def check_observed(draft: Draft) -> Iterator[Problem]:
    """Find series without observations, at all or in the base year of their index."""
    frames = [table.frame for table in (draft.shipments, draft.prices) if table is not None]
    rows = (zip(frame["series"], frame["period"], strict=True) for frame in frames)
    years = {(name, period[:4]) for frame in rows for name, period in frame}
    observed = {name for name, _ in years}
    for entry in draft.series:
        if not entry.valid("id", "panel"):
            continue
        base = entry.model.index_base if entry.valid("index_base") else None
        if FILES[entry.model.panel] in draft.unread:
            continue
        if entry.model.id not in observed:
            remedy = f"Add its rows to {FILES[entry.model.panel]}, or delete the series."
            yield entry.problem(("id",), entry.model.id, "has no observation", remedy)
        elif base and (entry.model.id, base) not in years:
            remedy = "Choose a year that has some, or delete the line."
            yield entry.problem(("index_base",), base, "is a year without observations", remedy)
