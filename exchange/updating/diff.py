"""The plan of an update as people read it: what is new, what changes from what to what, what is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from exchange.report import short
from exchange.updating.merging import Change
from exchange.updating.plan import Plan, ordered
from exchange.updating.present import Entry

MOST = 40
"""Events of a kind that are named one by one."""
AROUND, WIDEST = 24, 60
NOTHING = "(none)"


def diff(plan: Plan, name: str) -> str:
    """Return what a plan does, in lines."""
    return "\n".join(_lines(plan, name)) + "\n"


def heading(plan: Plan, name: str) -> str:
    """Return what a plan does, in one sentence."""
    parts = (
        f"{len(plan.new):,} new",
        f"{len(plan.changed):,} changed",
        f"{len(plan.gone):,} gone",
        f"{len(plan.same):,} as they were",
    )
    said = "nothing to change" if plan.empty else "; ".join(parts)
    return f"{name}: {said}."


def _lines(plan: Plan, name: str) -> Iterator[str]:
    yield heading(plan, name)
    if plan.new:
        yield from ("", "New:")
        yield from _some([f"  + {_named(entry)} ({row.item.where})" for row, entry in ordered(plan)])
    if plan.changed:
        yield from ("", "Changed:")
        yield from _some(
            ["\n".join(_changed(plan, one.event, one.changes, one.row.item.where)) for one in plan.changed]
        )
    if plan.conflicts:
        yield from ("", "Edited both here and in the file, and kept as here (--overwrite takes the file's):")
        yield from _some(
            ["\n".join(_changed(plan, one.event, one.conflicts, one.row.item.where)) for one in plan.conflicts]
        )
    if plan.terms.told:
        yield from ("", "Vocabulary and names:", *(f"  + {told}" for told in plan.terms.told))
    if plan.gone:
        kept = "kept; --remove-gone withdraws them" if not plan.removed else "withdrawn: their pages say so"
        yield from ("", f"Gone from the file ({kept}):", *_some([f"  - {_named(event)}" for event in plan.gone]))


def _named(event: Entry) -> str:
    return f"{event['id']}  {short(str(event['title']))}"


def _changed(plan: Plan, event: Entry, changes: Sequence[Change], where: str) -> Iterator[str]:
    event_id = str(event["id"])
    yield f"  {_named(event)} ({where})"
    if event_id in plan.renamed:
        yield f"      id: {event_id} -> {plan.renamed[event_id]} (links to the old one lead to the new)"
    for change in changes:
        yield f"      {change.field}: {_told(change)}"


def _told(change: Change) -> str:
    if isinstance(change.old, list) or isinstance(change.new, list):
        return _lists(change.old or [], change.new or [])
    return " -> ".join(_excerpts(_text(change.old), _text(change.new)))


def _lists(old: list[Any], new: list[Any]) -> str:
    """Return what is taken out of a list and what is put in."""
    gone = [f"- {short(_text(one))}" for one in old if one not in new]
    come = [f"+ {short(_text(one))}" for one in new if one not in old]
    return "; ".join([*gone, *come]) or "in another order"


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(str(inner) for inner in value.values())
    return NOTHING if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _excerpts(old: str, new: str) -> tuple[str, str]:
    """Return two texts, of long ones the parts where they differ."""
    if max(len(old), len(new)) <= WIDEST:
        return short(old), short(new)
    same = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
    start = max(0, same - AROUND)
    lead = "…" if start else ""
    return lead + short(old[start : start + WIDEST]), lead + short(new[start : start + WIDEST])


def _some(entries: list[str]) -> list[str]:
    return entries if len(entries) <= MOST else [*entries[:MOST], f"  and {len(entries) - MOST:,} more"]
