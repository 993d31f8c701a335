"""The files of a dataset folder, read safely as UTF-8 text. Does not interpret them."""

from __future__ import annotations

import difflib
import hashlib
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.problem import Problem

PLAIN = (
    "dataset.yaml",
    "names.yaml",
    "series.yaml",
    "shipments.csv",
    "prices.csv",
    "corrections.yaml",
    "withdrawn.yaml",
    "import.yaml",
)
UNSEEN = frozenset({"import.yaml"})
"""Files that readers see nothing of: a change of them makes no other version."""
LARGEST = 20 * 1024 * 1024
"""Bytes; curated files are far smaller, so a larger one is a mistake."""

BRIEFINGS = "briefings/"
_YEAR_FILE = re.compile(r"events/[0-9]{4}\.yaml")
_BRIEFING = re.compile(r"briefings/[a-z0-9]+(-[a-z0-9]+)*\.yaml")


@dataclass(frozen=True)
class Folder:
    """The texts of a dataset by file name relative to the folder, and one hash of them all."""

    texts: Mapping[str, str]
    content_hash: str
    found: bool = True

    def event_files(self) -> tuple[str, ...]:
        """Return the names of the event files, by year."""
        return tuple(name for name in self.texts if name.startswith("events/"))

    def briefing_files(self) -> tuple[str, ...]:
        """Return the names of the briefing files."""
        return tuple(name for name in self.texts if name.startswith(BRIEFINGS))


def read_folder(folder: Path) -> tuple[Folder, list[Problem]]:
    """Read every file of a dataset; unreadable ones are returned as problems."""
    problems: list[Problem] = []
    contents: dict[str, bytes] = {}
    try:
        names = sorted(_names(folder))
    except OSError as error:
        refusal = Problem(str(folder), 0, "", None, f"cannot be read ({error.strerror})", "Name a dataset's folder.")
        return Folder({}, "", found=False), [refusal]
    for name in names:
        if name in PLAIN or _YEAR_FILE.fullmatch(name) or _BRIEFING.fullmatch(name):
            found = _content(folder, name)
            if isinstance(found, Problem):
                problems.append(found)
            else:
                contents[name] = found
        else:
            problems += _stray(name)
    texts: dict[str, str] = {}
    for name, content in contents.items():
        try:
            texts[name] = content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            problems.append(Problem(name, line, "", None, "is not UTF-8 text", "Save the file in UTF-8."))
    return Folder(texts, _hash(contents)), problems


def _names(folder: Path) -> list[str]:
    names = [path.name for path in folder.iterdir()]
    for inner in ("events", "briefings"):
        if (folder / inner).is_dir():
            names += [f"{inner}/{path.name}" for path in (folder / inner).iterdir()]
    return [name for name in names if not name.rpartition("/")[2].startswith(".") and not name.endswith("~")]


def _content(folder: Path, name: str) -> bytes | Problem:
    path = folder / name
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            return Problem(name, 0, "", None, "is a link that leads out of the folder", "Copy the file here instead.")
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return Problem(name, 0, "", None, "is not a file", "Delete it, or rename it.")
        if found.st_size > LARGEST:
            return Problem(name, 0, "", None, "is larger than 20 MB", "Split it, or leave out what is not needed.")
        return path.read_bytes()
    except (OSError, RuntimeError) as error:
        return Problem(name, 0, "", None, f"cannot be read ({error})", "Give the server leave to read it.")


def _stray(name: str) -> list[Problem]:
    """Return a problem for an unread file that looks like part of the dataset: a typo in its name hides its entries."""
    if not name.lower().endswith((".yaml", ".yml", ".csv")):
        return []
    if name.startswith("events/"):
        remedy = "Name it by its year: events/2019.yaml."
    elif name.startswith(BRIEFINGS):
        remedy = "Name it in lower-case letters, digits and single hyphens: briefings/first-year.yaml."
    else:
        near = difflib.get_close_matches(name, PLAIN, n=1)
        remedy = f"Did you mean {near[0]}?" if near else "Move it elsewhere."
    return [Problem(name, 0, "", None, "is not a file the dataset reads", remedy)]


def _hash(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        if name in UNSEEN:
            continue
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
