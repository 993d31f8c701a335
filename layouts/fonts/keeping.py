"""What takes seconds to make is kept in build/fonts, under names that say what it was made from."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from data.writing import write_all

FOLDER = Path(__file__).resolve().parents[2] / "build" / "fonts"


def kept(name: str, make: Callable[[], bytes]) -> Path:
    """Return where the file of that name is; it is made if it is not there yet.

    Where the folder cannot be written to, the file serves this process alone.
    """
    path = FOLDER / name
    if path.is_file():
        return path
    data = make()
    try:
        write_all({path: data})
    except OSError:
        path = Path(mkdtemp(prefix="entente-")) / name
        write_all({path: data})
    return path


def delete_all_but(used: Collection[Path]) -> None:
    """Delete the files that are of no use any more."""
    for path in FOLDER.glob("*.*"):
        if path not in used:
            path.unlink(missing_ok=True)


@cache
def content(path: Path) -> bytes:
    """Return what is in a file."""
    return path.read_bytes()
