"""Where the names of lines stand on a still: at their ends in the plot where nothing is in the way, else in the gutter.

As assets/panels/charts/label-ends.js and labels.js place them; tests/browser/test_embed_stills.py compares both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.axis import Axis
from data.chart_series.line import Line, extent
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from data.label_layout import Name, apart
from layouts import chart_words
from layouts.fluid.sheet import LABEL, Sheet
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts.word_place import WordPlace, is_crossed
from layouts.static_svg import type as faces
from layouts.words import Words

NEAR_EDGE, INSIDE, BEYOND = 28, 170, 6
"""Units: how near the edge a line ends at it, the most a name in the plot takes, what the gutter may overhang."""
ASIDE = (0, -12, 12, -22, 22)
"""Offsets tried for a name in the plot, in units."""
VALUE = 38
"""Units reserved for a value after its name in the plot."""
TOP = 6
"""Units at the top of a pane for the day of the values, of which the rest stands above the pane."""
WORD, OVER = 4, 10
"""Units between a name and its value on one line, and how far such a name may begin within the plot."""
SIZES = (("usual", 14, 2), ("small", 12, 0), ("line", 12, 2))
"""The sizes of names, largest first: their height of a line and the gap between them, in units."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name with its value: where its line is last seen, where it stands, and the units it may be wide.

    `y` is the middle of its `height`; `widest` is the widest value of the line in view, so that names stay in place.
    """

    line: Line
    value: str
    widest: str
    end: float
    wanted: float
    inside: bool
    x: float
    y: float
    room: float
    height: float = 0


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a pane, and the size that all of them have."""

    size: str
    labels: tuple[Label, ...]


def labels(plot: Plot, pane: str, scale: ValueScale, sheet: Sheet, axis: Axis, height: float, say: Words) -> Labels:
    """Return where the names of the lines of a pane stand in `height` units, with their last values in view."""
    found: list[Label] = []
    for line in plot.lines(pane):
        label = _label(plot, line, scale, sheet, axis, height, say)
        if label is None:
            continue
        kept = (other for other in found if other.inside)
        meets = label.inside and any(
            abs(other.x - label.x) < INSIDE * 0.8 and abs(other.y - label.y) < LABEL + 2 for other in kept
        )
        found.append(_outside(label, plot, axis, sheet) if meets else label)
    return _fitted(found, sheet, height)


def _label(
    plot: Plot, line: Line, scale: ValueScale, sheet: Sheet, axis: Axis, height: float, say: Words
) -> Label | None:
    seen = line.last_seen(plot.span)
    if seen is None:
        return None
    end, wanted = min(axis.x(seen[0]), axis.width - axis.right), scale.y(seen[1], height)
    value = chart_words.reading(line, seen, scale, plot, say)
    amounts = (chart_words.amount(line, one, scale, plot, say) for one in extent([line], plot.span) or ())
    widest = max((value, *amounts), key=lambda text: faces.width(text, LABEL))
    label = Label(line, value, widest, end, wanted, inside=True, x=end + 6, y=wanted, room=INSIDE)
    if axis.width - axis.right - end >= NEAR_EDGE:
        for aside in ASIDE:
            if _is_free(plot, label, scale, axis, height, wanted + aside):
                return replace(label, y=wanted + aside)
    return _outside(label, plot, axis, sheet)


def _is_free(plot: Plot, label: Label, scale: ValueScale, axis: Axis, height: float, y: float) -> bool:
    end = label.end + LABEL + faces.width(label.line.short, LABEL, SEMIBOLD) + VALUE
    if y < 7 or y > height - 7 or end > axis.width - axis.right:  # noqa: PLR2004 - half a label
        return False
    word = WordPlace(label.end + 6, end, y)
    return not is_crossed(plot, label.line.pane, scale, axis, height, word, step=5, clear=10)


def read(placed: Labels, plot: Plot, scale: ValueScale, day: float, say: Words) -> Labels:
    """Return the labels with the values of a day; none of them moves."""

    def value(line: Line) -> str:
        seen = line.read_at(int(day))
        return chart_words.reading(line, seen, scale, plot, say) if seen else "–"

    return replace(placed, labels=tuple(replace(label, value=value(label.line)) for label in placed.labels))


def column(plot: Plot, pane: str, axis: Axis, sheet: Sheet) -> float:
    """Return where the names in the gutter begin; in one narrower than a word they reach into the plot."""
    words = (word for line in plot.lines(pane) for word in line.short.split(" "))
    longest = max(faces.width(word, sheet.small_size, SEMIBOLD) for word in words)
    return min(axis.width - axis.right + 8, axis.width + BEYOND - longest - 6)


def _outside(label: Label, plot: Plot, axis: Axis, sheet: Sheet) -> Label:
    """Return the label in the gutter."""
    x = column(plot, label.line.pane, axis, sheet)
    return replace(label, inside=False, x=x, y=label.wanted, room=axis.width + BEYOND - x)


def _fitted(found: Sequence[Label], sheet: Sheet, height: float) -> Labels:
    outside = [label for label in found if not label.inside]
    for size, leading, gap in SIZES:
        text = LABEL if size == "usual" else sheet.small_size
        heights = [float(leading) * (1 if size == "line" else _lines(label, text)) for label in outside]
        if sum(heights) + gap * len(heights) <= height - TOP:
            break
    else:
        heights, gap = [min(tall, (height - TOP) / len(outside)) for tall in heights], 0
    if size == "line":
        found = _widened(found, sheet)
        outside = [label for label in found if not label.inside]
    names = [Name(label.wanted - TOP, tall + gap) for label, tall in zip(outside, heights, strict=True)]
    middles = zip(apart(names, height - TOP), heights, strict=True)
    placed = tuple(
        replace(label, height=leading * _lines(label, text)) if label.inside else _at(label, *next(middles))
        for label in found
    )
    return Labels(size, placed)


def _at(label: Label, middle: float, height: float) -> Label:
    return replace(label, y=middle + TOP, height=height)


def _widened(found: Sequence[Label], sheet: Sheet) -> list[Label]:
    """Return the labels with those in the gutter nearer to the plot where they need it, and a little over its edge."""
    small, edge = sheet.small_size, sheet.width + BEYOND
    needed = [
        faces.width(label.line.short, small, SEMIBOLD) + faces.width(label.widest, small)
        for label in found
        if not label.inside
    ]
    x = max(edge - max(needed) - WORD - 1, sheet.width - sheet.right - OVER)
    return [
        label if label.inside else replace(label, x=min(label.x, x), room=edge - min(label.x, x)) for label in found
    ]


def _lines(label: Label, size: float) -> int:
    """Return the number of lines of a name and its value, which breaks nowhere."""
    room, space = min(label.room, INSIDE), faces.width(" ", size)
    count, filled = 1, 0.0
    words = [(faces.width(word, size, SEMIBOLD)) for word in label.line.short.split(" ")]
    for width in [*words, faces.width(label.widest, size)]:
        if filled and filled + space + width > room:
            count, filled = count + 1, width
        else:
            filled += (space if filled else 0) + width
    return count
