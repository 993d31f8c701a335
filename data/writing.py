"""Atomic writing of several files: all of them or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

_UMASK = Lock()
"""Threads that read the umask at the same time would leave it at zero."""


def write_all(files: Mapping[Path, bytes | None]) -> None:
    """Write files through temporary siblings; a replaced file keeps its mode. One without content is removed.

    If one fails, those already replaced are restored, and its OSError is raised.
    """
    parts: list[Path] = []
    made: dict[Path, Path | None] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            made[path] = None if content is None else _write_beside(path, content, parts)
        for path, part in made.items():
            old = path.read_bytes() if path.is_file() else None
            if part is not None:
                part.replace(path)
            elif old is not None:
                path.unlink()
            before[path] = old
    except OSError:
        _restore(before, parts)
        raise
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _restore(before: Mapping[Path, bytes | None], parts: list[Path]) -> None:
    """Give files the content that they had."""
    for path, old in before.items():
        if old is None:
            path.unlink(missing_ok=True)
        else:
            _write_beside(path, old, parts).replace(path)


def _write_beside(path: Path, content: bytes, parts: list[Path]) -> Path:
    """Write a hidden file beside another, append it to `parts`, and return it."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:
        made = Path(part.name)
        parts.append(made)
        part.write(content)
    made.chmod(path.stat().st_mode if path.is_file() else 0o666 & ~_mask())
    return made


def _mask() -> int:
    """Return the umask; it can be read only by setting it."""
    with _UMASK:
        mask = os.umask(0)
        os.umask(mask)
    return mask
