"""The charts' block: regions for the panes a dataset has series for, a sentence for those it has not."""

from __future__ import annotations

import pytest
from dash.development.base_component import Component

from layouts import ids
from layouts.panels.charts.block import charts_block
from layouts.words import words
from tests.layouts.tree import attributes, parts


def block(*panels: str) -> Component:
    return charts_block(panels, words(), absent={"shipments", "prices"} - set(panels))


@pytest.mark.parametrize("panels", [("shipments",), ("prices",), ("shipments", "prices")])
def test_each_pane_with_series_is_a_labelled_region(panels: tuple[str, ...]) -> None:
    tree = block(*panels)
    assert attributes(tree, "data-panel") == list(panels)
    assert attributes(tree, "aria-labelledby") == [f"{pane}-title" for pane in panels]


@pytest.mark.parametrize(
    ("panels", "absent"), [(("prices",), "shipment"), (("shipments",), "share prices"), ((), "shipment")]
)
def test_a_pane_without_series_is_a_sentence(panels: tuple[str, ...], absent: str) -> None:
    texts = [part for part in parts(block(*panels)) if isinstance(part, str)]
    assert any(absent in text for text in texts)


@pytest.mark.parametrize("panels", [(), ("prices",), ("shipments", "prices")])
def test_the_graph_has_its_place_in_every_layout(panels: tuple[str, ...]) -> None:
    assert ids.CHARTS_SLOT in attributes(block(*panels), "id")


def test_every_control_of_the_link_has_its_place() -> None:
    assert attributes(block("shipments", "prices"), "data-control") == ["measure", "series", "scale", "base", "series"]
