"""How much events weigh, and what that means for the labels of the bundled dataset."""

from __future__ import annotations

import pytest

from data.dataset import Dataset
from data.relations import RelatedEvent, weights
from data.scene import Scene
from layouts.panels.timeline.moments import placed
from layouts.static_svg.fragments import inline_axis, inline_drawing

FIRST_CURBS = "Tokyo announces curbs"


def _out(event: str, kind: str = "follows") -> RelatedEvent:
    return RelatedEvent(event, kind, incoming=False)


def _in(event: str, kind: str = "follows") -> RelatedEvent:
    return RelatedEvent(event, kind, incoming=True)


def test_an_event_weighs_as_many_events_as_are_related_to_it() -> None:
    assert weights({"a": [_in("b"), _in("c")], "b": [_out("a")], "c": [_out("a")], "d": []}) == {
        "a": 2, "b": 1, "c": 1, "d": 0,
    }  # fmt: skip


def test_what_was_announced_weighs_with_what_carried_it_out() -> None:
    related = {
        "announced": [_in("done", "implements")],
        "done": [_out("announced", "implements"), _in("x"), _in("y")],
        "x": [_out("done")],
        "y": [_out("done")],
    }
    assert weights(related) == {"announced": 3, "done": 3, "x": 1, "y": 1}


@pytest.mark.parametrize("width", [320, 358, 480, 640, 770, 960, 1280, 1920, 2560])
@pytest.mark.parametrize("query", ["", "from=&to=", "from=2018-10-01&to=", "from=2019-06-15&to=2019-12-31"])
def test_the_announcement_of_the_curbs_is_named_at_every_width(dataset: Dataset, query: str, width: int) -> None:
    scene = Scene.of(dataset, query)
    axis = inline_axis(scene, width)
    found = placed(inline_drawing(scene), axis, 2, (axis.left - 4, width - 4), beside=True)
    assert FIRST_CURBS in [one.text for one in found.placed]


def test_what_stands_and_what_gave_way_are_all_key_moments(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "from=2018-10-01&to=")
    axis = inline_axis(scene, 960)
    found = placed(inline_drawing(scene), axis, 4, (axis.left - 4, 956), beside=True)
    assert len(found.placed) + found.gone == sum(event.pivotal for event in scene.events)
    assert found.gone > 0
