"""A file's content to a Story: by the format that is named, if the content has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from exchange import calendars, own_json, package, plain_table, records, timelinejs, timelinejs_sheet
from exchange.calendars.lines import whole_letters
from exchange.columns import KNOWN
from exchange.inputs.content import Content
from exchange.inputs.delimited import rows_of_text
from exchange.inputs.encodings import text_of
from exchange.inputs.json_text import data_of_text
from exchange.inputs.rows import plain
from exchange.inputs.workbooks import every_sheet, rows_of_workbook
from exchange.options import Options
from exchange.recognising import DESCRIBED, OtherFormatError, is_timelinejs, shape_of_bytes, shape_of_text
from exchange.report import RefusedError, Report
from exchange.story import Story
from exchange.tables import Sheet, sheet_of
from exchange.workbook import from_workbook

AUTO = "auto"
SHAPES: Mapping[str, tuple[str, ...]] = {
    "timelinejs": ("json",),
    "json": ("json",),
    "zip": ("archive",),
    "timelinejs-csv": ("table", "workbook"),
    "csv": ("table", "workbook"),
    "xlsx": ("workbook", "table"),
    "ics": ("ics",),
}
"""What the content of each format may be."""
_FORMAT_OF = {"table": "csv", "workbook": "xlsx", "ics": "ics", "json": "json", "archive": "zip"}


def story_of_content(kind: str, content: Content, report: Report, options: Options) -> tuple[Story, str]:
    """Return the Story of a file's content, and the format in which it was read.

    Raises RefusedError; OtherFormatError if it is plainly in another format than `kind`.
    """
    shape, text = shape_of_bytes(content), ""
    if not shape:
        content = replace(content, data=whole_letters(content.data))
        text = text_of(content, options.encoding, report)
        shape = shape_of_text(text)
    if shape == "page":
        raise RefusedError(f"{content.name} is a page (HTML or XML), no table. Save the table in it as CSV.")
    if kind != AUTO and shape not in SHAPES[kind]:
        other = _format_of(shape, text, report)
        described = DESCRIBED["timelinejs" if other == "timelinejs" else shape]
        raise OtherFormatError(f"{content.name} is {described}, not {kind}.", other)
    match shape:
        case "ics":
            return calendars.read(text, report, options), "ics"
        case "json":
            return _story_of_json(kind, content, text, report, options)
        case "archive":
            return _story_of_package(content, report, options), "zip"
    return _story_of_table(kind, shape, content, text, report, options)


def _story_of_json(kind: str, content: Content, text: str, report: Report, options: Options) -> tuple[Story, str]:
    parsed = data_of_text(text, report)
    if package.is_package(parsed):
        return _story_of_package(content, report, options), "json"
    slides = is_timelinejs(parsed)
    if slides and kind == "json":
        raise OtherFormatError(f"{content.name} is TimelineJS JSON.", "timelinejs")
    if slides or (kind == "timelinejs" and not records.has_records(parsed)):
        return timelinejs.read(parsed, report), "timelinejs"
    if kind == "timelinejs":
        keys = records.keys_of(parsed)
        raise OtherFormatError(f"{content.name}: these are plain records with {keys}, no slides of TimelineJS.", "json")
    if own_json.is_ours(parsed):
        return own_json.read(parsed, report), "json"
    names = (*KNOWN, *options.columns.values())
    table = records.sheet_of(records.records_of(parsed, options.sheet, report), names, report)
    return plain_table.story_of(table, report, options), "json"


def _story_of_package(content: Content, report: Report, options: Options) -> Story:
    def table(found: Content) -> Story:
        text = text_of(found, options.encoding, report)
        return _story_of_table("csv", "table", found, text, report, options)[0]

    return package.read(content, report, table)


def _format_of(shape: str, text: str, report: Report) -> str:
    """Return the format of what was taken for another."""
    heads = {plain(cell) for cell in re.split(r"[,;\t\r\n]", text[:500])}
    if shape == "table" and {"year", "headline"} <= heads:
        return "timelinejs-csv"
    if shape == "json" and is_timelinejs(data_of_text(text, report)):
        return "timelinejs"
    return _FORMAT_OF[shape]


def _story_of_table(
    kind: str, shape: str, content: Content, text: str, report: Report, options: Options
) -> tuple[Story, str]:
    if shape == "workbook" and kind != "timelinejs-csv" and not options.sheet:
        book = every_sheet(content, from_workbook.NAMED)
        if from_workbook.is_ours(book):
            return from_workbook.read(book, report), "xlsx"
    table = _table(kind, shape, content, text, report, options)
    if kind in (AUTO, "timelinejs-csv") and timelinejs_sheet.is_slides(table):
        return timelinejs_sheet.read(table, report), "timelinejs-csv"
    return plain_table.story_of(table, report, options), _FORMAT_OF[shape]


def _table(kind: str, shape: str, content: Content, text: str, report: Report, options: Options) -> Sheet:
    """Return the table of a file, if it has the columns of its format."""
    names = (*timelinejs_sheet.KNOWN,) if kind == "timelinejs-csv" else (*KNOWN, *options.columns.values())
    if kind == AUTO:
        names = (*names, *timelinejs_sheet.KNOWN)
    if shape == "workbook":
        rows = rows_of_workbook(content, options.sheet, report)
    else:
        rows = rows_of_text(text, {plain(name) for name in names}, report)
        if options.sheet:
            report.decide("--sheet was not needed: the file is a single table.")
    table = sheet_of(rows, names, report)
    slides = timelinejs_sheet.is_slides(table)
    if slides and kind in ("csv", "xlsx"):
        raise OtherFormatError(f"{content.name}: these are the columns of a TimelineJS sheet.", "timelinejs-csv")
    if not slides and kind == "timelinejs-csv":
        raise OtherFormatError(f"{content.name}: {timelinejs_sheet.missing(table)}", _FORMAT_OF[shape])
    return table
