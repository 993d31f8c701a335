"""The wish of a chart in a picture: a pane under its titles, or in a low one with its name in the left gutter.

A chart that a view shows alone stands under the names of its most important events instead, as in an embed.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from data.axis import Axis
from data.chart_series.plot import Plot
from layouts import chart_words
from layouts.chart_title import chart_title
from layouts.fonts.typefaces import SEMIBOLD
from layouts.headline.chart import lone_chart
from layouts.panels.charts import over
from layouts.panels.charts.names import Pane, names_gutter
from layouts.panels.charts.static_svg import ABSENT, pane, values_gutter
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.gutter import WORDS, gutter_words
from layouts.static_svg.svg import element
from layouts.static_svg.wish import Fitted, Wish

HEADED, HEAD = 7.2, 2.8
"""Height from which a pane stands under its titles, and their height; in texts."""
MEASURED, LOW = 1.6, 8
"""Height of the line of what is measured; height of a pane alone that gives no room to names; in texts."""
LOWEST, NAME, MOST_NAMES = 4.1, 1.15, 6
"""Least height of a pane in a picture, the height per label, and the most labels counted; in texts."""


def pane_wish(name: str) -> Callable[[Drawing], Wish | None]:
    """Return the wish of a pane; None if no series of it is chosen."""

    def wish(drawing: Drawing) -> Wish | None:
        plot = drawing.scene.plot
        lines, empty = plot.lines(name), plot.is_empty(name)
        if not lines and not plot.part(name).is_lacking:
            return None

        def draw(axis: Axis, top: float, height: float) -> Markup:
            return _titled(drawing, plot, axis, Pane(name, top, height))

        found = Wish(
            least=(ABSENT if empty else max(LOWEST, min(len(lines), MOST_NAMES) * NAME)) * drawing.text,
            draw=draw,
            left=values_gutter(drawing, plot, name) + WORDS * drawing.text,
            right=names_gutter(drawing, plot, name),
            headed=HEADED * drawing.text,
            publishers=tuple(line.series.source.publisher for line in lines),
        )
        return found if empty or not lone_chart(drawing.scene.view) else _alone(drawing, plot, name, found)

    return wish


def _alone(drawing: Drawing, plot: Plot, name: str, usual: Wish) -> Wish:
    """Return the wish of a chart that the view shows alone, whose finding is the headline: it says what it measures."""
    text = drawing.text

    def fit(axis: Axis, spare: float, _alone: bool) -> Fitted:  # noqa: FBT001 - as a Wish has it
        height = usual.least + spare
        measured = MEASURED * text if spare > MEASURED * text else 0
        rows = int((height - measured - LOW * text) / (over.PITCH * text))
        names = over.important_names(drawing, axis, rows)
        head = measured + over.height(drawing, names)

        def draw(axis: Axis, top: float, height: float) -> Markup:
            below = Pane(name, top + head, height - head)
            said = chart_title(drawing.scene, name, drawing.words).measured if measured else ""
            shown = faces.cut(said, axis.width - 2 * drawing.margin, text)
            return Markup().join(
                [
                    drawing.write(shown, drawing.margin, top + 0.85 * text, colour="ink-2") if shown else Markup(),
                    over.drawn(drawing, names, top + measured, below.top),
                    pane(drawing, plot, axis, below),
                    focus_line(drawing, axis, below.top, below.top + below.height, opacity=over.LINE),
                ]
            )

        return Fitted(height, draw, head=head)

    return usual._replace(left=values_gutter(drawing, plot, name), fit=fit)


def _titles(drawing: Drawing, axis: Axis, place: Pane) -> Markup:
    """Draw the finding of a chart, or its name, and what it measures, over the grid."""
    found, text = chart_title(drawing.scene, place.name, drawing.words), drawing.text
    title = found.finding or drawing.words.say(f"charts.title.{place.name}")
    room, y = axis.width - 2 * drawing.margin, place.top + 0.85 * text
    head = faces.cut(title, room, text, weight=SEMIBOLD)
    measured = faces.cut(found.measured, room, text)
    ground = element(
        "rect", x=0, y=place.top - 0.2 * text, width=axis.width, height=(HEAD - 0.2) * text,
        fill=drawing.paint.token("ground"),
    )  # fmt: skip
    return Markup().join(
        [
            ground,
            drawing.write(head, drawing.margin, y, weight=SEMIBOLD),
            drawing.write(measured, drawing.margin, y + 1.2 * text, colour="ink-2"),
        ]
    )


def _titled(drawing: Drawing, plot: Plot, axis: Axis, place: Pane) -> Markup:
    """Draw a pane under its titles; a low one has its name and unit in the left gutter."""
    say = drawing.words
    if place.height >= HEADED * drawing.text:
        top = HEAD * drawing.text
        below = Pane(place.name, place.top + top, place.height - top)
        return _titles(drawing, axis, place) + pane(drawing, plot, axis, below) + _focus(drawing, axis, below)
    room = axis.left - drawing.margin - values_gutter(drawing, plot, place.name) - 0.6 * drawing.text
    unit = chart_words.unit(plot, place.name, plot.value_scale(place.name), say).replace(" = ", "\u00a0=\u00a0")
    title = say.say(f"charts.title.{place.name}")
    beside = gutter_words(drawing, title, unit, room, place.top, place.height)
    return beside + pane(drawing, plot, axis, place) + _focus(drawing, axis, place)


def _focus(drawing: Drawing, axis: Axis, place: Pane) -> Markup:
    return focus_line(drawing, axis, place.top, place.top + place.height)
