"""The oEmbed 1.0 endpoint: which addresses are ours, what was asked, and the answer in JSON or XML."""

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


class Asked(NamedTuple):
    """What of this site an address leads to: a view's query, or an event."""

    query: str
    event: str = ""


class _Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """Why a request gets no answer, for who sent it."""

    def __init__(self, code: int, key: str, /, **values: str) -> None:
        super().__init__(key)
        self.code, self.text = code, words().say(key, **values)


def register(server: Flask, prefix: str, scene: Callable[[str], Scene], site: Callable[[], Site]) -> None:
    """Serve /oembed under `prefix`, to any site."""

    @server.get(f"{prefix}oembed")
    def answer() -> Response:
        try:
            response = _answer(scene, site(), list(_homes(site(), request.host_url + prefix.lstrip("/"))))
            response.headers["Cache-Control"] = f"public, max-age={CACHE_AGE}"
        except _Refusal as refusal:
            response = Response(f"{refusal.text}\n", refusal.code, mimetype="text/plain")
            response.headers["Cache-Control"] = "no-store"
        return response


def asked_for(address: str, homes: list[str]) -> Asked | None:
    """Return what an address under one of the homes of this site leads to; scheme and slash at its end aside."""
    found = _split(address)
    for home in (_split(home) for home in homes):
        if not found or not home or _place(found) != _place(home):
            continue
        base = home.path.rstrip("/")
        if found.path != base and not found.path.startswith(f"{base}/"):
            continue
        path = found.path.removeprefix(base).strip("/")
        if path in ("", EMBED):
            return Asked(found.query)
        if path.startswith(EVENT):
            return Asked("", path.removeprefix(EVENT))
    return None


def _answer(scene: Callable[[str], Scene], site: Site, homes: list[str]) -> Response:
    given = request.args.get("format") or "json"
    if given not in WRITTEN:
        raise _Refusal(501, "oembed.format")
    address = request.args.get("url", "").strip()
    if not address:
        raise _Refusal(400, "oembed.url")
    limits = {key: _pixels(key) for key in ("maxwidth", "maxheight")}
    asked = asked_for(address, homes)
    if asked is None:
        raise _Refusal(404, "oembed.unknown")
    shown = scene(f"event={asked.event}" if asked.event else asked.query)
    if asked.event and asked.event not in shown.dataset.events_by_id:
        raise _Refusal(404, "oembed.unknown")
    found = oembed(shown, site, event=asked.event, max_width=limits["maxwidth"], max_height=limits["maxheight"])
    write, mimetype = WRITTEN[given]
    return Response(write(found), mimetype=mimetype)


def _homes(site: Site, reached: str) -> Iterator[str]:
    """Yield where the site is: its public address, and the one of this request, unless the public one lies within.

    Behind a proxy that takes a path off, a shorter path on the same host is somebody else's page.
    """
    yield site.base_url
    public, own = _split(site.base_url), _split(reached)
    if not public or not own or _place(public) != _place(own) or not public.path.startswith(own.path.rstrip("/")):
        yield reached


def _split(address: str) -> SplitResult | None:
    """Return the parts of a web address; None for anything else, whatever is wrong with it."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in USUAL_PORT and parts.hostname and "@" not in parts.netloc else None


def _place(parts: SplitResult) -> tuple[str | None, int | None]:
    """Return host and port; the usual port is none, so that a page behind a proxy that speaks TLS is found by both."""
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
