"""The import: a file of another tool to a dataset's folder. The only list of formats."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from exchange import calendars, plain_csv, timelinejs, timelinejs_sheet
from exchange import draft as drafting
from exchange.cleaning import line
from exchange.draft import none_of
from exchange.opening import read
from exchange.options import Options
from exchange.report import Report
from exchange.story import Story
from exchange.writing import check_free, write_folder

FORMATS: Mapping[str, str] = {
    "timelinejs": "TimelineJS JSON",
    "timelinejs-csv": "TimelineJS sheet as CSV",
    "csv": "table of events as CSV",
    "ics": "iCalendar",
}


def import_file(kind: str, place: str | Path, folder: Path, options: Options | None = None) -> Report:
    """Import a file of one of FORMATS into an empty or new folder; return the report.

    Raises RefusedError, with nothing written, if nothing can be imported. The report is also written to the folder.
    """
    check_free(folder)
    report = Report(name_of(place), FORMATS[kind])
    story = read_story(kind, place, report, options or Options())
    files = drafting.texts(story, folder.resolve().name, report)
    write_folder(folder, files, report.text())
    return report


def name_of(place: str | Path) -> str:
    """Return the name by which a report calls a file."""
    return line(Path(place).name) or "the file"


def read_story(kind: str, place: str | Path, report: Report, options: Options) -> Story:
    """Return the Story of a file in one of FORMATS. Raises RefusedError if nothing in it can be imported."""
    story = _story(kind, read(Path(place), options.encoding), report, options)
    story.total = len(story.items) + sum(not refusal.startswith("era") for refusal in report.refused)
    if not story.items:
        raise none_of(story, report)
    _settle(story, report, options)
    return story


def _story(kind: str, text: str, report: Report, options: Options) -> Story:
    match kind:
        case "timelinejs":
            return timelinejs.read(text, report)
        case "timelinejs-csv":
            return timelinejs_sheet.read(text, report)
        case "csv":
            return plain_csv.read(text, report, options)
        case _:
            return calendars.read(text, report, options.time_zone)


def _settle(story: Story, report: Report, options: Options) -> None:
    story.title = line(options.title) or story.title
    story.time_zone = options.time_zone or story.time_zone
    if not story.time_zone:
        report.decide("The time zone in dataset.yaml is UTC: write that of the place the story is about.")
