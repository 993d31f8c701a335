"""CORS: data, feeds, pictures, oEmbed and fonts are readable by any site, by GET and HEAD, without cookies.

A sandboxed frame is another site, and browsers use a font from one only with this header.
"""

from __future__ import annotations

from flask import Flask, Response, request

OPEN = ("data/", "feed.atom", "calendar.ics", "oembed", "card.", "card/", "fonts/")


def register(server: Flask, prefix: str) -> None:
    """Allow those URLs, including errors, so that a script learns what went wrong."""

    @server.after_request
    def open_to_all(response: Response) -> Response:
        if request.path.startswith(prefix) and request.path.removeprefix(prefix).startswith(OPEN):
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = "Content-Disposition, Entente-Dropped, ETag, Link"
            if request.method == "OPTIONS":
                response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
                response.headers["Access-Control-Allow-Headers"] = "If-None-Match, Range"
                response.headers["Access-Control-Max-Age"] = "3600"
        return response
