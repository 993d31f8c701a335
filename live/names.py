"""The names under which datasets stand beside each other: each its own, and none an address of the server's."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from data.dataset import Dataset
from data.problem import Problem
from routes.index import EntenteApp

LANGUAGES = frozenset({"en", "ja", "ko"})
"""Paths that stand for the language of a page."""


def taken(app: EntenteApp) -> frozenset[str]:
    """Return the first steps of every path that an app answers itself."""
    steps = {rule.rule.removeprefix(app.prefix).partition("/")[0] for rule in app.server.url_map.iter_rules()}
    return LANGUAGES | {step.partition("<")[0].rstrip(".") for step in steps} - {""}


def clashes(datasets: Sequence[tuple[Path, Dataset]], taken: Collection[str]) -> list[Problem]:
    """Return what is wrong with the names of several datasets; one that stands alone may have any."""
    if len(datasets) < 2:  # noqa: PLR2004
        return []
    problems = []
    first: dict[str, Path] = {}
    for folder, dataset in datasets:
        name = dataset.info.name
        file = f"{folder}/dataset.yaml"
        if name in taken:
            text = f"is an address of the server itself: /{name}"
            problems.append(Problem(file, 0, "name", name, text, "Give the dataset another name."))
        if name in first:
            text = f"is the name of two datasets, here and in {first[name]}"
            problems.append(Problem(file, 0, "name", name, text, "Give one of them another name."))
        first.setdefault(name, folder)
    return problems


def same_name(shown: str, dataset: Dataset) -> list[Problem]:
    """Return what is wrong with an edit of a dataset's name while its path, and links to it, hold the one `shown`."""
    if dataset.info.name == shown:
        return []
    text = f"is not the name under which this server shows the dataset: {shown}"
    return [Problem("dataset.yaml", 0, "name", dataset.info.name, text, "Start the server anew to rename it.")]
