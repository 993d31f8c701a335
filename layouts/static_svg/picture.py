"""A standalone picture of a view: a social media card or a figure for print. SVG with fixed colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis, span
from data.scene import Scene
from layouts.headline import page_title
from layouts.media import media_of
from layouts.panels.events.static_svg import listing
from layouts.panels.registry import Panels
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.heading import Block, footer, header
from layouts.static_svg.media import beside
from layouts.static_svg.paint import fixed
from layouts.static_svg.plan import DAYS, GAP, Planned, plan
from layouts.static_svg.size import Size
from layouts.static_svg.social_card import previews, social_card
from layouts.static_svg.svg import element, xml_escaped
from layouts.static_svg.wish import Fitted, Wish
from layouts.words import words

MARK = 0.7
ROOM_FOR_A_TICK = 5
NARROW = 50
"""In text heights."""
GUTTERS, GUTTER_IF_NARROW = (0.24, 0.255), 0.42
"""Largest fraction of the width for the gutters left and right of the plots."""
LINES, LINES_IF_TALL = 2, 4
"""Most lines of subject and deck in landscape; in other formats."""


def picture(
    scene: Scene, panels: Panels, *, size: Size, theme: str, address: str = "", with_media: bool = False
) -> str:  # fmt: skip
    """Return the picture of a scene in one theme ("light" or "dark"); `address` is the URL printed on it.

    `with_media` adds the first picture of the event in focus.
    """
    text, whole = size.text, size
    paint = fixed(scene.dataset, theme)
    drawing = Drawing(scene, words(), paint, text=text, mark=MARK * text, margin=size.margin, across=size.width)
    # The card of a link that opens an event is that event's; every other picture is headed as an embed is.
    event = scene.focus if previews(scene, size) and not scene.view.title else None
    placed = next((beside(drawing, size, one) for one in media_of(scene)[:1]), None) if with_media else None
    card = None if placed else social_card(drawing, size, event)
    if card:
        return str(_document(drawing, size, [card]))
    size, extra = (placed.rest, [placed.drawn]) if placed else (size, [])
    drawing = replace(drawing, across=size.width)
    wishes = _wishes(drawing, panels)
    if not wishes:
        head, foot = header(drawing, size, most=LINES_IF_TALL, event=event), footer(drawing, size, address, [])
        drawn = listing(drawing, size, head.bottom, foot.bottom - 0.3 * text)
        return str(_document(drawing, whole, [head.drawn, drawn, foot.drawn, *extra]))
    most = LINES if size.width > size.height else LINES_IF_TALL
    heads = (header(drawing, size, most=lines, event=event) for lines in range(most, -1, -1))
    laid = [_laid(drawing, size, wishes, head, address) for head in heads]
    best = max(laid, key=lambda one: one.worth)
    return str(_document(drawing, whole, [best.head.drawn, _panels(drawing, size, best), best.foot.drawn, *extra]))


class _Laid(NamedTuple):
    """A layout: what stands above and below, and the panels between."""

    head: Block
    foot: Block
    panels: Sequence[Planned]

    @property
    def worth(self) -> tuple[int, int]:
        """How many panels it has, and how many of these stand under their own titles."""
        return len(self.panels), sum(fitted.height >= wish.headed for wish, fitted in self.panels)


def _laid(drawing: Drawing, size: Size, wishes: Sequence[Wish], head: Block, address: str) -> _Laid:
    """Return the layout under a head, with the first panels that have room, their sources, and the names of the others.

    These names cost no panel; what a social network shows of a link has none, since nobody asked for its panels.
    """
    axis = _axis(drawing, wishes, size)
    for count in range(len(wishes), -1, -1):
        absent = [] if previews(drawing.scene, size) else [wish.title for wish in wishes[count:]]
        for named in dict.fromkeys([tuple(absent), ()]):
            foot = footer(drawing, size, address, _publishers(wishes[:count]), named)
            panels = plan(wishes[:count], axis, foot.bottom - head.bottom, drawing.text)
            if len(panels) == count:
                return _Laid(head, foot, panels)
    raise AssertionError("no panels always fit")


def _wishes(drawing: Drawing, panels: Panels) -> list[Wish]:
    """Return the wishes of the panels of a view, those on the time axis first."""
    shown = sorted(panels.on("picture").of(drawing.scene), key=lambda panel: panel.axis == "free")
    found = ((panel, panel.wish(drawing)) for panel in shown if panel.wish)
    return [
        wish._replace(timed=panel.axis == "time", title=panel.title(drawing.words)) for panel, wish in found if wish
    ]


def _publishers(wishes: Sequence[Wish]) -> list[str]:
    return list(dict.fromkeys(name for wish in wishes for name in wish.publishers))


def _axis(drawing: Drawing, wishes: Sequence[Wish], size: Size) -> Axis:
    """Return the time axis of all panels, between gutters as wide as their labels."""
    first, end = span(drawing.scene.view, drawing.scene.dataset.extent)
    narrow = size.width < NARROW * drawing.text
    gutter = max((wish.left for wish in wishes), default=0)
    left = drawing.margin + min(gutter, (GUTTER_IF_NARROW if narrow else GUTTERS[0]) * size.width)
    right = drawing.margin + min(GUTTERS[1] * size.width, max((wish.right for wish in wishes), default=0))
    return Axis(first, end, size.width, left, right, ROOM_FOR_A_TICK * drawing.text)


def _panels(drawing: Drawing, size: Size, laid: _Laid) -> Markup:
    """Draw the panels below one another; the grid spans the plots on the time axis."""
    planned, top, text = laid.panels, laid.head.bottom, drawing.text
    if not planned:
        return Markup()
    axis = _axis(drawing, [wish for wish, _ in planned], size)
    drawn: list[Markup] = []
    timed = [fitted for wish, fitted in planned if wish.timed]
    free = [fitted for wish, fitted in planned if not wish.timed]
    bottom = _stacked(drawn, timed, axis, top, GAP * text)
    grid, days = Markup(), Markup()
    if timed:
        first = top + timed[0].head
        grid = days_grid(drawing, axis, first, bottom + 0.3 * text)
        days = days_words(drawing, axis, bottom + DAYS * 0.75 * text)
        bottom += DAYS * text
    _stacked(drawn, free, axis, bottom + (GAP * text if timed else 0), GAP * text)
    return Markup().join([grid, *drawn, days])


def _stacked(drawn: list[Markup], panels: Sequence[Fitted], axis: Axis, top: float, gap: float) -> float:
    """Draw panels below one another and return the y of the end."""
    for at, panel in enumerate(panels):
        top += gap if at else 0
        drawn.append(panel.draw(axis, top, panel.height))
        top += panel.height
    return top


def _document(drawing: Drawing, size: Size, parts: list[Markup]) -> Markup:
    title = element("title", xml_escaped(page_title(drawing.scene, drawing.words).title))
    ground = element("rect", width=size.width, height=size.height, fill=drawing.paint.token("ground"))
    return drawing.document(size.width, size.height, title, ground, *parts, role="img")
