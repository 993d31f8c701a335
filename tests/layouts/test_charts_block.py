"""The charts' block: regions for the panes a dataset has series for, a sentence for those it has not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from dash.development.base_component import Component

from data.dataset import Dataset
from data.scene import Scene
from layouts import ids
from layouts.panels.built_in import built_in
from layouts.panels.charts.block import charts_block
from layouts.panels.registry import Context
from layouts.words import words
from tests.layouts.tree import attributes, parts

Block = Callable[..., Component]


@pytest.fixture
def block(dataset: Dataset) -> Block:
    """Return the block of a dataset that has series of these panes alone."""

    def made(*panes: str) -> Component:
        held = replace(dataset, series=tuple(series for series in dataset.series if series.panel in panes))
        return charts_block(Context(Scene.of(held, ""), words(), "explore", built_in()))

    return made


@pytest.mark.parametrize("panes", [("shipments",), ("prices",), ("shipments", "prices")])
def test_each_pane_with_series_is_a_labelled_region(block: Block, panes: tuple[str, ...]) -> None:
    tree = block(*panes)
    assert attributes(tree, "data-panel") == list(panes)
    regions = [part for part in parts(tree) if getattr(part, "data-panel", "")]
    assert [getattr(part, "aria-label") for part in regions] == [words().say(f"charts.title.{pane}") for pane in panes]


@pytest.mark.parametrize(("panes", "absent"), [(("prices",), "shipment"), (("shipments",), "share prices")])
def test_a_pane_without_series_is_a_sentence(block: Block, panes: tuple[str, ...], absent: str) -> None:
    texts = [part for part in parts(block(*panes)) if isinstance(part, str)]
    assert any(absent in text for text in texts)


def test_without_any_series_there_is_no_block_at_all(block: Block) -> None:
    assert block() is None


@pytest.mark.parametrize("panes", [("prices",), ("shipments", "prices")])
def test_the_graph_has_its_place_in_every_layout_with_series(block: Block, panes: tuple[str, ...]) -> None:
    assert ids.CHARTS_SLOT in attributes(block(*panes), "id")


def test_every_control_of_the_link_has_its_place(block: Block) -> None:
    found = attributes(block("shipments", "prices"), "data-control")
    assert found == ["measure", "log", "series", "scale", "log", "base", "series"]


def test_a_chart_has_a_link_to_its_picture_that_names_the_chart(block: Block) -> None:
    links = [part for part in parts(block("shipments", "prices")) if getattr(part, "data-picture", "")]
    named = {getattr(link, "data-picture"): getattr(link, "aria-label") for link in links}
    assert named == {"shipments": "Picture of the shipments chart", "prices": "Picture of the share price chart"}
