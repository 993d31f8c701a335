"""The content of a file: its name and bytes, within a size limit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from exchange.cleaning import line
from exchange.report import RefusedError

LARGEST = 20 * 1024 * 1024
"""The most bytes of a file, also of one that was compressed for its transfer."""


@dataclass(frozen=True)
class Content:
    """What was read, and what the report calls it."""

    name: str
    data: bytes
    folder: Path | None = None
    """Where the file lies, for files that belong together; None for one that was fetched."""


def content_of_file(path: Path) -> Content:
    """Return the content of a file. Raises RefusedError."""
    name = name_of(path)
    if "\x00" in str(path):
        raise RefusedError(f"{name} is not the name of a file.")
    try:
        if not path.is_file():
            raise RefusedError(f"{path} is not a file.")
        size = path.stat().st_size
        if size > LARGEST:
            raise RefusedError(too_large(name, f"{size / 1024 / 1024:.0f} MB"))
        return Content(name, path.read_bytes(), path.parent)
    except OSError as error:
        raise RefusedError(f"{path} cannot be read ({error.strerror}).") from error


def too_large(name: str, size: str) -> str:
    """Return the sentence for what exceeds the limit."""
    most = LARGEST // 1024 // 1024
    return f"{name} is {size} large; {most} MB are read at most. Split it, or leave out what is not about events."


def name_of(path: str | Path) -> str:
    """Return the name by which a report calls a file."""
    return line(Path(path).name) or "the file"
