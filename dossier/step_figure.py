"""The figure of a step: timeline, chart and own panels without title or footer; highlighted events over dimmed ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis, span
from data.chart_series.plot import Plot
from data.models.events import Event
from data.models.info import Category
from data.stagger import stagger
from data.timeline_layout import PITCH
from data.timeline_marks import lanes, spot
from dossier import own_panels
from dossier.own_panels import OwnPanel
from layouts import chart_words
from layouts.briefing_steps import ShownStep
from layouts.fonts.typefaces import BOLD, SEMIBOLD
from layouts.panels.charts.names import Pane, names_gutter
from layouts.panels.charts.static_svg import pane, values_gutter
from layouts.panels.charts.wish import LOWEST
from layouts.panels.timeline.moments import Moment, label, named
from layouts.panels.timeline.static_svg import Rows, lane_gutter, phase_height, timeline
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.paint import Paint, fixed
from layouts.static_svg.plan import DAYS
from layouts.static_svg.svg import Point, element, number
from layouts.static_svg.wish import Wish
from layouts.words import words

MARK, HALO = 0.8, 1.5
"""Size of a mark in text heights, and of its halo in marks."""
DIMMED = 0.35
"""Opacity of the events that are not highlighted."""
NAMES_PITCH, MOST_NAMES, LONGEST_NAME = 1.25, 4, 22
HEAD = 1.9
"""Space above a pane for its title."""
PANE_SHARE = 0.5
TICK = 5
LEFT = RIGHT = 0.24
"""Largest width of titles beside plots and of line labels. Sizes are in text heights, fractions of the height left and
of the width."""
KEPT, LOWEST_LANE = 0.55, 1
"""What own panels leave to timeline and chart: a fraction of the height, and lanes of a text height at least."""


@dataclass(frozen=True, slots=True)
class _Lanes(Drawing):
    """A drawing that keeps lanes without visible events."""

    kept: Mapping[str, Category] = field(default_factory=dict)

    @property
    def categories(self) -> Mapping[str, Category]:
        return self.kept


@dataclass(frozen=True, slots=True)
class _Rows(Rows):
    """Rows with space for labels that the timeline itself does not write."""

    names: float = 0

    @property
    def lanes_top(self) -> float:
        return self.moments_top + self.names


class StepFigure(NamedTuple):
    """A figure as a standalone SVG, and the titles of the own panels in it."""

    svg: str
    panels: tuple[str, ...]


def step_figure(
    step: ShownStep, own: Sequence[OwnPanel] = (), *, width: float, height: float, text: float, theme: str
) -> StepFigure:
    """Return the figure of a step, in points of the page, with as many own panels as there is room for.

    On a low page the chart gives way to what the link asks for.
    """
    scene = step.scene.showing(panels=("timeline", step.chart) if step.chart else ("timeline",))
    whole = Drawing(scene, words(), fixed(scene.dataset, theme), text=text, mark=MARK * text)
    plot_ = scene.plot
    chart = step.chart if step.chart and plot_.lines(step.chart) else None
    highlighted = [scene.dataset.events_by_id[event_id] for event_id in step.highlighted]
    widest = _axis(whole, plot_, chart, width, [one.wish for one in own])
    under = own_panels.fitting(own, widest, height - _kept(whole, widest, chart, height), text)
    if chart and not under.titles and any(one.asked for one in own):
        low = own_panels.fitting(own, widest, height - _kept(whole, widest, None, 0), text)
        chart, under = (None, low) if low.titles else (chart, under)
    axis = _axis(whole, plot_, chart, width, under.wishes)
    bottom = height - DAYS * text - under.under_height
    end = bottom - under.within_height
    phases = phase_height(whole, axis)
    names = _names(whole, axis, highlighted, MOST_NAMES)
    high = NAMES_PITCH * text * (1 + max((one.row for one in names), default=-1)) + (0.3 * text if names else 0)
    foot = end - (end - phases - high) * PANE_SHARE - HEAD * text if chart else end
    rows = _Rows(0, phases, 0, NAMES_PITCH * text, (foot - phases - high) / max(1, len(whole.categories)), names=high)
    drawn = [
        days_grid(whole, axis, rows.lanes_top, bottom + 0.3 * text),
        focus_line(whole, axis, rows.lanes_top, foot),
        timeline(_dimmed(whole, highlighted), axis, rows, (0, width)),
        *_highlighted(whole, axis, rows, highlighted, names, bottom),
    ]
    if chart:
        place = Pane(chart, foot + HEAD * text, end - foot - HEAD * text)
        drawn += [_head(whole, plot_, axis, chart, foot), pane(whole, plot_, axis, place)]
        drawn.append(focus_line(whole, axis, place.top, end))
    drawn += [days_words(whole, axis, bottom + 0.75 * DAYS * text), *own_panels.draw(under, axis, bottom, text)]
    return StepFigure(str(whole.document(width, height, *drawn)), under.titles)


def _kept(whole: Drawing, axis: Axis, chart: str | None, height: float) -> float:
    """Return the height that timeline and chart keep: their part, and what they need at least."""
    texts = NAMES_PITCH * MOST_NAMES + LOWEST_LANE * len(whole.categories) + (HEAD + LOWEST if chart else 0)
    return max(KEPT * height, phase_height(whole, axis) + texts * whole.text)


def _axis(whole: Drawing, plot_: Plot, chart: str | None, width: float, own: Sequence[Wish]) -> Axis:
    first, end = span(whole.scene.view, whole.scene.dataset.extent)
    left = max(lane_gutter(whole), values_gutter(whole, plot_, chart) if chart else 0)
    left = max(left, min(LEFT * width, max((wish.left for wish in own), default=0)))
    right = min(RIGHT * width, names_gutter(whole, plot_, chart)) if chart else whole.text
    right = max(right, min(RIGHT * width, max((wish.right for wish in own), default=0)))
    return Axis(first, end, width, left, right, TICK * whole.text)


def _dimmed(whole: Drawing, highlighted: list[Event]) -> Drawing:
    """Return the drawing of the other events in faint colours; of all events if none is highlighted."""
    others = {event.id for event in highlighted}
    faint = Paint(whole.paint.token, lambda name: _mixed(whole.paint, name), follows=False)
    return _Lanes(
        scene=whole.scene.showing(event="").without(others) if highlighted else whole.scene,
        words=whole.words,
        paint=faint if highlighted else whole.paint,
        text=whole.text,
        mark=whole.mark,
        margin=whole.margin,
        kept=whole.categories,
    )


def _mixed(paint: Paint, category: str) -> str:
    """Return a category's colour blended with the ground."""
    pairs = zip(_parts(paint.category(category)), _parts(paint.token("ground")), strict=True)
    return "#" + "".join(f"{round(DIMMED * own + (1 - DIMMED) * ground):02x}" for own, ground in pairs)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _names(whole: Drawing, axis: Axis, highlighted: list[Event], most: int) -> list[Moment]:
    """Return the labels of the highlighted events, as many as fit above the lanes."""
    seen = {event.id: event for event in highlighted if event.id in whole.scene.selection.ids}
    texts = {
        key: event.label or faces.cut(event.title, LONGEST_NAME * whole.text, whole.text, weight=SEMIBOLD)
        for key, event in seen.items()
    }
    aside = whole.mark / 2 + 0.3 * whole.text
    labels = [label(seen[key], axis, aside + whole.width(text, SEMIBOLD), whole.scene) for key, text in texts.items()]
    found = stagger(labels, most, (0, axis.width), between=0.5 * whole.text)
    return [Moment(texts[one.label.key], seen[one.label.key].category, one.label.x, one.row, one.side) for one in found]


