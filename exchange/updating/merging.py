"""What a row changes of the event that it is: only what the file says, and only where it was edited there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from data import claims, days
from data.export.events import LENGTH
from data.models.events import Event
from data.typography import typeset
from exchange.story import Story
from exchange.updating.last import Last
from exchange.updating.present import Entry
from exchange.updating.rows import Row
from exchange.updating.sources import merged_sources
from exchange.updating.values import comparable, digest

ORDER = tuple(Event.model_fields)


@dataclass(frozen=True)
class Change:
    """A field of an event: what it says, and what the file says."""

    field: str
    old: Any
    new: Any


@dataclass
class Merged:
    """An event and its row: the fields that change, and those that were edited both here and in the file."""

    event: Entry
    row: Row
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)


def merged(event: Entry, row: Row, last: Last | None, story: Story, *, overwrite: bool) -> Merged:
    """Return what a row changes of an event.

    With `overwrite`, what was edited both here and in the file becomes what the file says.
    """
    found = Merged(event, row)
    for name, new in _values(event, row, last, story):
        old = event.get(name)
        if _alike(name, old, new):
            continue
        before = last.fields.get(name) if last else None
        said = digest(name, row.said.get(name))
        if (before is None and new is None and story.carries is None) or before == said:
            continue
        change = Change(name, old, new)
        if before is not None and digest(name, old) != before and not overwrite and name not in _MERGED:
            found.conflicts.append(change)
        else:
            found.changes.append(change)
    found.changes += _following(found)
    return found


def _following(found: Merged) -> Iterator[Change]:
    """Yield the change of a summary that is only the title, for want of a text, and goes with it."""
    title = next((change for change in found.changes if change.field == "title"), None)
    said = {change.field for change in found.changes} | set(found.row.said)
    if title is not None and "summary" not in said and found.event.get("summary") == title.old:
        yield Change("summary", title.old, title.new)


_MERGED = ("sources",)
"""Fields whose old and new values are both kept, so that nothing of them can be lost."""


def _values(event: Entry, row: Row, last: Last | None, story: Story) -> Iterator[tuple[str, Any]]:
    """Yield the fields that the file has for an event, with the values that they would have."""
    known = set(last.fields) - row.item.unread if last else set()
    for name in ORDER:
        if name not in row.carried and name not in known:
            continue
        new = row.said.get(name)
        if name in ("date", "precision"):
            if not _same_date(event, row):
                yield name, new
        elif new is not None or not Event.model_fields[name].is_required():
            yield name, _joined(name, event, row, last, story)


def _joined(name: str, event: Entry, row: Row, last: Last | None, story: Story) -> Any:
    """Return the value that a field would have: of a list, with what the file cannot say as it is here."""
    new = row.said.get(name)
    if name == "sources":
        return merged_sources(event, row, last, parts=story.parts)
    if name == "related":
        return _related(event, new or [], story) or None
    if name == "media" and new == [event.get("media")]:
        return event["media"]  # one may stand without the dash of a list
    return [_with_place(event, quote) for quote in new] if name == "quotes" and new else new


def _related(event: Entry, new: list[Any], story: Story) -> list[Any]:
    """Return the relations that an event would have: those to events that the file has not stay as they are."""
    there = [one for one in event.get("related") or () if one in new or one.get("id") not in story.named]
    return [*there, *(one for one in new if one not in there)]


def _with_place(event: Entry, quote: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a quotation with its source as the dataset names it: by its place, where a file has the publisher."""
    for old in event.get("quotes") or ():
        alike = all(typeset(str(old.get(name))) == typeset(str(quote.get(name))) for name in ("who", "text"))
        if alike and isinstance(old.get("source"), int) and not isinstance(quote.get("source"), int):
            publisher = _publisher(event, old["source"])
            if quote.get("source") == publisher:
                return {**quote, "source": old["source"]}
    return quote


def _publisher(event: Entry, place: int) -> str:
    sources = event.get("sources") or ()
    return typeset(str(sources[place - 1].get("publisher"))) if 0 < place <= len(sources) else ""


def _same_date(event: Entry, row: Row) -> bool:
    """Return whether the date of an event is that of a row as far as the row knows it."""
    when, precision = row.item.when, str(event.get("precision"))
    return precision == when.precision and _known(str(event.get("date")), precision) == _known(when.day, precision)


def _known(day: str, precision: str) -> str:
    return day[: LENGTH.get(precision, len(day))] if days.parse(day) is not None else day


def _alike(name: str, old: Any, new: Any) -> bool:
    """Return whether two values are one to readers; a text is that of a file that has no markers of sources."""
    if comparable(name, old) == comparable(name, new):
        return True
    if name in claims.TEXTS and isinstance(old, str) and isinstance(new, str) and not claims.MARKER.search(new):
        return bool(comparable(name, claims.plain(old)) == comparable(name, new))
    return False


def with_changes(event: Entry, changes: Mapping[str, Any]) -> Entry:
    """Return an event with some fields changed, in the order of its file; None takes a field away."""
    found = {name: value for name, value in event.items() if changes.get(name, value) is not None}
    return found | {name: value for name, value in changes.items() if value is not None}
