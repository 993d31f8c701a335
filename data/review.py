"""The review of a folder for `check`: the dataset if it is valid, every problem and every warning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.dataset import Dataset
from data.draft import Draft
from data.load import make, read
from data.problem import DatasetError, Problem
from data.warnings import CheckWarning, find_warnings


@dataclass(frozen=True)
class Review:
    """The result of a review. Without a dataset there is at least one problem."""

    dataset: Dataset | None
    draft: Draft
    problems: tuple[Problem, ...]
    warnings: tuple[CheckWarning, ...]


def review(folder: Path, today: date) -> Review:
    """Return every problem and warning of a folder, including its briefings', as of the day `today`."""
    reading = read(folder)
    found = find_warnings(reading.draft, today)
    try:
        dataset = make(reading)
    except DatasetError as error:
        return Review(None, reading.draft, error.problems, found)
    return Review(dataset, reading.draft, dataset.briefing_problems, found)
