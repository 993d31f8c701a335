"""The oEmbed 1.0 endpoint: recognises URLs of this site and responds in JSON or XML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit
from xml.etree import ElementTree as ET

from flask import Flask, Response, request

from data.scene import Scene
from layouts.oembed import CACHE_AGE, oembed
from layouts.pages.shared import Site
from layouts.social import EMBED, EVENT
from layouts.words import words
from layouts.xml_text import xml_text

PIXELS = re.compile(r"[1-9][0-9]{0,4}")
USUAL_PORT = {"http": 80, "https": 443}


class Target(NamedTuple):
    """The target of a URL of this site: a view's query, or an event."""

    query: str
    event: str = ""


class _Refusal(Exception):  # noqa: N818 - a response, not an error
    """A request is refused; carries status code and message."""

    def __init__(self, code: int, key: str, /, **values: str) -> None:
        super().__init__(key)
        self.code, self.text = code, words().say(key, **values)


def register(server: Flask, prefix: str, scene: Callable[[str], Scene], site: Callable[[], Site]) -> None:
    """Serve /oembed under `prefix`."""

    @server.get(f"{prefix}oembed")
    def answer() -> Response:
        try:
            response = _answer(scene, site(), list(_homes(site(), request.host_url + prefix.lstrip("/"))))
            response.headers["Cache-Control"] = f"public, max-age={CACHE_AGE}"
        except _Refusal as refusal:
            response = Response(f"{refusal.text}\n", refusal.code, mimetype="text/plain")
            response.headers["Cache-Control"] = "no-store"
        return response


def target_of(address: str, homes: list[str]) -> Target | None:
    """Return the target of a URL under one of the site's base URLs, ignoring scheme and trailing slash."""
    found = _split(address)
    for home in (_split(home) for home in homes):
        if not found or not home or _place(found) != _place(home):
            continue
        base = home.path.rstrip("/")
        if found.path != base and not found.path.startswith(f"{base}/"):
            continue
        path = found.path.removeprefix(base).strip("/")
        if path in ("", EMBED):
            return Target(found.query)
        if path.startswith(EVENT):
            return Target("", path.removeprefix(EVENT))
    return None


def _answer(scene: Callable[[str], Scene], site: Site, homes: list[str]) -> Response:
    given = request.args.get("format") or "json"
    if given not in WRITTEN:
        raise _Refusal(501, "oembed.format")
    address = request.args.get("url", "").strip()
    if not address:
        raise _Refusal(400, "oembed.url")
    limits = {key: _pixels(key) for key in ("maxwidth", "maxheight")}
    target = target_of(address, homes)
    if target is None:
        raise _Refusal(404, "oembed.unknown")
    shown = scene(f"event={target.event}" if target.event else target.query)
    if target.event and target.event not in shown.dataset.events_by_id:
        raise _Refusal(404, "oembed.unknown")
    found = oembed(shown, site, event=target.event, max_width=limits["maxwidth"], max_height=limits["maxheight"])
    write, mimetype = WRITTEN[given]
    return Response(write(found), mimetype=mimetype)


def _homes(site: Site, reached: str) -> Iterator[str]:
    """Yield the base URLs of the site: the public one, and that of this request, unless the public one lies within.

    Behind a proxy that strips a path prefix, a shorter path on the host belongs to another site.
    """
    yield site.base_url
    public, own = _split(site.base_url), _split(reached)
    if not public or not own or _place(public) != _place(own) or not public.path.startswith(own.path.rstrip("/")):
        yield reached


def _split(address: str) -> SplitResult | None:
    """Return the parts of an http(s) URL; None for anything else."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in USUAL_PORT and parts.hostname and "@" not in parts.netloc else None


def _place(parts: SplitResult) -> tuple[str | None, int | None]:
    """Return host and port; a default port is None, so that http and https match behind a TLS proxy."""
    return parts.hostname, None if parts.port in (None, *USUAL_PORT.values()) else parts.port


def _pixels(key: str) -> int | None:
    text = request.args.get(key, "")
    if text and not PIXELS.fullmatch(text):
        raise _Refusal(400, "oembed.size", name=key)
    return int(text) if text else None


def _json(answer: Mapping[str, str | int]) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode()


def _xml(answer: Mapping[str, str | int]) -> bytes:
    root = ET.Element("oembed")
    for name, value in answer.items():
        ET.SubElement(root, name).text = xml_text(str(value))
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


WRITTEN: Mapping[str, tuple[Callable[[Mapping[str, str | int]], bytes], str]] = {
    "json": (_json, "application/json"),
    "xml": (_xml, "text/xml"),
}
