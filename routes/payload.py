"""The client payload: data files that the browser fetches once after the first paint, under hashed URLs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from flask import Flask, Response, abort

from data.dataset import Dataset
from data.payload import page as page_payload
from layouts.event_study.columns import columns
from layouts.panels.given.payload import given_payload
from layouts.panels.reactions.payload import reactions_payload
from layouts.panels.registry import Panels
from layouts.words import words
from routes import files, program
from routes.body import Body
from routes.live import Live

FILES: Mapping[str, Callable[[Dataset], dict[str, Any]]] = {
    "index": page_payload.index,
    "details": page_payload.details,
    "series": page_payload.series_file,
    "around": columns,
    "reactions": reactions_payload,
    "words": lambda _: words().for_hydrated(),
}
"""The files by name; that of event studies is computed on first request, in about a second.

The messages have one of their own, as an embed that shows the data of an older version needs those of its scripts.
"""

FOLDER = "data/wire"


class Payload:
    """The files of one app, written on first use, in a folder named by a digest."""

    def __init__(self, dataset: Dataset, panels: Panels) -> None:
        self._dataset, self._panels = dataset, panels
        self._written: dict[str, Body] = {}

    @cached_property
    def index(self) -> dict[str, Any]:
        """The index: what the browser needs of the dataset before the first paint, and the panels of others."""
        return {**page_payload.index(self._dataset), **given_payload(self._panels, self._dataset, words())}

    @cached_property
    def digest(self) -> str:
        """What the folder is named by: the index, which holds the dataset's hash and the panels, and the program.

        The other files are functions of these, so their bytes need not be known.
        """
        return Body.of(f"{program.DIGEST} {self.file('index').digest}".encode(), "text/plain").digest

    def file(self, name: str) -> Body:
        """Return one of the files. Raises KeyError for an unknown name."""
        if name not in self._written:
            self._written[name] = self._write(name)
        return self._written[name]

    def every_file(self) -> dict[str, Body]:
        """Return all files by name."""
        return {name: self.file(name) for name in FILES}

    def addresses(self, prefix: str) -> dict[str, str]:
        """Return the URL of each file by its name."""
        return {name: f"{prefix}{FOLDER}/{self.digest}/{name}.json" for name in FILES}

    def _write(self, name: str) -> Body:
        content = self.index if name == "index" else FILES[name](self._dataset)
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return Body.of(text.encode(), "application/json")


def register(server: Flask, prefix: str, payload: Payload, live: Live) -> None:
    """Serve the files of each known version; an unknown digest gets the current files, not immutable.

    Names once had the digest of their texts behind a hyphen; such a name, too, gets the current file.
    """

    @server.get(f"{prefix}{FOLDER}/<digest>/<name>.json")
    def payload_file(digest: str, name: str) -> Response:
        plain = name.partition("-")[0]
        if plain not in FILES:
            abort(404)
        present = digest == payload.digest and name == plain
        another = None if present else live.files(digest).get(name)
        response = files.send(another or payload.file(plain), immutable=present or another is not None)
        response.headers["Access-Control-Allow-Origin"] = "*"  # a sandboxed frame has an origin of its own
        return response
