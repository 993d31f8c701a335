"""The marks of pictures are those of pages."""

from __future__ import annotations

import re

from layouts.static_svg.shapes import marks


def test_a_square_of_a_picture_is_a_tenth_smaller_than_its_size_since_it_covers_more() -> None:
    [path] = re.findall(r'd="([^"]+)"', marks("square", [(50, 50)], 20, ground="#fff"))
    places = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", path)]
    assert places[:2] == [41, 41]
    assert max(abs(one) for one in places[2:]) == 18
