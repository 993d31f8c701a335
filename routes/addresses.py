"""One true address for each page and file: with a slash more or less it redirects; one that is too long is refused."""

from __future__ import annotations

import re
from http import HTTPStatus
from urllib.parse import quote

from flask import Flask, abort, request
from werkzeug.exceptions import HTTPException
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

LONGEST = 8190
"""Longest path with query, in bytes: what gunicorn takes at most. A link of 8,000 characters is well within it."""

READING = ("GET", "HEAD")
SLASHES = re.compile("/{2,}")


def register(server: Flask) -> None:
    """Refuse addresses that are too long, and redirect those with a slash more or less than a route has."""

    @server.before_request
    def refuse_endless() -> None:
        if len(request.environ.get("PATH_INFO", "")) + len(request.query_string) > LONGEST:
            abort(HTTPStatus.REQUEST_URI_TOO_LONG)

    @server.before_request
    def redirect_to_true() -> Response | None:
        path = request.environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
        if request.method not in READING or (request.routing_exception is None and "//" not in path):
            return None
        true = true_path(server, path)
        if true is None:
            return None
        query = f"?{request.query_string.decode('latin-1')}" if request.query_string else ""
        return redirect(f"{quote(request.script_root + true)}{query}", HTTPStatus.PERMANENT_REDIRECT)


def true_path(server: Flask, path: str) -> str | None:
    """Return the path of the route that `path` means but for its slashes; None if there is none, or it is the same."""
    single = SLASHES.sub("/", path)
    adapter = server.url_map.bind("", "/")
    for one in (single.rstrip("/"), f"{single.rstrip('/')}/"):
        if one == path or not one:
            continue
        try:
            adapter.match(one, method="GET")
        except HTTPException:
            continue
        return one
    return None
