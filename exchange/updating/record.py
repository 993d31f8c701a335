"""What is written beside an imported dataset: import.yaml, and what the file said (import-last.json)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from data.guide.starter import SCHEMAS
from data.models.imported import Imported
from data.models.parsed import parse_entry
from data.yamlsource import read_yaml
from exchange.drafted import Drafted
from exchange.inputs.addresses import is_address
from exchange.options import Options
from exchange.report import RefusedError, Report
from exchange.story import Story
from exchange.updating.last import FILE, MOST, Last, as_text, last_of
from exchange.updating.rows import Row, carried

RECORD = "import.yaml"
HEAD = (
    f"# yaml-language-server: $schema={SCHEMAS}/import.schema.json\n"
    "# Where this dataset was imported from: `import --update` and `sync` read it again. See docs/exchange.md.\n"
)
OPTIONS = {
    "time_zone": "time_zone",
    "encoding": "encoding",
    "dates": "order",
    "repeat": "repeat",
    "century": "century",
    "languages": "languages",
    "sheet": "sheet",
    "allow_private": "allow_private",
}
"""The fields that hold options of an import. That of columns is written differently, the title is only the first's."""


def first_files(
    kind: str, place: str | Path, folder: Path, options: Options, story: Story, events: Sequence[Drafted]
) -> dict[str, str]:
    """Return the texts of the files that a first import writes beside the dataset."""
    given: dict[str, Any] = {"format": kind, "from": _from(place, folder)}
    given |= {name: getattr(options, of) for name, of in OPTIONS.items()}
    given["columns"] = [f"{field}={heading}" for field, heading in options.columns.items()]
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}
    kept = {name: value for name, value in plain.items() if value not in (None, "", [], False)}
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=200)
    return {RECORD: HEAD + text} | (last_file(_last(story, events)) if len(events) <= MOST else {})


def _from(place: str | Path, folder: Path) -> str:
    """Return an address, or the path of a file from the dataset's folder, so that both can be moved together."""
    if is_address(str(place)):
        return str(place)
    file, home = Path(place).resolve(), folder.resolve()
    return Path(os.path.relpath(file, home)).as_posix() if file.anchor == home.anchor else file.as_posix()


def _last(story: Story, events: Sequence[Drafted]) -> Iterable[tuple[str, Last]]:
    for one in events:
        row = Row(one.item, one.values, carried(one.item, story), Report("", ""))
        yield str(one.values["id"]), last_of(row)


def last_file(events: Iterable[tuple[str, Last]]) -> dict[str, str]:
    """Return the record of what a file said, by its name; none if it would be too large."""
    text = as_text(events)
    return {FILE: text} if text else {}


def read_record(folder: Path) -> Imported | None:
    """Return the content of a folder's import.yaml, None if it has none. Raises RefusedError if it has problems."""
    file = folder / RECORD
    if not file.is_file():
        return None
    source, problems = read_yaml(RECORD, file.read_text(encoding="utf-8-sig"))
    found, faults = parse_entry(Imported, source, (), source.value)
    if found is None or problems or faults:
        said = "\n".join(f"  {problem}" for problem in (*problems, *faults))
        raise RefusedError(f"{file} has problems. Mend them first.\n{said}")
    return found.model


def place_of(record: Imported, folder: Path) -> str | Path:
    """Return the address or file that a dataset was imported from."""
    return record.from_ if is_address(record.from_) else folder / record.from_


def options_of(record: Imported) -> Options:
    """Return the options with which a dataset was imported. Raises RefusedError."""
    columns: dict[str, str] = {}
    for one in record.columns:
        field, sign, heading = one.partition("=")
        if not sign:
            raise RefusedError(f"{RECORD}: '{one}' names no column. Write date=Datum.")
        columns[field.strip()] = heading.strip()
    given = {of: getattr(record, name) for name, of in OPTIONS.items()}
    return Options(columns=columns, **{of: value for of, value in given.items() if value is not None})
