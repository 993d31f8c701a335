"""The table of reactions in a made-up market, as Python passes it."""

from __future__ import annotations

from typing import Any

import pytest

from data.dataset import Dataset
from data.event_study.windows import Window
from data.reactions.reaction import Look, reaction
from data.reactions.reactions import Reactions, ordered
from tests.drawn import table
from tests.reacted import market

REACTED = table("reactions")
PLACES = sorted(REACTED["events"])


@pytest.fixture(scope="module")
def made() -> Dataset:
    return market(REACTED)


def look(case: dict[str, Any]) -> Look:
    return Look("price", case["returns"], Window(*case["window"]))


def near(found: list[Any], wanted: list[Any]) -> None:
    """Compare numbers to a billionth: sums are added up in another order elsewhere."""
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert one == (pytest.approx(other, abs=1e-9) if isinstance(other, float) else other)


@pytest.mark.parametrize("case", REACTED["measured"], ids=lambda case: str(case["name"]))
def test_the_reaction_to_an_event(case: dict[str, Any], made: Dataset) -> None:
    found = reaction(made, made.events[PLACES.index(case["place"])], look(case))
    ranked, points = found.ranked, found.path.points if found.path else ()
    assert (found.reason, len(points)) == (case["reason"], case["sessions"])
    near(
        []
        if ranked is None
        else [ranked.move, ranked.percentile, ranked.low, ranked.high, ranked.among, ranked.unusual],
        case["ranked"] or [],
    )
    drawn = {point.session: [point.session, point.move, point.benchmark, point.low, point.high] for point in points}
    for wanted in case["points"]:
        near(drawn[wanted[0]], wanted)


@pytest.mark.parametrize("case", REACTED["all"], ids=lambda case: str(case["name"]))
def test_all_reactions_at_once(case: dict[str, Any], made: Dataset) -> None:
    cells = [reaction(made, event, look(case)) for event in made.events]
    found = Reactions(look(case), tuple(cells))
    counts = found.counts
    near([counts.events, counts.ranked, counts.days, counts.unusual, counts.expected], case["counts"])
    places = {cell.event: place for cell, place in zip(cells, PLACES, strict=True)}
    assert [places[cell.event] for cell in ordered(made, cells, "moves")] == case["moves"]
    joint = {one.session: [one.session, one.move, one.low, one.high] for one in found.together}
    for wanted in case["joint"]:
        near(joint[wanted[0]], wanted)
