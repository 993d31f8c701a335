"""Groups of a file as categories of a dataset: a lane each, with colour and shape assigned in turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from data.models.info import Shape
from data.typography import typeset
from exchange import cleaning
from exchange.ids import Ids, plain_slug
from exchange.report import Report, short
from exchange.story import Item

LONGEST_LABEL = 80
MOST = 12
"""Most lanes; more are not readable on a page."""

COLOURS = (
    ("#153a8d", "#6d97f0"),
    ("#991d01", "#de7437"),
    ("#228373", "#72e3ac"),
    ("#9255b9", "#deb2f8"),
    ("#a6610f", "#eab22b"),
    ("#57505a", "#a5a3a1"),
    ("#00707f", "#4fc4d4"),
    ("#a8325e", "#f08fb3"),
)
"""Pairs for light and dark backgrounds. With the shapes, 56 distinct marks."""

SHAPES: tuple[str, ...] = get_args(Shape)
UNGROUPED = "Events"
OTHER = "Other events"


def lanes(items: Sequence[Item], name: str, report: Report) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Return the categories for dataset.yaml, and the category of each group ("" for events without one)."""
    spelt = _labels(items, report)
    counts = Counter(spelt[item.group] for item in items)
    kept = _kept(counts)
    ids, labels = Ids(), Ids()
    listed: list[dict[str, Any]] = []
    lane_of: dict[str, str] = {}
    for label in kept:
        lane_of[label] = ids.take(plain_slug(label, "category"))
        meaning = f"Events of the group “{label}” in {name}."
        listed.append(lane(lane_of[label], labels.take(label), meaning, len(listed)))
    if len(kept) < len(counts):
        label = labels.take(OTHER if kept else UNGROUPED)
        rest = ids.take(plain_slug(label, "category"))
        listed.append(lane(rest, label, f"Events of {name} without a lane of their own.", len(listed)))
        lane_of |= {one: rest for one in counts if one not in lane_of}
        _record_merged([item for item in items if spelt[item.group] not in ("", *kept)], spelt, label, report)
    return listed, {group: lane_of[label] for group, label in spelt.items()}


def _kept(counts: Mapping[str, int]) -> list[str]:
    """Return the labels that get a lane of their own, in the order of the file."""
    found = [label for label in counts if label]
    if len(found) <= MOST:
        return found
    often = set(sorted(found, key=lambda label: -counts[label])[: MOST - 1])
    return [label for label in found if label in often]


def _record_merged(items: Sequence[Item], spelt: Mapping[str, str], lane: str, report: Report) -> None:
    """Record the groups that share the last lane: together with their numbers, and event by event."""
    numbers = Counter(spelt[item.group] for item in items)
    if numbers:
        named = ", ".join(f"{short(label)} ({number})" for label, number in numbers.items())
        report.decide(f"Categories without a lane of their own, whose events are in “{lane}”: {named}.")
    for item in items:
        report.change(f"group without a lane of its own (a dataset gets {MOST} at most)", item.where, item.group)


def _labels(items: Sequence[Item], report: Report) -> dict[str, str]:
    """Return the label of each group: as it is printed, and not too long."""
    found: dict[str, str] = {}
    for item in items:
        if item.group in found:
            continue
        label = typeset(cleaning.cut(item.group, LONGEST_LABEL))
        if len(label) < len(item.group):
            report.change(f"category cut to {LONGEST_LABEL} letters", f"first {item.where}", item.group)
        if label in found.values():
            report.change("category that reads like another, put with it", f"first {item.where}", item.group)
        found[item.group] = label
    return found


def lane(lane_id: str, label: str, meaning: str, place: int) -> dict[str, Any]:
    """Return a category, with the colours and the shape of its place."""
    light, dark = COLOURS[place % len(COLOURS)]
    return {
        "id": lane_id,
        "label": label,
        "singular": label,
        "meaning": meaning,
        "colour": light,
        "colour_dark": dark,
        "shape": SHAPES[place % len(SHAPES)],
    }
