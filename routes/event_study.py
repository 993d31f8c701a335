"""Downloads of event studies: /data/around/<event>.json and .csv, computed on first request."""

from __future__ import annotations

import json
from functools import lru_cache

from flask import Flask, Response, abort

from data.dataset import Dataset
from routes import files
from routes.body import Body

KINDS = ("json", "csv")
KEPT = 64
"""Cached files, about 20 kB each."""


def register(server: Flask, dataset: Dataset, prefix: str) -> None:
    """Serve the files."""

    @lru_cache(maxsize=KEPT)
    def written(event_id: str, kind: str) -> Body:
        from layouts.event_study.answer import answer
        from layouts.event_study.table import table
        from layouts.words import words

        event, say = dataset.events_by_id[event_id], words()
        if kind == "csv":
            return Body.of(table(dataset, event, say), "text/csv")
        text = json.dumps(answer(dataset, event, say), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return Body.of(text.encode(), "application/json")

    @server.get(f"{prefix}data/around/<event_id>.<any(json, csv):kind>")
    def study(event_id: str, kind: str) -> Response:
        if event_id not in dataset.events_by_id:
            abort(404)
        response = files.send(written(event_id, kind), immutable=False)
        if kind == "csv":
            response.headers["Content-Type"] = "text/csv; charset=utf-8; header=present"
            response.headers["Content-Disposition"] = (
                f'attachment; filename="{dataset.info.name}-around-{event_id}.csv"'
            )
        return response
