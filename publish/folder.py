"""A local folder as publish target: the release is written to a temporary folder, then swapped in by renaming."""

from __future__ import annotations

import filecmp
import os
import secrets
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from publish import manifest
from publish.file import File, PublishError
from publish.manifest import Manifest
from publish.packing import siblings


class Folder:
    """A local folder that holds a published site."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow a link and replace its target

    def current(self) -> Manifest | None:
        """Return the manifest of the site in the folder, None if empty; raises PublishError if it is another folder."""
        if not self.path.exists() or (self.path.is_dir() and not any(self.path.iterdir())):
            return None
        listed = self.path / manifest.PATH
        if not self.path.is_dir() or not listed.is_file():
            raise PublishError(f"{self.path}: this is no published site; it stays as it is. Choose another folder")
        found = manifest.read(listed.read_bytes(), str(self.path))
        there = {path: one for path, one in found.files.items() if (self.path / path).is_file()}
        return replace(found, files=there)

    def forms(self, files: Iterable[File]) -> dict[str, tuple[File, str]]:
        """Return the files to write, with compressed siblings; the encoding is always empty."""
        files = list(files)
        return {file.path: (file, "") for file in (*files, *siblings(files))}

    def write(self, forms: dict[str, tuple[File, str]], after: Manifest) -> int:
        """Write the release and swap it in; return how many of its files are new or changed."""
        part = self.path.with_name(f"{self.path.name}.part-{secrets.token_hex(4)}")
        try:
            part.mkdir(parents=True)
            changed = sum(self._write_one(part, path, forms) for path in after.files)
            (part / manifest.PATH).write_bytes(after.written())
            self._swap(part)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        return changed

    def _write_one(self, part: Path, path: str, forms: dict[str, tuple[File, str]]) -> bool:
        """Write a file, or copy it from the last release; an unchanged file keeps its mtime, and so its ETag."""
        new, old = part / path, self.path / path
        new.parent.mkdir(parents=True, exist_ok=True)
        if path not in forms:
            shutil.copy2(old, new)
            return False
        new.write_bytes(forms[path][0].data)
        if old.is_file() and filecmp.cmp(old, new, shallow=False):
            shutil.copystat(old, new)
            return False
        return True

    def _swap(self, part: Path) -> None:
        if not self.path.exists():
            part.rename(self.path)
            return
        old = self.path.with_name(f"{self.path.name}.old-{secrets.token_hex(4)}")
        self.path.rename(old)
        try:
            part.rename(self.path)
        except OSError:
            old.rename(self.path)
            raise
        shutil.rmtree(old)
