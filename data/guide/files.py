"""The kinds of YAML file in a dataset, with the model of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from data.models.briefings import MOST_STEPS, BriefingFile, Step
from data.models.events import Correction, Event, Series, Withdrawn
from data.models.fields import Model
from data.models.imported import Imported
from data.models.info import DatasetInfo, Names


class BriefingWithSteps(BriefingFile):
    """A file of briefings/ with its steps validated."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MOST_STEPS)]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: the model, its title, and whether the file is a list of such models."""

    model: type[Model]
    title: str
    listed: bool = False


FILE_KINDS: Mapping[str, FileKind] = {
    "dataset": FileKind(DatasetInfo, "dataset.yaml: the dataset itself"),
    "names": FileKind(Names, "names.yaml: one spelling for each name"),
    "events": FileKind(Event, "events/YYYY.yaml: the events of a year", listed=True),
    "series": FileKind(Series, "series.yaml: what the charts show", listed=True),
    "corrections": FileKind(Correction, "corrections.yaml: what was wrong, and what it says now", listed=True),
    "withdrawn": FileKind(Withdrawn, "withdrawn.yaml: events that are no longer told", listed=True),
    "import": FileKind(Imported, "import.yaml: where the dataset was imported from"),
    "briefing": FileKind(BriefingWithSteps, "briefings/*.yaml: the story step by step"),
}
"""The kinds of file, by the names of their JSON Schemas."""


def kind_of_file(file: str) -> str | None:
    """Return the kind of a dataset's file, or None if it is not YAML."""
    if not file.endswith(".yaml"):
        return None
    if file.startswith("briefings/"):
        return "briefing"
    return "events" if file.startswith("events/") else file.removesuffix(".yaml")
