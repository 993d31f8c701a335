"""The output formats of `check`: text for people, JSON for programs, annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from data.counted import counted
from data.problem import Problem
from data.review import Review
from data.warnings import CheckWarning

SHOWN = 3
"""Warnings of one kind per file in text output; JSON and GitHub get all."""


def as_text(folder: Path, review: Review, *, every: bool) -> Iterator[str]:
    """Yield lines: problems by file, then warnings by file, then a summary."""
    yield from _by_file(folder, review.problems)
    if review.problems and review.warnings:
        yield ""
    if review.warnings:
        yield "Warnings, worth a second look:"
        yield from _warnings(folder, review.warnings, every=every)
    if review.problems or review.warnings:
        yield ""
    yield summary(folder, review)


def as_json(folder: Path, review: Review) -> Iterator[str]:
    """Yield one JSON object."""
    dataset = review.dataset
    found = {
        "folder": folder.as_posix(),
        "dataset": None
        if dataset is None
        else {
            "title": dataset.info.title,
            "version": dataset.version,
            "events": len(dataset.events),
            "series": len(dataset.series),
            "briefings": len(dataset.briefings),
        },
        "problems": [_plain(folder, problem) for problem in review.problems],
        "warnings": [{"kind": warning.kind, **_plain(folder, warning.problem)} for warning in review.warnings],
    }
    yield json.dumps(found, ensure_ascii=False, indent=2)


def as_github(folder: Path, review: Review, *, strict: bool) -> Iterator[str]:
    """Yield a workflow command for each finding, then the summary. Under `strict`, warnings are errors."""
    for problem in review.problems:
        yield _annotation("error", folder, problem, "dataset")
    for warning in review.warnings:
        yield _annotation("error" if strict else "warning", folder, warning.problem, warning.kind)
    yield summary(folder, review)


def summary(folder: Path, review: Review) -> str:
    """Return the summary: counts of the content, problems and warnings."""
    warned = f", {counted(len(review.warnings), 'warning')}" if review.warnings else ""
    if review.problems or review.dataset is None:
        return f"{folder}: {counted(len(review.problems), 'problem')}{warned}."
    dataset = review.dataset
    counts = (
        counted(len(dataset.events), "event"),
        f"{len(dataset.series)} series",
        counted(len(dataset.briefings), "briefing"),
    )
    return f"{dataset.info.title}: {', '.join(counts)}, no problems{warned}."


def _by_file(folder: Path, problems: Iterable[Problem]) -> Iterator[str]:
    for file, found in groupby(problems, lambda problem: problem.file):
        yield _path(folder, file)
        yield from map(_line, found)


def _warnings(folder: Path, warnings: Iterable[CheckWarning], *, every: bool) -> Iterator[str]:
    for file, found in groupby(warnings, lambda warning: warning.problem.file):
        yield _path(folder, file)
        seen: dict[str, int] = {}
        for warning in found:
            seen[warning.kind] = seen.get(warning.kind, 0) + 1
            if every or seen[warning.kind] <= SHOWN:
                yield _line(warning.problem)
        for kind, count in seen.items():
            if count > SHOWN and not every:
                yield f"        and {count - SHOWN} more {kind} (--all names them)"


def _line(problem: Problem) -> str:
    place = str(problem.line) if problem.line else ""
    return f"{place:>6}  {problem.text}"


def _plain(folder: Path, problem: Problem) -> dict[str, str | int | None]:
    return {
        "path": _path(folder, problem.file),
        "file": problem.file,
        "line": problem.line or None,
        "field": problem.field or None,
        "value": problem.value,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _annotation(level: str, folder: Path, problem: Problem, title: str) -> str:
    """Return a workflow command, escaped as GitHub's own toolkit does it (actions/toolkit, command.ts)."""
    path = _path(folder, problem.file)
    named = {"file": path, "line": str(problem.line or 1), "title": f"{title}: {problem.field}".removesuffix(": ")}
    settings = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in named.items())
    return f"::{level} {settings}::{_escaped(problem.text)}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{more}" else sign for sign in text)


def _path(folder: Path, file: str) -> str:
    """Return a file's path, relative to the working directory if it is inside it."""
    path = (folder / file).resolve()
    here = Path.cwd().resolve()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
