"""Brotli and gzip: hard and once at set-up for what is known then, lightly on the fly for the rest.

The hard-packed contents lie in `build/packed`, each named by its digest, so none is ever stale.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Collection
from functools import lru_cache
from pathlib import Path

import brotli
from flask import Response, request

from routes.body import Body

ENCODINGS = ("br", "gzip")
PACKED = Path(__file__).resolve().parent.parent / "build" / "packed"
HARD: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: brotli.compress(data, quality=11, lgwin=24),
    "gzip": lambda data: gzip.compress(data, 9, mtime=0),
}
LIGHT: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda data: brotli.compress(data, quality=5),
    "gzip": lambda data: gzip.compress(data, 6, mtime=0),
}
PACKABLE = re.compile(r"text/.*|image/svg\+xml|application/(.*\+)?(json|xml)|application/javascript")
SMALL = 400  # bytes that fit in one packet with the headers: not worth packing


def fill(response: Response, body: Body, *, lasting: bool) -> Response:
    """Put the body into the answer, packed as the reader's browser likes, with the ETag of that form.

    What is `lasting` is kept packed in memory, too; the browser that has this form already gets a 304.
    """
    packable = len(body.data) > SMALL and PACKABLE.fullmatch(body.mimetype) is not None
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


def packed(body: Body, encoding: str) -> bytes:
    """Return the content in `encoding`: the hard-packed form where set-up made one, else packed lightly."""
    path = _path(body.digest, encoding)
    return path.read_bytes() if path.is_file() else LIGHT[encoding](body.data)


lasting_packed = lru_cache(maxsize=256)(packed)


def keep(body: Body) -> int:
    """Pack the content as hard as it goes, unless that was done before; return its size in brotli."""
    PACKED.mkdir(parents=True, exist_ok=True)
    for encoding in ENCODINGS:
        path = _path(body.digest, encoding)
        if not path.is_file():
            part = path.with_suffix(".part")
            part.write_bytes(HARD[encoding](body.data))
            part.replace(path)
    return _path(body.digest, "br").stat().st_size


def forget_all_but(digests: Collection[str]) -> None:
    """Delete the packed forms of contents that are served no longer."""
    for path in PACKED.glob("*.*"):
        if path.name.split(".")[0] not in digests:
            path.unlink()


def _path(digest: str, encoding: str) -> Path:
    return PACKED / f"{digest}.{encoding}"
