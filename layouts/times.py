"""Dates of events with their times of day, and the place whose clocks show them.

Twin of assets/panels/event/when.js, and for lists of assets/panels/events/list.js.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from data.dataset import Dataset
from data.export.events import known_date
from data.models.events import Event
from layouts.words import Style, Words


def when(dataset: Dataset, event: Event, say: Words, style: Style = "full") -> str:
    """Return the date of an event at its precision, with its time of day if known, and the end of a span."""
    date = say.date(event.date, event.precision, style)
    if event.time:
        date = say.say("card.at", date=date, time=event.time, place=clock(dataset.info.time_zone))
    if not event.date_end:
        return date
    return say.say("card.until", **{"from": date, "to": say.day(event.date_end, style)})


def listed(day: str, precision: str, time: str | None, say: Words) -> str:
    """Return the date of an event as lists have it, with its time of day if known."""
    date = say.date(day, precision)
    return say.say("list.at", date=date, time=time) if time else date


def times_told(dataset: Dataset, say: Words) -> str:
    """Return whose clocks the times in a list are read from; empty where no time of day is known."""
    return say.say("list.times", place=clock(dataset.info.time_zone)) if dataset.timed else ""


def clock(zone: str) -> str:
    """Return the place whose clocks show a time zone: the city of its name. Zones that are none keep their name."""
    return zone if zone.startswith("Etc/") else zone.rpartition("/")[2].replace("_", " ")


def moment(dataset: Dataset, event: Event) -> datetime | None:
    """Return the moment at which an event began, in the dataset's time zone, if its time of day is known."""
    if not event.time:
        return None
    return datetime.fromisoformat(f"{event.date}T{event.time}").replace(tzinfo=ZoneInfo(dataset.info.time_zone))


def machine_date(dataset: Dataset, event: Event) -> str:
    """Return the date as far as it is known, in the form of ISO 8601."""
    began = moment(dataset, event)
    return began.isoformat(timespec="minutes") if began else known_date(event)
