"""Of everything in a file, each part is either read or listed as left out: never both, never neither."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from exchange import draft, timelinejs_sheet
from exchange.columns import FIELDS
from exchange.importing import read_story
from exchange.options import Options
from exchange.report import Report
from tests.exchange.test_import_calendar import calendar

SLIDE: dict[str, Any] = {
    "start_date": {"year": "2019", "month": "3", "day": "14", "hour": "14", "minute": "30", "second": "12", "display_date": "in March"},
    "end_date": {"year": "2019", "month": "4", "day": "2", "hour": "9"},
    "text": {"headline": "Pier planned", "text": "Said <a href='https://port.example/a'>here</a>. <img src='x' alt='Boat'>"},
    "media": {
        "url": "https://port.example/page", "credit": "Gazette", "caption": "A page", "link": "https://port.example/b",
        "thumbnail": "https://port.example/t.jpg", "alt": "A pier", "title": "T",
    },
    "group": "Plans",
    "display_date": "spring",
    "background": {"url": "https://port.example/back.jpg"},
    "location": {"name": "Norvik", "lat": 1},
    "unique_id": "2019-03-14-pier",
    "mood": "grim",
}  # fmt: skip
ERA: dict[str, Any] = {
    "start_date": {"year": "2018", "hour": "3"}, "end_date": {"year": "2020"},
    "text": {"headline": "Cold start", "text": "Long. <a href='https://port.example/e'>More</a>"},
    "media": {"url": "https://port.example/era"}, "group": "E", "background": {"color": "#fff"}, "mood": "grim",
}  # fmt: skip
STORY = {
    "title": {"text": {"headline": "The pier", "text": "How. <a href='https://port.example/t'>More</a>"},
              "media": {"url": "https://port.example/p"}, "background": {"color": "#fff"}, "mood": "x", "group": "G"},
    "events": [SLIDE],
    "eras": [ERA],
    "zoom": 2,
}  # fmt: skip
OLD = {
    "timeline": {
        "headline": "The pier", "text": "How.", "type": "default", "asset": {"media": "https://port.example/p"},
        "lang": "en",
        "date": [{"startDate": "2019,3,14", "endDate": "2019,4,2", "headline": "Planned", "text": "Said.", "tag": "Plans",
                  "asset": {"media": "https://port.example/a", "credit": "G", "caption": "C", "thumbnail": "t"}, "x": "1"}],
        "era": [{"startDate": "2018", "endDate": "2020", "headline": "Cold start", "text": "Long.", "tag": "E"}],
    }
}  # fmt: skip
NOT_NEEDED = {"timeline.type"}
"""Parts of a file that say nothing about its events."""


ENTRY = (
    "DTSTART;TZID=Europe/Oslo:20190704T143000", "DTEND;TZID=Europe/Oslo:20190706T093000", "SUMMARY:Talks", "DESCRIPTION:Said.",
    "LOCATION:Norvik", "CATEGORIES:Talks,Trade", "URL:https://port.example/a", "ATTACH:https://port.example/b", "UID:x1",
    "STATUS:TENTATIVE", "RRULE:FREQ=WEEKLY",  "ATTENDEE:mailto:a@port.example",
    "GEO:1;2", "X-MOOD:grim", "COLOR:red", "ORGANIZER:mailto:o@port.example", "a line of no kind",
)  # fmt: skip
PARTLY = {
    "title.text.text", "events.0.text.text", "eras.0.text.text", "events.0.end_date.year", "events.0.end_date.month",
    "events.0.start_date.day", "events.0.start_date.hour",
    "End Year", "End Month", ENTRY[1], ENTRY[5],
}  # fmt: skip
"""Parts that are read without something in them: pictures and links of texts, times of ends, a second category."""


def read(kind: str, content: str, folder: Path) -> tuple[Mapping[str, str], set[str]]:
    """Return the texts of the dataset, and the kinds of what is listed as left out, changed or refused."""
    file, report = folder / "story", Report("story", kind)
    file.write_text(content, encoding="utf-8")
    texts = draft.texts(read_story(kind, file, report, Options()), "made", report)
    listed = {
        f"{what} {place.partition(' (')[0].partition(', line')[0]}"
        for what, places in report.changed.items()
        for place in places
        if is_loss(what)
    }
    return texts, listed | set(report.refused)


def is_loss(what: str) -> bool:
    return "left out" in what or "replaced" in what


def leaves(part: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the paths of everything in a JSON value that is neither a list nor an object."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(value, dict | list):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key)


def without(whole: Any, path: tuple[Any, ...]) -> Any:
    rest = copy.deepcopy(whole)
    inside = rest
    for key in path[:-1]:
        inside = inside[key]
    del inside[path[-1]]
    return rest


def check_each(kind: str, whole: str, less: Mapping[str, str], folder: Path) -> None:
    """Compare what comes of a file with what comes of it without each of its parts."""
    texts, listed = read(kind, whole, folder)
    for name, content in less.items():
        other_texts, other_listed = read(kind, content, folder)
        is_read, is_listed = texts != other_texts, bool(listed - other_listed)
        assert is_read or is_listed, f"{name} is neither read nor listed"
        assert name in PARTLY or not (is_read and is_listed), (
            f"{name} is read, and listed as left out: {listed - other_listed}"
        )


@pytest.mark.parametrize("story", [STORY, OLD])
def test_every_field_of_timelinejs_is_read_or_listed(story: dict[str, Any], tmp_path: Path) -> None:
    required = {
        ("events", 0, "start_date", "year"),
        ("events", 0, "start_date", "month"),
        ("eras", 0, "start_date", "year"),
    }
    less = {
        ".".join(map(str, path)): json.dumps(without(story, path))
        for path in leaves(story)
        if path not in required and path[-1] != "startDate" and ".".join(map(str, path)) not in NOT_NEEDED
    }

    check_each("timelinejs", json.dumps(story), less, tmp_path)


def table(cells: Mapping[str, str]) -> str:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in (cells.keys(), cells.values())) + "\n"


def columns_without(cells: Mapping[str, str], needed: set[str]) -> dict[str, str]:
    return {
        name: table({other: cell for other, cell in cells.items() if other != name})
        for name in cells
        if name not in needed
    }


def test_every_column_of_a_timelinejs_sheet_is_read_or_listed(tmp_path: Path) -> None:
    cells = dict.fromkeys(timelinejs_sheet.COLUMNS, "") | {
        "Year": "2019", "Month": "3", "Day": "14", "Time": "14:30", "End Year": "2019", "End Month": "4", "End Day": "2",
        "End Time": "9:15", "Display Date": "spring", "Headline": "Pier", "Text": "Said.", "Media": "https://port.example/a",
        "Media Credit": "Gazette", "Media Caption": "A page", "Media Thumbnail": "https://port.example/t.jpg",
        "Group": "Plans", "Background": "#fff", "Link": "https://port.example/l", "Alt Text": "A pier", "Mood": "grim",
    }  # fmt: skip
    less = columns_without(cells, {"Year", "Month", "Type", "Headline"})

    check_each("timelinejs-csv", table(cells), less, tmp_path)


def test_every_column_of_a_table_is_read_or_listed(tmp_path: Path) -> None:
    cells = {
        "date": "2019-07-04", "end": "2019-07-06", "time": "14:30", "title": "Talks", "summary": "Said.", "category": "Talks",
        "url": "https://port.example/a", "publisher": "Gazette", "source title": "Talks begin", "place": "Norvik",
        "note": "Perhaps.", "id": "2019-07-04-first-talks", "actors": "Norvik", "mood": "grim", "actor 2": "Estmark",
    }  # fmt: skip
    assert set(cells) >= {field for field in FIELDS if field.rpartition(" ")[2] not in ("year", "month", "day")}

    check_each("csv", table(cells), columns_without(cells, {"date", "title"}), tmp_path)


def test_every_line_of_a_calendar_is_read_or_listed(tmp_path: Path) -> None:
    less = {line: calendar("\n".join(other for other in ENTRY if other != line)) for line in ENTRY}
    del less["SUMMARY:Talks"], less[ENTRY[0]]

    check_each("ics", calendar("\n".join(ENTRY)), less, tmp_path)
