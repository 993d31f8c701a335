"""The registry of panels: what a panel declares, and the panels an app is made with, which never change.

`panels=` in the link, what surfaces and pictures show, the boxes of the share dialog and the bundles follow from it.
It is passed in, never global: two apps in one process may have different panels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from dash.development.base_component import Component
from markupsafe import Markup

from data.dataset import Dataset
from data.scene import Scene
from data.view import KEYS
from layouts.words import Words

if TYPE_CHECKING:
    from dash import Dash

    from data.frame import Frame
    from layouts.static_svg.drawing import Drawing
    from layouts.static_svg.wish import Wish

Surface = Literal["explore", "embed", "briefing", "picture"]
"""Surfaces: the dashboard, the embed, the briefing screen, a static picture."""

Place = Literal["timeline", "charts", "stack", "side", "under", "beside"]
"""Places on a surface: within the timeline, a pane of the charts, a row of the stack, the side column,
below the stack, beside that."""

Built: TypeAlias = Component | Markup
"""The content of a panel on a page: a Dash HTML component, or HTML for an embed."""

Axis = Literal["time", "free"]
"""Whether a panel is on the shared time axis; a free one has no grid or crosshair."""

ID = re.compile("[a-z][a-z0-9-]{1,30}")
NO_SETTINGS: Mapping[str, object] = MappingProxyType({})


class Script(NamedTuple):
    """A module of assets whose `draw` draws a state; a `later` one comes with the event study, after the paint."""

    module: str
    later: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """The context in which a panel is built: scene, language, surface, and the panels on it."""

    scene: Scene
    words: Words
    surface: Surface
    panels: Panels
    root: str = "/"
    """The URL prefix of the site."""

    served: bool = True
    """Whether a server answers the site's callbacks; plain files have none."""

    @property
    def tools(self) -> bool:
        """Whether the surface has controls of the View."""
        return self.surface == "explore"

    @property
    def lanes(self) -> bool:
        """Whether a panel of the View has names in the gutter at its left."""
        return any(panel.lanes for panel in self.panels if panel.id in self.scene.view.panels)

    def at(self, place: Place) -> tuple[Panel, ...]:
        """Return the panels to build at a place: in an embed those of its View, elsewhere any that a View may show."""
        wanted = self.scene.view.panels if self.surface == "embed" else self.panels.ids
        return tuple(panel for panel in self.panels.at(place) if panel.id in wanted)

    def built(self, place: Place) -> list[Built]:
        """Return the built panels of a place, without those the dataset has nothing for."""
        found = (panel.build(self) for panel in self.at(place) if panel.has(self.scene.dataset))
        return [component for component in found if component is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The declaration of a panel."""

    id: str
    """Its id in the link's `panels`, and its `data-panel` on the page."""

    title: Callable[[Words], str]
    """Its title in the share dialog."""

    order: int
    """Its sort key in the link, on surfaces and in the dialog."""

    place: Place = "stack"
    leads: bool = False
    """Whether it comes before the others of its place."""

    axis: Axis = "free"
    lanes: bool = False
    """Whether names stand in the gutter at its left: without any such panel that is only as wide as an axis needs."""

    usual: bool = True
    """Whether it is shown by default."""

    surfaces: frozenset[Surface] = frozenset({"explore", "embed", "picture"})
    offered: bool = True
    """Whether the share dialog offers it."""

    keys: tuple[str, ...] = ()
    """Keys of the link that only this panel reads and writes."""

    has: Callable[[Dataset], bool] = lambda _: True
    """A function that returns whether a dataset has content for it."""

    build: Callable[[Context], Built | None]
    """Builds its content on the page."""

    absent: Callable[[Words], str] | None = None
    """Builds a replacement if the dataset has no content for it."""

    switch: Callable[[Words], Component] | None = None
    """The control that shows and hides it, within its parent panel."""

    wish: Callable[[Drawing], Wish | None] | None = None
    """Its wish in a picture: space and drawing; None if the scene has nothing to draw."""

    callbacks: Callable[[Dash, Frame], object] | None = None
    """What adds its callbacks, for the server to answer, to an app; the frame is how they get the events of a View."""

    uses: tuple[type[Component], ...] = ()
    """The components that only its callbacks put on the page, whose libraries it therefore loads."""

    scripts: tuple[Script, ...] = ()
    styles: tuple[str, ...] = ()
    """Its scripts that draw, in order, and its style sheets, relative to assets; panels may share them."""

    settings: Mapping[str, object] = field(default_factory=lambda: NO_SETTINGS)
    """Settings for its script, as JSON data."""


class PanelsError(ValueError):
    """Panels conflict with one another."""


@dataclass(frozen=True, slots=True)
class Panels:
    """Panels in order. Raises PanelsError for an invalid or duplicate id, and for a key claimed twice."""

    all: tuple[Panel, ...] = ()
    digest: str = ""
    """A hash of the file that declares some of them."""

    def __init__(self, panels: Iterable[Panel] = (), *, digest: str = "") -> None:
        ordered = tuple(sorted(panels, key=lambda panel: panel.order))
        object.__setattr__(self, "all", ordered)
        object.__setattr__(self, "digest", digest)
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
        """Return the panel with an id. Raises KeyError."""
        for panel in self.all:
            if panel.id == panel_id:
                return panel
        raise KeyError(panel_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """Their ids in order."""
        return tuple(panel.id for panel in self.all)

    @property
    def usual(self) -> tuple[str, ...]:
        """The ids of the panels shown by default."""
        return tuple(panel.id for panel in self.all if panel.usual)

    def offered(self, dataset: Dataset, words: Words) -> list[dict[str, object]]:
        """Return what the share dialog needs to know of the panels it has boxes for, as plain JSON data.

        A panel that can show nothing of the dataset has none.
        """
        return [
            {"id": panel.id, "title": panel.title(words), "usual": panel.usual, "pictured": panel.wish is not None}
            for panel in self.all
            if panel.offered and panel.has(dataset)
        ]

    def on(self, surface: Surface) -> Panels:
        """Return the panels that a surface can show."""
        return Panels(panel for panel in self.all if surface in panel.surfaces)

    def at(self, place: Place) -> tuple[Panel, ...]:
        """Return the panels of a place."""
        return tuple(sorted((panel for panel in self.all if panel.place == place), key=lambda panel: not panel.leads))

    def of(self, scene: Scene) -> Panels:
        """Return the panels of a scene: those in its View for which its dataset has content."""
        return Panels(panel for panel in self.all if panel.id in scene.view.panels and panel.has(scene.dataset))
