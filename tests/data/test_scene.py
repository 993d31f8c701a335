"""A Scene computes each part once, and equals what the parts give."""

from __future__ import annotations

from data import view as views
from data.chart_series.plot import plot
from data.dataset import Dataset
from data.rows import rows
from data.scene import SELECTING, Scene
from data.selection import select
from data.view import View

CLOSED = "2021-06-15-harbours-closed"
QUERY = f"category=blockade~talks&event={CLOSED}&what=else"


def test_a_scene_shows_what_its_parts_say(small: Dataset) -> None:
    scene = Scene.of(small, QUERY)
    view, dropped = views.parse(QUERY, small.vocabulary)

    assert (scene.view, scene.dropped, scene.query) == (view, dropped, QUERY)
    assert scene.selection == select(rows(small), view, small.vocabulary)
    assert [event.id for event in scene.events] == list(scene.selection.ids)
    assert scene.link == views.format(view, small.vocabulary)
    assert scene.focus is small.events_by_id[CLOSED]
    assert scene.plot == plot(small, view)


def test_what_a_scene_has_found_it_keeps(small: Dataset) -> None:
    scene = Scene.of(small, QUERY)

    assert scene.selection is scene.selection
    assert scene.plot is scene.plot
    assert scene.content is scene.content


def test_a_change_that_selects_nothing_else_shares_the_selection(small: Dataset) -> None:
    scene = Scene.of(small, QUERY)

    assert scene.showing(panels=("timeline",), event="", theme="dark").selection is scene.selection
    assert scene.showing(category=None).selection.ids == tuple(event.id for event in small.events)


def test_every_field_that_selects_is_known(small: Dataset) -> None:
    """Only what a change names is looked at, so a field left out of the list would show yesterday's events."""
    changes = {
        "from_": "2022-01-01", "to": "2021-06-30", "category": ("patrol",), "actor": (), "person": (), "role": (), "level": (),
        "material": (), "company": (),
        "direction": ("better",), "q": "crab", "thread": ("2021-11-02-island-talks",),
    }  # fmt: skip
    whole = Scene.of(small, "from=&to=")
    others = {name for name in View.__dataclass_fields__ if name not in changes}

    assert set(changes) == SELECTING
    assert all(whole.showing(**{name: value}).selection.ids != whole.selection.ids for name, value in changes.items())
    assert others == {
        "event", "series", "scale", "measure", "base", "log", "order", "by", "window", "returns", "paths", "panels", "title", "theme", "step", "autoplay", "loop", "resume", "v",
    }  # fmt: skip


def test_a_scene_without_some_events_keeps_all_else(small: Dataset) -> None:
    scene = Scene.of(small, "from=&to=")
    rest = scene.without({CLOSED})

    assert [event.id for event in rest.events] == [event.id for event in small.events if event.id != CLOSED]
    assert (rest.view, rest.selection.total, rest.selection.counts) == (
        scene.view, scene.selection.total, scene.selection.counts,
    )  # fmt: skip


def test_the_content_of_a_scene_is_what_two_links_to_the_same_sight_share(small: Dataset) -> None:
    one, other = (Scene.of(small, query).content for query in ("q=crab&theme=dark&step=3&v=1.0", "q=crab&loop=1"))

    assert one.view == other.view
    assert one.link == "q=crab"
