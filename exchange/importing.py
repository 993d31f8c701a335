"""The import: a file or address of another tool to a dataset's folder. The only list of formats."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

from data.garbage import no_collection
from exchange import draft as drafting
from exchange.cleaning import line
from exchange.draft import none_of
from exchange.inputs.addresses import data_address, is_address
from exchange.inputs.content import Content, content_of_file, name_of
from exchange.inputs.fetching import content_of_address
from exchange.languages import settle_languages
from exchange.options import Options
from exchange.reading import AUTO, story_of_content
from exchange.report import Report
from exchange.story import Story
from exchange.updating.record import first_files
from exchange.writing import check_free, write_folder

FORMATS: Mapping[str, str] = {
    AUTO: "recognised by its content",
    "timelinejs": "TimelineJS JSON",
    "timelinejs-csv": "TimelineJS sheet",
    "csv": "table of events as CSV",
    "xlsx": "table of events in a workbook",
    "json": "JSON records",
    "zip": "dataset.zip",
    "ics": "iCalendar",
}


def import_file(kind: str, place: str | Path, folder: Path, options: Options | None = None) -> Report:
    """Import a file of one of FORMATS into an empty or new folder; return the report.

    Raises RefusedError, with nothing written, if nothing can be imported. The report is also written to the folder.
    """
    check_free(folder)
    options = options or Options()
    command = shlex.join(("python", "app.py", "import", kind, str(place), str(folder), *options.written()))
    report = Report(name_of(place), FORMATS[kind], command)
    with no_collection():
        story = read_story(kind, place, report, options)
        _settle(story, report, options)
        files, events = drafting.texts_and_events(story, folder.resolve().name, report)
        files |= first_files(kind, place, folder, options, story, events)
        write_folder(folder, files, report.text(), checked=story.checked)
    return report


def read_story(kind: str, place: str | Path, report: Report, options: Options) -> Story:
    """Return the Story of a file or address in one of FORMATS. Raises RefusedError if nothing in it can be imported."""
    content = _content(place, report, options)
    report.name = content.name
    story, found = story_of_content(kind, content, report, options)
    report.kind = FORMATS[found]
    story.total = len(story.items) + sum(not refusal.startswith("era") for refusal in report.refused)
    if not story.items:
        raise none_of(story, report)
    return story


def _content(place: str | Path, report: Report, options: Options) -> Content:
    if isinstance(place, str) and is_address(place):
        if (asked := data_address(place)) != place:
            report.decide(f"The data behind the link was read, from {asked}")
        return content_of_address(asked, allow_private=options.allow_private)
    return content_of_file(Path(place))


def _settle(story: Story, report: Report, options: Options) -> None:
    """Set what a Story says of a new dataset as a whole: an update leaves title, time zone and languages alone."""
    story.title = line(options.title) or story.title
    story.time_zone = options.time_zone or story.time_zone
    if not story.time_zone and "time_zone" not in story.given.get("dataset.yaml", {}):
        report.decide("The time zone in dataset.yaml is UTC: write that of the place the story is about.")
    settle_languages(story, report, options)
