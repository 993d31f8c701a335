"""Static files: style sheets, scripts, libraries and data files, cached with their content hash."""

from __future__ import annotations

import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Response

from routes.body import Body
from routes.compression import fill

ROOT = Path(__file__).resolve().parent.parent
IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"


def read(path: Path) -> Body:
    """Return the content of a file; it is read again after a change."""
    stat = path.stat()
    return _read(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=256)
def _read(path: Path, _modified: int, _size: int) -> Body:
    return Body.of(path.read_bytes(), mimetypes.guess_type(path.name)[0] or "application/octet-stream")


def send(body: Body, *, immutable: bool) -> Response:
    """Return a response with the content; `immutable` if the URL contains its hash."""
    response = Response(mimetype=body.mimetype)
    response.headers["Cache-Control"] = IMMUTABLE if immutable else REVALIDATE
    return fill(response, body, lasting=True)
