"""A plan applied to the texts of a dataset's files, in memory: only what changes is written anew."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from data.guide.files import kind_of_file
from data.guide.starter import SCHEMAS
from data.models.info import DatasetInfo, Names
from data.yamlsource import read_yaml
from exchange.report import Report
from exchange.updating.merging import ORDER, with_changes
from exchange.updating.plan import Plan, changes_of, ordered
from exchange.updating.present import WITHDRAWN, Entry, Present
from exchange.updating.values import aligned
from exchange.updating.yaml_entries import change_entries, change_mapping, move_out, put_in, take_out
from exchange.updating.yaml_text import lines

Texts = dict[str, str | None]
"""The new texts of files by name; None removes a file."""

HEADS = {
    "events": "# Events of {year} in order of date.\n",
    "withdrawn": "# Events that are no longer told: when and why each was withdrawn.\n",
}


def apply(plan: Plan, present: Present, report: Report, today: str) -> Texts:
    """Return the texts of the files that the plan changes. Raises CannotEditError."""
    texts: Texts = dict(present.texts)
    _rename(texts, plan)
    _change(texts, plan, present, report)
    _move(texts, plan, present)
    _add(texts, plan)
    _withdraw(texts, plan, present, report, today)
    for file, order in (("dataset.yaml", DatasetInfo), ("names.yaml", Names)):
        wanted = plan.terms.files.get(file) or {}
        if wanted and wanted != (present.data.get(file) or {}):
            fields = [info.alias or name for name, info in order.model_fields.items()]
            before = texts.get(file)
            texts[file] = (
                change_mapping(before, wanted, fields)
                if before
                else f"{_head(file)}{lines(wanted, 0, indented_lists=True)}\n"
            )
    return {file: text for file, text in texts.items() if text != present.texts.get(file)}


def _rename(texts: Texts, plan: Plan) -> None:
    """Write the new id of an event wherever its old one stands: in relations, texts, corrections and briefings."""
    if plan.renamed:
        old = re.compile(rf"(?<![a-z0-9-])({'|'.join(map(re.escape, plan.renamed))})(?![a-z0-9-])")
        for file, text in texts.items():
            if text and file.endswith(".yaml"):
                texts[file] = old.sub(lambda found: plan.renamed[found[1]], text)


def _renamed(value: Any, plan: Plan) -> Any:
    if isinstance(value, Mapping):
        return {key: _renamed(inner, plan) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, plan) for inner in value]
    if isinstance(value, str):
        for old, new in plan.renamed.items():
            value = value.replace(old, new) if old in value else value
    return value


def _change(texts: Texts, plan: Plan, present: Present, report: Report) -> None:
    """Change the fields of events, in the files where they are."""
    wanted: defaultdict[str, dict[int, Entry]] = defaultdict(dict)
    now = {file: _now(file, texts, present) for file in present.reading.files.event_files()}
    for one in plan.changed:
        old_id = str(one.event["id"])
        file, place = present.places[old_id]
        event = now[file][place]
        changes = {name: aligned(name, event.get(name), _renamed(new, plan)) for name, new in changes_of(one).items()}
        if old_id in plan.renamed:
            changes["formerly"] = [*(changes.get("formerly") or event.get("formerly") or ()), old_id]
        wanted[file][place] = with_changes(event, changes)
    for event_id, (file, place) in present.places.items():
        entry = wanted[file].get(place, now[file][place])
        left = [one for one in entry.get("related") or () if one.get("id") not in plan.removed]
        if event_id not in plan.removed and len(left) < len(entry.get("related") or ()):
            wanted[file][place] = with_changes(entry, {"related": left or None})
            report.change("relation to an event that is withdrawn taken out", event_id)
    for file, entries in wanted.items():
        if entries:
            texts[file], rewritten = change_entries(texts[file] or "", entries, ORDER)
            for place in rewritten:
                report.change("comments lost: the event is written anew", file, str(now[file][place].get("id")))


def _now(file: str, texts: Texts, present: Present) -> list[Entry]:
    """Return the entries of a file of events as its text has them now."""
    text = texts[file] or ""
    found: list[Entry] = present.data[file] if text == present.texts[file] else read_yaml(file, text)[0].value
    return found


def _move(texts: Texts, plan: Plan, present: Present) -> None:
    """Move events whose year changed into the file of their year, as they stand."""
    for old_id, event_id in plan.renamed.items():
        file, home = present.places[old_id][0], f"events/{event_id[:4]}.yaml"
        if file != home:
            entry, block, texts[file] = move_out(texts[file] or "", event_id)
            _put(texts, home, [(entry, block)])


def _add(texts: Texts, plan: Plan) -> None:
    years: defaultdict[str, list[tuple[Entry, str]]] = defaultdict(list)
    for _, entry in ordered(plan):
        years[f"events/{str(entry['date'])[:4]}.yaml"].append((_renamed(entry, plan), ""))
    for file, entries in years.items():
        _put(texts, file, entries)


def _put(texts: Texts, file: str, entries: list[tuple[Entry, str]]) -> None:
    """Put events into the file of their year, which is made if there is none."""
    text = texts.get(file)
    if text:
        texts[file] = put_in(text, entries)
    else:
        head = f"{_head(file)}{HEADS['events'].format(year=file[7:11])}"
        body = "".join(f"{block or lines([entry], 0, indented_lists=True)}\n" for entry, block in entries)
        texts[file] = f"{head}{body}"


def _withdraw(texts: Texts, plan: Plan, present: Present, report: Report, today: str) -> None:
    """Take events out, and list them as withdrawn; those that are back are listed no longer."""
    for file in {present.places[event_id][0] for event_id in plan.removed}:
        texts[file] = take_out(texts[file] or "", plan.removed)
    if plan.back:
        texts[WITHDRAWN] = take_out(texts[WITHDRAWN] or "", plan.back)
    gone = [
        {"id": str(event["id"]), "title": event["title"], "date": today, "why": f"No longer in {report.name}."}
        for event in plan.gone
        if str(event["id"]) in plan.removed
    ]
    if gone:
        before = (texts.get(WITHDRAWN) or f"{_head(WITHDRAWN)}{HEADS['withdrawn']}").rstrip("\n")
        texts[WITHDRAWN] = f"{before}\n{lines(gone, 0, indented_lists=True)}\n"


def _head(file: str) -> str:
    up = "../" if "/" in file else ""
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind_of_file(file)}.schema.json\n"
