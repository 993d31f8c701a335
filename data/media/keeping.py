"""Where findings and renditions are kept between two starts: in `build/media`, as long as they are used."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from data.writing import write_all

FOLDER = Path(__file__).resolve().parent.parent.parent / "build" / "media"
DAYS = 30
"""Days after which what nothing used is deleted."""
DAY = 86_400


def kept(name: str) -> bytes:
    """Return the content of a kept file, marked as used. Raises OSError where there is none."""
    content = (FOLDER / name).read_bytes()
    with suppress(OSError):
        os.utime(FOLDER / name)
    return content


def keep(files: Mapping[str, bytes]) -> None:
    """Keep files; where nothing can be written, they are made anew each time."""
    with suppress(OSError):
        write_all({FOLDER / name: content for name, content in files.items()})


def prune() -> None:
    """Delete what nothing has used for DAYS; another process may do so at the same time."""
    oldest = time.time() - DAYS * DAY
    for path in FOLDER.glob("*.*"):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()
