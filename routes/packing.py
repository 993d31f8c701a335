"""Precompression of everything the surfaces load, found by requesting the app's own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus

from werkzeug.test import TestResponse

from data.media.keeping import prune
from data.media.shown import FOLDER
from layouts.fonts import fallbacks, keeping, subsets
from layouts.media import media_content
from routes import compression, media
from routes.body import Body
from routes.index import EntenteApp

SURFACES = ("", "embed", "briefing")
LOADED = re.compile(
    r"""["'](?P<address>[^"'\\\s]*(?:assets|fonts|vendor|data/wire|_dash-component-suites)/[^"'\\\s]+)["']"""
)


def addresses(app: EntenteApp) -> list[str]:
    """Return the distinct URLs of all files that the pages load."""
    client = app.server.test_client()
    pages = [app.prefix + surface for surface in SURFACES]
    loaded = [match["address"] for page in pages for match in LOADED.finditer(_text(client.get(page)))]
    return list(dict.fromkeys([*pages, *loaded]))


def pack(app: EntenteApp) -> Iterator[tuple[str, int, int]]:
    """Precompress each of those files, make pictures, delete unused ones; yield URL, size and compressed size."""
    client = app.server.test_client()
    used = set()
    for address in addresses(app):
        response = client.get(address)
        if response.status_code == HTTPStatus.OK:
            body = Body.of(response.data, response.mimetype)
            used.add(body.digest)
            yield address, len(body.data), _precompressed(body)
    for file, rendition in media.every(app.dataset):
        size = len(media_content(file, rendition))
        yield f"{app.prefix}{FOLDER}{rendition.name}", size, size
    compression.delete_all_but(used)
    prune()
    keeping.delete_all_but({*subsets.every(), fallbacks.style_sheet_file()})


def _precompressed(body: Body) -> int:
    """Return the size of a body as it travels, compressed where that makes it smaller."""
    return compression.precompress(body) if compression.is_packable(body) else len(body.data)


def _text(response: TestResponse) -> str:
    if response.status_code != HTTPStatus.OK:
        raise RuntimeError(f"{response.request.path} answers {response.status}")
    return response.text
