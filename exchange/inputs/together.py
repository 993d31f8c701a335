"""Files that belong together: members of an archive, or files beside a descriptor in its folder, never beyond it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from exchange.inputs.archives import is_archive, member, names_in
from exchange.inputs.content import LARGEST, Content, content_of_file
from exchange.report import RefusedError, short


class Together:
    """The files of an archive, or of the folder of a file that was opened."""

    def __init__(self, content: Content) -> None:
        self._archive = content if is_archive(content.data) else None
        self._names = names_in(content) if self._archive else set()
        self._folder = content.folder

    def read(self, name: str) -> Content | None:
        """Return a file by its name; None if there is none. Raises RefusedError for names that lead elsewhere."""
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name:
            raise RefusedError(f"'{short(name)}' does not lie beside the file that names it; it is not read.")
        if self._archive is not None:
            return Content(name, member(self._archive, name, LARGEST)) if name in self._names else None
        if self._folder is None:
            return None
        place = self._folder / Path(*path.parts)
        if not place.resolve().is_relative_to(self._folder.resolve()):
            raise RefusedError(f"'{short(name)}' leads out of the folder of the file that names it; it is not read.")
        return content_of_file(place) if place.is_file() else None
