"""The mark of a category: an element with its shape and colour from style sheet and dataset."""

from __future__ import annotations

from dash import html
from markupsafe import Markup

from data.dataset import Dataset
from data.models.info import Category
from layouts.browsers import readable


def category_style(dataset: Dataset) -> str:
    """Return the CSS of the categories' colours in light and dark themes."""
    colours = "".join(
        f'[data-category="{one.id}"]{{--on-light:{one.colour};--on-dark:{one.colour_dark}}}'
        for one in dataset.categories
    )
    return colours + readable("[data-category]{--category:light-dark(var(--on-light),var(--on-dark))}")


def category_data(dataset: Dataset, category: str) -> Markup:
    """Return the attributes by which the style sheets give an element the shape and colour of a category."""
    shape = dataset.categories_by_id[category].shape
    return Markup(' data-category="{}" data-shape="{}"').format(category, shape)


def mark_shape(category: Category) -> html.Span:
    """Return the mark of a category, hidden from screen readers since the name is beside it."""
    attributes = {"data-category": category.id, "data-shape": category.shape, "aria-hidden": "true"}
    return html.Span(className="mark-shape", **attributes)
