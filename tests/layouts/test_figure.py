"""The charts' figure as the browser receives it: panes without data, made without Plotly, and kept quiet."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from data.chart_series import PANES
from data.dataset import Dataset
from layouts.figure import AXES, graph, skeleton
from layouts.theme import GRAPH_CONFIG


def test_the_skeleton_holds_no_data_and_no_words() -> None:
    figure = skeleton()
    assert figure["data"] == []
    assert "title" not in figure["layout"]
    assert all(figure["layout"][axis]["showticklabels"] is False for axis in ("xaxis", "yaxis", "yaxis2"))


def test_the_skeleton_leaves_pixels_to_the_timeline() -> None:
    assert skeleton()["layout"]["margin"] == {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0}


def test_no_axis_ranges_itself() -> None:
    layout = skeleton()["layout"]
    assert [layout[axis]["autorange"] for axis in ("xaxis", "yaxis", "yaxis2")] == [False] * 3


def test_time_is_a_linear_axis_of_days() -> None:
    assert skeleton()["layout"]["xaxis"]["type"] == "linear"


def test_the_skeleton_is_small() -> None:
    assert len(json.dumps(skeleton(), separators=(",", ":"))) < 1500


def test_the_panes_stand_above_each_other_without_touching() -> None:
    layout = skeleton()["layout"]
    assert layout["yaxis"]["domain"][0] > layout["yaxis2"]["domain"][1]
    assert layout["yaxis"]["domain"][1] == pytest.approx(1)
    assert layout["yaxis2"]["domain"][0] == pytest.approx(0)


@pytest.mark.parametrize("pane", PANES)
def test_a_pane_alone_takes_the_whole_height(pane: str) -> None:
    layout = skeleton([pane])["layout"]
    assert layout[AXES[pane].replace("y", "yaxis")]["domain"] == pytest.approx([0, 1])
    assert layout["xaxis"]["anchor"] == AXES[pane]


def test_plotly_knows_every_part_of_the_figure() -> None:
    """Plotly's own checks, which the server does without."""
    from plotly import graph_objects

    for panes in (PANES, PANES[:1], PANES[1:], ()):
        checked = json.loads(graph_objects.Figure(skeleton(panes)).to_json())
        assert checked == skeleton(panes)


def test_making_the_figure_needs_no_plotly() -> None:
    claim = "import sys, layouts.figure; layouts.figure.skeleton(); assert 'plotly' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", claim], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


@pytest.mark.parametrize(
    "quiet", ["displayModeBar", "displaylogo", "scrollZoom", "showSendToCloud", "responsive", "showTips"]
)
def test_plotly_shows_no_furniture_of_its_own(quiet: str) -> None:
    assert GRAPH_CONFIG[quiet] is False


def test_plotly_knows_no_third_party() -> None:
    assert GRAPH_CONFIG["plotlyServerURL"] == ""


def test_the_page_gets_the_figure_as_plain_data(dataset: Dataset) -> None:
    found = graph(dataset)
    assert json.loads(json.dumps(found)) == found
    assert set(found) == {"figure", "config"}
