"""/health for monitoring, and /version for open pages that poll for new data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify

from data.dataset import Dataset
from data.problem import Problem
from layouts.words import words
from routes.live import Live

SHOWN = 50
"""Problems listed; the log has all of them."""


def register(server: Flask, dataset: Dataset, prefix: str, app_version: str, live: Live) -> None:
    """Serve /health and /version under `prefix`."""

    @server.get(f"{prefix}health")
    def health() -> Response:
        response = jsonify(_state(live.problems()))
        response.headers["Cache-Control"] = "no-store"
        return response

    @server.get(f"{prefix}version")
    def version() -> Response:
        edition = {"edition": dataset.edition} if dataset.panels_digest else {}
        told = {"told": _told(live.problems(), dataset)} if live.follows else {}
        response = jsonify(
            dataset=dataset.info.name,
            version=dataset.info.version,
            content_hash=dataset.content_hash,
            app=app_version,
            **edition,
            **told,
        )
        response.headers["Cache-Control"] = "no-cache"
        return response


def _told(found: Sequence[tuple[str, Problem]], dataset: Dataset) -> str:
    """Return why pages do not follow the edits of a dataset, for those who work on it; empty if they do."""
    first = next((problem for name, problem in found if name == dataset.info.name), None)
    if first is None:
        return ""
    place = f"{_file(first)}:{first.line}" if first.line else ""
    said = ": ".join(filter(None, (place, first.field, first.message)))
    return words().say("edits.unshown", problem=said)


def _file(problem: Problem) -> str:
    """Return the file of a problem without the path of the machine."""
    return Path(problem.file).name if Path(problem.file).is_absolute() else problem.file


def _state(found: Sequence[tuple[str, Problem]]) -> dict[str, Any]:
    """Return the content of /health. It is public, so values of a draft and the folder's path are left out."""
    if not found:
        return {"status": "ok"}
    problems = [
        {
            "dataset": name,
            "file": _file(problem),
            "line": problem.line,
            "field": problem.field,
            "problem": problem.message,
            "remedy": problem.remedy,
        }
        for name, problem in found[:SHOWN]
    ]
    return {"status": "degraded", "count": len(found), "problems": problems}
