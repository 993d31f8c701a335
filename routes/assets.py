"""Our style sheets and scripts: bundled, minified, named by a hash of their content.

A bundle is what a surface loads at once; `separate` serves its files one by one, unminified, for debugging.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, abort
from rcssmin import cssmin
from rjsmin import jsmin
from werkzeug.security import safe_join

from routes import files
from routes.body import Body

FOLDER = files.ROOT / "assets"
NAMED = re.compile(r"(?P<stem>.+)\.(?P<digest>[0-9a-f]{12})(?P<suffix>\.\w+)")
SHORTEN: dict[str, Callable[[str], str]] = {".css": cssmin, ".js": jsmin}
MIMETYPES = {".css": "text/css", ".js": "text/javascript"}
STATE = tuple(
    f"state/{noun}.js"
    for noun in (
        "dataset",
        "describe",
        "text-normalisation",
        "index",
        "query",
        "selection",
        "store",
        "threads",
        "view",
    )
)
"""The state modules of a surface with its own words and frame."""

BUNDLES: dict[str, tuple[str, ...]] = {
    "entente.css": ("*.css",),
    "entente.js": tuple(f"{folder}/*.js" for folder in ("base", "charts", "events", "explore", "state", "timeline")),
    "event-study.js": ("event-study/*.js",),
    "event-study.css": ("event-study/*.css",),
    "live.js": ("live/*.js",),
    "live.css": ("live/*.css",),
    "embed.css": ("00-*.css", "10-*.css", "30-*.css", "40-*.css", "50-*.css", "embed/*.css"),
    "embed.js": ("base/*.js", "timeline/*.js", "embed/*.js"),
    "embed-hydrated.js": ("state/*.js", "events/*.js", "hydrated/*.js"),
    "embed-charts.js": ("charts/*.js",),
    "briefing.css": ("00-*.css", "10-*.css", "30-*.css", "40-*.css", "briefing/*.css"),
    "briefing.js": ("base/*.js", "timeline/*.js", *STATE, "charts/*.js", "briefing/*.js"),
}
"""Which files make up what a surface loads at once. The embed loads its three scripts one by one, as it is used;
explore loads what it shows of the moves around events after its first paint."""


def register(server: Flask, prefix: str) -> None:
    """Serve the assets under `prefix`assets/: immutable by hashed name, revalidated by plain name."""

    @server.get(f"{prefix}assets/<path:name>")
    def asset(name: str) -> Response:
        match = NAMED.fullmatch(name)
        body = _find(match["stem"] + match["suffix"] if match else name)
        return files.send(body, immutable=match is not None and match["digest"] == body.digest)


def address(name: str, prefix: str) -> str:
    """Return the hashed URL of an asset or a bundle."""
    stem, _, suffix = name.rpartition(".")
    return f"{prefix}assets/{stem}.{_find(name).digest}.{suffix}"


def addresses(bundle: str, prefix: str, *, separate: bool) -> list[str]:
    """Return the URLs of a bundle in loading order."""
    if separate:
        return [address(str(path.relative_to(FOLDER)), prefix) for path in _paths(bundle)]
    return [address(bundle, prefix)]


def _paths(bundle: str) -> list[Path]:
    """Return the files of a bundle in loading order."""
    return [path for pattern in BUNDLES[bundle] for path in sorted(FOLDER.glob(pattern))]


def _find(name: str) -> Body:
    if name in BUNDLES:
        return _joined(Path(name).suffix, tuple(files.read(path) for path in _paths(name)))
    path = safe_join(str(FOLDER), name)
    if path is None or not Path(path).is_file():
        abort(404)
    return files.read(Path(path))


@lru_cache(maxsize=16)
def _joined(suffix: str, parts: tuple[Body, ...]) -> Body:
    texts = [SHORTEN[suffix](part.data.decode("utf-8")) for part in parts]
    return Body.of("\n".join(texts).encode("utf-8"), MIMETYPES[suffix])
