"""A way through a tree of Dash components, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def parts(component: object) -> Iterator[Any]:
    """Yield a component and all that stands in it, texts too."""
    yield component
    children = getattr(component, "children", None)
    for child in children if isinstance(children, list | tuple) else [children]:
        if child is not None:
            yield from parts(child)


def attributes(component: object, name: str) -> list[Any]:
    """Return every value of one attribute in a tree."""
    return [found for part in parts(component) if (found := getattr(part, name, None)) is not None]


def texts(component: object) -> list[str]:
    """Return every text in a tree."""
    return [part for part in parts(component) if isinstance(part, str) and part]


def named(component: object, name: str, value: str) -> Component:
    """Return the one component whose attribute has a value."""
    [found] = [part for part in parts(component) if getattr(part, name, None) == value]
    return found
