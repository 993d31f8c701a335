"""Days and times of calendar entries, on the clocks of one time zone: the dataset's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import TypeAdapter, ValidationError

from data.models.fields import Zone
from exchange.report import Report

DAY = timedelta(days=1)
_ZONE: TypeAdapter[str] = TypeAdapter(Zone)


def known_zone(name: str, report: Report) -> str:
    """Return the name of a time zone; UTC, with the change recorded, for one that is not known."""
    if not name or _zone(name) is not None:
        return name
    report.change("time zone that is not known, taken as UTC", "the calendar", name)
    return "UTC"


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(_ZONE.validate_python(name))
    except (ValidationError, ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_of_most(entries: Sequence[Any]) -> str:
    """Return the time zone that most entries name; empty if none names one that is known."""
    names = Counter(getattr(getattr(moment_of(entry, "DTSTART"), "tzinfo", None), "key", "") for entry in entries)
    known = [name for name, _ in names.most_common() if name not in ("", "UTC") and _zone(name) is not None]
    return known[0] if known else ""


def moment_of(entry: Any, name: str) -> Any:
    """Return the value of a date or duration of an entry; None if missing or unreadable."""
    value = entry.get(name)
    try:
        return getattr(value[0] if isinstance(value, list) and value else value, "dt", None)
    except (AttributeError, ValueError):
        return None


def end_of(entry: Any, start: date) -> Any:
    """Return the end of an entry, which is exclusive. Raises OverflowError beyond the year 9999."""
    end, length = moment_of(entry, "DTEND"), moment_of(entry, "DURATION")
    if end is None and isinstance(length, timedelta):
        return start + length
    return end if isinstance(end, date) else None


def _is_utc(moment: datetime) -> bool:
    return moment.tzinfo is not None and str(moment.tzinfo) in ("UTC", "Etc/UTC", str(UTC))


class Clocks:
    """Tells the day and time of moments on the clocks of a zone, and records what that changes."""

    def __init__(self, zone: str, report: Report) -> None:
        self.zone, self.report = ZoneInfo(zone), report

    def day(self, moment: date, where: str) -> tuple[date, str]:
        """Return the day of a moment, and its time of day, empty if it has none."""
        if not isinstance(moment, datetime):
            return moment, ""
        if moment.tzinfo is None:
            self.report.decide("Entries without a time zone stand on the day they write.")
            return moment.date(), f"{moment:%H:%M}"
        if _is_utc(moment):
            return self._of_utc(moment, where)
        self.report.decide("Entries with a time zone of their own stand on the day it was there.")
        return moment.date(), self._time(moment, where)

    def last_day(self, end: date) -> tuple[date, str]:
        """Return the last day of what ends before a moment, and the time of day at which it ends, if that is known."""
        if not isinstance(end, datetime):
            return max(end, date.min + DAY) - DAY, ""
        local = self._local(end) if _is_utc(end) else end
        if f"{local:%H%M%S}" == "000000":
            return max(local.date(), date.min + DAY) - DAY, ""
        return local.date(), f"{local:%H:%M}"

    def _of_utc(self, moment: datetime, where: str) -> tuple[date, str]:
        self.report.decide(f"Entries in UTC stand on the day it then was in {self.zone.key} (--time-zone).")
        local = self._local(moment)
        if local.date() != moment.date():
            self.report.change("day moved from UTC to the local day", where, f"{moment.date()} to {local.date()}")
        return local.date(), f"{local:%H:%M}"

    def _time(self, moment: datetime, where: str) -> str:
        """Return the time of a moment elsewhere, told on the clocks of the zone if it is the same day there."""
        local = self._local(moment)
        if local.date() != moment.date():
            what = f"time of day left out, as it was another day then in {self.zone.key}"
            self.report.change(what, where, f"{moment:%H:%M}")
            return ""
        if local.utcoffset() != moment.utcoffset():
            what = f"time of day told on the clocks of {self.zone.key} (--time-zone)"
            self.report.change(what, where, f"{moment:%H:%M} to {local:%H:%M}")
        return f"{local:%H:%M}"

    def _local(self, moment: datetime) -> datetime:
        try:
            return moment.astimezone(self.zone)
        except OverflowError:
            return moment
