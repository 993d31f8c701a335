"""Parts of static SVGs: numbers, paths, lines of text, sizes, and simplified lines."""

from __future__ import annotations

import re

import pytest

from layouts.panels.charts.trace import distances, thinned
from layouts.static_svg import type as faces
from layouts.static_svg.size import NAMED, Size, SizeError, read
from layouts.static_svg.svg import number, polyline


def test_thinning_keeps_the_lowest_and_the_highest_of_each_pixel() -> None:
    points = [(place / 10, float(place % 7)) for place in range(100)]
    kept = list(thinned(points))
    assert len(kept) <= 2 * 10
    assert {y for _, y in kept} >= {0.0, 6.0}
    assert set(kept) <= set(points)


def test_points_on_a_straight_line_are_omitted() -> None:
    assert (
        distances([(0, 0), (1, 1), (2, 2), (3, 9), (4, 4)])[1] < distances([(0, 0), (1, 1), (2, 2), (3, 9), (4, 4)])[3]
    )
    assert distances([(0, 0), (1, 1), (2, 2)])[1] == pytest.approx(0)


def test_a_path_adds_up_to_its_points() -> None:
    points = [(10.04, 3.0), (10.97, 2.5), (10.97, 8.0), (30.0, 8.0), (31.55, 1.23)]
    steps = re.findall(r"[Mlhv][^Mlhv]*", polyline([points]))
    x = y = 0.0
    for step in steps:
        values = [float(value) for value in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", step[1:])]
        pairs = {"h": lambda found: [(one, 0.0) for one in found], "v": lambda found: [(0.0, one) for one in found]}
        for across, down in pairs.get(step[0], lambda found: list(zip(found[::2], found[1::2], strict=True)))(values):
            x, y = (across, down) if step[0] == "M" else (x + across, y + down)
    assert (x, y) == pytest.approx((31.6, 1.2), abs=0.06)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (-0.04, "0"), (0.31, ".3"), (-0.3, "-.3"), (12.0, "12"), (1234.56, "1234.6")]
)
def test_numbers_are_written_to_a_tenth(value: float, text: str) -> None:
    assert number(value) == text


def test_lines_are_no_wider_than_their_room() -> None:
    text = "Photoresist kept coming, licence by licence; 불화수소는 두 달 동안 들어오지 않았다"
    for line in faces.lines(text, 180, 20):
        assert faces.width(line, 20) <= 180
    assert faces.lines(text, 180, 20, most=2)[-1].endswith("…")
    assert faces.lines("Unbreakablyunbreakablyunbreakably", 100, 20) == [
        faces.cut("Unbreakablyunbreakablyunbreakably", 100, 20)
    ]


def test_no_single_word_is_left_for_a_last_line() -> None:
    text = "Shares fell in early August 2019 and ended the year above the end of June"
    plain, settled = faces.lines(text, 600, 20), faces.settled(text, 600, 20, last=0.6)
    assert plain[-1] == "June"
    assert len(settled) == len(plain) == 2
    widths = [faces.width(line, 20) for line in settled]
    assert widths[1] >= 0.6 * widths[0]
    assert " ".join(settled) == text
    assert faces.settled("Unbreakable", 40, 20, last=0.6) == faces.lines("Unbreakable", 40, 20)


@pytest.mark.parametrize(
    "asked",
    [{"size": "huge"}, {"width": "0"}, {"width": "99999"}, {"height": "-4"}, {"width": "1e3"}, {"width": "٣٠٠٠"}],
)
def test_absurd_sizes_are_refused(asked: dict[str, str]) -> None:
    with pytest.raises(SizeError):
        read(asked)


def test_sizes_have_names_or_sides() -> None:
    assert read({}) == NAMED["social"]
    assert read({"size": "square"}) == NAMED["square"]
    assert read({"width": "600"}) == Size(600, 315, 12)
    assert read({"width": "2400", "height": "1260"}) == Size(2400, 1260, 34)
