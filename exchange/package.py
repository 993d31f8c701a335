"""A data package to a Story: our own dataset.zip with its events and series, or the table of events of another's."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from exchange import own_json
from exchange.inputs.content import Content
from exchange.inputs.json_text import data_of_text
from exchange.inputs.together import Together
from exchange.own_csv import unescape
from exchange.report import RefusedError, Report, short
from exchange.story import Story
from exchange.workbook import sheets
from exchange.workbook.given import given_files

DESCRIPTOR = "datapackage.json"
EVENTS = "events.json"
NOT_IN_SERIES = ("first_period", "last_period", "observations")
"""Columns of series.csv that are counted from the observations."""
WITHOUT = "Breaks, accents and refresh settings of series are not in series.csv."

Table = Callable[[Content], Story]


def is_package(parsed: Any) -> bool:
    """Return whether JSON data is the descriptor of a data package."""
    return isinstance(parsed, dict) and isinstance(parsed.get("resources"), list)


def read(content: Content, report: Report, table: Table) -> Story:
    """Return the Story of a data package: an archive, or a descriptor with its files beside it. Raises RefusedError.

    `table` reads the table of events of a package that is not ours.
    """
    files = Together(content)
    if (events := files.read(EVENTS)) is not None:
        parsed = data_of_text(_text(events), report)
        if own_json.is_ours(parsed):
            return _with_series(own_json.read(parsed, report), files, report)
    return table(_events_table(content, files, report))


def _text(content: Content) -> str:
    return content.data.decode("utf-8-sig", "replace")


def _with_series(story: Story, files: Together, report: Report) -> Story:
    """Return the Story with the series of the package and their values."""
    series = files.read("series.csv")
    if series is None:
        return story
    rows = _rows(_text(series))
    kept = [place for place, name in enumerate(rows[0]) if name not in NOT_IN_SERIES] if rows else []
    rows = [[row[place] for place in kept if place < len(row)] for row in rows]
    if len(rows) < 2:  # noqa: PLR2004 # headings alone
        return story
    rows[0] = [f"source.{name[7:]}" if name.startswith("source_") else name for name in rows[0]]
    values: list[list[str]] = []
    for name in ("shipments.csv", "prices.csv"):
        if (found := files.read(name)) is not None:
            values += _rows(_text(found))[1 if values else 0 :]
    given = given_files({sheets.SERIES: rows, sheets.VALUES: values}, report)
    report.decide(WITHOUT)
    story.given = {**story.given, **given}
    return story


def _rows(text: str) -> list[list[str]]:
    return [[unescape(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]


def _events_table(content: Content, files: Together, report: Report) -> Content:
    """Return the table of events of a package: events.csv, that which the descriptor calls so, or its only table."""
    if (own := files.read("events.csv")) is not None:
        return own
    descriptor = files.read(DESCRIPTOR) or content
    try:
        resources = json.loads(_text(descriptor)).get("resources", ())
    except (ValueError, AttributeError, RecursionError) as error:
        raise RefusedError(f"{report.name}: its {DESCRIPTOR} cannot be read.") from error
    named = {
        str(one.get("name") or one["path"]): one["path"]
        for one in resources
        if isinstance(one, dict) and isinstance(one.get("path"), str) and one["path"].lower().endswith((".csv", ".tsv"))
    }
    chosen = next((path for name, path in named.items() if "event" in name.lower()), None)
    if chosen is None and len(named) == 1:
        chosen = next(iter(named.values()))
    if chosen is None:
        tables = ", ".join(f"'{short(path)}'" for path in named.values()) or "none"
        raise RefusedError(
            f"{report.name}: which of its tables has the events is not plain ({tables}). Import that one."
        )
    if (found := files.read(chosen)) is None:
        raise RefusedError(f"{report.name}: it names the table '{short(chosen)}', which is not beside it.")
    return found
