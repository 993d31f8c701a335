"""An Item as the values of an Event: required fields filled in, texts within the limits of the model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.models.events import Event
from data.models.fields import TIME
from exchange.claims import escaped
from exchange.fitting import UnfitError, fit
from exchange.ids import Ids, is_event_id, plain_slug
from exchange.pictures import stub
from exchange.report import Report
from exchange.story import Cited, Item

NOT_CODED = "not-coded"
UNREVIEWED = "Imported and not yet reviewed: confidence and attribution stand at the import's own values."
_CLOCK = re.compile(rf"{TIME.pattern}(:[0-5][0-9](\.[0-9]+)?)?")

Values = dict[str, Any]


@dataclass(slots=True)
class Drafted:
    """The values of an event, the item that they were made of, and their model as long as it has the same values."""

    item: Item
    values: Values
    model: Event | None = None

    @property
    def guessed(self) -> list[bool]:
        """Whether the publisher of each source is only the host of its URL."""
        hosts = {(source.publisher, source.url) for source in self.item.sources if source.guessed}
        return [(source["publisher"], source.get("url")) in hosts for source in self.values["sources"]]


def drafted(
    item: Item, lane_of: Mapping[str, str], ids: Ids, report: Report, files: frozenset[str] = frozenset()
) -> Drafted | None:
    """Return an item as an event; None, with the reason recorded, if it cannot be one.

    `files` are the pictures that the dataset has already.
    """
    event_id = _id(item, ids, report)
    given = {
        "id": event_id,
        "date": item.when.day,
        "precision": item.when.precision,
        "time": _time(item, report),
        "date_end": _end(item, report),
        "category": lane_of[item.group],
        "title": item.title,
        "summary": _summary(item, report),
        "direction": NOT_CODED,
        "place": item.place,
        "quotes": [{"who": who, "text": text} for who, text in item.quotes],
        "sources": [_source(source) for source in _sources(item, report)],
        "confidence": "low",
        "attribution": "named",
        "attribution_note": "" if "attribution" in item.more else UNREVIEWED,
        "note": _escaped(item.note, item, report),
        **{name: value for name, value in item.more.items() if name != "time"},
        "media": _media(item, files, report),
    }
    if item.pictures:
        report.want(event_id, [one.address for one in item.pictures], stub(event_id, item.pictures))
    try:
        model, found = fit(
            Event, {key: value for key, value in given.items() if value not in ("", [], None)}, item.where, report
        )
    except UnfitError as error:
        report.refuse(item.where, item.title, str(error))
        return None
    return Drafted(item, found, _lean(model))


def _lean(model: Event) -> Event:
    """Return a model whose record of the fields that were given is shared: of 100,000 events it takes 150 MB."""
    for one in (model, *model.sources):
        object.__setattr__(one, "__pydantic_fields_set__", _record(frozenset(one.model_fields_set)))
    return model


@cache
def _record(given: frozenset[str]) -> set[str]:
    """Return a record of fields, one for all models that have it; models are frozen, so none of them changes it."""
    return set(given)


def _media(item: Item, files: frozenset[str], report: Report) -> list[Values]:
    """Return the pictures whose files the dataset has; the others are recorded."""
    found = []
    for picture in item.more.get("media", ()):
        if picture.get("file") in files:
            found.append(picture)
        else:
            lost = "picture left out: its file is not in the folder media/ of the dataset"
            report.change(lost, item.where, str(picture.get("file")))
    return found


def _id(item: Item, ids: Ids, report: Report) -> str:
    if is_event_id(item.wanted, item.when.day):
        found = ids.take(item.wanted)
    else:
        found = ids.take(f"{item.when.day}-{plain_slug(item.title, 'event')}")
    if item.wanted and found != item.wanted:
        report.change("id that no event may have, or has already, replaced by another", item.where, item.wanted)
    return found


def _time(item: Item, report: Report) -> str:
    """Return the time of day; only an event whose day is known has one."""
    time = item.more.get("time") or item.when.time
    if item.when.precision != "day" or not _CLOCK.fullmatch(time):
        if time:
            is_day = item.when.precision == "day"
            what = "time of day that cannot be read" if is_day else "time of a day that is not known"
            report.change(f"{what} left out", item.where, time)
        return ""
    if time[5:].strip(":0."):
        report.change("seconds of a time of day left out", item.where, time)
    return str(time[:5])


def _end(item: Item, report: Report) -> str:
    if item.end and item.end < item.when.day:
        report.change("end before the beginning left out", item.where, item.end)
        return ""
    return "" if item.end == item.when.day and item.when.precision == "day" else item.end


def _summary(item: Item, report: Report) -> str:
    if not item.summary:
        report.change("no text: the title stands as summary", item.where)
    return _escaped(item.summary or item.title, item, report)


def _escaped(text: str, item: Item, report: Report) -> str:
    found = escaped(text)
    if found != text:
        report.change("square brackets around numbers, which mark sources here, turned into round ones", item.where)
    return found


def _sources(item: Item, report: Report) -> tuple[Cited, ...]:
    if item.sources:
        return item.sources
    report.change("no source: the file itself stands as source", item.where)
    return (Cited(report.name, f"Imported from {report.name}"),)


def _source(source: Cited) -> Values:
    given = {
        "publisher": source.publisher,
        "via": source.via,
        "repeats": source.repeats,
        "title": source.title,
        "described": source.described,
        "url": source.url,
        "date": source.date,
        "language": source.language,
    }
    return {key: value for key, value in given.items() if value}
