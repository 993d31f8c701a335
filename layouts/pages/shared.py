"""What every page the server writes itself is given: the dataset, the words, the style and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from data.dataset import Dataset
from layouts.shapes import category_style
from layouts.words import Words

NOWHERE = "https://address.invalid"
"""Stands for the public address of a site that is published without one (RFC 2606 keeps the name free)."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another dataset on the same server, and the path it is at."""

    title: str
    subtitle: str
    path: str


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is and the addresses of what its pages load.

    `base_url` is its public address, without a slash at its end; `root` the path on its host that links begin with.
    """

    base_url: str
    style_sheets: tuple[str, ...]
    icon: str
    root: str = "/"
    others: tuple[Neighbour, ...] = ()

    @property
    def shown(self) -> str:
        """Return the public address as people write it, without its scheme; empty where there is none."""
        return "" if self.base_url == NOWHERE else self.base_url.partition("://")[2]


def shared(dataset: Dataset, site: Site, words: Words) -> dict[str, Any]:
    """Return the values that the base template uses."""
    return {
        "dataset": dataset,
        "words": words,
        "style_sheets": site.style_sheets,
        "icon": site.icon,
        "base_url": site.base_url,
        "root": site.root,
        "category_style": Markup(category_style(dataset)),
    }
