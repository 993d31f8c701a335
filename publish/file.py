"""One file of the published site, and where the site stands while its files are fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from layouts.pages.shared import NOWHERE
from routes.compression import PACKABLE

ROOT = "/-entente-root-/"
"""The path an app to be published is made with: no text holds it by chance, and each page gets its own way there."""

PAGE = "text/html"

__all__ = ["NOWHERE", "PAGE", "ROOT", "File", "PublishError", "Sent"]


class Sent:
    """What a file's headers say of it."""

    __slots__ = ()
    content_type: str
    cache_control: str

    @property
    def mimetype(self) -> str:
        """Return the type without its parameters."""
        return self.content_type.partition(";")[0].strip()

    @property
    def lasting(self) -> bool:
        """Return whether the file's name says what is in it, so that it never changes."""
        return "immutable" in self.cache_control

    @property
    def is_page(self) -> bool:
        """Return whether readers open it."""
        return self.mimetype == PAGE


@dataclass(frozen=True, slots=True)
class File(Sent):
    """A file by its place in the folder, with the headers that the app itself sends with it."""

    path: str
    data: bytes = field(repr=False)
    content_type: str
    cache_control: str
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def packable(self) -> bool:
        """Return whether the content is text, which shrinks."""
        return re.fullmatch(PACKABLE, self.mimetype) is not None


class PublishError(Exception):
    """Why nothing was published; each problem is one line."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
