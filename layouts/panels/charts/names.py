"""The labels of lines in a static SVG: name and last value, beside the line's end or in the gutter with a leader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from data.axis import Axis
from data.chart_series.line import Line
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from data.label_layout import Name, apart
from layouts import chart_words
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts.word_place import WordPlace, is_crossed
from layouts.panels.charts.year_words import Sized, year_words
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing, focus_day
from layouts.static_svg.svg import element, number, xml_escaped
from layouts.told import directed

NEAR_EDGE = 28
"""Distance from the plot's edge, in pixels at a font size of 12, within which a line ends at the edge."""
GAP = 0.8
"""Gap between the plot, a label in the gutter and the picture's edge; in text heights."""
ASIDE = (0, -1, 1, -1.8, 1.8)
"""Vertical offsets tried for a label beside a line's end, in text heights."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A pane: its name, and the top and height of its plot."""

    name: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class _Label:
    """A label with its value, at a line's end or in the gutter (`lines`: wrapped)."""

    line: Line
    end: float
    wanted: float
    lines: tuple[str, ...]
    value: str


def names_gutter(drawing: Drawing, plot: Plot, pane_name: str) -> float:
    """Return the width that labels in the right gutter need, on one line each."""
    scale = plot.value_scale(pane_name)
    widths = [
        drawing.width(f"{line.short} ", SEMIBOLD)
        + drawing.width(chart_words.reading(line, seen, scale, plot, drawing.words))
        for line in plot.lines(pane_name)
        if (seen := line.last_seen(plot.span))
    ]
    return max(widths, default=0) + 1.2 * drawing.text


def line_names(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale) -> list[Markup]:
    """Return the labels: beside line ends within the plot if no line is in the way, else in the gutter."""
    inside: list[Markup] = []
    outside: list[_Label] = []
    taken: list[tuple[float, float]] = []
    named: list[WordPlace] = []
    for line in plot.lines(place.name):
        label = _label(drawing, plot, axis, place, scale, line)
        if label is None:
            continue
        y = _free_height(drawing, plot, axis, place, scale, label, taken)
        if y is None:
            outside.append(label)
        else:
            taken.append((label.end, y))
            label = replace(label, lines=(line.short,))
            inside.append(_written(drawing, plot, label, label.end + 0.5 * drawing.text, y))
            width = drawing.width(f"{line.short} ", SEMIBOLD) + drawing.width(label.value)
            named.append(WordPlace(label.end, label.end + 0.5 * drawing.text + width, y - place.top))
    years = _years(drawing, plot, axis, place, scale, named)
    return [*inside, *years, *_gutter(drawing, plot, axis, place, outside)]


def _years(
    drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale, named: Sequence[WordPlace]
) -> list[Markup]:  # fmt: skip
    """Return the values of whole years and which have none."""
    sized = Sized(axis, place.height, drawing.text / 12, drawing.text)
    found = year_words(plot, place.name, scale, sized, drawing.words, named)
    return [
        drawing.write(
            word.text, word.x, place.top + word.y + 0.36 * drawing.text, anchor="middle",
            colour=plot.styles[word.line.key].name_colour, weight=None if word.absent else SEMIBOLD,
        )
        for word in found
    ]  # fmt: skip


def _label(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale, line: Line) -> _Label | None:
    seen = line.last_seen(plot.span)
    if seen is None:
        return None
    value = chart_words.reading(line, seen, scale, plot, drawing.words)
    end = min(axis.x(seen[0]), axis.width - axis.right)
    written = _wrapped(drawing, line.short, value, axis.right - drawing.margin - GAP * drawing.text)
    return _Label(line, end, scale.y(seen[1], place.height), written, value)


def _wrapped(drawing: Drawing, name: str, value: str, room: float) -> tuple[str, ...]:
    """Return a name wrapped for the gutter; the last line is followed by the value, or is empty before it."""
    if drawing.width(f"{name} ", SEMIBOLD) + drawing.width(value) <= room:
        return (name,)
    *first, last = faces.lines(name, room / drawing.spare(SEMIBOLD), drawing.text, most=2, weight=SEMIBOLD)
    fits = drawing.width(f"{last} ", SEMIBOLD) + drawing.width(value) <= room
    return (*first, last) if fits else (*first, last, "")


