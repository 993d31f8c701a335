"""The starter dataset, copied from data/starter with freshly generated JSON Schemas."""

from __future__ import annotations

import shutil
from pathlib import Path

from data.guide.json_schema import write_schemas

STARTER = Path(__file__).resolve().parent.parent / "starter"
SCHEMAS = "schema"
"""The folder of schemas, to which the first line of each file points editors."""


def start(folder: Path) -> tuple[str, ...]:
    """Write the starter into an empty or new folder; return the names of its files, sorted.

    Raises FileExistsError if the folder is not empty, OSError if it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted(path for path in STARTER.rglob("*") if path.is_file()):
        target = folder / source.relative_to(STARTER)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    write_schemas(folder / SCHEMAS)
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))
