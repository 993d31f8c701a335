"""A look at a dataset's folder from outside: which files lie there and when they were last touched. Opens none.

Looking again and again, rather than asking the system to tell, holds everywhere: over a network, in a container, for
files written by renaming, for links that are turned to another folder, for a folder that goes and comes back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

INNER = ("events", "briefings")
READ = (".yaml", ".yml", ".csv")
Mark = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was seen. Two looks are equal if nothing of a dataset was touched between them."""

    marks: tuple[Mark, ...]
    changed: float = field(compare=False)
    """When the folder last changed, in seconds since 1970 by the clock of its file system: alike for all who look."""


def take_snapshot(folder: Path) -> Snapshot:
    """Look at every file of a dataset's folder. A folder or a file that is not there is a sight, too."""
    marks: list[Mark] = []
    times = [_link_time(folder)]
    for place in (folder, *(folder / inner for inner in INNER)):
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
    """Return when the name of the folder itself was made: a link may be turned to a folder filled long before."""
    try:
        return folder.lstat().st_ctime
    except OSError:
        return 0.0
