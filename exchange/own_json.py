"""Our own events.json to a Story, the inverse of its export: events whole, vocabularies, terms and corrections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from data.claims import Claim, stamp, written
from data.models.events import Correction, Event, Source
from data.models.fields import Model
from data.models.info import Category, DatasetInfo, Direction, Level, Material
from exchange import cleaning
from exchange.citing import valid_source, web_address
from exchange.claims import escaped, valid_claims
from exchange.dates.reading import parse
from exchange.fitting import UnfitError, fits, fitted
from exchange.ids import on_day_of
from exchange.relations import valid_relations
from exchange.report import Report
from exchange.story import Cited, Item, Story
from exchange.when import UndatedError

Json = Mapping[str, Any]
ABOUT = ("name", "title", "subtitle", "version", "time_zone", "terms", "citation")
LISTS: Mapping[str, type[Model]] = {
    "categories": Category,
    "levels": Level,
    "directions": Direction,
    "materials": Material,
}
APART = ("id", "date", "precision", "category", "title", "summary", "sources", "claims", "checked", "permalink")
"""Fields of a record that are no further fields of an Item."""
_BESIDE = ("via", "repeats", "date", "language")
PROSE = ("note", "attribution_note")
MISSING = "Takeaway, phases, presets, names, briefings, pictures and what notes rest on are not in events.json."


def is_ours(parsed: Any) -> bool:
    """Return whether JSON data has the form of our events.json."""
    return isinstance(parsed, dict) and all(
        isinstance(parsed.get(name), kind) for name, kind in (("dataset", dict), ("events", list), ("categories", list))
    )


def read(parsed: Json, report: Report) -> Story:
    """Return the Story of our own events.json."""
    report.decide(MISSING)
    carries = frozenset(Event.model_fields) - {"checked", "media"}
    parts = frozenset(Source.model_fields)
    story = Story(carries=carries, parts=parts, given={"dataset.yaml": _about(parsed, report)})
    for place, record in enumerate(parsed["events"], start=1):
        where = f"event {place}"
        if not isinstance(record, dict):
            report.refuse(where, "", "it is not an object")
        elif (item := _item(record, where, report)) is not None:
            story.items.append(item)
    items = valid_claims(valid_relations(story.items, report), report)
    checked = {record.get("id"): record.get("checked") for record in parsed["events"] if isinstance(record, dict)}
    story.items = [_stamped(item, checked.get(item.wanted)) for item in items]
    known = {item.wanted for item in story.items}
    if corrections := list(_corrections(parsed.get("corrections"), known, report)):
        story.given = {**story.given, "corrections.yaml": corrections}
    about = story.given["dataset.yaml"]
    story.title, story.time_zone = about.get("title", ""), about.get("time_zone", "")
    return story


def _about(parsed: Json, report: Report) -> dict[str, Any]:
    """Return what dataset.yaml says, as far as events.json holds it."""
    given = parsed["dataset"]
    found = {name: given[name] for name in ABOUT if fits(name, given.get(name), DatasetInfo)}
    if "citation" in found and isinstance(given.get("homepage"), str):
        found["citation"] = found["citation"].removesuffix(f" {given['homepage']}")
    for name, model in LISTS.items():
        entries = parsed.get(name)
        read = (
            [one for entry in entries for one in _entry(entry, model, name, report)]
            if isinstance(entries, list)
            else []
        )
        if read:
            found[name] = read
    return found


def _entry(entry: Any, model: type[Model], what: str, report: Report) -> Iterator[dict[str, Any]]:
    try:
        if isinstance(entry, dict):
            yield fitted(model, plain_data(entry), what, report)
    except UnfitError as error:
        report.change(f"entry of {what} that cannot be used left out", "the file", str(error))


def plain_data(value: Any) -> Any:
    """Return data without what is null, empty or false."""
    if isinstance(value, dict):
        return {
            key: plain_data(one) for key, one in value.items() if one is not None and one is not False and one != []
        }
    return [plain_data(one) for one in value] if isinstance(value, list) else value


def _item(record: Json, where: str, report: Report) -> Item | None:
    title, event_id = cleaning.line(_text(record, "title")), _text(record, "id")
    try:
        when = on_day_of(event_id, parse(_text(record, "date")))
    except UndatedError as error:
        report.refuse(where, title, str(error))
        return None
    if not title:
        report.refuse(where, "", "it has no title")
        return None
    more = dict(_more(record, where, report))
    claims = _claims(record.get("claims"))
    if claims:
        more["summary"] = cleaning.prose(claims)
    return Item(
        where=where,
        when=when,
        title=title,
        summary=cleaning.prose(_text(record, "summary")),
        group=cleaning.line(_text(record, "category")),
        sources=tuple(_sources(record.get("sources"), where, report)),
        wanted=event_id,
        more=more,
    )


def _text(record: Json, name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _more(record: Json, where: str, report: Report) -> Iterator[tuple[str, Any]]:
    """Yield the further fields of an event that fit; the others are recorded."""
    for name, value in plain_data(record).items():
        if name in APART:
            continue
        if name not in Event.model_fields:
            report.change(f"field '{cleaning.cut(cleaning.line(name), 40)}' left out", where)
        elif not fits(name, value):
            report.change(f"{name} that cannot be used left out", where, str(value))
        else:
            yield name, escaped(value) if name in PROSE else value


def _claims(given: Any) -> str:
    """Return the summary with the markers of its claims; empty if there are none."""
    try:
        found = [
            Claim(one["text"], tuple(one["sources"]), tuple(one["unread"]), tuple(one["events"]), own=bool(one["own"]))
            for one in given or ()
        ]
        return written(found) if any(claim.resting for claim in found) else ""
    except (KeyError, TypeError):
        return ""


def _stamped(item: Item, day: Any) -> Item:
    """Return an item with the stamp of the day on which its sentences were checked, made of its texts as read."""
    if not isinstance(day, str) or "summary" not in item.more:
        return item
    values = {
        "id": item.wanted, "date": item.when.day, "precision": item.when.precision, "category": item.group,
        "title": item.title, "sources": [_source(one) for one in item.sources], **item.more,
    }  # fmt: skip
    try:
        return replace(item, more={**item.more, "checked": stamp(Event.model_validate(values), day)})
    except ValidationError:
        return item


def _source(cited: Cited) -> dict[str, Any]:
    given = {"publisher": cited.publisher, "title": cited.title, "url": cited.url}
    return {key: value for key, value in given.items() if value}


def _sources(given: Any, where: str, report: Report) -> Iterator[Cited]:
    for one in given if isinstance(given, list) else ():
        source = one if isinstance(one, dict) else {}
        publisher, title, url = (_text(source, name) for name in ("publisher", "title", "url"))
        if not (publisher and title):
            report.change("source without publisher or title left out", where, publisher or title or url)
            continue
        address = web_address(url) if url else ""
        if url and not address:
            report.change("link that is no web address left out", where, url)
        via, repeats, date, language = (cleaning.line(_text(source, name)) for name in _BESIDE)
        described = source.get("described") is True
        cited = Cited(cleaning.line(publisher), cleaning.line(title), address, via, repeats, described, date, language)
        yield valid_source(cited, where, report)


def _corrections(given: Any, known: set[str], report: Report) -> Iterator[dict[str, Any]]:
    """Yield the corrections of events that are there."""
    entries: Sequence[Any] = given if isinstance(given, list) else ()
    for entry in entries:
        for found in _entry(entry, Correction, "corrections", report):
            if found.get("event") in known:
                yield found
            else:
                report.change("correction of an event that is not there left out", "the file", str(found.get("event")))
