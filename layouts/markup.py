"""Rendering of Dash's HTML components to HTML, so that server-side pages share the panels of the Dash page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dash.development.base_component import Component
from markupsafe import Markup, escape

RENAMED = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "autoComplete": "autocomplete"}
VOID = frozenset({"br", "hr", "img", "input"})


def markup(node: object) -> Markup:
    """Return a component, a text or a list of them as HTML. Raises TypeError for anything else."""
    if node is None:
        return Markup()
    if isinstance(node, Markup):
        return node
    if isinstance(node, str | int | float):
        return escape(node)
    if isinstance(node, Component):
        return _element(node)
    if isinstance(node, Iterable):
        return Markup().join(markup(one) for one in node)
    raise TypeError(f"{type(node).__name__} cannot be written as HTML")


def _element(component: Component) -> Markup:
    data: dict[str, Any] = component.to_plotly_json()
    if data["namespace"] != "dash_html_components":
        raise TypeError(f"{data['type']} is not an HTML component")
    tag = data["type"].lower()
    properties = data["props"]
    opening = Markup(f"<{tag}") + _attributes(properties) + Markup(">")
    if tag in VOID:
        return opening
    return opening + markup(properties.get("children")) + Markup(f"</{tag}>")


def _attributes(properties: Mapping[str, Any]) -> Markup:
    written = Markup()
    for name, value in sorted(properties.items()):  # Dash orders them differently in each process
        if name == "children" or value is None or value is False:
            continue
        spelt = _style(value) if name == "style" else "" if value is True else value
        written += Markup(' {}="{}"').format(RENAMED.get(name, name), spelt)
    return written


def _style(rules: Mapping[str, object]) -> str:
    return ";".join(f"{name}:{value}" for name, value in rules.items())
