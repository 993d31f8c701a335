"""A file's content to a Story: by the format that is named, if the content has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from exchange import calendars, plain_table, timelinejs, timelinejs_sheet
from exchange.calendars.lines import whole_letters
from exchange.columns import KNOWN
from exchange.inputs.content import Content
from exchange.inputs.delimited import rows_of_text
from exchange.inputs.encodings import text_of
from exchange.inputs.rows import Row, plain
from exchange.inputs.workbooks import rows_of_workbook
from exchange.options import Options
from exchange.recognising import DESCRIBED, OtherFormatError, shape_of_bytes, shape_of_text
from exchange.report import RefusedError, Report
from exchange.story import Story
from exchange.tables import sheet_of

AUTO = "auto"
SHAPES: Mapping[str, tuple[str, ...]] = {
    "timelinejs": ("json",),
    "timelinejs-csv": ("table", "workbook"),
    "csv": ("table", "workbook"),
    "xlsx": ("workbook", "table"),
    "ics": ("ics",),
}
"""What the content of each format may be."""
_FORMAT_OF = {"table": "csv", "workbook": "xlsx", "ics": "ics", "json": "timelinejs"}


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
        raise OtherFormatError(f"{content.name} is {DESCRIBED[shape]}, not {kind}.", _format_of(shape, text))
    match shape:
        case "ics":
            return calendars.read(text, report, options), "ics"
        case "json":
            return timelinejs.read(text, report), "timelinejs"
    return _story_of_table(kind, shape, content, text, report, options)


def _format_of(shape: str, text: str) -> str:
    is_slides = shape == "table" and {"year", "headline"} <= {
        plain(cell) for cell in re.split(r"[,;\t\r\n]", text[:500])
    }
    return "timelinejs-csv" if is_slides else _FORMAT_OF[shape]


def _story_of_table(
    kind: str, shape: str, content: Content, text: str, report: Report, options: Options
) -> tuple[Story, str]:
    names = (*timelinejs_sheet.KNOWN,) if kind == "timelinejs-csv" else (*KNOWN, *options.columns.values())
    if kind == AUTO:
        names = (*names, *timelinejs_sheet.KNOWN)
    rows = _rows(shape, content, text, names, report, options)
    table = sheet_of(rows, names, report)
    slides = timelinejs_sheet.is_slides(table)
    if slides and kind in ("csv", "xlsx"):
        raise OtherFormatError(f"{content.name}: these are the columns of a TimelineJS sheet.", "timelinejs-csv")
    if not slides and kind == "timelinejs-csv":
        raise OtherFormatError(f"{content.name}: {timelinejs_sheet.missing(table)}", _FORMAT_OF[shape])
    if slides:
        return timelinejs_sheet.read(table, report), "timelinejs-csv"
    return plain_table.story_of(table, report, options), _FORMAT_OF[shape]


def _rows(
    shape: str, content: Content, text: str, names: tuple[str, ...], report: Report, options: Options
) -> list[Row]:
    if shape == "workbook":
        return rows_of_workbook(content, options.sheet, report)
    if options.sheet:
        report.decide("--sheet was not needed: the file is a single table.")
    return rows_of_text(text, {plain(name) for name in names}, report)
