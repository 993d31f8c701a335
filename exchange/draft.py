"""A Story as the texts of a dataset's folder: vocabularies are made of its events, and assumptions recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.counted import counted
from data.models.info import TAKEAWAY_LIMIT, DatasetInfo, Phase
from data.typography import typeset
from exchange import cleaning
from exchange.drafted import NOT_CODED, Drafted, Values, drafted
from exchange.fitting import UnfitError, fitted
from exchange.ids import Ids, plain_slug
from exchange.lanes import lanes
from exchange.report import RefusedError, Report
from exchange.settling import settled
from exchange.story import Story
from exchange.writing import WIDTH, dataset_text, events_text, file_text, yaml_text
from exchange.yaml_lines import Lines

COUNTED = "counted"
"""Stands for a takeaway that is made of the number of events."""
MOST_IN_CITATION = 500
NOT_CODED_DIRECTION = {
    "id": NOT_CODED,
    "label": "Not coded",
    "meaning": "Nobody has coded yet which way the event moved matters.",
}
ASSUMED = (
    "Every event: confidence low, attribution named, with a note that nobody has reviewed them.",
    "Every event: direction 'not-coded', since the file has none.",
    "Terms and citation in dataset.yaml are placeholders: write whose texts these are.",
)


def texts(story: Story, name: str, report: Report) -> dict[str, str]:
    """Return the texts of a dataset's files, and set the report's heading. `name` is the folder's."""
    return texts_and_events(story, name, report)[0]


def texts_and_events(story: Story, name: str, report: Report) -> tuple[dict[str, str], list[Drafted]]:
    """Return the texts of a dataset's files and its events, and set the report's heading. `name` is the folder's.

    Events that nothing makes valid are taken out of the Story, and recorded. Raises RefusedError if none is left.
    """
    given = story.given.get("dataset.yaml", {})
    known = {entry["id"]: entry["id"] for entry in given.get("categories", ())}
    listed, lane_of = lanes([item for item in story.items if item.group not in known], report.name, report)
    lane_of |= known
    coded = any("direction" in item.more for item in story.items)
    for sentence in (*(() if coded else ASSUMED[:2]), *(() if given else ASSUMED[2:])):
        report.decide(sentence)
    about, ids = _about(story, [*given.get("categories", ()), *listed], name, report), Ids()

    def whole(events: Sequence[Drafted]) -> Values:
        values = _with_given(_whole(about, listed, events, report.name), given, story)
        return values | ({"languages": [*story.languages]} if story.languages else {})

    found = [one for item in story.items if (one := drafted(item, lane_of, ids, report)) is not None]
    found = settled(found, whole, report, story.given.get("names.yaml", {}))
    for one in found:
        one.model = None
    story.items = [one.item for one in found]
    if not found:
        raise none_of(story, report)
    report.heading = _heading(story, report)
    files = {"dataset.yaml": dataset_text(whole(found), report.name)}
    files |= {file: file_text(file, content) for file, content in story.given.items() if file != "dataset.yaml"}
    writer = Lines(yaml_text, WIDTH)
    for year, events in _years(found).items():
        told = [(one.values, one.guessed) for one in events]
        files[f"events/{year}.yaml"] = events_text(year, told, report.name, writer)
    story.checked = writer.reads_back and not story.given
    return files, found


def _years(found: list[Drafted]) -> dict[str, list[Drafted]]:
    """Return the events by year, in their order."""
    years: dict[str, list[Drafted]] = {}
    for one in sorted(found, key=lambda one: (one.values["date"], one.values.get("time", ""), one.values["id"])):
        years.setdefault(one.values["date"][:4], []).append(one)
    return years


def none_of(story: Story, report: Report) -> RefusedError:
    """Return the refusal of a file of which nothing can be imported."""
    told = counted(story.total, "event")
    report.heading = f"{report.name}: none of its {told} can be imported; nothing was written."
    return RefusedError(report.text(whole=False))


def _heading(story: Story, report: Report) -> str:
    kept, total = len(story.items), max(story.total, len(story.items))
    number = counted(kept, "event") if kept == total else f"{kept:,} of {counted(total, 'event')}"
    phases = f", {counted(len(story.eras), 'phase')}" if story.eras else ""
    return f"Imported from {report.name} ({report.kind}): {number}{phases}."


