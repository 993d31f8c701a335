"""How the lines of a pane are told apart: styles by rule, and colours that all readers can tell apart."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from data.chart_series.line_style import ACCENT, BENCHMARK, GREY, INK, line_styles
from data.models.events import Series
from layouts.static_svg.paint import THEMES, tokens
from tests.drawn import table

TABLE = table("line-style")
Colour = tuple[float, float, float]

# Machado, Oliveira and Fernandes, 2009, at severity 1; grey is the luminance of a print without colours.
SIGHT: dict[str, tuple[Colour, Colour, Colour]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "grey": ((0.2126, 0.7152, 0.0722), (0.2126, 0.7152, 0.0722), (0.2126, 0.7152, 0.0722)),
}
LEAST = 10
"""The least distance in OKLab, times 100, at which thin lines differ at a glance; 2 is barely seen side by side."""


@pytest.mark.parametrize("case", TABLE["lines"], ids=lambda case: str(case["name"]))
def test_the_table_of_styles(case: dict[str, Any]) -> None:
    series = [Series.model_construct(**{"kind": "price", **one}) for one in case["series"]]

    found = line_styles(series, case["usual"], accented=case["accented"])

    assert [found[one.id].id for one in series] == case["styles"]


@pytest.mark.parametrize("case", TABLE["styles"], ids=lambda case: str(case["id"]))
def test_the_table_of_what_a_style_is(case: dict[str, Any]) -> None:
    known = {style.id: style for style in (*INK, *ACCENT, *GREY, BENCHMARK)}

    found = known[case["id"]]

    assert (found.colour, found.name_colour, found.width) == (case["colour"], case["name_colour"], case["width"])
    assert list(found.dash) == case["dash"]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_every_reader_can_tell_the_colours_of_lines_apart(theme: str, sight: str) -> None:
    seen = {style.colour: _oklab(_seen(tokens(theme)[style.colour], sight)) for style in (INK[0], ACCENT[0], GREY[0])}

    near = {(a, b): 100 * _distance(seen[a], seen[b]) for a, b in combinations(seen, 2)}

    assert {pair: far for pair, far in near.items() if far < LEAST} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_lines_stand_out_from_the_ground_and_names_can_be_read(theme: str) -> None:
    colours = tokens(theme)
    ground = _luminance(colours["ground"])

    for style in (INK[0], ACCENT[0], GREY[0]):
        assert _contrast(_luminance(colours[style.colour]), ground) >= 3
        assert _contrast(_luminance(colours[style.name_colour]), ground) >= 4.5


def _linear(colour: str) -> Colour:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _expanded(red), _expanded(green), _expanded(blue)


def _expanded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _seen(colour: str, sight: str) -> Colour:
    return _times(SIGHT[sight], _linear(colour))


def _times(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    first, second, third = (max(0.0, sum(a * b for a, b in zip(row, colour, strict=True))) for row in matrix)
    return first, second, third


def _oklab(colour: Colour) -> Colour:
    """Return a linear colour in Björn Ottosson's OKLab."""
    to_cones = (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
    long, middle, short = (part ** (1 / 3) for part in _times(to_cones, colour))
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _distance(one: Colour, other: Colour) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)


def _luminance(colour: str) -> float:
    return _times(SIGHT["grey"], _linear(colour))[0]


def _contrast(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)
