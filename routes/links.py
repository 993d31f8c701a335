"""The HTTP `Link` header of pages: canonical URL and oEmbed discovery."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus

from flask import Flask, Response, request

from data.scene import Scene
from layouts.pages.shared import Site
from layouts.social import ABOUT, EMBED, EVENT, REACTIONS, link_header


def register(server: Flask, prefix: str, scene: Callable[[str], Scene], site: Callable[[], Site]) -> None:
    """Set the header on every page under `prefix` unless its route did."""

    @lru_cache(maxsize=256)
    def written(site: Site, path: str, query: str) -> str:
        return link_header(scene(query), site, path)

    @server.after_request
    def link(response: Response) -> Response:
        if response.status_code != HTTPStatus.OK or response.mimetype != "text/html" or "Link" in response.headers:
            return response
        path = request.path.removeprefix(prefix)
        if path in ("", EMBED, ABOUT, REACTIONS) or path.startswith(EVENT):
            query = "" if path not in ("", EMBED) else request.query_string.decode("utf-8", "replace")
            value = written(site(), path, query)
            if value:
                response.headers["Link"] = value
        return response
