"""The registry of panels: what a panel declares, and the panels an app is made with, which never change.

`panels=` in the link, what surfaces and pictures show, the boxes of the share dialog and the bundles follow from it.
It is passed in, never global: two apps in one process may have different panels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from dash.development.base_component import Component
from markupsafe import Markup

from data.dataset import Dataset
from data.scene import Scene
from data.view import KEYS
from layouts.words import Words

if TYPE_CHECKING:
    from layouts.static_svg.drawing import Drawing
    from layouts.static_svg.wish import Wish

Surface = Literal["explore", "embed", "briefing", "picture"]
"""Where panels are shown: the dashboard, a frame on another page, the screen of a briefing, a picture."""

Place = Literal["timeline", "charts", "stack", "side"]
"""Where on a surface: within the timeline, as a pane of the charts, a row of the stack, or in the side column."""

Built: TypeAlias = Component | Markup
"""What stands on a page: a component of Dash's HTML, or HTML that was written already, for an embed."""

Axis = Literal["time", "free"]
"""Whether a panel stands on the time axis that all share; no grid and no crosshair runs through a free one."""

ID = re.compile("[a-z][a-z0-9-]{1,30}")
NO_SETTINGS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Context:
    """What a panel is built for: a scene, the language, the surface, and the panels that stand on it."""

    scene: Scene
    words: Words
    surface: Surface
    panels: Panels
    root: str = "/"
    """Where the addresses of the site begin."""

    @property
    def tools(self) -> bool:
        """Whether there are controls that set the View."""
        return self.surface == "explore"

    def at(self, place: Place) -> tuple[Panel, ...]:
        """Return the panels to build at a place: in an embed those of its View, elsewhere any that a View may show."""
        wanted = self.scene.view.panels if self.surface == "embed" else self.panels.ids
        return tuple(panel for panel in self.panels.at(place) if panel.id in wanted)

    def built(self, place: Place) -> list[Built]:
        """Return what stands at a place; a panel that the dataset has nothing for is left out."""
        found = (panel.build(self) for panel in self.at(place) if panel.has(self.scene.dataset))
        return [component for component in found if component is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The declaration of a panel."""

    id: str
    """Its word in the link's `panels`, and its `data-panel` on the page."""

    title: Callable[[Words], str]
    """What the share dialog calls it."""

    order: int
    """Its place among all panels: in the link, on surfaces, in the dialog."""

    place: Place = "stack"
    leads: bool = False
    """Whether it stands before the others of its place."""

    axis: Axis = "free"
    usual: bool = True
    """Whether a view shows it that does not say which panels it shows."""

    surfaces: frozenset[Surface] = frozenset({"explore", "embed", "picture"})
    offered: bool = True
    """Whether the share dialog has a box for it."""

    keys: tuple[str, ...] = ()
    """The keys of the link that only this panel reads and writes."""

    has: Callable[[Dataset], bool] = lambda _: True
    """Whether a dataset has anything for it to show."""

    build: Callable[[Context], Built | None]
    """What stands on the page."""

    absent: Callable[[Words], str] | None = None
    """What stands there instead where the dataset has nothing for it."""

    switch: Callable[[Words], Component] | None = None
    """The control that shows and hides it, in the panel it stands in."""

    wish: Callable[[Drawing], Wish | None] | None = None
    """What it draws into a picture, and how much room it asks for; none where the scene leaves it nothing to draw."""

    script: str = ""
    style: str = ""
    """Its script and style sheet in assets/panels, if it has its own."""

    settings: Mapping[str, object] = field(default_factory=lambda: NO_SETTINGS)
    """What its script needs to know, as plain JSON data."""


class PanelsError(ValueError):
    """Panels that cannot stand beside one another."""


@dataclass(frozen=True, slots=True)
class Panels:
    """Panels in their order. Raises PanelsError for an odd or doubled id and for a key that is claimed twice."""

    all: tuple[Panel, ...] = ()

    def __init__(self, panels: Iterable[Panel] = ()) -> None:
        ordered = tuple(sorted(panels, key=lambda panel: panel.order))
        object.__setattr__(self, "all", ordered)
        for what, found in (("id", [one.id for one in ordered]), ("key", [key for one in ordered for key in one.keys])):
            doubled = next((one for at, one in enumerate(found) if one in found[:at]), None)
            if doubled is not None:
                raise PanelsError(f"two panels have the {what} '{doubled}'")
        odd = next((one.id for one in ordered if not ID.fullmatch(one.id)), None)
        if odd is not None:
            raise PanelsError(
                f"'{odd}' is not an id: a letter, then 1 to 30 letters, digits or hyphens, all lower case"
            )
        unknown = next((key for one in ordered for key in one.keys if key not in KEYS), None)
        if unknown is not None:
            raise PanelsError(f"'{unknown}' is not a key of the link")

    def __iter__(self) -> Iterator[Panel]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, panel_id: str) -> Panel:
        """Return the panel of an id. Raises KeyError."""
        for panel in self.all:
            if panel.id == panel_id:
                return panel
        raise KeyError(panel_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """Their words in the link, in order."""
        return tuple(panel.id for panel in self.all)

    @property
    def usual(self) -> tuple[str, ...]:
        """The ids of those that a view shows which does not say what it shows."""
        return tuple(panel.id for panel in self.all if panel.usual)

    def offered(self, words: Words) -> list[dict[str, object]]:
        """Return what the share dialog needs to know of the panels it has boxes for, as plain JSON data."""
        return [
            {"id": panel.id, "title": panel.title(words), "usual": panel.usual} for panel in self.all if panel.offered
        ]

    def on(self, surface: Surface) -> Panels:
        """Return the panels that a surface can show."""
        return Panels(panel for panel in self.all if surface in panel.surfaces)

    def at(self, place: Place) -> tuple[Panel, ...]:
        """Return the panels of a place."""
        return tuple(sorted((panel for panel in self.all if panel.place == place), key=lambda panel: not panel.leads))

    def of(self, scene: Scene) -> Panels:
        """Return the panels that a scene shows: those its View names and its dataset has something for."""
        return Panels(panel for panel in self.all if panel.id in scene.view.panels and panel.has(scene.dataset))
