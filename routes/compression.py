"""Brotli and gzip: the strongest level once at set-up for known files, a fast level on the fly for the rest.

Precompressed files are in `build/packed`, named by content hash, so they are never stale.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Collection
from functools import lru_cache
from pathlib import Path

import brotli
from flask import Response, request

from data.writing import write_all
from routes.body import Body

ENCODINGS = ("br", "gzip")
PACKED = Path(__file__).resolve().parent.parent / "build" / "packed"
STRONGEST: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: brotli.compress(data, quality=11, lgwin=24),
    "gzip": lambda data: gzip.compress(data, 9, mtime=0),
}
FAST: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: brotli.compress(data, quality=6),
    "gzip": lambda data: gzip.compress(data, 6, mtime=0),
}
PACKABLE = re.compile(r"text/.*|image/svg\+xml|application/(.*\+)?(json|xml)|application/javascript")
SMALL = 400  # bytes that fit in one packet with the headers: not worth compressing


def fill(response: Response, body: Body, *, lasting: bool) -> Response:
    """Set the body of a response, compressed as the client accepts, with the ETag of that encoding.

    A `lasting` body is also cached in memory compressed. A client that has this encoding gets a 304.
    """
    packable = is_packable(body)
    encoding = request.accept_encodings.best_match(ENCODINGS) if packable else None
    if packable:
        response.vary.add("Accept-Encoding")
    if encoding:
        response.content_encoding = encoding
    response.set_etag(f"{body.digest}-{encoding}" if encoding else body.digest)
    pack = lasting_packed if lasting else packed
    response.set_data(pack(body, encoding) if encoding else body.data)
    response.make_conditional(request)
    return response


def is_packable(body: Body) -> bool:
    """Return whether a body is large enough and of a type to compress."""
    return len(body.data) > SMALL and PACKABLE.fullmatch(body.mimetype) is not None


def packed(body: Body, encoding: str) -> bytes:
    """Return the body in an encoding: precompressed if set-up did it, else compressed at the fast level."""
    path = _path(body.digest, encoding)
    return path.read_bytes() if path.is_file() else FAST[encoding](body.data)


lasting_packed = lru_cache(maxsize=256)(packed)


def precompress(body: Body) -> int:
    """Precompress a body unless done before; return its size in Brotli."""
    for encoding in ENCODINGS:
        path = _path(body.digest, encoding)
        if not path.is_file():
            write_all({path: STRONGEST[encoding](body.data)})
    return _path(body.digest, "br").stat().st_size


def delete_all_but(digests: Collection[str]) -> None:
    """Delete precompressed files that are no longer served."""
    for path in PACKED.glob("*.*"):
        if path.name.split(".")[0] not in digests:
            path.unlink(missing_ok=True)


def _path(digest: str, encoding: str) -> Path:
    return PACKED / f"{digest}.{encoding}"
