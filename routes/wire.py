"""The data files the browser fetches once after the first paint, under addresses that name the dataset's content."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache

from flask import Flask, Response, abort

from data import wire
from data.dataset import Dataset
from routes import files
from routes.body import Body

FILES: Mapping[str, Callable[[Dataset], object]] = {
    "index": wire.index,
    "details": wire.details,
    "series": wire.series_file,
}


def addresses(dataset: Dataset, prefix: str) -> dict[str, str]:
    """Return the address of each file by its name."""
    return {name: f"{prefix}data/wire/{dataset.content_hash}/{name}.json" for name in FILES}


def register(server: Flask, dataset: Dataset, prefix: str) -> None:
    """Serve the files; an address of an older dataset gets the present one, but not for ever."""

    @cache
    def written(name: str) -> Body:
        text = json.dumps(FILES[name](dataset), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return Body.of(text.encode(), "application/json")

    @server.get(f"{prefix}data/wire/<digest>/<name>.json")
    def wire_file(digest: str, name: str) -> Response:
        if name not in FILES:
            abort(404)
        response = files.send(written(name), immutable=digest == dataset.content_hash)
        response.headers["Access-Control-Allow-Origin"] = "*"  # a sandboxed frame has an origin of its own
        return response
