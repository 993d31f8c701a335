"""What a still draws of a plot, in the elements of a live pane: the grid with its values, lines, and where they end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from data.axis import Axis
from data.chart_series import fill
from data.chart_series.line import Line
from data.chart_series.line_style import LineStyle
from data.chart_series.log_axis import labelled
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts import chart_words
from layouts.fluid.days import Pill, days
from layouts.fluid.sheet import Sheet, sheeted, style, tag
from layouts.panels.charts import trace
from layouts.static_svg.svg import element, number, polyline
from layouts.words import Words

ACROSS = 1000
"""The width of the drawing of lines, which is stretched over the plot."""
MOST_POINTS = 400
LABEL_ROOM = 13
"""Units between the labels of a logarithmic axis, as in assets/panels/charts/panes.js."""


@dataclass(frozen=True, slots=True)
class Still:
    """One pane of a plot ("shipments" or "prices") at a height in units."""

    plot: Plot
    name: str
    height: float
    scale: ValueScale
    told: Markup
    lanes: bool

    @classmethod
    def of(cls, plot: Plot, name: str, height: float, told: Markup, *, lanes: bool) -> Still:
        """Return the still of a pane with its scale; `told` are the attributes of the names of its lines."""
        return cls(plot, name, height, plot.value_scale(name), told, lanes)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the pane."""
        return self.plot.lines(self.name)

    @property
    def across(self) -> Axis:
        """The time axis of the drawing of lines."""
        return Axis(*self.plot.span, ACROSS)

    def axis(self, sheet: Sheet) -> Axis:
        """Return the time axis in a class of width."""
        return sheet.axis_of(self.plot.span)

    def y(self, value: float) -> float:
        """Return the place of a value in units from the top."""
        return self.scale.y(value, self.height)

    def colour(self, line: Line) -> str:
        """Return the colour of a line for a style sheet."""
        return f"var(--{self.plot.styles[line.key].colour})"


def grid(still: Still, say: Words, classes: str = "pane-grid", pill: Pill | None = None) -> Markup:
    """Return the values and the days of the grid, without those that a date covers."""
    dated = sheeted(lambda sheet: days(still.axis(sheet), sheet, say, "grid-day", pill), lanes=still.lanes)
    return tag("div", classes, Markup(), _values(still, say), dated)


def _values(still: Still, say: Words) -> Markup:
    plot, name, scale = still.plot, still.name, still.scale
    if plot.is_empty(name):
        return Markup()
    heights = [still.height - still.y(value) for value in scale.values]
    told = labelled(heights, LABEL_ROOM if scale.is_log else 0)
    return Markup().join(
        tag(
            "div",
            "grid-value grid-value--zero" if value == 0 else "grid-value",
            style(y=still.y(value)),
            Markup("<span>{}</span>").format(
                chart_words.tick_figure(value, scale, plot, name, say) if has_label else ""
            ),
        )
        for value, has_label in zip(scale.values, told, strict=True)
    )


def lines(still: Still) -> Markup:
    """Return the lines of the pane over the areas under those with the accent."""
    across = still.across

    def height(value: float) -> float:
        return min(max(still.y(value), -1), still.height + 1)

    paths = [*_tints(still, across)]
    for line in still.lines:
        course = (
            trace.steps(line.points, across, height)
            if line.stepped
            else trace.course(line.points, across, height, most=MOST_POINTS // len(still.lines))
        )
        drawn_as = still.plot.styles[line.key]
        paths += _path(polyline(course), drawn_as)
        paths += _path(polyline(trace.bars(line.marks, across, height)), drawn_as.for_years())
    return stretched(paths, still.height)


def stretched(paths: Iterable[Markup], height: float, classes: str = "still-lines") -> Markup:
    """Return a drawing ACROSS wide that is stretched over the plot."""
    box = f"0 0 {ACROSS} {number(height)}"
    return element("svg", *paths, class_=classes, viewBox=box, preserveAspectRatio="none")


def _tints(still: Still, across: Axis) -> Iterable[Markup]:
    """Yield the areas under the lines with the accent."""
    for line, outline in fill.tinted(still.plot, still.name, log=still.scale.is_log):
        corners = [(across.x(day), still.y(value)) for day, value in outline]
        style_ = f"fill:{still.colour(line)};fill-opacity:{fill.TINT}"
        yield element("path", d=polyline([corners]) + "z", style=style_)


def _path(path: str, drawn_as: LineStyle) -> list[Markup]:
    if not path:
        return []
    rules = f"stroke:var(--{drawn_as.colour});stroke-width:calc({number(drawn_as.width)}*var(--k))"
    if drawn_as.dash:
        rules += f";stroke-dasharray:{' '.join(f'calc({number(part)}*var(--k))' for part in drawn_as.dash)}"
    return [element("path", d=path, style=rules)]


def ends(still: Still) -> Markup:
    """Return a mark where a line ends before the view does."""
    return tag("div", "pane-notes", Markup(), *_ends(still))


def _ends(still: Still) -> Iterable[Markup]:
    for line in still.lines:
        if not line.ends_before(still.plot.span):
            continue
        day = line.points.end[-1] if line.stepped else line.points.start[-1] + 0.5
        if day < still.plot.span.first:
            continue
        placed = style(at=still.across.x(day) / ACROSS, y=still.y(line.points.value[-1]), line=still.colour(line))
        yield tag("i", "line-end at", placed)
