"""Further panels in a step's figure: the operator's own, and the reactions where a link asks for them.

What they ask for, which of them fit, and where they are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.axis import Axis
from data.scene import Scene
from layouts.panels.given.payload import SCRIPT
from layouts.panels.registry import Panels
from layouts.plain_text import clean
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.paint import fixed
from layouts.static_svg.plan import DAYS, GAP, Planned, plan
from layouts.static_svg.wish import Wish
from layouts.words import Words, words

MARK = 0.8
"""Size of a mark in text heights, as in the rest of the figure."""


@dataclass(frozen=True, slots=True)
class OwnPanel:
    """A panel to draw: its title, its wish, and whether the link asks for it by name."""

    title: str
    wish: Wish
    asked: bool = False


@dataclass(frozen=True, slots=True)
class OwnPanels:
    """The panels of a step: those to draw, time axis first, and the titles of those that only a server can show."""

    drawn: tuple[OwnPanel, ...] = ()
    on_request: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fitting:
    """The panels that fit: `within` are on the time axis, `under` are below it, each with `gap` above it."""

    titles: tuple[str, ...]
    wishes: tuple[Wish, ...]
    within: tuple[Planned, ...]
    under: tuple[Planned, ...]
    gap: float

    @property
    def within_height(self) -> float:
        """The height of the panels on the time axis, with their gaps."""
        return sum(self.gap + one.fitted.height for one in self.within)

    @property
    def under_height(self) -> float:
        """The height of the other panels, with their gaps."""
        return sum(self.gap + one.fitted.height for one in self.under)


def own_panels(panels: Panels, scene: Scene, *, text: float, theme: str) -> OwnPanels:
    """Return the panels that a scene's View shows and a file of panels declares, or only a link asks for."""
    drawing = Drawing(scene, words(), fixed(scene.dataset, theme), text=text, mark=MARK * text)
    drawn, on_request = [], []
    shown = sorted(panels.on("picture").of(scene), key=lambda panel: panel.axis == "free")
    for panel in (panel for panel in shown if SCRIPT in panel.scripts or not panel.usual):
        wish = panel.wish(drawing) if panel.wish else None
        title = panel.title(drawing.words)
        if wish and wish.on_request:
            on_request.append(title)
        elif wish:
            drawn.append(OwnPanel(title, wish._replace(timed=panel.axis == "time"), not panel.usual))
    return OwnPanels(tuple(drawn), tuple(on_request))


def fitting(own: Sequence[OwnPanel], axis: Axis, room: float, text: float) -> Fitting:
    """Return the panels that fit in `room`; those that do not are dropped from the last, as in a picture."""
    above = GAP + (0 if any(one.wish.timed for one in own) else DAYS)
    planned = plan([one.wish for one in own], axis, room - above * text, text) if own else ()
    return Fitting(
        titles=tuple(one.title for one in own[: len(planned)]),
        wishes=tuple(one.wish for one in planned),
        within=tuple(one for one in planned if one.wish.timed),
        under=tuple(one for one in planned if not one.wish.timed),
        gap=GAP * text,
    )


def draw(found: Fitting, axis: Axis, bottom: float, text: float) -> list[Markup]:
    """Draw the panels that fit: on the time axis above `bottom`, the others below the words of its days."""
    return [
        *_stacked(found.within, axis, bottom - found.within_height, found.gap),
        *_stacked(found.under, axis, bottom + DAYS * text, found.gap),
    ]


def _stacked(planned: Sequence[Planned], axis: Axis, top: float, gap: float) -> list[Markup]:
    drawn = []
    for one in planned:
        drawn.append(one.fitted.draw(axis, top + gap, one.fitted.height))
        top += gap + one.fitted.height
    return drawn


def alt_text(panels: Sequence[str], say: Words) -> str:
    """Return the alt text of a figure with own panels of these titles."""
    picture = say.say("briefing.picture")
    if not panels:
        return picture
    return say.say("dossier.picture", picture=picture, panels=say.list(list(map(clean, panels))))
