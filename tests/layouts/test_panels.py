"""The built-in panels agree with what the link, the charts and the pages call them, and others may join them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from dash import html
from markupsafe import Markup

from app import create_app
from data.axis import Axis
from data.chart_series import PANES
from data.dataset import Dataset
from data.scene import Scene
from data.view import KEYS
from data.vocabulary import BUILT_IN_PANELS, USUAL_PANELS
from layouts.panels.built_in import built_in
from layouts.panels.registry import Context, Panel, Panels
from layouts.panels.stack import stack
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.picture import picture
from layouts.static_svg.size import NAMED
from layouts.static_svg.wish import Wish
from layouts.words import words
from tests.conftest import ROOT
from tests.layouts.tree import attributes


def votes(_: Context) -> html.Section:
    return html.Section("Votes", **{"data-panel": "votes", "aria-label": "Votes"})


def wish(drawing: Drawing) -> Wish:
    def draw(axis: Axis, top: float, height: float) -> Markup:
        return Markup('<rect class="votes" x="{}" y="{:.1f}" width="9" height="{:.1f}"/>').format(
            axis.left, top, height
        )

    return Wish(5 * drawing.text, draw)


VOTES = Panel(id="votes", title=lambda _: "Votes", order=100, build=votes, wish=wish)
WITH_VOTES = Panels([*built_in(), VOTES])


def test_the_panels_that_datasets_may_name_are_built_in() -> None:
    known = Panels(panel for panel in built_in() if panel.id in BUILT_IN_PANELS)

    assert (known.ids, known.usual) == (BUILT_IN_PANELS, USUAL_PANELS)


def test_the_documentation_of_links_names_the_panels() -> None:
    lines = (ROOT / "docs" / "links.md").read_text(encoding="utf-8").splitlines()
    [row] = [line.split("|") for line in lines if line.startswith("| `panels` |")]

    assert re.findall("`([a-z-]+)`", row[2]) == list(built_in().ids)
    assert re.findall("`([a-z-]+)`", row[3]) == [panel.id for panel in built_in() if not panel.usual]


def test_the_panes_of_the_charts_are_panels_in_the_same_order() -> None:
    assert tuple(panel.id for panel in built_in().at("charts")) == PANES


def test_the_keys_that_say_how_something_is_drawn_belong_to_one_panel_each() -> None:
    claimed = [key for panel in built_in() for key in panel.keys]

    assert sorted(claimed) == ["base", "by", "measure", "order", "paths", "returns", "scale"]
    assert set(claimed) <= set(KEYS)


def test_every_panel_has_a_name_for_the_share_dialog() -> None:
    titles = [panel.title(words()) for panel in built_in() if panel.offered]

    assert titles[:5] == ["Timeline", "Escalation strip", "Shipments", "Share prices", "Reactions at a glance"]
    assert len(set(titles)) == len(titles)


def test_two_apps_in_one_process_have_panels_of_their_own(small: Dataset) -> None:
    plain, voting = create_app(small), create_app(small, panels=WITH_VOTES)

    assert "votes" not in attributes(plain.layout, "data-panel")
    assert "votes" in attributes(voting.layout, "data-panel")
    assert plain.dataset.panels == built_in().ids
    for app, dropped in ((plain, True), (voting, False)):
        html = app.server.test_client().get("/embed?panels=votes~events").get_data(as_text=True)
        assert ("‘panels=votes’" in html) is dropped
        assert ('data-panel="votes"' in html) is not dropped


def test_a_panel_of_others_stands_below_the_charts_and_in_views_that_name_none(small: Dataset) -> None:
    dataset = small.shown_by(WITH_VOTES.ids, WITH_VOTES.usual)
    built = stack(Context(Scene.of(dataset, ""), words(), "explore", WITH_VOTES.on("explore")))

    assert [panel for row in built for panel in attributes(row, "data-panel")][-1] == "votes"
    assert Scene.of(dataset, "").view.panels[-1] == "votes"
    assert Scene.of(dataset, "panels=timeline~votes").link == "panels=timeline~votes"


@pytest.mark.parametrize(("axis", "crossed"), [("free", False), ("time", True)])
def test_no_grid_runs_through_a_panel_that_is_not_on_the_time_axis(small: Dataset, axis: str, *, crossed: bool) -> None:
    panels = Panels([*built_in(), replace(VOTES, axis=axis)])
    scene = Scene.of(small.shown_by(panels.ids, panels.usual), "panels=timeline~votes")
    drawn = picture(scene, panels, size=NAMED["social"], theme="light")

    top = float(re.search(r'class="votes" x="[\d.]+" y="([\d.]+)"', drawn)[1])  # type: ignore[index]
    ends = [float(end) for end in re.findall(r"V([\d.]+)", drawn)]
    assert (max(ends) > top) is crossed
    assert 'class="votes"' in drawn


def test_a_panel_without_room_is_left_out_of_a_picture(small: Dataset) -> None:
    panels = Panels([*built_in(), replace(VOTES, wish=lambda drawing: wish(drawing)._replace(least=9999))])
    scene = Scene.of(small.shown_by(panels.ids, panels.usual), "panels=timeline~votes")

    assert "votes" not in picture(scene, panels, size=NAMED["social"], theme="light")


def test_a_panel_says_whether_names_stand_in_the_gutter(small: Dataset) -> None:
    def embed(query: str, *, lanes: bool) -> str:
        app = create_app(small, panels=Panels([*built_in(), replace(VOTES, lanes=lanes)]))
        return app.server.test_client().get(f"/embed?panels={query}").get_data(as_text=True)

    assert "board--lone" in embed("prices~votes", lanes=False)
    assert "board--lone" not in embed("prices~votes", lanes=True)
    assert "board--lone" not in embed("timeline~prices", lanes=False)
