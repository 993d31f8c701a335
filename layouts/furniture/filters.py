"""The filter bar: places for the native inputs of each facet.

The inputs are made in the browser from the vocabulary (`assets/surfaces/explore/controls.js`), so that React never owns
them.
"""

from __future__ import annotations

from dash import html

from data.dataset import Dataset
from layouts.words import Words

MENUS = ("actor", "material", "company", "direction")


def filters(dataset: Dataset, words: Words) -> html.Section:
    """Return the filter bar; a facet without terms in this dataset is left out."""
    terms = dataset.vocabulary.facets()
    menus = [_menu(facet, words) for facet in MENUS if terms[facet]]
    return html.Section(
        [
            html.Button(
                words.say("filter.title"),
                type="button",
                className="filters-toggle",
                **{"data-part": "filters-toggle", "aria-expanded": "false"},
            ),
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


def _menu(facet: str, words: Words) -> html.Details:
    summary = html.Summary([words.say(f"facet.{facet}"), html.Span("", className="facet-number")])
    options = html.Div([], className="facet-options", role="group")
    setattr(options, "data-control", facet)
    setattr(options, "aria-label", words.say(f"facet.{facet}"))
    return html.Details([summary, options], className="facet", **{"data-facet": facet})
