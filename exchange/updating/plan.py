"""The plan of an update: what is new, what changes field by field, what is gone. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from exchange.ids import Ids, is_event_id, plain_slug
from exchange.report import Report
from exchange.story import Story
from exchange.updating.last import Last, last_of
from exchange.updating.matching import matched
from exchange.updating.merging import Merged, merged
from exchange.updating.present import Entry, Present
from exchange.updating.rows import Row, rows, tell
from exchange.updating.terms import Terms, add_missing, lanes_of, terms_of


@dataclass(frozen=True)
class Wish:
    """What a person may say about an update."""

    overwrite: bool = False
    """Whether what was edited both here and in the file becomes what the file says."""

    remove_gone: bool = False
    """Whether events whose rows are gone are withdrawn."""

    may_lose_half: bool = True
    """Whether a file that has lost half of its rows is taken as it is."""


@dataclass
class Plan:
    """What an update does, and what it leaves."""

    new: list[tuple[Row, Entry]] = field(default_factory=list)
    changed: list[Merged] = field(default_factory=list)
    same: set[str] = field(default_factory=set)
    """The places of rows that change nothing."""

    conflicts: list[Merged] = field(default_factory=list)
    gone: list[Entry] = field(default_factory=list)
    known: int = 0
    """Events that the file could have lost."""

    removed: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    """Withdrawn events that the file has again."""

    renamed: dict[str, str] = field(default_factory=dict)
    """The new id of each event whose day or id changes, by the one it has."""

    terms: Terms = field(default_factory=lambda: Terms({}))
    last: dict[str, Last] = field(default_factory=dict)
    """What is kept of the rows, by the ids that events have afterwards."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to change."""
        return not (self.new or self.changed or self.removed or self.terms.told)

    @property
    def broken(self) -> bool:
        """Whether so many events are gone at once that the file is likely to be broken."""
        return len(self.gone) > 1 and 2 * len(self.gone) >= self.known


def make_plan(story: Story, present: Present, last: Mapping[str, Last], wish: Wish, report: Report) -> Plan:
    """Return what a file changes of a dataset."""
    ours = bool(story.given)
    last = dict(last) | {event_id: Last(event_id, fields=told) for event_id, told in story.exported.items()}
    plan = Plan(terms=terms_of(present, story.given))
    pictures = frozenset(present.reading.draft.media_files)
    read = rows(story, lanes_of(story.items, plan.terms, report, ours=ours), pictures, report)
    events = matched(read, present, last)
    ids = _ids(present)
    for place, row in enumerate(read):
        if place in events:
            _match(plan, present, row, events[place], last, story, wish)
        else:
            _new(plan, row, ids, present)
    _rename(plan, ids)
    tell(report, (row.report for row, _ in plan.new), new=True)
    tell(report, (one.row.report for one in plan.changed), new=False)
    _gone(plan, present, set(events.values()) | story.unread, last, report, wish)
    add_missing([*(entry for _, entry in plan.new), *map(changes_of, plan.changed)], plan.terms, ours=ours)
    return plan


def _ids(present: Present) -> Ids:
    """Return the ids that no new event may have."""
    ids = Ids()
    for taken in (*present.places, *present.former):
        ids.take(taken)
    return ids


def _match(
    plan: Plan, present: Present, row: Row, event_id: str, last: Mapping[str, Last], story: Story, wish: Wish
) -> None:
    event = present.event(event_id)
    found = merged(event, row, last.get(event_id), story, overwrite=wish.overwrite)
    wanted = row.item.wanted if is_event_id(row.item.wanted, row.item.when.day) else ""
    if found.changes or (wanted and wanted != event_id and wanted not in present.former):
        plan.changed.append(found)
    else:
        plan.same.add(row.item.where)
    kept = last_of(row)
    if found.conflicts:
        plan.conflicts.append(found)
        before = last[event_id].fields
        kept = replace(kept, fields={**kept.fields, **{one.field: before[one.field] for one in found.conflicts}})
    plan.last[event_id] = kept


def _new(plan: Plan, row: Row, ids: Ids, present: Present) -> None:
    wanted = str(row.values["id"])
    event_id = ids.take(wanted)
    if event_id in present.withdrawn:
        plan.back |= {event_id}
    plan.new.append((row, {**row.values, "id": event_id}))
    plan.last[event_id] = last_of(row)


def _rename(plan: Plan, ids: Ids) -> None:
    """Give events whose day changes an id that begins with it, and those to which the file gives another that one."""
    for one in plan.changed:
        event_id = str(one.event["id"])
        day = next((str(change.new) for change in one.changes if change.field == "date"), str(one.event["date"]))
        wanted = one.row.item.wanted
        if not is_event_id(wanted, day):
            wanted = (
                event_id
                if event_id.startswith(day)
                else f"{day}{event_id[10:] or plain_slug(one.row.item.title, 'event')}"
            )
        if wanted != event_id and wanted not in (one.event.get("formerly") or ()):
            plan.renamed[event_id] = ids.take(wanted)
            plan.last[plan.renamed[event_id]] = plan.last.pop(event_id)


def _gone(plan: Plan, present: Present, there: set[str], last: Mapping[str, Last], report: Report, wish: Wish) -> None:
    """Note the events that the file had at the last import, or that it should have if there was none, and has not."""
    could = [event for event in present.events() if not last or str(event["id"]) in last]
    plan.known = len(could)
    plan.gone = [event for event in could if str(event["id"]) not in there]
    if not wish.remove_gone:
        kept = {str(event["id"]) for event in plan.gone}
        plan.last |= {event_id: last[event_id] for event_id in kept if event_id in last}
    elif report.refused:
        report.decide("Rows cannot be read, and may be those of events that seem gone: nothing was withdrawn.")
    else:
        plan.removed = frozenset(str(event["id"]) for event in plan.gone)


def changes_of(one: Merged) -> dict[str, Any]:
    """Return the new values of an event by field."""
    return {change.field: change.new for change in one.changes}


def ordered(plan: Plan) -> Iterator[tuple[Row, Entry]]:
    """Yield the new events in the order of their dates."""
    yield from sorted(plan.new, key=lambda pair: (str(pair[1]["date"]), str(pair[1]["id"])))
