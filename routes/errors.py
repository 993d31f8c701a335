"""Error responses: a page with links for readers, a line of text for machines."""

from __future__ import annotations

import logging
from collections.abc import Callable

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, InternalServerError

from data.dataset import Dataset
from layouts.pages.error import error_page
from layouts.pages.shared import Site

FOR_MACHINES = (
    "data/",
    "assets/",
    "vendor/",
    "_dash",
    "health",
    "version",
    "oembed",
    "feed.atom",
    "calendar.ics",
    "robots.txt",
    "sitemap",
    "card.",
    "card/",
)


def register(server: Flask, dataset: Dataset, prefix: str, site: Callable[[], Site]) -> None:
    """Register the error handlers."""

    @server.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        response = Response(status=error.code)
        response.headers.extend({name: value for name, value in error.get_headers() if name == "Allow"})
        return _filled(response, error)

    @server.errorhandler(Exception)
    def failure(error: Exception) -> Response:
        logging.getLogger("entente").error("%s %s failed", request.method, request.path, exc_info=error)
        return _filled(Response(status=500), InternalServerError())

    def _filled(response: Response, error: HTTPException) -> Response:
        code = error.code or 500
        response.headers["Cache-Control"] = "no-store"
        if request.path.removeprefix(prefix).startswith(FOR_MACHINES):
            response.mimetype = "text/plain"
            response.set_data(f"{code} {error.name}\n")
        else:
            response.set_data(error_page(dataset, code, site()))
            response.mimetype = "text/html"
        return response
