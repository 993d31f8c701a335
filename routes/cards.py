"""Static pictures: /card.svg, /card.png and /card.pdf of any view, /card/<id> with these endings of one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from flask import Flask, Response, abort, request

from data import query as spelling
from data.scene import Scene
from layouts.pages.shared import Site
from layouts.panels.registry import Panels
from layouts.static_svg.paint import THEMES
from layouts.static_svg.size import HEIGHTS, WIDTHS, Size, SizeError, read
from layouts.words import words
from routes.body import Body
from routes.compression import fill

KEPT = 48
"""Cached pictures, 150 kB at most."""
LASTS = "public, max-age=600"
MIMETYPES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


def register(
    server: Flask, prefix: str, scene: Callable[[str], Scene], panels: Panels, site: Callable[[], Site]
) -> None:
    """Serve the pictures under `prefix`, cached by what is visible in them."""

    @lru_cache(maxsize=KEPT)
    def drawn(kind: str, query: str, size: Size, theme: str, shown: str, home: str, *, with_media: bool) -> Body:
        from layouts.pdf.picture import picture_pdf
        from layouts.static_svg.embedding import with_fonts
        from layouts.static_svg.picture import picture
        from layouts.static_svg.raster import png

        svg = picture(scene(query), panels, size=size, theme=theme, address=shown, with_media=with_media)
        if kind == "pdf":
            return Body.of(picture_pdf(svg, scene(query), size, home), MIMETYPES[kind])
        return Body.of(with_fonts(svg).encode() if kind == "svg" else png(svg), MIMETYPES[kind])

    def answer(kind: str, query: str) -> Response:
        asked, shown = spelling.pairs(_query()), scene(query)
        size = _size(kind, asked, shown.view.title)
        if isinstance(size, str):
            return _refusal(size)
        theme = shown.view.theme if shown.view.theme in THEMES else THEMES[0]
        home, with_media = site().public_url if kind == "pdf" else "", asked.get("media") == "1"
        body = drawn(kind, shown.content.link, size, theme, site().shown, home, with_media=with_media)
        response = Response(mimetype=body.mimetype)
        response.headers["Cache-Control"] = LASTS
        return fill(response, body, lasting=False)

    @server.get(f"{prefix}card.<any(svg, png, pdf):kind>")
    def card(kind: str) -> Response:
        return answer(kind, _query())

    @server.get(f"{prefix}card/<event_id>.<any(svg, png, pdf):kind>")
    def event_card(event_id: str, kind: str) -> Response:
        if event_id not in scene("").dataset.events_by_id:
            abort(404)
        query = "&".join(piece for piece in (_query(), spelling.write([("event", event_id)])) if piece)
        return answer(kind, query)


def _query() -> str:
    return request.query_string.decode("utf-8", "replace")


def _size(kind: str, asked: Mapping[str, str], title: str) -> Size | str:
    """Return the size that is asked for, or why there is no such picture.

    An editor's headline would be boxes in a PDF without its letters; a browser draws an SVG in typefaces of its own.
    """
    from layouts.pdf.fonts import lacking

    try:
        size = read(asked)
    except SizeError as error:
        least, most = WIDTHS
        lowest, highest = HEIGHTS
        given = str(error)[:40]
        return words().say("still.size", least=least, most=most, lowest=lowest, highest=highest, given=given)
    return words().say("share.picture.letters") if kind == "pdf" and lacking([title]) else size


def _refusal(text: str) -> Response:
    response = Response(f"{text}\n", 400, mimetype="text/plain")
    response.headers["Cache-Control"] = "no-store"
    return response
