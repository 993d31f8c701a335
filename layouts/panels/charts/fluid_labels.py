"""The names of the lines of a still, with their values, leaders, and the values of whole years."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from data.axis import Axis
from layouts.fluid.sheet import LABEL, Sheet, style, tag
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts.fluid_names import NEAR_EDGE, Label, labels, read
from layouts.panels.charts.fluid_plot import ACROSS, Still, stretched
from layouts.panels.charts.fluid_reading import day_said
from layouts.panels.charts.word_place import WordPlace
from layouts.panels.charts.year_words import Sized, year_words
from layouts.static_svg import type as faces
from layouts.static_svg.svg import element, number
from layouts.words import Words

FAR = 12


def names(still: Still, sheet: Sheet, day: float | None, say: Words) -> Markup:
    """Return the names for a class of width, with the values of a day if there is one, else with the last in view."""
    axis = still.axis(sheet)
    placed = labels(still.plot, still.name, still.scale, sheet, axis, still.height, say)
    said = day_said(still.plot, still.name, placed, sheet, axis, day, say) if day is not None else Markup()
    placed = placed if day is None else read(placed, still.plot, still.scale, day, say)
    leaders = [_leader(still, sheet, label) for label in placed.labels if not label.inside]
    box = f"0 0 {number(sheet.right)} {number(still.height)}"
    drawing = element("svg", *leaders, class_="pane-leaders still-leaders", viewBox=box)
    named = Markup().join(_name(still, sheet, label) for label in placed.labels)
    written = Markup('<div class="pane-labels" data-size="{}">{}</div>').format(placed.size, named)
    years = _years(still, sheet, axis, placed.labels, say)
    return Markup().join([written, said, years, _far(still, sheet, placed.labels), drawing])


def _years(still: Still, sheet: Sheet, axis: Axis, placed: Iterable[Label], say: Words) -> Markup:
    """Return the values of whole years and which have none, beside the names in the plot."""
    taken = [
        WordPlace(label.x, label.x + faces.width(f"{label.line.short} {label.value}", LABEL, SEMIBOLD), label.y)
        for label in placed
        if label.inside
    ]
    sized = Sized(axis, still.height, 1, sheet.axis_size)
    spans = [
        tag(
            "span",
            "year-absent at" if word.absent else "at",
            style(at=sheet.fraction(word.x), y=word.y, line=f"var(--{still.plot.styles[word.line.key].name_colour})"),
            escape(word.text),
        )
        for word in year_words(still.plot, still.name, still.scale, sized, say, taken)
    ]
    return tag("div", "pane-years", Markup(), *spans) if spans else Markup()


def _name(still: Still, sheet: Sheet, label: Label) -> Markup:
    line = f"var(--{still.plot.styles[label.line.key].name_colour})"
    top = label.y - label.height / 2
    placed = (
        style(at=sheet.fraction(label.end), y=top, line=line)
        if label.inside
        else style(x=sheet.width - label.x, y=top, room=label.room, line=line)
    )
    said = Markup('<span class="line-name"{}>{}</span> <span class="line-value">{}</span>').format(
        still.told, escape(label.line.short), escape(label.value)
    )
    return tag("div", "line-label at" if label.inside else "line-label", placed, said)


def _leader(still: Still, sheet: Sheet, label: Label) -> Markup:
    """Draw the part of a leader in the gutter."""
    edge = sheet.width - sheet.right
    x = label.x - edge
    if x <= label.end - edge or (abs(label.y - label.wanted) <= 4 and label.x - label.end <= FAR):  # noqa: PLR2004 - as live
        return Markup()
    start, bend = max(label.end - edge + 1, 0), max(label.end - edge, x - 8)
    path = f"M{number(start)} {number(label.wanted)}H{number(bend)}L{number(x - 1)} {number(label.y)}"
    return element("path", d=path, stroke=still.colour(label.line))


def _far(still: Still, sheet: Sheet, placed: Iterable[Label]) -> Markup:
    """Draw leaders from lines that end well before the gutter, across the plot."""
    edge = sheet.width - sheet.right
    paths = [
        element(
            "path",
            d=f"M{number(sheet.fraction(label.end) * ACROSS)} {number(label.wanted)}H{ACROSS}",
            stroke=still.colour(label.line),
        )
        for label in placed
        if not label.inside and edge - label.end > NEAR_EDGE
    ]
    return stretched(paths, still.height, "still-lines still-far") if paths else Markup()
