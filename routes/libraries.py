"""The component libraries that a page loads: those with a component in its layout.

By default Dash sends every library that the process has imported, including those of other apps.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from dash.development.base_component import Component, ComponentRegistry

SUITE = re.compile(r'(?:src|href)="[^"]*?/_dash-component-suites/(?P<path>[^"]+)"')
WITHIN_DASH = {"dcc": "dash_core_components", "html": "dash_html_components", "dash_table": "dash_table"}
"""Libraries in Dash's own package by folder; its other folders are Dash itself."""

GRAPH = ("dash_core_components", "Graph")
# For browsers before 2019. The one name Dash still needs from it, regeneratorRuntime, this library sets as well.
POLYFILL, STANDS_IN = "dash/deps/polyfill@", "dash_bootstrap_components"

Kind = tuple[str, str]
"""A component by the namespace of its library and its type."""


def kinds(layout: object) -> frozenset[Kind]:
    """Return the kinds of component anywhere in a layout given as JSON data."""
    return frozenset(_kinds(layout))


def kinds_of(classes: Iterable[type[Component]]) -> frozenset[Kind]:
    """Return the kinds of some classes of components."""
    return frozenset((one._namespace, one._type) for one in classes)  # noqa: SLF001 - Dash has no other name for them


def needed(tags: str, held: Collection[Kind]) -> str:
    """Return the lines of script and style sheet tags that a page with these components needs."""
    namespaces = {namespace for namespace, _ in held}
    return "\n".join(tag for tag in tags.splitlines() if _is_needed(tag, namespaces))


def _kinds(node: object) -> Iterator[Kind]:
    if isinstance(node, dict):
        namespace, kind = node.get("namespace"), node.get("type")
        if isinstance(namespace, str) and isinstance(kind, str) and "props" in node:
            yield namespace, kind
        for value in node.values():
            yield from _kinds(value)
    elif isinstance(node, list):
        for value in node:
            yield from _kinds(value)


def _is_needed(tag: str, namespaces: Collection[str]) -> bool:
    match = SUITE.search(tag)
    if match is None:
        return True
    path = match["path"]
    if path.startswith(POLYFILL):
        return STANDS_IN not in namespaces
    package, _, rest = path.partition("/")
    if package == "dash":
        namespace = WITHIN_DASH.get(rest.partition("/")[0])
        return namespace is None or namespace in namespaces
    return package in {ComponentRegistry.namespace_to_package.get(one, one) for one in namespaces}
