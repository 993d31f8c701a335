"""What an embed shows of panels of others before any script, as HTML: bars as a list, events as a table.

The scripts of assets/panels/given/ put the same in its place, in the same room, when a reader wants more.
"""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from data.models.events import Event
from data.models.info import Category
from layouts.panels.given.bars import Bar, Bars, counted
from layouts.panels.given.declared import Declared
from layouts.panels.given.fragment import columns_body, lines_body
from layouts.panels.given.frame import Body
from layouts.panels.given.lines import Lines
from layouts.panels.given.table import Table, cell, labels, listed
from layouts.panels.registry import Context
from layouts.shapes import mark_shape
from layouts.words import Words

IN_WORDS = ("confidence", "attribution")
"""Columns whose ids a reader is told in words."""


def given_body(panel: Declared, context: Context) -> Body:
    """Return what stands in a panel at first."""
    scene, words = context.scene, context.words
    if isinstance(panel, Bars):
        return columns_body(scene, panel, words, lanes=context.lanes) if panel.by_time else _bars(panel, context)
    if isinstance(panel, Table):
        return _table(panel, context)
    return lines_body(scene, panel, words, lanes=context.lanes) if isinstance(panel, Lines) else Body()


def _bars(panel: Bars, context: Context) -> Body:
    scene, words = context.scene, context.words
    found = counted(scene, panel)
    most = max((bar.n for bar in found.bars), default=0) or 1
    filtered = scene.view.facet(panel.by) is not None
    marks = scene.dataset.categories_by_id if panel.by == "category" else {}
    items = [_bar(bar, bar.n / most, words, marks, pressed=filtered and bar.chosen) for bar in found.bars]
    if found.others:
        label = words.say("given.others", n=found.others.values)
        rest = Bar("", label, found.others.n, chosen=not filtered)
        items.append(_bar(rest, min(1.0, rest.n / most), words, {}, pressed=False))
    bars = html.Ol(items, className="bars bars--still", **{"aria-labelledby": f"given-{panel.id}"})
    return Body(bars, words.say("given.unit.facet"), "" if items else words.say("list.empty"))


def _bar(bar: Bar, part: float, words: Words, marks: Mapping[str, Category], *, pressed: bool) -> Component:
    mark = [mark_shape(marks[bar.id])] if bar.id in marks else []
    fill = html.I(className="bar-fill", style={"--part": f"{part:.4f}"})
    parts = [
        html.Span([*mark, html.Span(bar.label, className="bar-label", dir="auto")], className="bar-name"),
        " ",
        html.Span(fill, className="bar-track", **{"aria-hidden": "true"}),
        html.Span(words.number(bar.n), className="bar-count"),
    ]
    out = "" if bar.chosen else " bar--out"
    if not bar.id:
        return html.Li(html.Div(parts, className="bar-row"), className=f"bar bar--others{out}")
    row = html.Button(parts, type="button", className="bar-row", **{"aria-pressed": str(pressed).lower()})
    coloured = {"data-category": bar.id} if mark else {}
    return html.Li(row, className=f"bar{out}", **{"data-value": bar.id, **coloured})


def _table(panel: Table, context: Context) -> Body:
    words = context.words
    events = listed(context.scene, panel)
    shown = events[: panel.most]
    heads = [html.Th(words.say(f"given.column.{name}"), scope="col") for name in panel.shown]
    rows = [html.Tr(_cells(panel, event, context)) for event in shown]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className="given-events")
    named = {"aria-label": panel.title}
    scroll = html.Div(table, className="given-scroll", tabIndex="0", role="group", hidden=not events, **named)
    rest = min(panel.most, len(events) - len(shown))
    more = [html.Button(words.say("list.more", n=rest), type="button", className="link given-more")] if rest else []
    numbers = {"shown": len(shown), "n": len(events)}
    unit = words.say("given.rows.of" if len(shown) < len(events) else "given.rows", **numbers)
    return Body([scroll, *more], unit, "" if events else words.say("list.empty"))


def _cells(panel: Table, event: Event, context: Context) -> list[Component]:
    """Return the cells of a row; the title, or else the first one, leads to the page of the event."""
    linked = "title" if "title" in panel.shown else panel.shown[0]
    cells = []
    for name in panel.shown:
        text = _text(event, name, context)
        category = context.scene.dataset.categories_by_id[event.category]
        mark = [mark_shape(category)] if name == "category" else []
        content = _link(event, text, context.root) if name == linked else text
        cells.append(html.Td([*mark, content], className=f"given-cell--{name}"))
    return cells


def _text(event: Event, name: str, context: Context) -> str:
    if name == "date":
        return context.words.date(event.date, event.precision)
    texts = cell(event, name, labels(context.scene.dataset))
    if name in IN_WORDS:
        return context.words.say(f"{name}.{texts[0]}")
    return ", ".join(texts)


def _link(event: Event, text: str, root: str) -> Component:
    return html.A(text or event.id, href=f"{root}event/{event.id}", target="_blank", rel="noopener")
