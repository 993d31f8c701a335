"""Names of several datasets on one server: unique, and no path of the server itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from data.dataset import Dataset
from data.problem import Problem
from routes.index import EntenteApp

LANGUAGES = frozenset({"en", "ja", "ko"})
"""Path prefixes of page languages."""


def taken(app: EntenteApp) -> frozenset[str]:
    """Return the first segment of every path that an app serves."""
    steps = {rule.rule.removeprefix(app.prefix).partition("/")[0] for rule in app.server.url_map.iter_rules()}
    return LANGUAGES | {step.partition("<")[0].rstrip(".") for step in steps} - {""}


def clashes(datasets: Sequence[tuple[Path, Dataset]], taken: Collection[str]) -> list[Problem]:
    """Return the problems of the names of several datasets; a single dataset may have any name."""
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
    """Return a problem if an edit changes the dataset's name, as its path and links contain the old one, `shown`."""
    if dataset.info.name == shown:
        return []
    text = f"is not the name under which this server shows the dataset: {shown}"
    return [Problem("dataset.yaml", 0, "name", dataset.info.name, text, "Start the server anew to rename it.")]
