"""The vocabularies and names of a dataset that is updated: a file's groups found among them, and new ones put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from data.models.fields import Model
from data.typography import typeset
from exchange.draft import NOT_CODED_DIRECTION, label_of
from exchange.ids import Ids, plain_slug
from exchange.lanes import MOST, OTHER, UNGROUPED, lane
from exchange.report import Report
from exchange.story import Item
from exchange.updating.present import Entry, Present
from exchange.updating.values import comparable
from exchange.workbook.sheets import LISTS


@dataclass
class Terms:
    """The content of dataset.yaml and names.yaml as an update leaves them, and what is new in it."""

    files: dict[str, Entry]
    told: list[str] = field(default_factory=list)

    def ids(self, name: str) -> set[str]:
        """Return the ids of a list of dataset.yaml."""
        return {str(entry["id"]) for entry in self.files["dataset.yaml"].get(name) or ()}

    def add(self, name: str, entry: Entry) -> None:
        """Put a new entry at the end of a list."""
        file = LISTS[name][1]
        there = self.files.setdefault(file, {})
        there[name] = [*(there.get(name) or ()), entry]
        self.told.append(f"{file}, {name}: {entry.get('label', entry['id'])} is new")


def terms_of(present: Present, given: Mapping[str, Any]) -> Terms:
    """Return the terms of a dataset with the entries that a workbook of ours adds or changes."""
    found = Terms({"dataset.yaml": dict(present.about), "names.yaml": dict(present.names)})
    for name, (_, file, model) in LISTS.items():
        there = {str(entry["id"]): entry for entry in found.files[file].get(name) or ()}
        for entry in (given.get(file) or {}).get(name) or ():
            old = there.get(entry["id"])
            if old is None:
                found.add(name, entry)
            elif changed := dict(_changed(old, entry, model)):
                _change(found, file, name, entry["id"], changed)
    return found


def _changed(old: Entry, new: Entry, model: type[Model]) -> Iterator[tuple[str, Any]]:
    for name in (info.alias or key for key, info in model.model_fields.items()):
        if comparable(name, old.get(name), model) != comparable(name, new.get(name), model):
            yield name, new.get(name)


def _change(found: Terms, file: str, name: str, entry_id: str, changed: Mapping[str, Any]) -> None:
    entries = []
    for entry in found.files[file][name]:
        if entry["id"] == entry_id:
            kept = {key: value for key, value in entry.items() if changed.get(key, value) is not None}
            entries.append(kept | {key: value for key, value in changed.items() if value is not None})
        else:
            entries.append(entry)
    found.files[file] = {**found.files[file], name: entries}
    found.told.append(f"{file}, {name}: {entry_id}: {', '.join(changed)} changed")


def lanes_of(items: Iterable[Item], terms: Terms, report: Report, *, ours: bool) -> dict[str, str]:
    """Return the category of each group of a file, and put the categories that are new among the terms.

    A workbook of ours names categories by their ids; one that is not there is a slip, which the checks name.
    """
    there = terms.files["dataset.yaml"]["categories"]
    known = {
        word.casefold(): str(entry["id"])
        for entry in reversed(there)
        for word in (entry["id"], typeset(entry["label"]), typeset(entry.get("singular", entry["label"])))
    }
    found: dict[str, str] = {}
    for group in dict.fromkeys(item.group for item in items):
        place = known.get(typeset(group).casefold()) or known.get(plain_slug(group, "category") if group else "")
        rest = known.get(OTHER.casefold()) or known.get(UNGROUPED.casefold())
        if place is None and not group:
            place = rest
        if place is None and ours and group:
            place = group
        if place is None:
            place = rest if len(there) >= MOST and rest else _new_lane(group, terms, report)
        found[group] = place
        there = terms.files["dataset.yaml"]["categories"]
    return found


def _new_lane(group: str, terms: Terms, report: Report) -> str:
    """Return the id of a new category, with a colour and a shape that stand apart from those there."""
    label, ids = group or OTHER, Ids()
    for taken in terms.ids("categories"):
        ids.take(taken)
    meaning = f"Events of the group “{label}” in {report.name}."
    made = lane(ids.take(plain_slug(label, "category")), label, meaning, len(terms.ids("categories")))
    terms.add("categories", made)
    return str(made["id"])


def add_missing(events: Iterable[Mapping[str, Any]], terms: Terms, *, ours: bool) -> None:
    """Put directions, levels and materials that events name among the terms, if they are not there."""
    for event in events:
        if event.get("direction") == NOT_CODED_DIRECTION["id"] and "not-coded" not in terms.ids("directions"):
            terms.add("directions", dict(NOT_CODED_DIRECTION))
        if ours:
            continue
        named = (("directions", [event.get("direction")]), ("levels", [event.get("level")]))
        for name, words in (*named, ("materials", event.get("materials") or ())):
            for word in words:
                if word and word not in terms.ids(name):
                    coded = {"meaning": f"Coded {word} in the imported file."} if name != "materials" else {}
                    terms.add(name, {"id": word, "label": label_of(str(word)), **coded})
