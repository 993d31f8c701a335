"""The mark of a category: one element whose shape and colour come from the style sheet and the dataset."""

from __future__ import annotations

from dash import html

from data.dataset import Dataset


def category_style(dataset: Dataset) -> str:
    """Return the CSS that gives each category its colour on a light and on a dark ground."""
    return "".join(
        f'[data-category="{category.id}"]{{--category:light-dark({category.colour},{category.colour_dark})}}'
        for category in dataset.categories
    )


def mark_shape(category: str, shape: str) -> html.Span:
    """Return the mark of a category, for the eye only: the name stands beside it."""
    attributes = {"data-category": category, "data-shape": shape, "aria-hidden": "true"}
    return html.Span(className="mark-shape", **attributes)
