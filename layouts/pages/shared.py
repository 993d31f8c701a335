"""What every page the server writes itself is given: the dataset, the words, the style and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from data.dataset import Dataset
from layouts.shapes import category_style
from layouts.words import Words


def shared(
    dataset: Dataset, style_sheets: Sequence[str], base_url: str, words: Words, *, root: str = "/"
) -> dict[str, Any]:
    """Return the values that the base template uses; `base_url` has no slash at its end.

    `root` is the way from the page to the site's first page, relative where the page has one place.
    """
    return {
        "dataset": dataset,
        "words": words,
        "style_sheets": style_sheets,
        "base_url": base_url,
        "root": root,
        "category_style": Markup(category_style(dataset)),
    }
