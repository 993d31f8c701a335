"""Atomic writing of several files: all of them or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

_UMASK = Lock()
"""Threads that read the umask at the same time would leave it at zero."""


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write files through temporary siblings; a replaced file keeps its mode.

    If one fails, those already replaced are restored, and its OSError is raised.
    """
    parts: list[Path] = []
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_beside(path, content, parts)
        for path, part in zip(files, list(parts), strict=True):
            old = path.read_bytes() if path.is_file() else None
            part.replace(path)
            before[path] = old
    except OSError:
        for path, old in before.items():
            if old is None:
                path.unlink()
            else:
                _write_beside(path, old, parts).replace(path)
        raise
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


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
