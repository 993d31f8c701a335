"""Live panels: a Dash layout with Python callbacks that run whenever the View changes.

Their scripts come with Dash's own components; assets/panels/live asks the server for them. Where no server answers
(published sites, embeds, pictures) `published` stands in for a panel.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from dash import Dash
from dash.development.base_component import Component

from data.dataset import Dataset
from data.frame import Frame
from layouts.panels.given.declared import Declared


@dataclass(frozen=True, slots=True)
class Live(Declared):
    """A panel drawn by Python callbacks.

    `layout` is a component, or a function that returns one and may take the Dataset. `register(app, frame)` adds the
    callbacks: `app` is the Dash app, `frame(query)` the events that a link shows, as a DataFrame. `published(scene)`
    returns what stands for the panel where no server answers: text or HTML components. `uses` are classes of
    components that only a callback puts on the page, so that their library is there by then.
    """

    kind: ClassVar[str] = "live"

    layout: Component | Callable[..., Any] | None = field(default=None, kw_only=True)
    register: Callable[[Dash, Frame], object] | None = field(default=None, kw_only=True)
    published: Callable[..., object] | None = field(default=None, kw_only=True)
    uses: Sequence[type[Component]] = field(default=(), kw_only=True)

    def content(self, dataset: Dataset) -> Any:
        """Return the author's layout for a dataset."""
        if isinstance(self.layout, Component | type) or not callable(self.layout):
            return self.layout
        takes_one = len(inspect.signature(self.layout).parameters) > 0
        return self.layout(dataset) if takes_one else self.layout()
