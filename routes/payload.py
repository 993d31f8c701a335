"""The client payload: data files that the browser fetches once after the first paint, under hashed URLs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, Response, abort

from data.dataset import Dataset
from data.payload import page as page_payload
from layouts.event_study.columns import columns
from layouts.panels.given.payload import given_payload
from layouts.panels.registry import Panels
from layouts.words import words
from routes import files
from routes.body import Body
from routes.live import Live


def _edition() -> str:
    """Return a hash of the texts in the event studies' file, as they change independently of the dataset."""
    return Body.of(json.dumps(words().for_measures()).encode(), "application/json").digest[:6]


FILES: Mapping[str, Callable[[Dataset], dict[str, Any]]] = {
    "index": page_payload.index,
    "details": page_payload.details,
    "series": page_payload.series_file,
    f"around-{_edition()}": columns,
}
"""The files by name; that of event studies is computed on first request, in about a second."""


def addresses(dataset: Dataset, prefix: str) -> dict[str, str]:
    """Return the URL of each file by the first part of its name."""
    folder = f"{prefix}data/wire/{dataset.edition}"
    return {name.partition("-")[0]: f"{folder}/{name}.json" for name in FILES}


def write(dataset: Dataset, panels: Panels, name: str) -> Body:
    """Return one of the files. Raises KeyError for an unknown name."""
    content = FILES[name](dataset)
    if name == "index":
        content |= given_payload(panels, dataset, words())
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Body.of(text.encode(), "application/json")


def register(server: Flask, dataset: Dataset, prefix: str, written: Callable[[str], Body], live: Live) -> None:
    """Serve the files of each known version; an unknown hash gets the current files, not immutable."""

    @server.get(f"{prefix}data/wire/<digest>/<name>.json")
    def payload_file(digest: str, name: str) -> Response:
        if name not in FILES:
            abort(404)
        present = digest == dataset.edition
        another = None if present else live.files(digest).get(name)
        response = files.send(another or written(name), immutable=present or another is not None)
        response.headers["Access-Control-Allow-Origin"] = "*"  # a sandboxed frame has an origin of its own
        return response
