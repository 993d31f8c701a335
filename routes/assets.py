"""The project's own style sheets and scripts: joined, without comments and blanks, named by content.

One file of each kind keeps the number of requests low; `separate` serves them one by one, as written, for debugging.
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


def register(server: Flask, prefix: str) -> None:
    """Serve the assets under `prefix`assets/: for ever by their full name, checked each time by the bare one."""

    @server.get(f"{prefix}assets/<path:name>")
    def asset(name: str) -> Response:
        match = NAMED.fullmatch(name)
        body = _find(match["stem"] + match["suffix"] if match else name)
        return files.send(body, immutable=match is not None and match["digest"] == body.digest)


def address(name: str, prefix: str) -> str:
    """Return the address of an asset (or of "entente.css", "entente.js": all of a kind), which names its content."""
    stem, _, suffix = name.rpartition(".")
    return f"{prefix}assets/{stem}.{_find(name).digest}.{suffix}"


def addresses(suffix: str, prefix: str, *, separate: bool) -> list[str]:
    """Return the addresses of all style sheets (".css") or scripts (".js") in the order they are to load."""
    if separate:
        return [address(str(path.relative_to(FOLDER)), prefix) for path in _paths(suffix)]
    return [address(f"entente{suffix}", prefix)]


def _paths(suffix: str) -> list[Path]:
    """Return the assets of one kind in their order of loading: as Dash would, by folder, then by name."""
    return sorted(FOLDER.rglob(f"*{suffix}"), key=lambda path: (path.parent, path.name))


def _find(name: str) -> Body:
    stem, _, suffix = name.rpartition(".")
    if stem == "entente":
        return _joined(f".{suffix}", tuple(files.read(path) for path in _paths(f".{suffix}")))
    path = safe_join(str(FOLDER), name)
    if path is None or not Path(path).is_file():
        abort(404)
    return files.read(Path(path))


@lru_cache(maxsize=8)
def _joined(suffix: str, parts: tuple[Body, ...]) -> Body:
    if suffix not in SHORTEN:
        abort(404)
    texts = [SHORTEN[suffix](part.data.decode("utf-8")) for part in parts]
    return Body.of("\n".join(texts).encode("utf-8"), MIMETYPES[suffix])
