"""The calendars of a text to a Story: names and time zone, each entry, and what is no entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from icalendar import Calendar

from data.counted import counted
from data.export.calendar_fields import NAME
from exchange import cleaning
from exchange.calendars.entries import Entries, replaced_days
from exchange.calendars.lines import readable
from exchange.calendars.moments import Clocks, known_zone, zone_of_most
from exchange.calendars.own import own_about
from exchange.calendars.properties import first
from exchange.calendars.repeats import Repeats
from exchange.options import Options
from exchange.report import RefusedError, Report
from exchange.story import Story

OTHERS = {"VTODO": "task", "VJOURNAL": "journal", "VFREEBUSY": "free-busy entry"}
OF_TITLE = ("X-WR-CALNAME", "NAME")
OF_SUBTITLE = ("X-WR-CALDESC", "DESCRIPTION")
BOOKKEEPING = frozenset({
    "VERSION", "PRODID", "CALSCALE", "METHOD", "REFRESH-INTERVAL", "SOURCE", "URL", "X-PUBLISHED-TTL", "LAST-MODIFIED",
    "UID",
})  # fmt: skip
UNREADABLE = (ValueError, IndexError, KeyError, TypeError, RecursionError, OverflowError, AttributeError)
"""What the parser raises for a calendar that it cannot read."""
USED = frozenset({*OF_TITLE, *OF_SUBTITLE, "X-WR-TIMEZONE", NAME})


def read(text: str, report: Report, options: Options) -> Story:
    """Return the Story of the calendars in a text. Raises RefusedError."""
    calendars = _parsed(*readable(text, report), report)
    entries = [entry for calendar in calendars for entry in calendar.walk("VEVENT")]
    if not entries and not report.refused:
        raise RefusedError(_without_entries(calendars, report))
    story, repeats, number = Story(), Repeats(options.repeat), 0
    story.time_zone = _zone(calendars, entries, options, report)
    clocks, replaced = Clocks(story.time_zone or "UTC", report), replaced_days(entries)
    for calendar in calendars:
        _take_names(calendar, story, report)
        if not story.given and (about := own_about(calendar, report)):
            story.given = {"dataset.yaml": about}
        reader = Entries(clocks, repeats, replaced, report)
        for entry in calendar.walk("VEVENT"):
            number += 1
            story.items += reader.items(entry, f"entry {number}")
    return story


def _parsed(text: str, needed: str, report: Report) -> list[Any]:
    """Return the calendars of a text, or of the part of it that entries need, if the rest spoils it."""
    try:
        return list(Calendar.from_ical(text, multiple=True))
    except UNREADABLE as error:
        report.change("fields or time zones of the calendar that cannot be read left out", "the calendar", str(error))
    try:
        return list(Calendar.from_ical(needed, multiple=True))
    except UNREADABLE as error:
        said = cleaning.cut(cleaning.line(str(error)), 120)
        raise RefusedError(f"{report.name}: this is not a calendar (iCalendar, .ics): {said}.") from error


def _without_entries(calendars: list[Any], report: Report) -> str:
    numbers = {what: sum(len(calendar.walk(name)) for calendar in calendars) for name, what in OTHERS.items()}
    others = [counted(number, what, _plural(what)) for what, number in numbers.items() if number]
    only = f", only {' and '.join(others)}, which have no place on a timeline" if others else ""
    cut = f" {' '.join(report.decided)}" if report.decided else ""
    return f"{report.name}: this calendar has no entry (VEVENT){only}; nothing was written.{cut}"


def _plural(what: str) -> str:
    return "free-busy entries" if what.endswith("entry") else f"{what}s"


def _zone(calendars: list[Any], entries: list[Any], options: Options, report: Report) -> str:
    """Return the dataset's time zone: the one given, the calendar's, or that of most entries."""
    stated = [
        known_zone(name, report) for one in calendars if (name := first(one, "X-WR-TIMEZONE", "the calendar", report))
    ]
    if options.time_zone or stated:
        return options.time_zone or stated[0]
    often = zone_of_most(entries)
    if often:
        report.decide(f"The dataset's time zone is the one that most entries name, {often} (--time-zone).")
    return often


def _take_names(calendar: Mapping[str, Any], story: Story, report: Report) -> None:
    story.title = story.title or _named(calendar, OF_TITLE, report)
    story.subtitle = story.subtitle or _named(calendar, OF_SUBTITLE, report)
    for name, count in Counter(str(part.name) for part in calendar.subcomponents).items():  # type: ignore[attr-defined]
        if name in OTHERS:
            for place in range(1, count + 1):
                report.change("task, journal or free-busy entry left out", f"{name} {place}")
        elif name not in ("VEVENT", "VTIMEZONE"):
            report.change(f"{name} left out", "the calendar", counted(count, "part"))
    for name in calendar:
        if name not in USED | BOOKKEEPING:
            report.change(f"{name} of the calendar left out", "the calendar", first(calendar, name, "", report))
    if any(name in BOOKKEEPING for name in calendar):
        report.decide("A calendar's bookkeeping (DTSTAMP, SEQUENCE and the like) is left out.")


def _named(calendar: Mapping[str, Any], names: tuple[str, ...], report: Report) -> str:
    found = (cleaning.line(first(calendar, name, "the calendar", report)) for name in names)
    return next(filter(None, found), "")
