"""The mark of a category: an element with its shape and colour from style sheet and dataset."""

from __future__ import annotations

from dash import html

from data.dataset import Dataset


def category_style(dataset: Dataset) -> str:
    """Return the CSS of the categories' colours in light and dark themes."""
    return "".join(
        f'[data-category="{category.id}"]{{--category:light-dark({category.colour},{category.colour_dark})}}'
        for category in dataset.categories
    )


def mark_shape(category: str, shape: str) -> html.Span:
    """Return the mark of a category, hidden from screen readers since the name is beside it."""
    attributes = {"data-category": category, "data-shape": shape, "aria-hidden": "true"}
    return html.Span(className="mark-shape", **attributes)
