"""The time axis: the span of a view and its ticks. The browser passes the same table."""

from __future__ import annotations

from typing import Any

import pytest

from data import days
from data.axis import Axis, Span, span
from data.view import View
from tests.drawn import table

CASES = table("axis")


@pytest.mark.parametrize("case", CASES["span"], ids=lambda case: str(case["name"]))
def test_the_span_of_a_view(case: dict[str, Any]) -> None:
    view = View(from_=case["view"]["from"], to=case["view"]["to"])
    first, end = span(view, tuple(case["extent"]))
    assert [days.iso(first), days.iso(end)] == [case["first"], case["end"]]


@pytest.mark.parametrize("case", CASES["ticks"], ids=lambda case: str(case["name"]))
def test_the_ticks_of_an_axis(case: dict[str, Any]) -> None:
    found = axis(case["first"], case["end"], case["width"], case["left"], case["right"]).ticks()
    assert [[days.iso(day), style, major] for day, style, major in found] == case["ticks"]


def test_a_day_and_its_pixel_convert_both_ways() -> None:
    found = axis("2019-07-01", "2019-08-01", 462, 100, 52)
    assert [found.x(found.first), found.x(found.end)] == [100, 410]
    assert found.day(found.x(found.first + 7.5)) == pytest.approx(found.first + 7.5)


@pytest.mark.parametrize(("first", "end"), [("0001-01-01", "9999-12-31"), ("9999-12-31", "9999-12-31")])
def test_the_ends_of_the_calendar_have_ticks_too(first: str, end: str) -> None:
    found = Axis(days.ordinal(first), days.ordinal(end) + 1, 900, 10, 10).ticks()
    assert all(days.ordinal(first) <= tick.day <= days.ordinal(end) for tick in found)


def test_more_room_for_words_means_fewer_ticks() -> None:
    bounds = Span(days.ordinal("2018-10-01"), days.ordinal("2020-01-01"))
    assert len(Axis(*bounds, 900, room=120).ticks()) < len(Axis(*bounds, 900).ticks())


def axis(first: str, end: str, width: float, left: float, right: float) -> Axis:
    return Axis(days.ordinal(first), days.ordinal(end), width, left, right)
