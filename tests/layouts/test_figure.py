"""The charts' figure: what the browser receives, what a still shows, and that Plotly is kept quiet."""

from __future__ import annotations

import json

import pytest

from data.dataset import Dataset
from layouts.figure import AXES, PANES, Line, Ticks, draw, graph, skeleton
from layouts.theme import GRAPH_CONFIG

TIME = Ticks(17897, 18262, {17897: "Jan 2019", 18078: "Jul"})
SHIPMENTS = Ticks(0, 200, {0: "0", 100: "100", 200: "200"})
PRICES = Ticks(80, 140, {80: "80", 100: "100", 120: "120"})


def line(pane: str, *, stepped: bool = False) -> Line:
    return Line(pane, "Fluoride", [17897, 17928, 17956], [95.0, None, 0.0], "#00707f", stepped=stepped)


def test_the_skeleton_holds_no_data_and_no_words() -> None:
    figure = skeleton()
    assert len(figure.data) == 0
    assert figure.layout.title.text is None
    assert all(
        axis.showticklabels is False for axis in (figure.layout.xaxis, figure.layout.yaxis, figure.layout.yaxis2)
    )


def test_the_skeleton_leaves_pixels_to_the_timeline() -> None:
    margin = skeleton().layout.margin
    assert [margin.l, margin.r, margin.t, margin.b, margin.pad] == [0, 0, 0, 0, 0]


def test_no_axis_ranges_itself() -> None:
    layout = skeleton().layout
    assert [axis.autorange for axis in (layout.xaxis, layout.yaxis, layout.yaxis2)] == [False] * 3


def test_time_is_a_linear_axis_of_days() -> None:
    assert skeleton().layout.xaxis.type == "linear"


def test_the_skeleton_is_small() -> None:
    assert len(skeleton().to_json()) < 1500


def test_the_panes_stand_above_each_other_without_touching() -> None:
    layout = skeleton().layout
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1]
    assert layout.yaxis.domain[1] == pytest.approx(1)
    assert layout.yaxis2.domain[0] == pytest.approx(0)


@pytest.mark.parametrize("pane", PANES)
def test_a_pane_alone_takes_the_whole_height(pane: str) -> None:
    layout = skeleton([pane]).layout
    assert list(layout[AXES[pane].replace("y", "yaxis")].domain) == pytest.approx([0, 1])
    assert layout.xaxis.anchor == AXES[pane]


def test_a_still_draws_each_line_in_its_pane() -> None:
    figure = draw(
        [line("shipments", stepped=True), line("prices")],
        TIME,
        {"shipments": SHIPMENTS, "prices": PRICES},
        ink="#16150f",
        rule="#dddbd0",
    )
    assert [trace.yaxis for trace in figure.data] == ["y", "y2"]
    assert [trace.line.shape for trace in figure.data] == ["hv", "linear"]


def test_a_gap_stays_a_gap() -> None:
    [trace] = draw([line("prices")], TIME, {"prices": PRICES}, ink="#16150f", rule="#dddbd0").data
    assert trace.y == (95.0, None, 0.0)
    assert trace.connectgaps is False


def test_a_still_leaves_out_lines_of_panes_it_does_not_show() -> None:
    figure = draw([line("shipments"), line("prices")], TIME, {"prices": PRICES}, ink="#16150f", rule="#dddbd0")
    assert [trace.yaxis for trace in figure.data] == ["y2"]


def test_a_still_says_its_days_and_values() -> None:
    layout = draw([], TIME, {"shipments": SHIPMENTS}, ink="#16150f", rule="#dddbd0").layout
    assert layout.xaxis.ticktext == ("Jan 2019", "Jul")
    assert layout.yaxis.tickvals == (0, 100, 200)
    assert tuple(layout.yaxis.range) == (0, 200)


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
