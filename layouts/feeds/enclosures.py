"""The pictures of an entry as enclosures. feedgen writes links of entries without `rel`, `type` and `length`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from feedgen.entry import FeedEntry


class Enclosure(NamedTuple):
    """A file that belongs to an entry: its address, media type, and length in bytes."""

    href: str
    type: str
    length: int


def enclose(entry: FeedEntry, listed: tuple[Enclosure, ...]) -> None:
    """Add enclosures to an entry of a feed."""
    if listed:
        entry.register_extension("enclosures", _extension(), atom=True, rss=False)
        entry.enclosures.listed = listed


@cache
def _extension() -> Any:
    """Return the class of extensions that write enclosures; feedgen is imported with the first feed only."""
    from feedgen.ext.base import BaseEntryExtension

    class Enclosures(BaseEntryExtension):
        listed: tuple[Enclosure, ...] = ()

        def extend_atom(self, entry: Any) -> Any:
            for one in self.listed:
                known = {"rel": "enclosure", "href": one.href, "type": one.type, "length": str(one.length)}
                entry.append(entry.makeelement("link", known))
            return entry

    return Enclosures
