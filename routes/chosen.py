"""Answers about the part of the dataset that a query chooses, which name what of the query was not understood."""

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
    """Return the query of the request at hand."""
    return request.query_string.decode("utf-8", "replace")


def send(body: Body, dropped: Iterable[Dropped]) -> Response:
    """Answer with the body, packed anew each time: the host a request names is in its links, and hosts are endless."""
    response = Response(mimetype=body.mimetype)
    response.headers["Cache-Control"] = SHORT
    said = _said(dropped)
    if said:
        response.headers["Entente-Dropped"] = said
    return fill(response, body, lasting=False)


def _said(dropped: Iterable[Dropped]) -> str:
    """Return the dropped pieces as a query again, which is plain ASCII, as many as a header should carry."""
    said = ""
    for piece in dropped:
        longer = f"{said}&{link.write([piece])}".removeprefix("&")
        if len(longer) > LONGEST_HEADER:
            break
        said = longer
    return said
