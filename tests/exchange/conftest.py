"""What the tests of importing share: a text in, the dataset and the report out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from data.dataset import Dataset
from data.load import load
from data.models.events import Event
from exchange.importing import import_file
from exchange.options import Options
from exchange.report import Report


@dataclass(frozen=True)
class Imported:
    """What came of an import."""

    dataset: Dataset
    report: Report
    folder: Path

    @property
    def only(self) -> Event:
        (event,) = self.dataset.events
        return event

    def changed(self, what: str) -> list[str]:
        """Return the places of the one kind of change whose name begins so."""
        (found,) = (places for name, places in self.report.changed.items() if name.startswith(what))
        return found


def slide(headline: str = "A pier is planned", year: object = "2019", **more: Any) -> dict[str, Any]:
    return {"start_date": {"year": year}, "text": {"headline": headline, "text": ""}} | more


def timeline(*slides: Any, **more: Any) -> dict[str, Any]:
    return {"events": list(slides), **more}


Importer = Callable[..., Imported]


@pytest.fixture
def imported(tmp_path: Path) -> Importer:
    """Return a function that imports a text, bytes or JSON data in a format, into a new folder."""

    def run(kind: str, content: Any, **options: Any) -> Imported:
        file, folder = tmp_path / "story.txt", tmp_path / "made"
        text = content if isinstance(content, str | bytes) else json.dumps(content)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        report = import_file(kind, file, folder, Options(**options))
        return Imported(load(folder), report, folder)

    return run
