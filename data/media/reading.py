"""The pictures of a folder: each file that an event names is read and checked, each other one is listed.

What a check found is kept by the content of the file, so that a server starts fast with many pictures.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from data.media.edition import edition
from data.media.file import MediaFault, MediaFile
from data.media.keeping import keep, kept
from data.media.probe import LARGEST_FILE, probe
from data.models.media import HOME, ending

MOST_FILES = 5000
"""Files in media/ that are listed."""


def read_media(folder: Path, names: Iterable[str]) -> Mapping[str, MediaFile | MediaFault]:
    """Return what is in each of these files of a dataset's folder."""
    return {name: _read(folder, name) for name in dict.fromkeys(names)}


def media_files(folder: Path) -> tuple[str, ...]:
    """Return the names of all files in media/ and its subfolders, without hidden ones."""
    found: list[str] = []
    for place, folders, files in os.walk(folder / HOME):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = Path(place).relative_to(folder).as_posix()
        found += [f"{inside}/{name}" for name in sorted(files) if not name.startswith(".") and not name.endswith("~")]
        if len(found) > MOST_FILES:
            break
    return tuple(found[:MOST_FILES])


def content_hash(texts: str, media: Mapping[str, MediaFile]) -> str:
    """Return the hash of a dataset from that of its texts and its pictures; that of its texts if it has none."""
    if not media:
        return texts
    pictures = "".join(f"{name}\0{one.digest}\0" for name, one in sorted(media.items()))
    return hashlib.sha256(f"{texts}\0{pictures}".encode()).hexdigest()[: len(texts)]


def read_content(folder: Path, name: str) -> bytes | MediaFault:
    """Return the bytes of a file in the folder; never of one outside it, a device, or one that is too large."""
    path = folder / name
    try:
        if not path.resolve(strict=True).is_relative_to((folder / HOME).resolve()):
            return MediaFault("is a link that leads out of media/", "Copy the file here instead.")
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return MediaFault("is not a file", "Name a picture.")
        if found.st_size > LARGEST_FILE:
            remedy = "Save it smaller: pages show 1,600 pixels at most."
            return MediaFault(f"is larger than {LARGEST_FILE // 1024 // 1024} MB", remedy)
        return path.read_bytes()
    except FileNotFoundError:
        return MediaFault("is not in the dataset's folder", "Save the picture there, or mend the name.", missing=True)
    except (OSError, RuntimeError, ValueError) as error:
        return MediaFault(f"cannot be read ({error})", "Give the server leave to read it.")


def _read(folder: Path, name: str) -> MediaFile | MediaFault:
    content = read_content(folder, name)
    if isinstance(content, MediaFault):
        return content
    record = f"{hashlib.sha256(content).hexdigest()[:24]}{ending(name)}-{edition()}.json"
    with suppress(OSError, ValueError, TypeError):
        known = json.loads(kept(record))
        return MediaFile(name=name, folder=folder, **{**known, "removed": tuple(known["removed"])})
    found = probe(name, folder, content)
    if isinstance(found, MediaFile):
        plain = {key: value for key, value in asdict(found).items() if key not in ("name", "folder")}
        keep({record: json.dumps(plain).encode("utf-8")})
    return found
