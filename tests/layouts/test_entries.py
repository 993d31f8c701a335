"""Bundles follow from the declarations: what draws on which surface, in which order, with which style sheets."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import PurePosixPath

from layouts.panels.built_in import built_in
from layouts.panels.entries import draws, entries, styles
from layouts.panels.registry import Panel, Panels, Script
from tests.conftest import ROOT

ASSETS = ROOT / "assets"


def test_everything_declared_is_there_and_can_draw() -> None:
    for entry in entries():
        assert re.search(r"^export (async )?(function|const) draw\b", text(entry.module), re.MULTILINE), entry
    assert all((ASSETS / sheet).is_file() for panel in built_in() for sheet in panel.styles)


def text(module: str) -> str:
    return (ASSETS / module).read_text(encoding="utf-8")


def test_each_module_that_draws_has_a_name_of_its_own() -> None:
    names = [PurePosixPath(entry.module).stem for entry in entries()]

    assert len(set(names)) == len(names)
    assert all(name.isidentifier() for name in names)


def test_what_panels_stand_in_is_drawn_before_them_and_the_charts_measure_the_rest() -> None:
    drawn = draws("explore")

    assert drawn[:2] == ("base/theme.js", "state/shown.js")
    assert drawn[-1] == "panels/charts/charts.js"
    assert drawn.index("panels/event/card.js") < drawn.index("panels/events/list.js")


def test_an_embed_takes_its_charts_apart_and_a_briefing_no_list() -> None:
    assert draws("embed", charts=True) == ("panels/charts/charts.js",)
    assert "panels/charts/charts.js" not in draws("embed", charts=False)
    assert draws("briefing") == ("base/theme.js", "panels/timeline/timeline.js", "panels/charts/charts.js")
    assert draws("explore", later=True) == ("panels/event-study/moves.js", "panels/event-study/ranking.js")
    assert styles("briefing") == ("panels/timeline/timeline.css", "panels/charts/charts.css")


def test_a_new_panel_is_drawn_where_it_stands() -> None:
    votes = Panel(
        id="votes", order=100, title=lambda _: "Votes", build=lambda _: None, scripts=(Script("panels/votes/votes.js"),)
    )
    drawn = [entry.module for entry in entries(Panels([*built_in(), votes]))]

    assert drawn.index("panels/timeline/timeline.js") < drawn.index("panels/votes/votes.js")
    assert drawn.index("panels/votes/votes.js") < drawn.index("panels/event/card.js")


def test_the_command_prints_what_bundles_are_made_of() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "layouts.panels.entries"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    said = json.loads(done.stdout)
    assert [entry["module"] for entry in said["draws"]] == [entry.module for entry in entries()]
    assert said["styles"]["embed"] == list(styles("embed"))
