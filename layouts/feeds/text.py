"""What feeds say of events: when they happened and changed, their sources, the id that stays."""

from __future__ import annotations

from datetime import UTC, datetime

from data import days
from data.dataset import Dataset
from data.export import Choice
from data.history import corrections_of
from data.models.events import Event, Source
from layouts.words import Words


def moment(day: str) -> datetime:
    """Return noon UTC of a day, which is on that day nearly everywhere."""
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def known_by(event: Event) -> str:
    """Return the day by which an event had happened: its own, or the last of the month or year that is known."""
    return event.date if event.precision == "day" else days.iso(days.span(event.date, event.precision)[1])


def when(event: Event, say: Words) -> str:
    """Return the date in words, as far as it is known, with the end of what lasted."""
    date = say.date(event.date, event.precision)
    return say.say("card.until", **{"from": date, "to": say.day(event.date_end)}) if event.date_end else date


def source_line(source: Source) -> str:
    """Return a source as one line of plain text."""
    via = f" ({source.via})" if source.via else ""
    title = f"[{source.title}]" if source.described else source.title
    return " ".join(piece for piece in (f"{source.publisher}{via},", source.date, title, source.url) if piece)


def subtitle(dataset: Dataset, choice: Choice, say: Words) -> str:
    """Return what a feed is about, and which part of the dataset it holds."""
    if not choice.query:
        return dataset.info.subtitle
    counts = {"n": len(choice.events), "total": len(dataset.events)}
    return say.say("feed.part", subtitle=dataset.info.subtitle, **counts)


def lasting_id(event: Event) -> str:
    """Return the id that programs know an event by: the first it ever had, so that a new one is no new event."""
    return event.formerly[0] if event.formerly else event.id


def changed(dataset: Dataset, event: Event) -> str:
    """Return the day an event last changed: that of its last correction, else the one by which it had happened."""
    return max((correction.date for correction in corrections_of(dataset, event.id)), default=known_by(event))
