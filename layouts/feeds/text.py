"""Texts of events in feeds, and their permanent ids."""

from __future__ import annotations

from datetime import UTC, datetime

from data.dataset import Dataset
from data.export import Choice
from data.models.events import Event
from layouts.words import Words


def moment(day: str) -> datetime:
    """Return noon UTC of a day, which is the same day in nearly all time zones."""
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def subtitle(dataset: Dataset, choice: Choice, say: Words) -> str:
    """Return the subtitle of a feed, with the part of the dataset it contains."""
    if not choice.query:
        return dataset.info.subtitle
    counts = {"n": len(choice.events), "total": len(dataset.events)}
    return say.say("feed.part", subtitle=dataset.info.subtitle, **counts)


def lasting_id(event: Event) -> str:
    """Return the permanent id of an event, its oldest, so that a renamed event does not appear as new."""
    return event.formerly[0] if event.formerly else event.id


def tag(dataset: Dataset, name: str) -> str:
    """Return a permanent id that names no host, so that it outlives a move (a tag URI, RFC 4151).

    Its authority is a name that nobody can own (RFC 2606), as a dataset need not have a domain of its own.
    """
    return f"tag:{dataset.info.name.replace('_', '-')}.entente.invalid,2026:{name}"
