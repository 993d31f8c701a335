"""The import: a file of another tool to a dataset's folder. The only list of formats."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from data.counted import counted
from exchange import calendars, plain_csv, timelinejs, timelinejs_sheet
from exchange import draft as drafting
from exchange.cleaning import line
from exchange.opening import read
from exchange.options import Options
from exchange.report import RefusedError, Report
from exchange.story import Story
from exchange.writing import check_free, write_folder

FORMATS: Mapping[str, str] = {
    "timelinejs": "TimelineJS JSON",
    "timelinejs-csv": "TimelineJS sheet as CSV",
    "csv": "table of events as CSV",
    "ics": "iCalendar",
}


def import_file(kind: str, file: Path, folder: Path, options: Options | None = None) -> Report:
    """Import a file of one of FORMATS into an empty or new folder; return the report.

    Raises RefusedError, with nothing written, if nothing can be imported. The report is also written to the folder.
    """
    options = options or Options()
    check_free(folder)
    report = Report(line(file.name) or "the file", FORMATS[kind])
    text = read(file, options.encoding)
    match kind:
        case "timelinejs":
            story = timelinejs.read(text, report)
        case "timelinejs-csv":
            story = timelinejs_sheet.read(text, report)
        case "csv":
            story = plain_csv.read(text, report, options)
        case _:
            story = calendars.read(text, report, options.time_zone)
    total = len(story.items) + sum(not refusal.startswith("era") for refusal in report.refused)
    if not story.items:
        report.heading = f"{report.name}: none of its {counted(total, 'event')} can be imported; nothing was written."
        raise RefusedError(report.text(whole=False))
    _settle(story, report, options)
    files = drafting.texts(story, folder.resolve().name, report)
    report.heading = _heading(story, total, report)
    write_folder(folder, files, report.text())
    return report


def _settle(story: Story, report: Report, options: Options) -> None:
    story.title = line(options.title) or story.title
    story.time_zone = options.time_zone or story.time_zone
    if not story.time_zone:
        report.decide("The time zone in dataset.yaml is UTC: write that of the place the story is about.")


def _heading(story: Story, total: int, report: Report) -> str:
    kept = len(story.items)
    number = counted(kept, "event") if kept == total else f"{kept:,} of {counted(total, 'event')}"
    phases = f", {counted(len(story.eras), 'phase')}" if story.eras else ""
    return f"Imported from {report.name} ({report.kind}): {number}{phases}."
