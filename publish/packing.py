"""Compression of published files: strongest for what pages load, fast for the rest; cached for the next release."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from data.writing import write_all
from publish.file import File
from routes.body import Body
from routes.compression import FAST, PACKED, SMALL, STRONGEST

SUFFIXES = {"br": ".br", "gzip": ".gz"}
CACHE = PACKED.parent / "published"
RARELY_REQUESTED = ("data/around/", "event/", "feed.atom", "calendar.ics")
"""Prefixes of hundreds of files that are rarely requested: the strongest compression of all would take minutes."""
DAYS = 30
"""Days after which an unused cache entry is deleted."""


def packed(file: File, encoding: str) -> bytes | None:
    """Return the compressed content; None if it is not smaller."""
    if not file.compressible or len(file.data) <= SMALL:
        return None
    name = f"{Body.of(file.data, file.mimetype).digest}.{encoding}"
    pack = FAST if file.path.startswith(RARELY_REQUESTED) else STRONGEST
    data = _cached(name)
    if data is None:
        data = pack[encoding](file.data)
        write_all({CACHE / name: data})
    return data if len(data) < len(file.data) else None


def siblings(files: list[File]) -> list[File]:
    """Return the compressed siblings (.br, .gz) of files, for servers that negotiate encodings."""
    wanted = [(file, encoding) for file in files for encoding in SUFFIXES]
    with ThreadPoolExecutor(max_workers=2) as workers:
        found = workers.map(lambda one: packed(*one), wanted)
    return [
        File(f"{file.path}{SUFFIXES[encoding]}", data, file.content_type, file.cache_control)
        for (file, encoding), data in zip(wanted, found, strict=True)
        if data is not None
    ]


def prune_cache() -> None:
    """Delete cache entries that no release has used for DAYS; another release may do so at the same time."""
    oldest = time.time() - DAYS * 86_400
    for path in CACHE.glob("*.*"):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()


def _cached(name: str) -> bytes | None:
    """Return a cache entry, marked as used, or what set-up has packed."""
    with suppress(FileNotFoundError):
        return (PACKED / name).read_bytes()
    with suppress(FileNotFoundError):
        data = (CACHE / name).read_bytes()
        os.utime(CACHE / name)
        return data
    return None
