"""For machines that watch the server or a briefing screen that waits for new data: /health and /version."""

from __future__ import annotations

from flask import Flask, Response, jsonify

from data.dataset import Dataset


def register(server: Flask, dataset: Dataset, prefix: str, app_version: str) -> None:
    """Serve /health and /version under `prefix`."""

    @server.get(f"{prefix}health")
    def health() -> Response:
        response = jsonify(status="ok")
        response.headers["Cache-Control"] = "no-store"
        return response

    @server.get(f"{prefix}version")
    def version() -> Response:
        response = jsonify(
            dataset=dataset.info.name,
            version=dataset.info.version,
            content_hash=dataset.content_hash,
            app=app_version,
        )
        response.headers["Cache-Control"] = "no-cache"
        return response
