"""Values shared by all server-side pages: dataset, messages, style sheets, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from data.dataset import Dataset
from layouts.qr_code import picture
from layouts.shapes import category_style
from layouts.words import Words

NOWHERE = "https://address.invalid"
"""Placeholder for the public URL of a site published without one (RFC 2606 reserves the name)."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another dataset on the same server, with its path."""

    title: str
    subtitle: str
    path: str


@dataclass(frozen=True, slots=True)
class Site:
    """The URLs of the site and of what its pages load.

    `base_url` is its public URL without a trailing slash; `root` is the path prefix of its links.
    """

    base_url: str
    style_sheets: tuple[str, ...]
    icon: str
    root: str = "/"
    others: tuple[Neighbour, ...] = ()
    served: bool = True
    """Whether a server answers the callbacks of pages; a site of plain files has none."""
    fonts: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The public URL without its scheme, for print; empty if there is none."""
        return self.public_url.partition("://")[2]

    @property
    def public_url(self) -> str:
        """The public URL; empty if there is none."""
        return "" if self.base_url == NOWHERE else self.base_url

    @property
    def preloads(self) -> Markup:
        """The tags by which a page asks for its fonts before it has read its style sheet."""
        tag = Markup('<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>')
        return Markup("\n").join(tag.format(address) for address in self.fonts)


def shared(dataset: Dataset, site: Site, words: Words, path: str = "") -> dict[str, Any]:
    """Return the values that the base template uses; `path` is that of a page that is worth coming back to."""
    address = f"{site.public_url}/{path}" if path and site.public_url else ""
    return {
        "here": path,
        "address": address,
        "qr_code": picture(address),
        "dataset": dataset,
        "words": words,
        "preloads": site.preloads,
        "style_sheets": site.style_sheets,
        "icon": site.icon,
        "base_url": site.base_url,
        "root": site.root,
        "category_style": Markup(category_style(dataset)),
    }
