"""The data of TimelineJS JSON to a Story: title, eras and slides (timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from exchange import cleaning
from exchange.early import is_early
from exchange.markup import OPEN, ParsedText, parse_markup
from exchange.report import RefusedError, Report
from exchange.slides import KNOWN as KNOWN_OF_SLIDES
from exchange.slides import item, plain_line
from exchange.story import Era, Story
from exchange.timelinejs_first import modern
from exchange.when import UndatedError, from_parts

Json = Mapping[str, Any]
KNOWN = {"events", "eras", "title", "scale"}


def read(parsed: Any, report: Report) -> Story:
    """Return the Story of the data of a TimelineJS file. Raises RefusedError for anything else."""
    parsed = _checked(parsed, report.name)
    story = Story()
    add_title(parsed.get("title"), story, report)
    early = is_early(_years(parsed["events"]))
    for place, slide in enumerate(parsed["events"], start=1):
        found = item(slide, f"event {place}", report, early=early)
        if found is not None:
            story.items.append(found)
    eras = parsed.get("eras") or []
    if not isinstance(eras, list):
        report.change("eras that are no list left out", "the file")
        eras = []
    for place, era in enumerate(eras, start=1):
        add_era(era, f"era {place}", story, report)
    for key in parsed.keys() - KNOWN:
        report.change(f"'{cleaning.cut(cleaning.line(str(key)), 40)}' of the file left out", "the file")
    return story


def _years(slides: Iterable[Any]) -> Iterator[Any]:
    dates = (slide.get("start_date") for slide in slides if isinstance(slide, dict))
    return (date.get("year") for date in dates if isinstance(date, dict))


def _checked(parsed: Any, name: str) -> Json:
    if isinstance(parsed, dict) and isinstance(parsed.get("timeline"), dict):
        parsed = modern(parsed["timeline"])
    if not isinstance(parsed, dict) or not isinstance(parsed.get("events"), list):
        raise RefusedError(f"{name}: this is JSON, but not of TimelineJS: it has no list called 'events'.")
    if not parsed["events"]:
        raise RefusedError(f"{name}: its list of events is empty.")
    return parsed


def add_title(slide: Any, story: Story, report: Report) -> None:
    """Set the Story's title, subtitle and takeaway from the title slide."""
    if not isinstance(slide, dict):
        return
    text = slide.get("text")
    text = text if isinstance(text, dict) else {}
    story.title = plain_line(text.get("headline"))
    said = parse_markup(str(text.get("text") or ""))
    story.subtitle = cleaning.line(said.ours.get("subtitle") or said.text)
    story.takeaway = cleaning.line(said.ours.get("takeaway") or "")
    for key, what in (
        ("media", "picture or video of the title slide"),
        ("background", "background of the title slide"),
    ):
        part = slide.get(key)
        if isinstance(part, dict) and any(part.values()):
            report.change(f"{what} left out", "the title", str(part.get("url") or part.get("color") or ""))
    for key in ("start_date", "end_date", "display_date", "group"):
        if _filled(slide.get(key)):
            report.change(f"{key} of the title slide left out", "the title")
    for key in slide.keys() - KNOWN_OF_SLIDES:
        report.change(f"field '{cleaning.cut(cleaning.line(str(key)), 40)}' left out", "the title")
    for dropped in (*(address for address, _ in said.links), *said.dropped):
        report.change("link or picture in the text of the title slide left out", "the title", dropped)


def add_era(era: Any, where: str, story: Story, report: Report) -> None:
    """Add an era to the Story, or record why it is invalid."""
    if not isinstance(era, dict):
        report.refuse(where, "", "it is not an object")
        return
    text = era.get("text")
    text = text if isinstance(text, dict) else {}
    label = plain_line(text.get("headline"))
    if not label:
        label = where.capitalize()
        report.change("era without a headline, named by its place", where)
    try:
        first = _date(era.get("start_date"))
        last = _date(era.get("end_date")) if _given(era.get("end_date")) else None
    except UndatedError as error:
        report.refuse(where, label, str(error))
        return
    said = parse_markup(str(text.get("text") or ""))
    if OPEN in said.ours:
        last = None
    elif last is None:
        report.change("era without an end, left open", where, label)
    elif last.last < first.day:
        report.refuse(where, label, "it ends before it begins")
        return
    _record_rest_of_era(era, said, where, report)
    story.eras.append(Era(where, label, first.day, last.last if last else "", said.text))


def _record_rest_of_era(era: Json, said: ParsedText, where: str, report: Report) -> None:
    for dropped in (*(address for address, _ in said.links), *said.dropped):
        report.change("link or picture in the text of an era left out", where, dropped)
    for key in era.keys() - KNOWN_OF_SLIDES:
        report.change(f"field '{cleaning.cut(cleaning.line(str(key)), 40)}' of an era left out", where)
    for key in ("media", "background", "group", "display_date"):
        if _filled(era.get(key)):
            report.change(f"{key} of an era left out", where)
    if any(_filled(date.get("hour")) for date in (era["start_date"], era.get("end_date")) if isinstance(date, dict)):
        report.change("time of day of an era left out", where)


def _filled(value: Any) -> bool:
    return any(value.values()) if isinstance(value, dict) else value not in (None, "")


def _given(date: Any) -> bool:
    return isinstance(date, dict) and date.get("year") not in (None, "")


def _date(date: Any) -> Any:
    if not isinstance(date, dict):
        raise UndatedError("it has no date")
    return from_parts(date.get("year"), date.get("month"), date.get("day"))
