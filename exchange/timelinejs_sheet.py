"""The spreadsheet of TimelineJS to a Story: each row becomes a slide as in TimelineJS."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from exchange.dates.clock import time_of
from exchange.dates.reading import parse
from exchange.early import is_early
from exchange.report import Report
from exchange.slides import item
from exchange.story import Story
from exchange.tables import Sheet, record_unknown
from exchange.timelinejs import add_era, add_title
from exchange.when import UndatedError, When

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background", "Link", "Alt Text",
)  # fmt: skip
FIRST_VERSION = ("Start Date", "End Date", "Tag")
"""Columns of the sheet before version 3, which has month-first dates."""


KNOWN = (*COLUMNS, *FIRST_VERSION)


def is_slides(table: Sheet) -> bool:
    """Return whether a table has the columns that every TimelineJS sheet has, and no date of its own."""
    found = table.columns.keys()
    return "headline" in found and ("year" in found or "startdate" in found) and "date" not in found


def missing(table: Sheet) -> str:
    """Return what a table lacks to be a TimelineJS sheet."""
    found = ", ".join(list(table.columns.values())[:8])
    return f"this is no TimelineJS sheet; it has no columns Year and Headline, but {found}."


def read(table: Sheet, report: Report) -> Story:
    """Return the Story of a TimelineJS sheet."""
    record_unknown(table, KNOWN, report)
    story, early = Story(), is_early(cells.get("year", "") for _, cells in table.rows)
    for where, cells in table.rows:
        kind = cells.get("type", "").lower()
        slide = _slide(cells, where, report)
        if slide is None:
            continue
        if kind == "title" and not story.title:
            add_title(slide, story, report)
        elif kind == "era":
            add_era(slide, where, story, report)
        elif (read_item := item(slide, where, report, early=early)) is not None:
            story.items.append(read_item)
    return story


def _slide(cells: Mapping[str, str], where: str, report: Report) -> dict[str, Any] | None:
    background = cells.get("background", "")
    slide = {
        "text": {"headline": cells.get("headline"), "text": cells.get("text")},
        "media": {
            "url": cells.get("media"),
            "credit": cells.get("mediacredit"),
            "caption": cells.get("mediacaption"),
            "thumbnail": cells.get("mediathumbnail"),
            "link": cells.get("link"),
            "alt": cells.get("alttext"),
        },
        "group": cells.get("group") or cells.get("tag"),
        "background": {"url" if re.match(r"(https?:)?//?", background) else "color": background},
    }
    try:
        first, last = _written(cells, "startdate"), _written(cells, "enddate")
    except UndatedError as error:
        report.refuse(where, cells.get("headline", ""), str(error))
        return None
    end = _parts(last) if last else _columns(cells, "end")
    return slide | {
        "start_date": _parts(first) if first else _columns(cells, ""),
        "end_date": _parts(When(first.end)) if first and first.end and not any(end.values()) else end,
        "display_date": cells.get("displaydate") or (first.doubt if first else ""),
    }


def _written(cells: Mapping[str, str], old: str) -> When | None:
    """Return the date of a column of whole dates, which the first version has."""
    return parse(cells[old], "month-first") if cells.get(old) else None


def _parts(found: When) -> dict[str, Any]:
    length = {"day": 3, "month": 2, "year": 1}[found.precision]
    parts = dict(zip(("year", "month", "day"), found.day.split("-")[:length], strict=False))
    return parts | _clock(found.time)


def _columns(cells: Mapping[str, str], which: str) -> dict[str, Any]:
    parts = {name: re.sub(r"[\s,]+", "", cells.get(f"{which}{name}", "")) for name in ("year", "month", "day")}
    return parts | _clock(cells.get(f"{which}time", ""))


def _clock(time: str) -> dict[str, str]:
    """Return the parts of a time of day; of one that is none, all of it as its hour, to be named as it is."""
    known = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?", time) or re.fullmatch(
        r"([0-9]{2}):([0-9]{2})", time_of(time)
    )
    if known:
        return dict(zip(("hour", "minute", "second"), filter(None, known.groups()), strict=False))
    return {"hour": time} if time else {}
