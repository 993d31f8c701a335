"""A Story as the texts of a dataset's folder: required fields are filled in, and assumptions recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.counted import counted
from exchange import cleaning
from exchange.claims import escaped
from exchange.ids import Ids, is_event_id, plain_slug
from exchange.lanes import lanes
from exchange.report import Report
from exchange.story import Cited, Era, Item, Story
from exchange.writing import dataset_text, events_text

NOT_CODED = "not-coded"
NOT_CODED_DIRECTION = {
    "id": NOT_CODED,
    "label": "Not coded",
    "meaning": "Nobody has coded yet which way the event moved matters.",
}
UNREVIEWED = "Imported and not yet reviewed: confidence and attribution stand at the import's own values."
ASSUMED = (
    "Every event: confidence low, attribution named, with a note that nobody has reviewed them.",
    "Every event: direction 'not-coded', since the file has none.",
    "Terms and citation in dataset.yaml are placeholders: write whose texts these are.",
)


def texts(story: Story, name: str, report: Report) -> dict[str, str]:
    """Return the texts of dataset.yaml and the event files. `name` is the folder's; the Story is plain text."""
    listed, lane_of = lanes(story.items, report.name, report)
    ids = Ids()
    events = [_event(item, lane_of, ids, report) for item in story.items]
    coded = any("direction" in item.more for item in story.items)
    for sentence in ASSUMED if not coded else ASSUMED[2:]:
        report.decide(sentence)
    years: dict[str, list[tuple[dict[str, Any], list[bool]]]] = {}
    for item, event in sorted(zip(story.items, events, strict=True), key=lambda pair: (pair[1]["date"], pair[1]["id"])):
        guessed = [source.guessed for source in _sources(item, report)] if item.sources else [False]
        years.setdefault(event["date"][:4], []).append((event, guessed))
    about = _about(story, name, report) | {"categories": listed, "directions": _directions(events)}
    about |= _levels(events, listed)
    about |= _more(story, events, report)
    files = {"dataset.yaml": dataset_text(about, report.name)}
    return files | {f"events/{year}.yaml": events_text(year, found, report.name) for year, found in years.items()}


def _about(story: Story, name: str, report: Report) -> dict[str, Any]:
    years = sorted(item.when.day[:4] for item in story.items)
    counts = f"{counted(len(story.items), 'event')} from {int(years[0])} to {int(years[-1])}"
    title = cleaning.cut(story.title or report.name.rpartition(".")[0] or report.name, cleaning.LONGEST_LINE)
    return {
        "name": plain_slug(name, "imported"),
        "title": title,
        "subtitle": cleaning.cut(story.subtitle or f"Imported from {report.name}", 2 * cleaning.LONGEST_LINE),
        "takeaway": cleaning.cut(story.takeaway or f"{counts}, imported from {report.name}.", 200),
        "version": "1.0",
        "time_zone": story.time_zone or "UTC",
        "terms": f"Imported from {report.name}. Whose texts these are, and on what terms, is not known here.",
        "citation": f"{title}, imported from {report.name}.",
    }


def _directions(events: list[dict[str, Any]]) -> list[dict[str, str]]:
    found = dict.fromkeys(event["direction"] for event in events)
    return [
        NOT_CODED_DIRECTION
        if direction == NOT_CODED
        else {"id": direction, "label": label_of(direction), "meaning": f"Coded {direction} in the imported file."}
        for direction in found
    ]


def _levels(events: list[dict[str, Any]], categories: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the levels of meetings, and mark the categories that have any."""
    found = dict.fromkeys(event["level"] for event in events if event.get("level"))
    meetings = {event["category"] for event in events if event.get("level")}
    for category in categories:
        if category["id"] in meetings:
            category["meeting"] = True
    levels = [{"id": one, "label": label_of(one), "meaning": f"Coded {one} in the imported file."} for one in found]
    return {"levels": levels} if levels else {}


def _more(story: Story, events: list[dict[str, Any]], report: Report) -> dict[str, Any]:
    materials = dict.fromkeys(material for event in events for material in event.get("materials", ()))
    found: dict[str, Any] = {}
    if materials:
        found["materials"] = [{"id": material, "label": label_of(material)} for material in materials]
    if story.eras:
        found["phases"] = list(_phases(story.eras, report))
    return found


def _phases(eras: list[Era], report: Report) -> Iterator[dict[str, Any]]:
    ids, labels = Ids(), Ids()
    for era in eras:
        label = labels.take(era.label)
        if label != era.label:
            report.change("era with the label of another, numbered", era.where, label)
        yield {"id": ids.take(plain_slug(label, "phase")), "label": label, "from": era.first, "to": era.last} | (
            {"note": era.note} if era.note else {}
        )


def label_of(slug: str) -> str:
    """Return a label derived from a slug."""
    return slug.replace("-", " ").capitalize()


def _event(item: Item, lane_of: dict[str, str], ids: Ids, report: Report) -> dict[str, Any]:
    summary = escaped(item.summary)
    if not summary:
        summary = item.title
        report.change("no text: the title stands as summary", item.where)
    event = {
        "id": _id(item, ids, report),
        "date": item.when.day,
        "precision": item.when.precision,
        "date_end": _end(item, report),
        "category": lane_of[item.group],
        "title": _fitting(item.title, cleaning.LONGEST_LINE, "title", item, report),
        "summary": _fitting(summary, cleaning.LONGEST_PROSE, "text", item, report),
        "direction": NOT_CODED,
        "place": item.place,
        "quotes": [{"who": who, "text": text} for who, text in item.quotes],
        "sources": [_source(source, item, report) for source in _sources(item, report)],
        "confidence": "low",
        "attribution": "named",
        "attribution_note": "" if "attribution" in item.more else UNREVIEWED,
        "note": escaped(item.note),
        **item.more,
    }
    return {key: value for key, value in event.items() if value not in ("", [], None)}


def _id(item: Item, ids: Ids, report: Report) -> str:
    if is_event_id(item.wanted, item.when.day):
        found = ids.take(item.wanted)
    else:
        found = ids.take(f"{item.when.day}-{plain_slug(item.title, 'event')}")
    if item.wanted and found != item.wanted:
        report.change("id that no event may have, or has already, replaced by another", item.where, item.wanted)
    return found


def _end(item: Item, report: Report) -> str:
    if item.end and item.end < item.when.day:
        report.change("end before the beginning left out", item.where, item.end)
        return ""
    return "" if item.end == item.when.day and item.when.precision == "day" else item.end


def _fitting(text: str, most: int, what: str, item: Item, report: Report) -> str:
    found = cleaning.cut(text, most)
    if found != text:
        report.change(f"{what} cut after {most:,} letters", item.where, f"{len(text):,} letters")
    return found


def _sources(item: Item, report: Report) -> tuple[Cited, ...]:
    if item.sources:
        return item.sources
    report.change("no source: the file itself stands as source", item.where)
    return (Cited(report.name, f"Imported from {report.name}"),)


def _source(source: Cited, item: Item, report: Report) -> dict[str, Any]:
    given = {
        "publisher": _fitting(source.publisher, cleaning.LONGEST_LINE, "publisher of a source", item, report),
        "via": source.via,
        "repeats": source.repeats,
        "title": _fitting(source.title, cleaning.LONGEST_LINE, "title of a source", item, report),
        "described": source.described,
        "url": source.url,
        "date": source.date,
        "language": source.language,
    }
    return {key: value for key, value in given.items() if value}
