"""The timeline as a still that fits any width, in the elements that a script draws: phases, labels, marks and days."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup, escape

from data.axis import Axis
from data.phase_names import NamedBand, place_names
from data.scene import Scene
from data.stagger import CLEARANCE, Placed, Rows, in_rows
from data.timeline_layout import PITCH, Mark
from data.timeline_marks import Room, lanes, phases, spot
from layouts.describe import status
from layouts.fluid.days import days
from layouts.fluid.sheet import COARSE, LABEL, NAMED, SHEETS, WIDE, Sheet, sheeted, style, tag
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.timeline.moments import labels, short_name
from layouts.shapes import category_data
from layouts.static_svg import type as faces
from layouts.told import told_markup
from layouts.words import words

MOMENT_ROWS, MOMENT_PITCH, MOMENT_ASIDE = 5, 14, 13
"""Rows of labels of events, their height, and the units that a label's mark takes."""
CLUSTERED = (*COARSE, 390)
"""Widths from which fewer marks share a cluster; each further one costs every embed some 200 to 400 bytes."""
DROP = 10
"""Units from the top of a row of labels to where its leader lines begin."""
OVERHANG = 4
"""Units that a label may reach beyond the panel at either side."""
RING = 17.5
"""Units that other marks keep from the focused event."""


def fluid_timeline(scene: Scene, shown: Collection[str]) -> Markup:
    """Return the timeline of a scene with a lane for each shown category."""
    say = words()
    grid = tag("div", "part-grid", Markup(), sheeted(lambda sheet: days(sheet.axis(scene), sheet, say, "tick")))
    parts = [
        grid,
        sheeted(lambda sheet: _phases(scene, sheet), at=COARSE) if scene.dataset.phases else Markup(),
        sheeted(lambda sheet: _moments(scene, sheet), at=NAMED),
        sheeted(lambda sheet: _lanes(scene, sheet, shown), at=CLUSTERED),
    ]
    label = f"{say.say('timeline.title')}: {status(scene, say)}"
    return Markup('<div class="timeline-still" role="img" aria-label="{}">{}</div>').format(label, Markup().join(parts))


def phase_rows(scene: Scene) -> int:
    """Return the number of rows of phases."""
    return 1 + max((band.row for band in phases(scene.dataset, SHEETS[-1].axis(scene))), default=0)


def phase_labels(scene: Scene) -> dict[str, str]:
    """Return the names of the phases by id."""
    return {phase.id: phase.label for phase in scene.dataset.phases}


def phase_names(scene: Scene) -> str:
    """Return the names of the phases in view, in the order of their bands: the line below those of a narrow window."""
    labels = phase_labels(scene)
    return "\u00a0· ".join(
        labels[band.key].replace(" ", "\u00a0") for band in phases(scene.dataset, SHEETS[0].axis(scene))
    )


def _phases(scene: Scene, sheet: Sheet) -> Markup:
    axis = sheet.axis(scene)
    labels = phase_labels(scene)
    named = [NamedBand(*band, faces.width(labels[band.key], sheet.axis_size)) for band in phases(scene.dataset, axis)]
    below = int(sheet.name[1:]) < WIDE
    starts = {} if below else place_names(named, axis.left, axis.width - axis.right)
    found = []
    for band in named:
        said = Markup()
        if band.key in starts:
            aside = starts[band.key] + band.width / 2 - (band.start + band.end) / 2
            said = tag(
                "span",
                "phase-name",
                style(x=aside) + told_markup(scene.dataset, text=labels[band.key]),
                escape(labels[band.key]),
            )
        placed = style(
            at=sheet.fraction(band.start), to=sheet.fraction(band.end) - sheet.fraction(band.start), y=18 * band.row
        )
        found.append(tag("div", "phase at", placed, said))
    names = Markup(' data-names="{}"').format(phase_names(scene)) if below else Markup()
    return tag("div", "part-phases", names + style(rows=phase_rows(scene)), *found)


def _moments(scene: Scene, sheet: Sheet) -> Markup:
    found = placed_moments(scene, sheet, sheet.axis(scene))
    drawn = [_moment(scene, sheet, one) for one in found.placed]
    more = words().say("timeline.more", n=len(found.gone)) if found.gone else ""
    if more:
        drawn.append(tag("span", "more-moments", Markup(), escape(more)))
    return tag("div", "part-moments", Markup(), *drawn)


def placed_moments(scene: Scene, sheet: Sheet, axis: Axis) -> Rows:
    """Return the labels of events that stand in a class of width, and those that gave way."""
    every = labels(scene, axis, lambda text: MOMENT_ASIDE + faces.width(text, LABEL, SEMIBOLD))
    bounds = (axis.left - CLEARANCE, axis.width + OVERHANG)
    return in_rows(every, MOMENT_ROWS, bounds, beside=not sheet.head)


def _moment(scene: Scene, sheet: Sheet, placed: Placed) -> Markup:
    event = scene.dataset.events_by_id[placed.label.key]
    drop = f"calc({(MOMENT_ROWS - placed.row) * MOMENT_PITCH - DROP}*var(--k))"
    where = style(at=sheet.fraction(placed.label.x), y=placed.row * MOMENT_PITCH, drop=drop)
    said = Markup(' data-side="{}"').format(placed.side)
    return tag(
        "div",
        "moment at",
        where + said + category_data(scene.dataset, event.category),
        Markup('<span class="mark-shape"></span><span class="moment-text"{}>{}</span>').format(
            told_markup(scene.dataset, text=event.title), short_name(event)
        ),
    )


def _lanes(scene: Scene, sheet: Sheet, shown: Collection[str]) -> Markup:
    axis = sheet.axis(scene)
    focus = scene.focus if scene.view.event in scene.selection.ids else None
    kept = Room(focus.category, spot(focus, axis).x, RING) if focus else None
    others = [event for event in scene.events if event is not focus]
    fitting = max(1, int((sheet.lane - sheet.head - 2) / PITCH))
    laid = lanes(scene.dataset, others, axis, rows=fitting, kept=kept)
    found = []
    places = [category.id for category in scene.dataset.categories if category.id in shown]
    for place, category in enumerate(places):
        used = 1 + max((mark.row for mark in laid[category]), default=0)
        top = place * sheet.lane + sheet.head + (sheet.lane - sheet.head - used * PITCH) / 2
        drawn = [_mark(sheet, mark, top + (mark.row + 0.5) * PITCH) for mark in laid[category]]
        if focus and focus.category == category:
            middle = place * sheet.lane + (sheet.lane + sheet.head) / 2
            drawn.append(_focused(sheet, spot(focus, axis).x, middle))
        found.append(tag("div", "still-lane", category_data(scene.dataset, category), *drawn))
    return tag("div", "lanes", style(lanes=len(shown)), *found)


def _mark(sheet: Sheet, mark: Mark, y: float) -> Markup:
    where = style(at=sheet.fraction(mark.x), y=y)
    if mark.cluster:
        count = Markup('<span class="mark-shape">{}</span>').format(len(mark.ids))
        return tag("b", "mark mark--cluster at", where, count)
    single = tag("i", "mark-shape at", where)
    if not mark.width:
        return single
    wide = style(at=sheet.fraction(mark.x), y=y, to=mark.width / (sheet.width - sheet.left - sheet.right))
    return tag("i", "still-span still-span--soft at" if mark.soft else "still-span at", wide) + single


def _focused(sheet: Sheet, x: float, y: float) -> Markup:
    where = style(at=sheet.fraction(x), y=y)
    return tag("b", "mark mark--focus at", where) + tag("i", "mark-shape at", where)