def _free_height(
    drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale, label: _Label,
    taken: Sequence[tuple[float, float]],
) -> float | None:  # fmt: skip
    """Return the y of a free place right of a line's end, clear of lines and labels; None if there is none."""
    right, text = axis.width - axis.right, drawing.text
    if right - label.end < NEAR_EDGE * text / 12:
        return None
    width = drawing.width(f"{label.line.short} ", SEMIBOLD) + drawing.width(label.value)
    if label.end + 0.5 * text + width > right:
        return None
    day = focus_day(drawing.scene, axis)
    if day is not None and label.end <= axis.x(day) <= label.end + text + width:
        return None
    for aside in ASIDE:
        y = label.wanted + aside * text
        if not 0.6 * text <= y <= place.height - 0.6 * text:
            continue
        crowded = any(
            abs(x - label.end) < width + text and abs(other - y - place.top) < 1.2 * text for x, other in taken
        )
        word = WordPlace(label.end + 0.4 * text, label.end + 0.7 * text + width, y)
        if not crowded and not is_crossed(
            plot, place.name, scale, axis, place.height, word, step=text / 3, clear=0.85 * text
        ):
            return place.top + y
    return None


def _gutter(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, labels: list[_Label]) -> list[Markup]:
    """Return the labels in the gutter, as many as fit, with a leader if one had to move."""
    leading = 1.15 * drawing.text
    short = sum(len(label.lines) for label in labels) * leading > place.height + 0.4 * drawing.text
    if short:
        labels = [_on_one_line(drawing, axis, label) for label in labels][: max(1, int(place.height / leading))]
    names = [Name(label.wanted, len(label.lines) * leading) for label in labels]
    x = axis.width - axis.right + 0.6 * drawing.text
    found = []
    for label, middle in zip(labels, apart(names, place.height), strict=True):
        y = place.top + middle
        if abs(middle - label.wanted) > 0.3 * drawing.text or x - label.end > drawing.text:
            found.append(_leader(drawing, plot, label, place.top + label.wanted, x, y))
        found.append(_written(drawing, plot, label, x, y))
    return found


def _on_one_line(drawing: Drawing, axis: Axis, label: _Label) -> _Label:
    """Return the label on one line, without its value if both do not fit."""
    room = axis.right - drawing.margin - GAP * drawing.text
    name = faces.cut(label.line.short, room / drawing.spare(SEMIBOLD), drawing.text, weight=SEMIBOLD)
    value = label.value if drawing.width(f"{name} ", SEMIBOLD) + drawing.width(label.value) <= room else ""
    return replace(label, lines=(name,), value=value)


def _leader(drawing: Drawing, plot: Plot, label: _Label, start: float, x: float, y: float) -> Markup:
    bend = max(label.end, x - 0.6 * drawing.text)
    far = "1 4" if x - label.end > NEAR_EDGE * drawing.text / 12 else None
    path = f"M{number(label.end + 1)} {number(start)}H{number(bend)}L{number(x - 1)} {number(y)}"
    return drawing.stroke(path, plot.styles[label.line.key].colour, opacity=0.7, stroke_dasharray=far)


def _written(drawing: Drawing, plot: Plot, label: _Label, x: float, y: float) -> Markup:
    """Return a bold name followed by its value, in the colour of the line."""
    leading = 1.15 * drawing.text
    first = y - (len(label.lines) - 1) * leading / 2 + 0.36 * drawing.text
    *above, last = label.lines
    parts = [drawing.write_lines(above, x, first, leading, weight=SEMIBOLD)]
    name = element("tspan", xml_escaped(f"{directed(last)} "), font_weight=SEMIBOLD) if last else Markup()
    if last or label.value:
        parts.append(element("text", name, xml_escaped(label.value), x=x, y=first + len(above) * leading))
    return element("g", *parts, fill=drawing.paint.token(plot.styles[label.line.key].name_colour))
