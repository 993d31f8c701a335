"""The rows of a file as what they say of events: which fields the file has, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from data.typography import typeset
from exchange.drafted import drafted
from exchange.ids import Ids
from exchange.report import Report
from exchange.story import Item, Story

Values = dict[str, Any]
ALWAYS = ("date", "precision", "title")
MADE_UP = ("no text: the title", "no source: the file itself", "id that no event may have")
"""Changes that a report has of every import, and that mean nothing where the event is there already."""


@dataclass(frozen=True)
class Row:
    """A row: its Item, the event that it would make if it is new, and the fields that the file has for it."""

    item: Item
    values: Values
    carried: frozenset[str]
    """Fields that the file has, empty or not."""

    report: Report

    @cached_property
    def said(self) -> Values:
        """The values that the file has; what an import makes up is not among them."""
        found = fields_said(self.item) | set(ALWAYS)
        return {name: self.values[name] for name in found if name in self.values}

    @property
    def key(self) -> tuple[str, str]:
        """The day and title, by which a row without an id is known."""
        return self.item.when.day, typeset(self.item.title)


def rows(story: Story, lane_of: Mapping[str, str], files: frozenset[str], report: Report) -> list[Row]:
    """Return the rows of a Story that can be events; the others are recorded. `files` are the dataset's pictures."""
    found = []
    for item in story.items:
        told = Report(report.name, report.kind)
        made = drafted(item, lane_of, Ids(), told, files)
        if made is None:
            report.refused += told.refused
            continue
        lost = len(item.more.get("media", ())) > len(made.values.get("media", ()))
        read = replace(item, unread=item.unread | {"media"}) if lost else item
        found.append(Row(read, made.values, carried(read, story), told))
    return found


def carried(item: Item, story: Story) -> frozenset[str]:
    """Return the fields of an event that a file has for one of its entries, filled in or not."""
    return (fields_said(item) | set(ALWAYS) | (story.carries or frozenset())) - item.unread - {"id"}


def fields_said(item: Item) -> frozenset[str]:
    """Return the fields of an event that an Item says something of."""
    named = {
        "date_end": item.end,
        "category": item.group,
        "summary": item.summary,
        "sources": item.sources,
        "quotes": item.quotes,
        "place": item.place,
        "note": item.note,
        **item.more,
    }
    return frozenset(name for name, value in named.items() if value not in ("", (), [], None))


def tell(report: Report, told: Iterable[Report], *, new: bool) -> None:
    """Add what was recorded of rows; of events that are there already, without what an import would have made up."""
    for one in told:
        report.wanted += one.wanted
        for what, places in one.changed.items():
            if new or not what.startswith(MADE_UP):
                report.changed.setdefault(what, []).extend(places)
