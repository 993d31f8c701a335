"""Snapshots of a dataset's folder: its files with sizes and times. Opens no file.

Polling, unlike file system notifications, works everywhere: over a network, in a container, with files replaced by
renaming, symbolic links that are switched, and a folder that is removed and comes back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from data.models.media import HOME, KINDS

SUBFOLDERS = ("events", "briefings")
READ = (".yaml", ".yml", ".csv", *KINDS)
Mark = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of a folder. Two snapshots are equal if no file changed between them."""

    marks: tuple[Mark, ...]
    changed: float = field(compare=False)
    """Time of the last change in seconds since 1970, by the clock of the file system, so the same for all processes."""


def take_snapshot(folder: Path) -> Snapshot:
    """Return a snapshot of a dataset's folder; missing files and folders are part of it."""
    marks: list[Mark] = []
    times = [_link_time(folder)]
    pictures = sorted(place for place, _, _ in os.walk(folder / HOME))
    for place in (folder, *(folder / inner for inner in SUBFOLDERS), *map(Path, pictures)):
        try:
            names = sorted(entry.name for entry in os.scandir(place))
            times.append(place.stat().st_ctime)
        except OSError as error:
            marks.append((str(place), error.errno or 0))
            continue
        for mark, changed in _files(place, names):
            marks.append(mark)
            times.append(changed)
    return Snapshot(tuple(marks), max(times))


def _files(place: Path, names: list[str]) -> Iterator[tuple[Mark, float]]:
    for name in names:
        if name.startswith(".") or not name.lower().endswith(READ):
            continue
        path = place / name
        try:
            seen = path.stat()
        except OSError as error:
            yield (str(path), error.errno or 0), 0.0
        else:
            mark = (str(path), seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
            yield mark, seen.st_ctime


def _link_time(folder: Path) -> float:
    """Return the ctime of the folder's own entry: a symbolic link may be switched to an older folder."""
    try:
        return folder.lstat().st_ctime
    except OSError:
        return 0.0