def _highlighted(
    whole: Drawing, axis: Axis, rows: Rows, highlighted: list[Event], names: list[Moment], bottom: float
) -> list[Markup]:
    """Draw the highlighted events over the others: hairlines across the chart, leader lines, haloed marks, labels."""
    seen = [event for event in highlighted if event.id in whole.scene.selection.ids]
    places = _places(whole, axis, rows, seen)
    drawn = [_hairlines(whole, axis, rows, seen, bottom)]
    for name, placed in places.items():
        starts = [(one.x, rows.moments_top + (one.row + 0.5) * rows.pitch) for one in names if one.category == name]
        drawn.append(_marks(whole, rows, name, placed, starts))
    written = element("g", *(named(whole, one, rows.moments_top, rows.pitch) for one in names), font_weight=SEMIBOLD)
    return [*drawn, written]


def _places(whole: Drawing, axis: Axis, rows: Rows, seen: list[Event]) -> dict[str, list[tuple[Point, float]]]:
    """Return the beginnings of the marks of each category, and how long they are."""
    scale = whole.mark / 10
    fitting = max(1, int(rows.lane / (PITCH * scale)))
    laid = lanes(whole.scene.dataset, seen, axis, rows=fitting, scale=scale)
    found: dict[str, list[tuple[Point, float]]] = {}
    for at, name in enumerate(whole.categories):
        marks = laid[name]
        used = 1 + max((mark.row for mark in marks), default=0)
        top = rows.lanes_top + at * rows.lane + (rows.lane - used * PITCH * scale) / 2
        if marks:
            found[name] = [((mark.x, top + (mark.row + 0.5) * PITCH * scale), mark.width) for mark in marks]
    return found


