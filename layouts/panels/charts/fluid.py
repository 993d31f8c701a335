"""A pane of the charts as a still: grid, lines and names in the elements that a script draws when it comes alive."""

from __future__ import annotations

from markupsafe import Markup

from data.scene import Scene
from layouts import chart_notes
from layouts.fluid.days import pill_of, pill_on
from layouts.fluid.sheet import sheeted, style, tag
from layouts.panels.charts.fluid_labels import names
from layouts.panels.charts.fluid_plot import ACROSS, Still, ends, grid, lines
from layouts.panels.charts.fluid_reading import dots
from layouts.panels.charts.fragment import described
from layouts.static_svg.drawing import focus_day
from layouts.told import told_markup
from layouts.words import words

HEIGHT = 136
"""The height of a pane in units (--pane of assets/surfaces/embed/embed.css)."""


def fluid_pane(scene: Scene, name: str, *, last: bool = False, lanes: bool = True) -> Markup:
    """Return one pane of a scene's charts; the last one has the date of the event in focus.

    `lanes` tells whether a panel beside it has names in the left gutter.
    """
    say, still = words(), Still.of(scene.plot, name, HEIGHT, told_markup(scene.dataset), lanes=lanes)
    day = focus_day(scene, still.across)
    pill = pill_of(scene, still.across, say) if last else None
    parts = [
        grid(still, say, pill=pill),
        lines(still),
        ends(still),
        _base(still),
        _focus(still, day),
        sheeted(lambda sheet: names(still, sheet, day, say), lanes=lanes),
        sheeted(lambda sheet: pill_on(still.axis(sheet), sheet, pill), lanes=lanes) if pill else Markup(),
    ]
    drawn = Markup('<div class="pane-still" role="img" aria-label="{}">{}</div>').format(
        described(scene, name, say), Markup().join(parts)
    )
    missing = chart_notes.absent(scene.plot, name, say)
    return (
        drawn + Markup('<p class="pane-absent still-absent"><span>{}</span></p>').format(missing) if missing else drawn
    )


def _base(still: Still) -> Markup:
    plot, across = still.plot, still.across
    day = plot.prices.base
    if still.name != "prices" or plot.view.scale == "price" or day is None or not across.first <= day < across.end:
        return Markup()
    return tag("div", "pane-base at", style(at=across.x(day + 0.5) / ACROSS))


def _focus(still: Still, day: float | None) -> Markup:
    if day is None:
        return Markup()
    line = tag("div", "focus-line at", style(at=still.across.x(day) / ACROSS))
    return line + dots(still.plot, still.name, still.scale, still.across, day, still.height)
