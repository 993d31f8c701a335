"""Loading: from a folder to a validated Dataset, or a DatasetError with every problem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data import claims
from data.briefings import valid_briefings
from data.check import check
from data.dataset import Dataset
from data.draft import Draft, WrittenBriefing
from data.files import BRIEFINGS, Folder, read_folder
from data.garbage import no_collection
from data.media.file import MediaFile
from data.media.named import named_files
from data.media.reading import content_hash, media_files, read_media
from data.models.briefings import BriefingFile, Step
from data.models.events import Correction, Event, Series, Withdrawn
from data.models.imported import Imported
from data.models.info import DatasetInfo, Names
from data.models.parsed import ModelT, Parsed, parse_entry, problem_at
from data.observations import SHIPMENT_COLUMNS, read_observations
from data.problem import DatasetError, Problem
from data.table import Table, read_table
from data.yamlsource import Path as Path_
from data.yamlsource import Source, read_yaml

COLUMNS = ("series", "period", "value")
MOST = 1000
"""Problems in one file after which the rest of it is not parsed."""


@dataclass(frozen=True)
class Reading:
    """The files of a folder, the draft, and every problem except those of briefings."""

    files: Folder
    draft: Draft
    problems: tuple[Problem, ...]


def load(folder: str | Path) -> Dataset:
    """Load and validate the dataset of a folder. Raises DatasetError with every problem at once.

    A problem in a briefing is not fatal: it goes to `briefing_problems`, and the step is left out.
    """
    with no_collection():
        return make(read(Path(folder)))


def read(folder: Path) -> Reading:
    """Read and check the files of a folder, valid or not."""
    files, problems = read_folder(folder)
    if not files.found:
        return Reading(files, Draft(), tuple(problems))
    return _reading(folder, files, problems)


def read_as_if(folder: Path, texts: Mapping[str, str]) -> Reading:
    """Read and check a folder as if its files had other texts: nothing is written."""
    return _reading(folder, Folder(texts, ""), [])


def _reading(folder: Path, files: Folder, problems: list[Problem]) -> Reading:
    draft, faults = read_draft(files, unread=frozenset(problem.file for problem in problems))
    named = (name for _, _, name in named_files(draft))
    draft = replace(draft, media=read_media(folder, named), media_files=media_files(folder))
    return Reading(files, draft, (*problems, *faults, *check(draft)))


def make(reading: Reading) -> Dataset:
    """Build the dataset from a reading. Raises DatasetError with every problem, unless only briefings have any."""
    draft, problems = reading.draft, reading.problems
    if draft.info is None or any(not problem.file.startswith(BRIEFINGS) for problem in problems):
        raise DatasetError(problems)
    observations, notes = read_observations(draft)
    shown = MappingProxyType({name: one for name, one in draft.media.items() if isinstance(one, MediaFile)})
    read_events = [claims.read(entry.model) for entry in draft.events]
    dataset = Dataset(
        info=draft.info.model,
        names=draft.names.model if draft.names else Names(),
        events=tuple(sorted((event for event, _ in read_events), key=lambda event: event.order)),
        claims=MappingProxyType({event.id: found for event, found in read_events if found}),
        series=tuple(entry.model for entry in draft.series),
        corrections=tuple(entry.model for entry in draft.corrections),
        withdrawn=tuple(entry.model for entry in draft.withdrawn),
        observed=observations,
        noted=notes,
        media=shown,
        content_hash=content_hash(reading.files.content_hash, shown),
    )
    briefings, faults = valid_briefings(dataset, draft.briefings)
    return replace(dataset, briefings=briefings, briefing_problems=DatasetError([*problems, *faults]).problems)


def read_draft(files: Folder, *, unread: frozenset[str] = frozenset()) -> tuple[Draft, list[Problem]]:
    """Parse the texts of a dataset with their pydantic models; `unread` names files known to be unreadable."""
    reader = _Reader(files, unread)
    info = reader.model("dataset.yaml", DatasetInfo)
    names = reader.model("names.yaml", Names)
    events = tuple(entry for name in files.event_files() for entry in reader.models(name, Event, "events"))
    series = reader.models("series.yaml", Series, "series")
    corrections = reader.models("corrections.yaml", Correction, "corrections")
    withdrawn = reader.models("withdrawn.yaml", Withdrawn, "withdrawn")
    shipments = reader.table("shipments.csv", COLUMNS, SHIPMENT_COLUMNS)
    prices = reader.table("prices.csv", COLUMNS)
    briefings = tuple(filter(None, map(reader.briefing, files.briefing_files())))
    draft = Draft(
        info=info,
        names=names,
        events=events,
        series=series,
        corrections=corrections,
        withdrawn=withdrawn,
        shipments=shipments,
        prices=prices,
        briefings=briefings,
        imported=reader.model("import.yaml", Imported, lists=False),
        listed=reader.listed,
        unread=frozenset(reader.unread),
    )
    return draft, reader.problems


class _Reader:
    """Parses the files one by one and collects their problems and lists."""

    def __init__(self, files: Folder, unread: frozenset[str]) -> None:
        self.files = files
        self.unread = set(unread)
        self.problems: list[Problem] = []
        self.listed: dict[str, Any] = {}

    def model(self, file: str, model: type[ModelT], *, lists: bool = True) -> Parsed[ModelT] | None:
        """Parse a file that holds one model; unless `lists`, none of its lists is a vocabulary."""
        source = self._source(file)
        if source is None:
            return None
        if isinstance(source.value, dict):
            self.listed |= source.value if lists else {}
        else:
            self.unread.add(file)
        return self._fill_in(model, source, (), source.value)

    def models(self, file: str, model: type[ModelT], listed: str) -> tuple[Parsed[ModelT], ...]:
        """Parse a file that holds a list of models."""
        source = self._source(file)
        if source is None:
            return ()
        if not isinstance(source.value, list):
            self.unread.add(file)
            remedy = "Begin each entry with '- '."
            self.problems.append(problem_at(source, (), (), None, "the file is not a list", remedy))
            return ()
        self.listed.setdefault(listed, []).extend(source.value)
        entries: list[Parsed[ModelT]] = []
        before = len(self.problems)
        for place, value in enumerate(source.value):
            if len(self.problems) - before > MOST:
                self.unread.add(file)
                message = f"and the {len(source.value) - place} entries from here on were not looked at"
                self.problems.append(problem_at(source, (place,), (), None, message, "Mend those before it first."))
                break
            entry = self._fill_in(model, source, (place,), value)
            if entry is not None:
                entries.append(entry)
        return tuple(entries)

    def briefing(self, file: str) -> WrittenBriefing | None:
        """Parse a briefing: its head, then each step separately."""
        source = self._source(file)
        if source is None:
            return None
        head = self._fill_in(BriefingFile, source, (), source.value)
        if head is None:
            return None
        steps = [
            self._fill_in(Step, source, ("steps", place), value) for place, value in enumerate(head.model.steps or ())
        ]
        return WrittenBriefing(Path(file).stem, head, tuple(step for step in steps if step is not None))

    def table(self, file: str, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> Table | None:
        """Parse a CSV file of observations."""
        if file not in self.files.texts:
            return None
        table, problems = read_table(file, self.files.texts[file], required=required, optional=optional)
        self.problems += problems
        if table is None:
            self.unread.add(file)
        return table

    def _source(self, file: str) -> Source | None:
        if file not in self.files.texts:
            return None
        source, problems = read_yaml(file, self.files.texts[file])
        self.problems += problems
        if not source.whole or source.value is None:
            self.unread.add(file)
        return source if source.whole and source.value is not None else None

    def _fill_in(self, model: type[ModelT], source: Source, path: Path_, value: Any) -> Parsed[ModelT] | None:
        entry, problems = parse_entry(model, source, path, value)
        self.problems += problems
        return entry