def _about(story: Story, listed: list[Values], name: str, report: Report) -> Values:
    """Return what dataset.yaml says of the dataset as far as it does not depend on its events."""
    title = story.title or report.name.rpartition(".")[0] or report.name
    given = {
        "name": plain_slug(name, "imported"),
        "title": title,
        "subtitle": story.subtitle or f"Imported from {report.name}",
        "takeaway": story.takeaway or COUNTED,
        "version": "1.0",
        "time_zone": story.time_zone or "UTC",
        "terms": f"Imported from {report.name}. Whose texts these are, and on what terms, is not known here.",
        "citation": f"{cleaning.cut(title, MOST_IN_CITATION)}, imported from {report.name}.",
    }
    words = {"categories": listed, "directions": [NOT_CODED_DIRECTION]}
    try:
        found = fitted(DatasetInfo, given | words, "the file", report)
    except UnfitError as error:
        raise RefusedError(f"{report.name}: it does not make a dataset; nothing was written: {error}.") from error
    return {key: found[key] for key in given} | _phases(story, report)


def _with_given(about: Values, given: Mapping[str, Any], story: Story) -> Values:
    """Return the values of dataset.yaml: those that the file has, then what events need beside them."""
    if not given:
        return about
    found: Values = {**about, **given, **({"title": story.title} if story.title else {})}
    for name in about.keys() & given.keys():
        if isinstance(given[name], list):
            there = {entry["id"] for entry in given[name]}
            found[name] = [*given[name], *(entry for entry in about[name] if entry["id"] not in there)]
    return found | ({"time_zone": story.time_zone} if story.time_zone else {})


def _whole(about: Values, listed: list[Values], events: Sequence[Drafted], name: str) -> Values:
    """Return the values of dataset.yaml with the vocabularies of the events."""
    values = [event.values for event in events]
    years = sorted(one["date"][:4] for one in values)
    found = about | {"categories": [dict(one) for one in listed], "directions": _directions(values)}
    if about["takeaway"] == COUNTED:
        first, last = int(years[0]), int(years[-1])
        when = f"in {first}" if first == last else f"from {first} to {last}"
        number = counted(len(values), "event")
        found["takeaway"] = cleaning.cut(f"{number} {when}, imported from {name}.", TAKEAWAY_LIMIT)
    found |= _levels(values, found["categories"])
    materials = dict.fromkeys(material for one in values for material in one.get("materials", ()))
    if materials:
        found["materials"] = [{"id": material, "label": label_of(material)} for material in materials]
    return found


def _directions(events: list[Values]) -> list[dict[str, str]]:
    found = dict.fromkeys(event["direction"] for event in events)
    return [
        NOT_CODED_DIRECTION
        if direction == NOT_CODED
        else {"id": direction, "label": label_of(direction), "meaning": f"Coded {direction} in the imported file."}
        for direction in found
    ]


def _levels(events: list[Values], categories: list[Values]) -> Values:
    """Return the levels of meetings, and mark the categories that have any."""
    found = dict.fromkeys(event["level"] for event in events if event.get("level"))
    meetings = {event["category"] for event in events if event.get("level")}
    for category in categories:
        if category["id"] in meetings:
            category["meeting"] = True
    levels = [{"id": one, "label": label_of(one), "meaning": f"Coded {one} in the imported file."} for one in found]
    return {"levels": levels} if levels else {}


def _phases(story: Story, report: Report) -> Values:
    ids, labels, found = Ids(), Ids(), []
    for era in list(story.eras):
        cut = typeset(cleaning.cut(era.label, cleaning.LONGEST_LINE))
        label = labels.take(cut)
        if label != cut:
            report.change("era with the label of another, numbered", era.where, label)
        if len(cut) < len(era.label):
            report.change(f"headline of an era cut to {cleaning.LONGEST_LINE} letters", era.where, era.label)
        given = {"id": ids.take(plain_slug(label, "phase")), "label": label, "from": era.first, "to": era.last}
        try:
            found.append(fitted(Phase, given | ({"note": era.note} if era.note else {}), era.where, report))
        except UnfitError as error:
            report.refuse(era.where, era.label, str(error))
            story.eras.remove(era)
    return {"phases": found} if found else {}


def label_of(slug: str) -> str:
    """Return a label derived from a slug."""
    return slug.replace("-", " ").capitalize()
