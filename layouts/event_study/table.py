"""An event study as CSV: a row for each window of a price and each monthly series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from data.dataset import Dataset
from data.export.table import Cell, Column, write_csv
from data.models.events import Event
from layouts.event_study.answer import answer
from layouts.words import Words

MOVES = ("move", "benchmark_move", "abnormal_return", "standard_error", "percentile", "windows_compared")
FIGURES = ("value", "mean_of_twelve_months_before", "same_month_a_year_before", "change_on_mean", "change_on_year")
COLUMNS = (
    Column("event", "string", "Id of the event."),
    Column("series", "string", "Id of the series."),
    Column("label", "string", "What the series is."),
    Column("first_session", "integer", "First session of the window; 0 is the reaction day."),
    Column("last_session", "integer", "Last session of the window."),
    Column("after_close_of", "date", "The move begins at the close of this day."),
    Column("to_close_of", "date", "The move ends at the close of this day."),
    Column("move", "number", "Fraction."),
    Column("benchmark_move", "number", "Fraction, between the same closes."),
    Column("abnormal_return", "number", "Cumulative, by the market model; fraction."),
    Column("standard_error", "number", "Of the abnormal return."),
    Column("percentile", "number", "From 0 to 1, among the windows of the year before."),
    Column("windows_compared", "integer", "How many those are."),
    Column("other_events", "integer", "How many other events lie in the window."),
    Column("month", "yearmonth", "The month of the figures that follow."),
    Column("unit", "string", "Of the figures that follow."),
    Column("value", "number", "Of the month."),
    Column("mean_of_twelve_months_before", "number", "Their mean, if all are known."),
    Column("same_month_a_year_before", "number", "Its figure."),
    Column("change_on_mean", "number", "Fraction, or percentage points where the unit is %."),
    Column("change_on_year", "number", "The same, on the year before."),
    Column("missing", "string", "Why a figure is missing, by its column."),
    Column("note", "string", "The caveat, and what the dataset says of a figure."),
)


def table(dataset: Dataset, event: Event, say: Words) -> bytes:
    """Return the table as CSV."""
    found = answer(dataset, event, say)
    empty: dict[str, Cell] = dict.fromkeys(column.name for column in COLUMNS)
    head = {"event": event.id, "note": found["caveat"]}
    return write_csv(COLUMNS, (empty | head | row for row in (*_prices(found), *_shipments(found))))


def _prices(found: dict[str, Any]) -> Iterator[dict[str, Cell]]:
    spans = {
        (market["market"], window["first"], window["last"]): window
        for market in found["markets"]
        for window in market["windows"]
    }
    for prices in found["prices"]:
        head = {name: prices[name] for name in ("series", "label")}
        if prices["reason"]:
            yield head | {"missing": found["reasons"][prices["reason"]]}
        for window in prices["windows"]:
            span = spans.get((prices["market"] or prices["series"], window["first"], window["last"]))
            days = {name: span[name] for name in ("after_close_of", "to_close_of")} if span else {}
            yield (
                head
                | days
                | {name: window[name] for name in MOVES}
                | {"first_session": window["first"], "last_session": window["last"]}
                | {"other_events": len(span["other_events"]) if span else None, "missing": _missing(found, window)}
            )


def _shipments(found: dict[str, Any]) -> Iterator[dict[str, Cell]]:
    for shipments in found["shipments"]:
        named = ("series", "label", "month", "unit", *FIGURES)
        notes = (found["caveat"], shipments["note"])
        yield {name: shipments[name] for name in named} | {
            "missing": _missing(found, shipments),
            "note": " ".join(note for note in notes if note),
        }


def _missing(found: dict[str, Any], row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(f"{name}: {found['reasons'][reason]}" for name, reason in row["reasons"].items())
