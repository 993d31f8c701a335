"""What every page the server writes itself is given: the dataset, the words, the style and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from data.dataset import Dataset
from layouts.shapes import category_style
from layouts.words import Words


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is (`base_url`, without a slash at its end) and the addresses of what its pages load."""

    base_url: str
    style_sheets: tuple[str, ...]
    icon: str


def shared(dataset: Dataset, site: Site, words: Words, *, root: str = "/") -> dict[str, Any]:
    """Return the values that the base template uses.

    `root` is the way from the page to the site's first page, relative where the page has one place.
    """
    return {
        "dataset": dataset,
        "words": words,
        "style_sheets": site.style_sheets,
        "icon": site.icon,
        "base_url": site.base_url,
        "root": root,
        "category_style": Markup(category_style(dataset)),
    }
