"""The table of reactions in a made-up market, as Python passes it."""

from __future__ import annotations

from typing import Any

import pytest

from data.chart_series.nice import fit
from data.dataset import Dataset
from data.event_study.path import Path, Point
from data.event_study.windows import Window
from data.reactions.reaction import Look, Ranked, Reaction, reaction
from data.reactions.reactions import Counts, Reactions, ordered
from layouts.panels.reactions import drawn, told
from layouts.panels.reactions.scale import Pane, scale
from layouts.panels.reactions.told import Subject
from layouts.words import words
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


def subject(case: dict[str, Any]) -> Subject:
    one = case["subject"]
    nouns = tuple(one["nouns"]) if one["nouns"] else None
    return Subject(one["name"], one["benchmark"], one["returns"], Window(*one["window"]), nouns)


@pytest.mark.parametrize("case", REACTED["leads"])
def test_the_sentence_of_answer_and_the_number_of_looks(case: dict[str, Any]) -> None:
    counts = Counts(*case["counts"])
    assert told.lead(subject(case), counts, words()) == case["lead"]
    assert told.tries(counts, 22, 5, words()) == case["tries"]


@pytest.mark.parametrize("case", REACTED["legends"])
def test_how_cells_are_read(case: dict[str, Any]) -> None:
    assert told.legend(subject(case), case["paths"], words(), is_cut=case["cut"]) == case["text"]


@pytest.mark.parametrize("case", REACTED["names"])
def test_what_a_cell_is_called(case: dict[str, Any]) -> None:
    ranked = Ranked(*case["ranked"]) if case["ranked"] else None
    one = Reaction("x", ranked=ranked, others=tuple("abc"[: case["others"]]), reason=case["reason"])
    assert told.named(one, subject(case), "Harbours closed", words(), case.get("beyond", ())) == case["text"]


def cell(one: dict[str, Any]) -> Reaction:
    """Return a cell with a path whose last session has the widest band."""
    low, high = one["widest"]
    last = len(one["moves"]) - 1
    points = [
        Point(at - 1, "2019-01-01", move, None, *((low, high) if at == last else (None, None)))
        for at, move in enumerate(one["moves"])
    ]
    return Reaction("x", path=Path("price", None, 0, tuple(points)) if points else None)


@pytest.mark.parametrize("case", REACTED["scales"], ids=lambda case: str(case["name"]))
def test_how_far_the_scale_goes_and_what_leaves_it(case: dict[str, Any]) -> None:
    cells = [cell(one) for one in case["cells"]]
    pane = Pane(scale(cells))
    near([pane.values.low, pane.values.high], case["range"])
    assert list(pane.ends) == case["ends"]
    assert [list(pane.beyond(one.path.points if one.path else ())) for one in cells] == case["beyond"]


@pytest.mark.parametrize("case", REACTED["together"])
def test_what_paths_over_one_another_show(case: dict[str, Any]) -> None:
    assert told.together(case["n"], case["median"], [tuple(one) for one in case["leaving"]], words()) == case["text"]


@pytest.mark.parametrize("case", REACTED["drawn"])
def test_what_a_cell_draws(case: dict[str, Any]) -> None:
    pane = Pane(fit(tuple(case["extent"]), zero=False))
    points = [Point(session, "2019-01-01", *values) for session, *values in case["points"]]
    found = {
        "line": drawn.course(points, pane),
        "market": drawn.course(points, pane, "benchmark"),
        "band": drawn.band(points, pane),
        "outside": drawn.outside(points, pane),
        "ends": list(pane.ends),
    }
    assert found == {name: case[name] for name in found}
