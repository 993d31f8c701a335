"""The dataset that is updated, as its files have it: raw entries with their places, not yet typeset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.load import Reading, read
from data.problem import DatasetError
from data.yamlsource import read_yaml

Entry = dict[str, Any]
WITHDRAWN = "withdrawn.yaml"


@dataclass(frozen=True)
class Present:
    """The files of a dataset and the entries in them."""

    reading: Reading
    data: Mapping[str, Any]
    """The content of each YAML file."""

    places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """The file of each event and its place there."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts of the files."""
        return self.reading.files.texts

    @property
    def about(self) -> Entry:
        """The content of dataset.yaml."""
        found: Entry = self.data["dataset.yaml"]
        return found

    @property
    def names(self) -> Entry:
        """The content of names.yaml."""
        return self.data.get("names.yaml") or {}

    def event(self, event_id: str) -> Entry:
        """Return an event by its id."""
        file, place = self.places[event_id]
        found: Entry = self.data[file][place]
        return found

    def events(self) -> Iterator[Entry]:
        """Yield every event."""
        return map(self.event, self.places)

    @property
    def former(self) -> dict[str, str]:
        """The present id of each event by its former ids."""
        return {former: str(event["id"]) for event in self.events() for former in event.get("formerly") or ()}

    @property
    def withdrawn(self) -> frozenset[str]:
        """The ids of withdrawn events."""
        return frozenset(str(entry["id"]) for entry in self.data.get(WITHDRAWN) or ())


def present(folder: Path) -> Present:
    """Return the dataset of a folder. Raises DatasetError if it has problems: they are mended first."""
    reading = read(folder)
    problems = [problem for problem in reading.problems if not problem.file.startswith("briefings/")]
    if problems:
        raise DatasetError(problems)
    draft = reading.draft
    data = {one.source.file: one.source.value for one in (draft.info, draft.names, *draft.events) if one is not None}
    for file, text in reading.files.texts.items():
        if file.endswith(".yaml") and file not in data:
            data[file] = read_yaml(file, text)[0].value
    places = {
        str(event["id"]): (file, place)
        for file in reading.files.event_files()
        for place, event in enumerate(data[file])
    }
    return Present(reading, data, places)
