"""How the lines of a pane are told apart: styles by rule, and colours that all readers can tell apart."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from data.chart_series.line_style import ACCENT, BENCHMARK, GREY, INK, line_styles
from data.models.events import Series
from layouts.static_svg.paint import THEMES, tokens
from tests.drawn import table
from tests.sight import SIGHT, apart, contrast

TABLE = table("line-style")

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
    seen = {style.colour: tokens(theme)[style.colour] for style in (INK[0], ACCENT[0], GREY[0])}

    near = {(a, b): apart(seen[a], seen[b], sight) for a, b in combinations(seen, 2)}

    assert {pair: far for pair, far in near.items() if far < LEAST} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_lines_stand_out_from_the_ground_and_names_can_be_read(theme: str) -> None:
    colours = tokens(theme)

    for style in (INK[0], ACCENT[0], GREY[0]):
        assert contrast(colours[style.colour], colours["ground"]) >= 3
        assert contrast(colours[style.name_colour], colours["ground"]) >= 4.5
