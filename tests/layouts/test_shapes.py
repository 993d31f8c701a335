"""The marks of pictures are those of pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from data.models.info import Shape
from layouts.static_svg.shapes import POLYGONS, marks


def test_a_square_of_a_picture_is_a_tenth_smaller_than_its_size_since_it_covers_more() -> None:
    [path] = re.findall(r'd="([^"]+)"', marks("square", [(50, 50)], 20, ground="#fff"))
    places = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", path)]
    assert places[:2] == [41, 41]
    assert max(abs(one) for one in places[2:]) == 18


CLIP = re.compile(r'\[data-shape="([a-z-]+)"\]\.mark-shape[^{]*\{ clip-path: polygon\(([^)]*)\)')
PAGE = (Path(__file__).resolve().parents[2] / "assets/base/page.css").read_text(encoding="utf-8")


def test_every_shape_has_a_rule_in_the_style_sheet() -> None:
    assert set(re.findall(r'\[data-shape="([a-z-]+)"\]\.mark-shape', PAGE)) == set(get_args(Shape))


@pytest.mark.parametrize(("shape", "corners"), CLIP.findall(PAGE))
def test_a_polygon_of_a_page_is_that_of_a_picture(shape: str, corners: str) -> None:
    seen = [tuple(float(one.rstrip("%")) / 100 - 0.5 for one in corner.split()) for corner in corners.split(", ")]

    assert seen == [pytest.approx(corner) for corner in POLYGONS[shape]]


def test_a_cross_is_drawn_around_its_middle() -> None:
    [path] = re.findall(r'd="([^"]+)"', marks("cross", [(50, 50)], 20, ground="#fff"))

    assert path == "M46.4 40h7.2v6.4h6.4v7.2h-6.4v6.4h-7.2v-6.4h-6.4v-7.2h6.4z"
