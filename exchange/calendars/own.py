"""What our own calendars say in X-ENTENTE, beside the standard fields: checked, as everything from a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from pydantic import ValidationError

from data import days
from data.checks.info import check_lists
from data.draft import Draft
from data.export import calendar_fields
from data.export.calendar_fields import NAME, source_of_line, text_at
from data.models.events import Attribution, Confidence, Precision, Source
from data.models.fields import is_day
from data.models.info import DatasetInfo
from data.models.parsed import Parsed
from data.yamlsource import Source as File
from exchange import cleaning
from exchange.calendars.properties import first
from exchange.ids import plain_slug
from exchange.markup import ParsedText
from exchange.report import Report
from exchange.story import Cited
from exchange.when import When

NEEDED = {
    "name": "imported", "title": "-", "subtitle": "-", "takeaway": "-", "version": "1.0", "time_zone": "UTC",
    "terms": "-", "citation": "-",
}  # fmt: skip
"""What stands for fields of dataset.yaml that a calendar does not have here, to validate the others."""


def own_about(calendar: Any, report: Report) -> Mapping[str, Any]:
    """Return the values of dataset.yaml that a calendar of ours has; none if they do not fit."""
    given = calendar_fields.parsed(first(calendar, NAME, "", report))
    found = {name: given[name] for name in calendar_fields.OF_DATASET if name in given}
    if not found:
        return {}
    whole = NEEDED | found
    try:
        info = DatasetInfo.model_validate(whole)
    except ValidationError:
        report.change(f"{NAME} that does not fit left out", "the calendar")
        return {}
    if any(check_lists(Draft(info=Parsed(info, File("dataset.yaml", whole), ())))):
        report.change(f"{NAME} that does not fit left out", "the calendar")
        return {}
    return found


@dataclass(frozen=True)
class OwnEntry:
    """What an entry of ours says of its event; nothing for another entry."""

    id: str = ""
    title: str = ""
    said: ParsedText | None = None
    note: str = ""
    category: str = ""
    sources: tuple[Cited, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict)
    vague: tuple[str, str, str] = ("", "", "")
    """Day, precision and last day of an event whose day is not known."""

    def dated(self, when: When, end: str) -> tuple[When, str]:
        """Return the date at its precision, if the entry still covers what it covered."""
        day, precision, last = self.vague
        if not day:
            return when, end
        begins, ends = (days.iso(one) for one in days.span(day, precision, last or None))
        if (when.day, end or when.day) != (begins, max(begins, ends)):
            return when, end
        return replace(when, day=day, precision=precision, time=""), last


def own_entry(entry: Any, where: str, report: Report) -> OwnEntry:
    """Return what an entry says in our own property, as far as it fits its other fields."""
    given = calendar_fields.parsed(first(entry, NAME, "", report))
    if not given:
        return OwnEntry()
    description = first(entry, "DESCRIPTION", "", report)
    summary = text_at(given.get("summary"), description)
    if summary is None:
        report.change("text that was edited since our export: all of it stands as summary", where)
    return OwnEntry(
        id=_text(given, "id"),
        title=cleaning.line(text_at(given.get("title"), first(entry, "SUMMARY", "", report)) or ""),
        said=ParsedText(cleaning.prose(summary)) if summary else None,
        note=cleaning.prose(text_at(given.get("note"), description) or ""),
        category=_slug(given, "category"),
        sources=tuple(_sources(given, description)),
        more=_coded(given),
        vague=_vague(given),
    )


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    return cleaning.line(value) if isinstance(value, str) else ""


def _slug(given: Mapping[str, Any], name: str) -> str:
    text = _text(given, name)
    return plain_slug(text, name) if text else ""


def _coded(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that are words of a vocabulary."""
    found: dict[str, Any] = {name: _slug(given, name) for name in ("level", "direction")}
    materials = given.get("materials")
    listed = [one for one in materials if isinstance(one, str)] if isinstance(materials, list) else []
    found["materials"] = list(dict.fromkeys(plain_slug(one, "material") for one in listed))
    for name, allowed in (("confidence", get_args(Confidence)), ("attribution", get_args(Attribution))):
        found[name] = given[name] if given.get(name) in allowed else ""
    return {name: value for name, value in found.items() if value}


def _vague(given: Mapping[str, Any]) -> tuple[str, str, str]:
    day, precision, last = _text(given, "date"), _text(given, "precision"), _text(given, "date_end")
    fits = is_day(day) and precision in get_args(Precision) and (not last or is_day(last))
    return (day, precision, last) if fits else ("", "", "")


def _sources(given: Mapping[str, Any], description: str) -> list[Cited]:
    listed = text_at(given.get("sources"), description)
    odd = given.get("odd") if isinstance(given.get("odd"), dict) else {}
    found = []
    for place, line in enumerate(listed.split("\n") if listed else ()):
        try:
            source = Source.model_validate((odd or {}).get(str(place)) or source_of_line(line))
        except ValidationError:
            continue
        known = source.model_dump(exclude_none=True)
        found.append(Cited(**{"described": False, **known}))
    return found
