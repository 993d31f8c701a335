"""Inline SVG fragments: named, small, complete, in the colours of the page."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.panels.charts.fragment import pane_still
from layouts.panels.timeline.fragment import timeline_still
from tests.layouts.test_static_svg import EVENT, FILTERED, VIEWS


@pytest.mark.parametrize("query", ["", "from=&to=", FILTERED])
def test_marks_and_clusters_count_every_selected_event(dataset: Dataset, query: str) -> None:
    """Each mark is a subpath, and each cluster says its number; a lane's own sign and the key moments are marks too."""
    scene = Scene.of(dataset, query)
    drawn = timeline_still(scene, width=700)
    total = int(re.search(r"Timeline: (\d+) of", drawn)[1])  # type: ignore[index]
    singles = clusters = 0
    for lane in re.findall(r"<g data-category=.*?</g>(?:</g>)?", drawn):
        [marks] = re.findall(r'<path d="([^"]*(?:z|h0))"', lane.partition("<g font-size")[0])[:1]
        singles += len(re.findall("[Mm]", marks))
        clusters += sum(int(count) for count in re.findall(r">(\d+)</text>", lane))
    signs, moments = (
        len({event.category for event in scene.events}),
        len(re.findall(r"<text", drawn.partition('<g font-weight="600">')[2].partition("</g>")[0])),
    )
    assert singles - signs - moments + clusters == total


def test_the_events_that_a_step_is_about_are_named_and_kinds_without_one_have_no_lane(dataset: Dataset) -> None:
    named = {"2019-08-22-gsomia-termination", "2019-08-22-us-gsomia-disappointment"}
    scene = Scene.of(dataset, "from=2019-08-01&to=2019-11-30&category=countermeasure")
    drawn = timeline_still(scene, named, width=700)
    assert {dataset.events_by_id[one].label for one in named} <= set(re.findall(r">([^<]+)</text>", drawn))
    assert "WTO complaint" not in drawn
    assert re.findall('data-category="([^"]+)"', drawn) == ["countermeasure"]


@pytest.mark.parametrize("query", VIEWS)
@pytest.mark.parametrize("pane", ["shipments", "prices"])
def test_a_static_pane_is_named_and_small(dataset: Dataset, query: str, pane: str) -> None:
    drawn = pane_still(Scene.of(dataset, query), pane, width=640, height=150)
    root = ET.fromstring(drawn)
    assert root.get("role") == "img"
    assert (root.get("aria-label") or "").startswith("Shipments:" if pane == "shipments" else "Share prices:")
    assert len(drawn.encode()) < 11_000


def test_the_static_svgs_of_the_default_view_are_small(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "")
    assert len(timeline_still(scene, width=640).encode()) < 7_200
    assert all(len(pane_still(scene, pane, width=640, height=150).encode()) < 6_500 for pane in ("shipments", "prices"))


def test_a_static_pane_follows_the_colours_of_its_page(dataset: Dataset) -> None:
    scene = Scene.of(dataset, f"event={EVENT}")
    for drawn in (timeline_still(scene, width=700), pane_still(scene, "prices", width=340, height=130)):
        assert set(re.findall('(?:fill|stroke)="([^"]+)"', drawn)) - {"none"} <= set(
            re.findall(r"var\(--[a-z0-9-]+\)", drawn)
        )
        assert "style=" not in drawn
        assert "id=" not in drawn.replace("data-category", "")


def test_a_static_pane_says_where_its_lines_end(dataset: Dataset) -> None:
    drawn = pane_still(Scene.of(dataset, ""), "prices", width=640, height=150)
    assert "closes, 28 June 2019 = 100, 1 October 2018 to 31 December 2019" in drawn
    assert "KOSPI 103" in drawn
