"""Bytes sent as they are: style sheets, scripts, libraries and data files, read once and named by what is in them."""

from __future__ import annotations

import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Response

from routes.body import Body
from routes.compression import fill

ROOT = Path(__file__).resolve().parent.parent
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


def read(path: Path) -> Body:
    """Return the file's content; a file edited since is read again."""
    stat = path.stat()
    return _read(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=256)
def _read(path: Path, _modified: int, _size: int) -> Body:
    return Body.of(path.read_bytes(), mimetypes.guess_type(path.name)[0] or "application/octet-stream")


def send(body: Body, *, immutable: bool) -> Response:
    """Answer with the content; `immutable` where the address names the content."""
    response = Response(mimetype=body.mimetype)
    response.headers["Cache-Control"] = FOR_EVER if immutable else ASK_AGAIN
    return fill(response, body, lasting=True)
