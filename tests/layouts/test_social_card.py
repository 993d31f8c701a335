"""The card that social networks show: its finding, one chart under a few key moments, and its source."""

from __future__ import annotations

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.chart_title import chart_title
from layouts.headline import heading
from layouts.panels.built_in import built_in
from layouts.static_svg.picture import picture
from layouts.static_svg.size import SOCIAL
from layouts.words import words
from tests.layouts.typeset import texts

EVENT = "2019-08-20-blue-house-reaction"


def draw(dataset: Dataset, query: str) -> str:
    return picture(Scene.of(dataset, query), built_in(), size=SOCIAL, theme="light")


@pytest.mark.parametrize("query", ["", "from=2018-10-01&to=", "from=2023-01-01&to=2023-12-31", f"event={EVENT}"])
def test_a_social_card_has_its_finding_one_chart_up_to_five_key_moments_and_its_source(
    dataset: Dataset, query: str
) -> None:
    said = [one.words for one in texts(draw(dataset, query))]
    scene = Scene.of(dataset, query)
    whole = " ".join(said)
    assert (scene.focus.title if scene.focus else heading(scene, words()).headline) in whole
    assert [pane for pane in ("shipments", "prices") if chart_title(scene, pane, words()).measured in said] != []
    assert 2 <= len({event.label for event in scene.events} & set(said)) <= 5
    assert any(one.startswith("Source") for one in said)
    assert said[-1] == "Courts, curbs and chips"
    assert not {category.label for category in scene.dataset.categories} & set(said)
    assert "more key moment" not in whole


def test_a_social_card_names_the_event_in_focus_and_the_weightiest_key_moments(dataset: Dataset) -> None:
    said = {one.words for one in texts(draw(dataset, f"event={EVENT}"))}
    assert {dataset.events_by_id[EVENT].label, "Tokyo announces curbs", "Seoul delisted"} <= said


def test_a_social_card_of_chosen_panels_shows_these(dataset: Dataset) -> None:
    said = [one.words for one in texts(draw(dataset, "panels=timeline~prices"))]
    assert {"Court rulings", "Export curbs"} <= set(said)


def test_a_social_card_of_an_event_outside_the_months_of_trade_shows_prices(dataset: Dataset) -> None:
    said = [one.words for one in texts(draw(dataset, "event=2023-03-23-curbs-lifted-wto-withdrawn"))]
    assert any(one.startswith("Closing prices and KOSPI") for one in said)
