"""The iCalendar (RFC 5545, RFC 7986): one entry per event on its days, or from its time of day.

An event of month precision spans its month.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from data import days
from data.dataset import Dataset
from data.export import Choice, calendar_fields
from data.export.calendar_fields import source_line
from data.export.events import permalink
from data.history import changed, corrections_of, withdrawn
from data.models.events import Event, Withdrawn
from layouts.feeds.text import lasting_id, moment, subtitle
from layouts.times import moment as began_at
from layouts.words import Words, words
from layouts.xml_text import xml_text

if TYPE_CHECKING:
    from icalendar import Calendar
    from icalendar import Event as Entry

ASK_AGAIN = timedelta(days=1)
"""Suggested interval of refreshes."""
CLOCKS = (1900, 2100)
"""The years whose rules of time zones are written out."""


def calendar(dataset: Dataset, choice: Choice, base_url: str, *, language: str = "en") -> bytes:
    """Return the chosen events as a calendar."""
    say = words(language)
    made = _calendar(dataset, choice, base_url, say)
    for event_id in choice.events:
        made.add_component(_entry(dataset, dataset.events_by_id[event_id], base_url, say))
    for one in withdrawn(dataset):
        made.add_component(_cancelled(dataset, one, base_url))
    if dataset.timed:
        made.add_missing_timezones(*_years(dataset))
    written: bytes = made.to_ical()
    return written


def _calendar(dataset: Dataset, choice: Choice, base_url: str, say: Words) -> Calendar:
    from icalendar import Calendar, vText

    title, about = xml_text(dataset.info.title), xml_text(subtitle(dataset, choice, say))
    query = f"?{choice.query}" if choice.query else ""
    made = Calendar()
    made.add("prodid", f"-//Entente//{dataset.info.name}//{say.language.upper()}")
    made.add("version", "2.0")
    for name, text in (("name", title), ("x-wr-calname", title), ("description", about), ("x-wr-caldesc", about)):
        made.add(name, vText(text))  # else commas in names it does not know stay unescaped
    made.add("url", f"{base_url}/{query}")
    made.add("source", f"{base_url}/calendar.ics{query}", parameters={"VALUE": "URI"})
    made.add("refresh-interval", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    made.add(calendar_fields.NAME, vText(xml_text(calendar_fields.of_dataset(dataset))))
    if dataset.timed:
        made.add("x-wr-timezone", dataset.info.time_zone)
    return made


def _years(dataset: Dataset) -> tuple[date, date]:
    """Return the first day of the dataset's first year and of the year after its last, as far as clocks are known."""
    first, last = (min(max(int(day[:4]), CLOCKS[0]), CLOCKS[1]) for day in dataset.extent)
    return date(first, 1, 1), date(last + 1, 1, 1)


def _entry(dataset: Dataset, event: Event, base_url: str, say: Words) -> Entry:
    from icalendar import Event as Entry
    from icalendar import vText

    first, last = days.span(event.date, event.precision, event.date_end)
    last_changed = moment(changed(dataset, event))
    entry = Entry()
    entry.add("uid", f"{lasting_id(event)}@{dataset.info.name}")
    entry.add("dtstamp", last_changed)
    entry.add("last-modified", last_changed)
    entry.add("sequence", len(corrections_of(dataset, event.id)))
    began = began_at(dataset, event)
    entry.add("dtstart", began or date.fromisoformat(days.iso(first)))
    if began is None and max(first, last) < days.LAST:
        entry.add("dtend", date.fromisoformat(days.iso(max(first, last) + 1)))
    elif began and event.date_end and last < days.LAST:
        entry.add("dtend", datetime.combine(date.fromisoformat(days.iso(last + 1)), time(), began.tzinfo))
    title, description = xml_text(_title(event, say)), xml_text(_description(event, say))
    entry.add("summary", title)
    entry.add("description", description)
    own = calendar_fields.of_event(event, lasting_id(event), title, description)
    entry.add(calendar_fields.NAME, vText(xml_text(own)))
    entry.add("categories", [xml_text(label) for label in _labels(dataset, event)])
    entry.add("url", permalink(event, base_url))
    entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", xml_text(event.place))
    return entry


def _cancelled(dataset: Dataset, one: Withdrawn, base_url: str) -> Entry:
    """Return a cancelled entry, which removes a withdrawn event from calendars."""
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{one.id}@{dataset.info.name}")
    entry.add("dtstamp", moment(one.date))
    entry.add("last-modified", moment(one.date))
    entry.add("sequence", len(corrections_of(dataset, one.id)) + 1)
    entry.add("status", "CANCELLED")
    entry.add("dtstart", date.fromisoformat(one.id[:10]))
    entry.add("summary", xml_text(one.title))
    entry.add("description", xml_text(one.why))
    entry.add("url", f"{base_url}/event/{one.id}")
    entry.add("transp", "TRANSPARENT")
    return entry


def _title(event: Event, say: Words) -> str:
    if event.precision == "day":
        return event.title
    return say.say("feed.within", title=event.title, date=say.date(event.date, event.precision))


def _description(event: Event, say: Words) -> str:
    vague = event.precision != "day"
    pieces = (
        say.say("feed.day.unknown", date=say.date(event.date, event.precision)) if vague else "",
        event.summary,
        "\n".join([say.say("feed.sources"), *map(source_line, event.sources)]) if event.sources else "",
        event.note or "",
        say.say(f"confidence.{event.confidence}"),
    )
    return "\n\n".join(piece for piece in pieces if piece)


def _labels(dataset: Dataset, event: Event) -> list[str]:
    """Return the labels of the event's category, level, direction and materials."""
    category = dataset.categories_by_id[event.category].label
    direction = (one.label for one in dataset.directions if one.id == event.direction)
    level = (one.label for one in dataset.info.levels if one.id == event.level)
    return [category, *level, *direction, *(one.label for one in dataset.materials if one.id in event.materials)]
