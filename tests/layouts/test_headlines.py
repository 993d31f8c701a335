"""The heading of a view and the titles of its charts: the cases that their JavaScript twins pass too."""

from __future__ import annotations

from typing import Any

import pytest

from data.dataset import Dataset
from data.models.fields import DECK_LIMIT, HEADLINE_LIMIT
from data.scene import Scene
from layouts.chart_title import chart_title
from layouts.headline import heading
from layouts.words import Words, words
from tests.drawn import table
from tests.headed import headed_dataset

TABLE = table("headlines")
DATASETS = {bare: headed_dataset(bare=bare) for bare in (False, True)}
PANES = ("shipments", "prices")


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: str(case["name"]))
def test_what_stands_at_the_head_of_a_view(case: dict[str, Any]) -> None:
    found = heading(Scene.of(DATASETS[case.get("bare", False)], case["query"]), words())

    assert found.headline == case["headline"]
    assert (found.deck, found.subject, found.author) == (case["deck"], case["subject"], case["author"])


@pytest.mark.parametrize("case", TABLE["charts"], ids=lambda case: str(case["name"]))
def test_what_stands_over_a_chart(case: dict[str, Any]) -> None:
    scene = Scene.of(DATASETS[False], case["query"])
    found = {pane: chart_title(scene, pane, words()) for pane in PANES}

    assert {pane: {"finding": one.finding, "measured": one.measured} for pane, one in found.items()} == {
        pane: case[pane] for pane in PANES
    }


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: str(case["name"]))
def test_a_heading_fits(case: dict[str, Any]) -> None:
    assert 0 < len(case["headline"]) <= HEADLINE_LIMIT
    assert not case["headline"].endswith(".")
    assert case["headline"][0] == case["headline"][0].upper()
    assert case["deck"] or "panels=" in case["query"]


@pytest.mark.parametrize("facet", ["category", "actor", "material", "company", "direction"])
def test_each_value_of_a_facet_has_a_headline_in_the_curated_dataset(facet: str, dataset: Dataset) -> None:
    for term in dataset.vocabulary.terms(facet):
        found = heading(Scene.of(dataset, f"from=&to=&{facet}={term.id}"), words())
        assert len(found.headline) <= HEADLINE_LIMIT, found.headline
        assert len(found.deck) <= DECK_LIMIT, found.deck


def test_every_preset_phase_and_key_moment_stands_at_the_head_of_its_view(dataset: Dataset) -> None:
    for one in (*dataset.presets, *dataset.phases):
        found = heading(Scene.of(dataset, f"from={one.from_}&to={one.to}"), words())
        assert (found.headline, found.deck) == (one.headline, one.deck)
        assert found.author == "curator"
    for event in dataset.events:
        if event.pivotal:
            around = f"event={event.id}&from={event.date[:4]}-01-02&to={event.date[:4]}-12-30"
            assert heading(Scene.of(dataset, around), words()).headline == event.headline


def test_the_findings_of_the_curated_dataset_stand_over_its_charts(dataset: Dataset) -> None:
    found = chart_title(Scene.of(dataset, ""), "shipments", words())

    assert found.finding == "Hydrogen fluoride stopped for two months; photoresist did not"
    assert found.measured == "Imports from Japan into South Korea, monthly, mean of 2018 = 100"


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        ("from=&to=&category=court-ruling", "Court rulings were most frequent in 2019"),
        (
            "from=&to=2019-06-30&category=court-ruling",
            "Most court rulings up to the end of June 2019 came in 2019",
        ),
        (
            "direction=escalation",
            "Events coded as escalation from October 2018 to December 2019 were most frequent in July 2019",
        ),
        (
            "from=2019-01-01&to=2019-12-31&direction=escalation",
            "Events coded as escalation in 2019 were most frequent in July",
        ),
    ],
)
def test_when_most_events_came_is_said_of_the_dates_shown_alone(dataset: Dataset, query: str, headline: str) -> None:
    assert heading(Scene.of(dataset, query), words()).headline == headline


def test_the_place_and_the_dates_stand_under_the_headline(dataset: Dataset) -> None:
    assert heading(Scene.of(dataset, ""), words()).subject == "Japan and South Korea, October 2018 to December 2019"


def test_other_languages_spell_their_own_dates_and_count_in_figures_without_a_translation() -> None:
    found = heading(Scene.of(DATASETS[False], "from=2019-02-01&to=2019-05-31"), Words("ja"))

    assert found.headline == "Four events from 2月 to 5月 2019年"
