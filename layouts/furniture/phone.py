"""What only a phone has: the bar at its foot, and the sheets for filters and dates.

The browser moves filters and dates into the sheets where the window is narrow (`assets/surfaces/explore/phone.js`).
"""

from __future__ import annotations

from dash import html

from layouts.hooks import hooks, part
from layouts.words import Words

SHEETS = ("filters", "dates")
"""The names of the sheets, in the order of their buttons in the bar."""


def foot_bar(words: Words) -> html.Nav:
    """Return the bar: a button for each sheet, and one that leads to the list of events."""
    return html.Nav(
        [*(_opener(name, words) for name in SHEETS), _to_list(words)],
        className="foot-bar",
        **hooks({"aria-label": words.say("foot.title")}),
    )


def sheets(words: Words) -> list[html.Dialog]:
    """Return the sheets without their content."""
    return [_sheet(name, words) for name in SHEETS]


def _opener(name: str, words: Words) -> html.Button:
    said = words.say(f"sheet.{name}")
    days = [
        html.Span(said, className="visually-hidden"),
        " ",
        html.Span("", className="foot-dates", **part("foot-dates")),
    ]
    return html.Button(
        days if name == "dates" else html.Span(said, **part(f"foot-{name}")),
        type="button",
        className="foot-button",
        **hooks({"data-opens": name, "aria-haspopup": "dialog"}),
    )


def _to_list(words: Words) -> html.Button:
    return html.Button(
        [words.say("list.title"), " ", html.Span("", className="foot-count", **part("foot-count"))],
        type="button",
        className="foot-button",
        **part("foot-events"),
    )


def _sheet(name: str, words: Words) -> html.Dialog:
    title = html.H2(words.say(f"sheet.{name}"), id=f"sheet-{name}")
    reset = html.Button(
        words.say("filter.reset.short"), type="button", className="link", hidden=True, **part("sheet-reset")
    )
    return html.Dialog(
        [
            html.Div([title, *([reset] if name == "filters" else [])], className="sheet-head"),
            html.Div([], className="sheet-body"),
            html.Button("", type="button", className="sheet-done", **part("sheet-done")),
        ],
        className="sheet",
        **hooks({"data-sheet": name, "aria-labelledby": f"sheet-{name}"}),
    )
