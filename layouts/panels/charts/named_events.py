"""The names of events over the first chart of an embed without a timeline, each with a line down to its day.

Once a reader sees another View, a script draws them. Twin of `important` in assets/surfaces/embed/named.js.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from data.models.events import Event
from data.scene import Scene
from data.stagger import Placed, stagger
from data.timeline_marks import spot
from layouts.fluid.sheet import COARSE, LABEL, Sheet, sheeted, style
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.timeline.moments import label, short_name, wanted
from layouts.shapes import category_data
from layouts.static_svg import type as faces
from layouts.told import told_markup
from layouts.words import Words

MOST = 3
"""Events that an embed names at least."""
STEPS = (*COARSE, 340, 440, 640)
"""Widths from which names stand anew: on the narrowest a long name has room on neither side of its day."""
ROWS, PITCH, ASIDE, DROP = 3, 22, 13, 17
"""Rows of names; their height, what the mark of a name takes, and where its line begins below its top, in units."""


def named_events(scene: Scene, root: str, say: Words, *, lanes: bool) -> Markup:
    """Return the names, for each class of width; `lanes` tells whether a panel has names in the left gutter."""
    names = sheeted(lambda sheet: _names(scene, sheet, root, say), at=STEPS, lanes=lanes)
    return Markup('<div class="named-events" role="group" aria-label="{}" data-part="named-events">{}</div>').format(
        say.say("key.title"), names
    )


def important(scene: Scene) -> tuple[Event, ...]:
    """Return the three most important events of a scene, in order: those whose labels are wanted most."""
    return tuple(sorted(sorted(scene.events, key=lambda one: -wanted(one, scene))[:MOST], key=scene.events.index))


def placed_names(scene: Scene, sheet: Sheet, say: Words) -> Sequence[tuple[Placed, str]]:
    """Return the names that stand in a class of width: the important events' first, then other key moments'."""
    axis, first = sheet.axis(scene), important(scene)
    texts, labels = {}, []
    for event in scene.events:
        if event.pivotal or event in first:
            x = spot(event, axis).x
            room = max(x, sheet.width - x) - ASIDE
            texts[event.id] = _focused(event, room, say) if event is scene.focus else short_name(event)
            labels.append(label(event, axis, ASIDE + _width(texts[event.id]), scene))
    return [(one, texts[one.label.key]) for one in stagger(labels, ROWS, (0, sheet.width))]


def _focused(event: Event, room: float, say: Words) -> str:
    """Return the name of the event in focus, with its date where there is room."""
    name = short_name(event)
    dated = say.say("key.dated", date=say.date(event.date, event.precision, "medium"), name=name)
    return dated if _width(dated) <= room else faces.cut(name, room, LABEL, weight=SEMIBOLD)


def _width(text: str) -> float:
    return faces.width(text, LABEL, SEMIBOLD)


def _names(scene: Scene, sheet: Sheet, root: str, say: Words) -> Markup:
    placed = placed_names(scene, sheet, say)
    rows = 1 + max((one.row for one, _ in placed), default=0)
    inner = Markup().join(_name(scene, sheet, one, text, rows, root, say) for one, text in placed)
    return Markup('<div class="named-rows" style="--rows:{}">{}</div>').format(rows, inner)


def _name(scene: Scene, sheet: Sheet, placed: Placed, text: str, rows: int, root: str, say: Words) -> Markup:
    event = scene.dataset.events_by_id[placed.label.key]
    focused = event.id == scene.view.event
    where = style(
        at=sheet.fraction(placed.label.x),
        y=placed.row * PITCH,
        drop=f"calc({(rows - placed.row) * PITCH - DROP}*var(--k))",
    )
    hidden = "" if focused else f", {say.date(event.date, event.precision, 'medium')}"
    return Markup(
        '<a class="named{} at" href="{}event/{}" target="_blank" rel="noopener" data-open="{}" data-side="{}"'
        '{}{}><span class="mark-shape"></span><bdi{}>{}</bdi>'
        '<span class="visually-hidden">{}</span></a>'
    ).format(
        " named--focus" if focused else "", root, event.id, event.id, placed.side,
        category_data(scene.dataset, event.category), where, told_markup(scene.dataset, say, text), text, hidden,
    )  # fmt: skip
