"""Versions and corrections of the dataset, for pages that pin an older version."""

from __future__ import annotations

import json
from functools import cache

from flask import Flask, Response

from data.dataset import Dataset
from data.history import history
from routes import files
from routes.body import Body
from routes.payload import Payload


def register(server: Flask, dataset: Dataset, prefix: str, payload: Payload) -> None:
    """Serve /data/versions.json under `prefix`."""

    @cache
    def written() -> Body:
        text = json.dumps(history(dataset, payload.digest), ensure_ascii=False, separators=(",", ":"))
        return Body.of(text.encode(), "application/json")

    @server.get(f"{prefix}data/versions.json")
    def versions() -> Response:
        return files.send(written(), immutable=False)
