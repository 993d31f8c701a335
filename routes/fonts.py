"""The subsets of the typefaces under addresses that name their content, and the style sheet that loads them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from flask import Flask, Response, abort

from layouts.fonts import keeping, subsets
from layouts.fonts.style_sheet import style_sheet
from layouts.fonts.subsets import PARTS, Part
from layouts.fonts.typefaces import TYPEFACES, Typeface
from routes import files
from routes.body import Body

MIMETYPE = "font/woff2"
STYLE_SHEET = "fonts.css"
NAMED = {f"{typeface.slug}-{part}": (typeface, part) for typeface in TYPEFACES.values() for part in PARTS}


def register(server: Flask, prefix: str) -> None:
    """Serve the subsets under `prefix`fonts/."""

    @server.get(f"{prefix}fonts/<name>.<digest>.woff2")
    def font(name: str, digest: str) -> Response:
        if name not in NAMED:
            abort(404)
        body = _body(*NAMED[name])
        return files.send(body, immutable=digest == body.digest)


def served() -> Iterator[dict[str, str]]:
    """Yield the name and the digest of each subset."""
    for name, (typeface, part) in NAMED.items():
        yield {"name": name, "digest": _body(typeface, part).digest}


def preloaded(prefix: str) -> tuple[str, ...]:
    """Return the addresses of the subsets that every page uses."""
    return tuple(f"{prefix}{_path(typeface, 'main')}" for typeface in TYPEFACES.values())


@cache
def css() -> Body:
    """Return the style sheet. Its addresses lead from its own folder to that of the subsets, under any prefix."""
    return Body.of(style_sheet(lambda typeface, part: f"../{_path(typeface, part)}").encode(), "text/css")


def _path(typeface: Typeface, part: Part) -> str:
    return f"fonts/{typeface.slug}-{part}.{_body(typeface, part).digest}.woff2"


@cache
def _body(typeface: Typeface, part: Part) -> Body:
    return Body.of(keeping.content(subsets.file(typeface, part)), MIMETYPE)