def _hairlines(whole: Drawing, axis: Axis, rows: Rows, seen: list[Event], bottom: float) -> Markup:
    days = (spot(event, axis).x for event in seen)
    path = "".join(f"M{number(x)} {number(rows.lanes_top)}V{number(bottom)}" for x in days)
    return whole.stroke(path, "ink-3", stroke_width=whole.text / 16, opacity=0.6, stroke_dasharray="2 2")


def _marks(whole: Drawing, rows: Rows, name: str, placed: list[tuple[Point, float]], starts: list[Point]) -> Markup:
    """Draw one category's highlighted marks, what lasted as a bar, with its symbol in the gutter and at each label."""
    centres = [centre for centre, _ in placed]
    bars = "".join(f"M{number(x)} {number(y)}h{number(wide)}" for (x, y), wide in placed if wide)
    ground, colour, shape = whole.paint.token("ground"), whole.paint.category(name), whole.categories[name].shape
    halo = shapes.marks("dot", centres, HALO * whole.mark, ground=ground)
    at = list(whole.categories).index(name)
    sign = (whole.margin + whole.mark / 2, rows.lanes_top + (at + 0.5) * rows.lane)
    leaders = "".join(f"M{number(x)} {number(y + whole.mark / 2)}V{number(rows.lanes_top)}" for x, y in starts)
    return Markup().join(
        [
            element("path", d=leaders, stroke=colour, stroke_width=whole.text / 14) if leaders else Markup(),
            element("path", d=bars, stroke=colour, stroke_width=0.7 * whole.mark, opacity=DIMMED) if bars else Markup(),
            element("g", halo, stroke=ground, fill=ground),
            element(
                "g",
                shapes.marks(shape, [sign, *starts], whole.mark, ground=ground),
                shapes.marks(shape, centres, 1.15 * whole.mark, ground=ground),
                fill=colour,
                stroke=colour,
                stroke_width=0,
            ),
        ]
    )


def _head(whole: Drawing, plot_: Plot, axis: Axis, chart: str, top: float) -> Markup:
    """Write the title and unit of a pane on one line above it."""
    say, y = whole.words, top + 0.95 * whole.text
    title = say.say(f"charts.title.{chart}")
    x = 0.6 * whole.text + whole.width(title, BOLD)
    unit = faces.cut(chart_words.unit(plot_, chart, plot_.value_scale(chart), say), axis.width - x, whole.text)
    return whole.write(title, 0, y, weight=BOLD) + whole.write(unit, x, y, colour="ink-2")
