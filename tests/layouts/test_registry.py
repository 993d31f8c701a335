"""Panels are declared once, ordered, and refused where two of them would be in each other's way."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.panels.registry import Panel, Panels, PanelsError


def panel(name: str, order: int = 1, **values: Any) -> Panel:
    return Panel(id=name, order=order, title=lambda _: name.title(), build=lambda _: None, **values)


def test_panels_stand_in_their_order_whatever_the_order_they_came_in() -> None:
    panels = Panels([panel("later", 2, usual=False), panel("sooner", 1)])

    assert (panels.ids, panels.usual, len(panels)) == (("sooner", "later"), ("sooner",), 2)
    assert [one.id for one in panels] == ["sooner", "later"]
    assert panels["later"].order == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([panel("same"), panel("same")], "two panels have the id 'same'"),
        ([panel("one", keys=("scale",)), panel("other", keys=("scale",))], "two panels have the key 'scale'"),
        ([panel("Odd id")], "'Odd id' is not an id"),
        ([panel("one", keys=("colour",))], "'colour' is not a key"),
    ],
)
def test_panels_that_cannot_stand_together_are_refused(given: list[Panel], said: str) -> None:
    with pytest.raises(PanelsError, match=said):
        Panels(given)


def test_panels_never_change() -> None:
    panels = Panels([panel("one")])

    with pytest.raises(FrozenInstanceError):
        panels.all = ()  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        panels["one"].order = 2  # type: ignore[misc]


def test_a_surface_has_the_panels_made_for_it() -> None:
    panels = Panels(
        [
            panel("timeline", surfaces=frozenset({"explore"})),
            panel("events", place="side"),
            panel("event", place="side"),
        ]
    )

    assert panels.on("embed").ids == ("events", "event")
    assert [one.id for one in panels.at("side")] == ["events", "event"]


def test_a_scene_shows_the_panels_it_names_that_have_something_to_show(small: Dataset) -> None:
    panels = Panels([panel("timeline"), panel("prices", has=lambda _: False), panel("events")])

    assert panels.of(Scene.of(small, "panels=timeline~prices")).ids == ("timeline",)
