"""Caching of dynamic responses: compression, ETag and a short max-age unless their route sets its own."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response, request

from routes.body import Body
from routes.compression import fill
from routes.files import REVALIDATE

SHORT = "public, max-age=60"


def register(server: Flask) -> None:
    """Add them to every successful GET response that `routes.files` has not finished already."""

    @server.after_request
    def finish(response: Response) -> Response:
        reads = request.method in ("GET", "HEAD") and response.status_code == HTTPStatus.OK
        if not reads or response.is_streamed or "ETag" in response.headers:
            return response
        asked_by_page = request.path.rpartition("/")[2].startswith("_dash")
        response.headers.setdefault("Cache-Control", REVALIDATE if asked_by_page else SHORT)
        return fill(response, Body.of(response.get_data(), response.mimetype or "text/plain"), lasting=False)
