"""The filter bar: places for the native inputs of each facet.

The inputs are made in the browser from the vocabulary (`assets/surfaces/explore/controls.js`), so that React never owns
them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from data.dataset import Dataset
from layouts.words import Words

MENUS = {
    "actor": ("actor",),
    "person": ("role", "person"),
    "level": ("level",),
    "material": ("material",),
    "company": ("company",),
    "direction": ("direction",),
}
"""The facets of each menu; a menu is called after the facet that is its key."""


def filters(dataset: Dataset, words: Words) -> html.Section:
    """Return the filter bar; without facets that have no terms, and without the one direction of all events."""
    terms = dict(dataset.vocabulary.facets())
    if len(dataset.directions) == 1:
        terms["direction"] = ()
    shown = {menu: [facet for facet in facets if terms[facet]] for menu, facets in MENUS.items()}
    menus = [_menu(menu, facets, words) for menu, facets in shown.items() if facets]
    return html.Section(
        [
            html.Div(
                [],
                className="chips",
                role="group",
                **{"data-control": "category", "aria-label": words.say("facet.category")},
            ),
            html.Div(menus, className="menus"),
        ],
        className="filters",
        **{"aria-label": words.say("filter.title")},
    )


def _menu(menu: str, facets: Sequence[str], words: Words) -> html.Details:
    summary = html.Summary([words.say(f"facet.{menu}"), html.Span("", className="facet-number")])
    lists = [_options(facet, words) for facet in facets]
    options = lists[0] if len(lists) == 1 else html.Div(lists, className="facet-options facet-lists")
    return html.Details([summary, options], className="facet", **{"data-facet": menu})


def _options(facet: str, words: Words) -> html.Div:
    more = {"data-control": facet, "aria-label": words.say(f"facet.{facet}")}
    return html.Div([], className="facet-options", role="group", **more)
