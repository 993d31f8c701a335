"""Downloads of the dataset under /data/: whole, or what a query shows on the start page.

`excel=1` adds a byte order mark to a CSV, by which Excel detects UTF-8.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from flask import Flask, Response, abort

from data import export
from data import query as link
from data.dataset import Dataset
from layouts.pages.shared import Site
from routes import chosen
from routes.body import Body

SAVED = (".csv", ".zip")
"""File types that a browser should save, not show."""
KEPT = 16
"""Cached files."""


def register(server: Flask, dataset: Dataset, prefix: str, site: Callable[[], Site]) -> None:
    """Serve the files; those of the whole dataset are cached."""

    @lru_cache(maxsize=KEPT)
    def whole(name: str, base_url: str, *, excel: bool) -> Body:
        return Body.of(export.write(dataset, name, base_url=base_url, excel=excel), export.FILES[name])

    @server.get(f"{prefix}data/<name>")
    def download(name: str) -> Response:
        if name not in export.FILES:
            abort(404)
        choice, excel = _choice(dataset, chosen.query())
        base_url = site().base_url
        if not choice.query and not (choice.dropped and name == "events.json"):
            body = whole(name, base_url, excel=excel)
        else:
            data = export.write(dataset, name, choice, base_url=base_url, excel=excel)
            body = Body.of(data, export.FILES[name])
        response = chosen.send(body, choice.dropped)
        response.headers["Link"] = '<datapackage.json>; rel="describedby"; type="application/json"'
        if name.endswith(".csv"):
            response.headers["Content-Type"] = "text/csv; charset=utf-8; header=present"
        if name.endswith(SAVED):
            saved_as = _file_name(dataset, name, part=bool(choice.query))
            response.headers["Content-Disposition"] = f'attachment; filename="{saved_as}"'
        return response


def _choice(dataset: Dataset, query: str) -> tuple[export.Choice, bool]:
    """Return the choice of the query, and whether a CSV is for Excel."""
    excel = link.pairs(query).get("excel") == "1"
    choice = export.choose(dataset, query)
    others = tuple(piece for piece in choice.dropped if not (excel and piece.key == "excel"))
    return replace(choice, dropped=others), excel


def _file_name(dataset: Dataset, name: str, *, part: bool) -> str:
    """Return a descriptive file name: japan_korea-2026.11.1-events-part.csv."""
    stem, _, suffix = name.partition(".")
    pieces = (dataset.info.name, dataset.version, *(() if stem == "dataset" else (stem,)), *(("part",) if part else ()))
    return f"{'-'.join(pieces)}.{suffix}"
