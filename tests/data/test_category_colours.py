"""The colours of the bundled categories: every reader can tell them apart, and each stands out from the ground."""

from __future__ import annotations

from itertools import combinations

import pytest

from data.dataset import Dataset
from layouts.static_svg.paint import THEMES, tokens
from tests.sight import SIGHT, apart, contrast

LEAST = 8
"""The least distance; less than for thin lines, as each mark also has a shape and a lane of its own."""


def _colours(dataset: Dataset, theme: str) -> dict[str, str]:
    dark = theme == "dark"
    return {category.id: category.colour_dark if dark else category.colour for category in dataset.categories}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", [sight for sight in SIGHT if sight != "grey"])
def test_every_reader_can_tell_the_colours_of_categories_apart(dataset: Dataset, theme: str, sight: str) -> None:
    colours = _colours(dataset, theme)

    near = {(a, b): apart(colours[a], colours[b], sight) for a, b in combinations(colours, 2)}

    assert {pair: far for pair, far in near.items() if far < LEAST} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_the_counts_in_clusters_stand_out_from_their_ground(dataset: Dataset, theme: str) -> None:
    ground = tokens(theme)["ground"]

    weak = {name: contrast(colour, ground) for name, colour in _colours(dataset, theme).items()}

    assert {name: found for name, found in weak.items() if found < 4.5} == {}


def test_each_bundled_category_has_a_shape_of_its_own_for_prints_without_colour(dataset: Dataset) -> None:
    shapes = [category.shape for category in dataset.categories]

    assert len(set(shapes)) == len(shapes)
