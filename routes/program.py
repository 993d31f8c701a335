"""A digest of the program: of the sources and translations that decide what a dataset's data files hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

from routes import files

FOLDERS = ("data", "layouts", "routes", "translations")
KINDS = {".py", ".mo"}


def digest(root: Path) -> str:
    """Return a digest of the program in a folder."""
    found = hashlib.sha256()
    paths = [path for folder in FOLDERS for path in (root / folder).rglob("*") if path.suffix in KINDS]
    for path in sorted(paths):
        data = path.read_bytes()
        found.update(f"{path.relative_to(root).as_posix()} {len(data)}\n".encode() + data)
    return found.hexdigest()[:12]


DIGEST = digest(files.ROOT)
"""The program that runs, as of its start: its files may be replaced while it goes on."""
