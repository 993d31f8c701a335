"""Packs, once and hard, everything the surfaces load: asked for over the app's own routes, so nothing is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus

from werkzeug.test import TestResponse

from routes import compression
from routes.body import Body
from routes.index import EntenteApp

SURFACES = ("", "embed", "briefing")
LOADED = re.compile(r"""["'](?P<address>[^"'\\\s]*(?:assets|vendor|data/wire|_dash-component-suites)/[^"'\\\s]+)["']""")


def addresses(app: EntenteApp) -> list[str]:
    """Return the address of every file that the pages name, once each."""
    client = app.server.test_client()
    pages = [app.prefix + surface for surface in SURFACES]
    loaded = [match["address"] for page in pages for match in LOADED.finditer(_text(client.get(page)))]
    return list(dict.fromkeys([*pages, *loaded]))


def pack(app: EntenteApp) -> Iterator[tuple[str, int, int]]:
    """Pack each of those files and drop what is no longer used; yield address, size and packed size of each."""
    client = app.server.test_client()
    used = set()
    for address in addresses(app):
        response = client.get(address)
        if response.status_code == HTTPStatus.OK:
            body = Body.of(response.data, response.mimetype)
            used.add(body.digest)
            yield address, len(body.data), compression.keep(body)
    compression.forget_all_but(used)


def _text(response: TestResponse) -> str:
    if response.status_code != HTTPStatus.OK:
        raise RuntimeError(f"{response.request.path} answers {response.status}")
    return response.text
