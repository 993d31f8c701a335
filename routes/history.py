"""Versions and corrections of the dataset, for pages that pin an older version."""

from __future__ import annotations

import json

from flask import Flask, Response

from data.dataset import Dataset
from data.history import history
from routes import files
from routes.body import Body


def register(server: Flask, dataset: Dataset, prefix: str) -> None:
    """Serve /data/versions.json under `prefix`."""
    text = json.dumps(history(dataset), ensure_ascii=False, separators=(",", ":"))
    body = Body.of(text.encode(), "application/json")

    @server.get(f"{prefix}data/versions.json")
    def versions() -> Response:
        return files.send(body, immutable=False)
