"""iCalendar (RFC 5545) to a Story: a VEVENT is an event on its date in its own time zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar
from icalendar.error import BrokenCalendarProperty
from pydantic import TypeAdapter, ValidationError

from data.models.fields import Zone
from exchange import cleaning
from exchange.citing import distinct, source_of_link
from exchange.markup import addresses, parse_plain
from exchange.report import RefusedError, Report
from exchange.story import Cited, Item, Story
from exchange.when import UndatedError, When, from_parts

USED = {
    "SUMMARY",
    "DESCRIPTION",
    "DTSTART",
    "DTEND",
    "DURATION",
    "LOCATION",
    "URL",
    "CATEGORIES",
    "UID",
    "STATUS",
    "ATTACH",
}
IGNORED = {"DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "PRIORITY", "RECURRENCE-ID"}
REPEATS = {"RRULE": "repetition", "RDATE": "repetition", "EXDATE": "exception of a repetition"}
_ZONE: TypeAdapter[str] = TypeAdapter(Zone)


def read(text: str, report: Report, time_zone: str = "") -> Story:
    """Return the Story of the calendars in a text. `time_zone` applies to entries in UTC. Raises RefusedError."""
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, IndexError, KeyError, TypeError, RecursionError) as error:
        said = cleaning.cut(cleaning.line(str(error)), 120)
        raise RefusedError(f"{report.name}: this is not a calendar (iCalendar, .ics): {said}.") from error
    story = Story()
    for calendar in calendars:
        story.title = story.title or _text(calendar.get("X-WR-CALNAME") or calendar.get("NAME"))
        story.subtitle = story.subtitle or _text(calendar.get("X-WR-CALDESC") or calendar.get("DESCRIPTION"))
        zone = time_zone or _text(calendar.get("X-WR-TIMEZONE")) or story.time_zone
        story.time_zone = _known_zone(zone, report)
        for kind in ("VTODO", "VJOURNAL", "VFREEBUSY"):
            for place, _ in enumerate(calendar.walk(kind), start=1):
                report.change("task, journal or free-busy entry left out", f"{kind} {place}")
        reader = _Reader(ZoneInfo(story.time_zone), report)
        for place, entry in enumerate(calendar.walk("VEVENT"), start=1):
            found = reader.item(entry, f"entry {place}")
            if found is not None:
                story.items.append(found)
    return story


def _known_zone(name: str, report: Report) -> str:
    if not name:
        return "UTC"
    try:
        ZoneInfo(_ZONE.validate_python(name))
    except (ValidationError, ZoneInfoNotFoundError, ValueError, OSError):
        report.change("time zone that is not known, taken as UTC", "the calendar", name)
        return "UTC"
    return name


def _text(value: Any) -> str:
    return cleaning.line(str(value)) if value is not None and not isinstance(value, list) else ""


class _Reader:
    """Reads entries; `zone` gives the date of those in UTC."""

    def __init__(self, zone: ZoneInfo, report: Report) -> None:
        self.zone, self.report = zone, report

    def item(self, entry: Any, where: str) -> Item | None:
        """Return an entry as an item, or None with the reason recorded."""
        title = cleaning.line(parse_plain(_text(entry.get("SUMMARY"))).text)
        if _text(entry.get("STATUS")).upper() == "CANCELLED":
            self.report.refuse(where, title, "it is cancelled")
            return None
        try:
            when, end = self._when(entry, where)
        except UndatedError as error:
            self.report.refuse(where, title, str(error))
            return None
        said = parse_plain(str(entry.get("DESCRIPTION") or ""))
        title = title or cleaning.cut(cleaning.line(said.text), 90)
        if not title:
            self.report.refuse(where, "", "it has no summary")
            return None
        groups = list(_categories(entry))
        if any(cleaning.has_invisible(str(entry.get(name) or "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")):
            self.report.change("invisible or direction-turning characters taken out", where)
        for group in groups[1:]:
            self.report.change("second category left out", where, group)
        self._record_rest(entry, where)
        for dropped in said.dropped:
            self.report.change("part of the text that has no words left out", where, dropped)
        links = [*_addresses(entry), *said.links, *((one, "") for one in addresses(said.text))]
        return Item(
            where=where,
            when=when,
            title=title,
            summary=said.text,
            end=end,
            group=groups[0] if groups else "",
            sources=distinct(self._cited(links, title, where)),
            place=_text(entry.get("LOCATION")),
            wanted=_text(entry.get("UID")).partition("@")[0],
        )

    def _cited(self, links: list[tuple[str, str]], title: str, where: str) -> Iterator[Cited | None]:
        for address, text in links:
            yield source_of_link(address, text, where, self.report, fallback=f"Link of “{title}”")

    def _when(self, entry: Any, where: str) -> tuple[When, str]:
        start = _moment(entry, "DTSTART")
        if start is None:
            raise UndatedError("its start is missing or no date")
        first = self._day(start, where)
        when = from_parts(first.year, first.month, first.day)
        if isinstance(start, datetime):
            self.report.change("time of day left out", where, f"{start:%H:%M}")
        end, length = _moment(entry, "DTEND"), _moment(entry, "DURATION")
        if end is None and isinstance(length, timedelta):
            try:
                end = start + length
            except OverflowError as error:
                raise UndatedError("it lasts beyond the year 9999") from error
        if end is None and ("DTEND" in entry or "DURATION" in entry):
            self.report.change("end that is no date left out", where)
        return when, self._last(end, where) if isinstance(end, date) else ""

    def _last(self, end: date, where: str) -> str:
        """Return the last day of an entry: DTEND is exclusive."""
        last = self._day(end, where)
        if not isinstance(end, datetime) or f"{end:%H%M%S}" == "000000":
            last = last - timedelta(days=1) if last > date.min else last
        return last.isoformat()

    def _day(self, moment: date, where: str) -> date:
        if not isinstance(moment, datetime):
            return moment
        if moment.tzinfo is None:
            self.report.decide("Entries without a time zone stand on the day they write.")
            return moment.date()
        if moment.utcoffset() == timedelta(0) and str(moment.tzinfo) in ("UTC", "Etc/UTC", str(UTC)):
            self.report.decide(f"Entries in UTC stand on the day it then was in {self.zone.key} (--time-zone).")
            try:
                local = moment.astimezone(self.zone).date()
            except OverflowError:
                return moment.date()
            if local != moment.date():
                self.report.change("day moved from UTC to the local day", where, f"{moment.date()} to {local}")
            return local
        self.report.decide("Entries with a time zone of their own stand on the day it was there.")
        return moment.date()

    def _record_rest(self, entry: Any, where: str) -> None:
        for name in entry:
            if name in REPEATS:
                self.report.change(f"{REPEATS[name]} left out, only the first day stays", where)
            elif name not in USED | IGNORED:
                self.report.change(f"{name} left out", where)
        if any(name in entry for name in IGNORED):
            self.report.decide("A calendar's bookkeeping (DTSTAMP, SEQUENCE and the like) is left out.")
        for part in entry.subcomponents:
            self.report.change(f"{part.name} left out", where)


def _moment(entry: Any, name: str) -> Any:
    """Return the value of a date or duration; None if missing or unreadable."""
    value = entry.get(name)
    try:
        return getattr(value[0] if isinstance(value, list) and value else value, "dt", None)
    except BrokenCalendarProperty:
        return None


def _categories(entry: Any) -> Iterator[str]:
    found = entry.get("CATEGORIES") or ()
    for one in found if isinstance(found, (list, tuple)) else (found,):
        yield from filter(None, (_text(name) for name in getattr(one, "cats", [one])))


def _addresses(entry: Any) -> Iterator[tuple[str, str]]:
    for name in ("URL", "ATTACH"):
        found = entry.get(name) or ()
        for one in found if isinstance(found, (list, tuple)) else (found,):
            address = str(one)
            yield (address if len(address) < 2000 else "data:…", "")  # noqa: PLR2004 # an attached file itself
