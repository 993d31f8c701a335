"""The table of what leads an event, as Python passes it."""

from __future__ import annotations

from typing import Any

import pytest

from data.event_study.path import Path, Point
from layouts.event_study.lead import Moved, described, rank, sentence
from layouts.words import words
from tests.drawn import table

LED = table("lead")


@pytest.mark.parametrize("case", LED["sentences"], ids=lambda case: str(case["text"]))
def test_the_sentence_of_a_move(case: dict[str, Any]) -> None:
    found = Moved(case["name"], case["day"] or None, case["move"], case["market"], case["percentile"])
    assert sentence(found, words()) == case["text"]


@pytest.mark.parametrize("case", LED["ranks"], ids=lambda case: str(case["text"]))
def test_a_rank_in_plain_words(case: dict[str, Any]) -> None:
    assert rank(case["move"], case["percentile"], words()) == case["text"]


@pytest.mark.parametrize("case", LED["paths"], ids=lambda case: str(case["text"]))
def test_a_chart_in_words(case: dict[str, Any]) -> None:
    points = tuple(
        Point(session, "2019-08-20", *(None if one is None else one / 1000 for one in (move, None, low, high)))
        for session, move, low, high in case["points"]
    )
    assert described(case["name"], Path("samsung", None, 9, points), words()) == case["text"]


def test_what_leads_the_day_samsung_rose(dataset: Any) -> None:
    from layouts.event_study.lead import lead

    found = lead(dataset, dataset.events_by_id["2019-08-20-samsung-shares-rise"], words())
    assert found is not None
    assert found.sentence == (
        "Samsung Electronics closed 1.95% higher, ahead of the market’s 1.05%; "
        "one session in ten of the year before was better."
    )
