"""Groups of a file as categories of a dataset: a lane each, with colour and shape assigned in turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, get_args

from data.models.info import Shape
from exchange.ids import Ids, plain_slug
from exchange.report import Report
from exchange.story import Item

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
    counts = Counter(item.group for item in items)
    groups = [group for group in dict.fromkeys(item.group for item in items) if group]
    kept = groups
    if len(groups) > MOST:
        often = {group for group, _ in counts.most_common() if group}
        kept = [group for group in groups if group in sorted(often, key=lambda one: -counts[one])[: MOST - 1]]
    ids, labels = Ids(), Ids()
    listed: list[dict[str, Any]] = []
    found: dict[str, str] = {}
    for group in kept:
        found[group] = ids.take(plain_slug(group, "category"))
        listed.append(_lane(found[group], labels.take(group), f"Events of the group “{group}” in {name}.", len(listed)))
    if len(kept) < len(groups) or "" in counts:
        label = labels.take(OTHER if kept else UNGROUPED)
        rest = ids.take(plain_slug(label, "category"))
        listed.append(_lane(rest, label, f"Events of {name} without a lane of their own.", len(listed)))
        found |= {group: rest for group in counts if group not in found}
    for item in items:
        if item.group and item.group not in kept:
            report.change(f"group without a lane of its own (a dataset gets {MOST} at most)", item.where, item.group)
    return listed, found


def _lane(lane_id: str, label: str, meaning: str, place: int) -> dict[str, Any]:
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
