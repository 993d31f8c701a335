"""The stills of an embed: for each class of width every event counted once, named for screen readers, and small."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.fluid.sheet import SHEETS
from layouts.panels.charts.fluid import fluid_pane
from layouts.panels.timeline.fluid import fluid_timeline
from tests.layouts.test_static_svg import EVENT, FILTERED, VIEWS


def parsed(drawn: str) -> ET.Element:
    return ET.fromstring(f"<div>{drawn}</div>")


def drawn_timeline(scene: Scene) -> ET.Element:
    return parsed(fluid_timeline(scene, [category.id for category in scene.dataset.categories]))


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [node for node in root.iter() if name in (node.get("class") or "").split()]


@pytest.mark.parametrize("query", ["", "from=&to=", FILTERED, f"event={EVENT}"])
def test_marks_and_clusters_count_every_selected_event(dataset: Dataset, query: str) -> None:
    scene = Scene.of(dataset, query)
    sheets = of_class(drawn_timeline(scene), "lanes")

    assert sheets
    for sheet in sheets:
        single = [node for node in of_class(sheet, "mark-shape") if node.get("style")]
        clustered = [int(node.text or "") for node in of_class(sheet, "mark-shape") if not node.get("style")]
        assert len(single) + sum(clustered) == len(scene.selection.ids)


def test_a_wider_frame_has_more_marks_of_their_own(dataset: Dataset) -> None:
    root = drawn_timeline(Scene.of(dataset, ""))
    alone = {}
    for width in ("w280", "w390", "w520", "w760"):
        [lanes] = [node for part in of_class(root, width) for node in of_class(part, "lanes")]
        alone[width] = len([node for node in of_class(lanes, "mark-shape") if node.get("style")])

    assert alone["w280"] < alone["w390"]
    assert alone["w520"] < alone["w760"]


def test_the_focused_event_stands_alone_with_its_ring(dataset: Dataset) -> None:
    for sheet in of_class(drawn_timeline(Scene.of(dataset, f"event={EVENT}")), "lanes"):
        [ring] = of_class(sheet, "mark--focus")
        assert ring.get("style") in [node.get("style") for node in of_class(sheet, "mark-shape")]


def test_a_wider_phone_has_more_names_than_the_narrowest_and_counts_the_rest(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "")
    root = drawn_timeline(scene)
    named = {}
    for sheet in SHEETS:
        [row] = [node for part in of_class(root, sheet.name) for node in of_class(part, "part-moments")]
        [gone] = ["".join(node.itertext()) for node in of_class(row, "more-moments")] or ["0"]
        named[sheet.name] = len(of_class(row, "moment"))
        assert named[sheet.name] + int(gone.split()[0]) == len([one for one in scene.events if one.pivotal])

    assert named["w280"] < named["w390"] < named["w480"]


@pytest.mark.parametrize("query", VIEWS)
@pytest.mark.parametrize("pane", ["shipments", "prices"])
def test_each_width_has_the_name_of_every_visible_line_and_one_set_of_days(
    dataset: Dataset, query: str, pane: str
) -> None:
    scene = Scene.of(dataset, query)
    root = parsed(fluid_pane(scene, pane))
    names = {line.short for line in scene.plot.lines(pane) if line.last_seen(scene.plot.span)}

    [still] = of_class(root, "pane-still")
    assert (still.get("aria-label") or "").startswith("Shipments:" if pane == "shipments" else "Share prices:")
    for sheet in SHEETS:
        shown = of_class(root, sheet.name)
        assert len(shown) == 2
        assert {"".join(name.itertext()) for part in shown for name in of_class(part, "line-name")} == names


@pytest.mark.parametrize("query", VIEWS)
def test_names_in_the_gutter_do_not_overlap(dataset: Dataset, query: str) -> None:
    for pane in ("shipments", "prices"):
        for labels in of_class(parsed(fluid_pane(Scene.of(dataset, query), pane)), "pane-labels"):
            places = [re.search(r"--x:.*--y:([-\d.]+)", node.get("style") or "") for node in labels]
            middles = sorted(float(place[1]) for place in places if place)
            assert all(below - above >= 12 for above, below in pairwise(middles)), labels.attrib


def test_the_stills_of_the_default_view_add_little_to_their_page(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "")
    stills = [fluid_timeline(scene, [category.id for category in dataset.categories])]
    stills += [fluid_pane(scene, pane) for pane in ("shipments", "prices")]

    assert len(gzip.compress("".join(stills).encode())) < 10_000
