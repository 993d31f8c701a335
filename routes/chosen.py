"""Responses with the part of the dataset that a query selects; a header names what was not understood."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Response, request

from data import query as link
from data.view import Dropped
from routes.body import Body
from routes.caching import SHORT
from routes.compression import fill

LONGEST_HEADER = 1000


def query() -> str:
    """Return the query string of the current request."""
    return request.query_string.decode("utf-8", "replace")


def send(body: Body, dropped: Iterable[Dropped]) -> Response:
    """Return a response that is not cached in memory, as bodies contain the request's host, which can be anything."""
    response = Response(mimetype=body.mimetype)
    response.headers["Cache-Control"] = SHORT
    text = _dropped_query(dropped)
    if text:
        response.headers["Entente-Dropped"] = text
    return fill(response, body, lasting=False)


def _dropped_query(dropped: Iterable[Dropped]) -> str:
    """Return the dropped parts as an ASCII query string, as many as fit in the header."""
    text = ""
    for piece in dropped:
        longer = f"{text}&{link.write([piece])}".removeprefix("&")
        if len(longer) > LONGEST_HEADER:
            break
        text = longer
    return text
