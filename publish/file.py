"""A file of the published site, and the URL prefix of the site while it is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from layouts.pages.shared import NOWHERE
from routes.compression import PACKABLE

ROOT = "/-entente-root-/"
"""URL prefix of an app to be published: unique in any text, then replaced by relative paths."""

PAGE = "text/html"

__all__ = ["NOWHERE", "PAGE", "ROOT", "File", "PublishError", "Sent"]


class Sent:
    """The properties of a file that follow from its headers."""

    __slots__ = ()
    content_type: str
    cache_control: str

    @property
    def mimetype(self) -> str:
        """The media type without parameters."""
        return self.content_type.partition(";")[0].strip()

    @property
    def immutable(self) -> bool:
        """Whether the file name contains a hash of the content, so that it never changes."""
        return "immutable" in self.cache_control

    @property
    def is_page(self) -> bool:
        """Whether it is an HTML page."""
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
    def compressible(self) -> bool:
        """Whether the content is compressible text."""
        return re.fullmatch(PACKABLE, self.mimetype) is not None


class PublishError(Exception):
    """The publish was aborted; each problem is one line."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
