"""A thread where the server writes it: the list of an embed, the page of an event, a picture; and the strip of directions."""

from __future__ import annotations

import re

import pytest

from data.dataset import Dataset
from data.payload.embed import embed_index
from data.scene import Scene
from layouts.panels.balance.panel import balance_panel
from layouts.panels.built_in import built_in
from layouts.panels.registry import Context
from layouts.panels.timeline.fragment import timeline_still
from layouts.thread_relations import LEFT_OUT, relation_labels
from layouts.words import words
from tests.layouts.tree import attributes, texts

PATROLS, CLOSED, TALKS = "2021-03-01-patrols-begin", "2021-06-15-harbours-closed", "2021-11-02-island-talks"


def said(small: Dataset, query: str) -> tuple[str, ...]:
    return relation_labels(Scene.of(small, query), words())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        (f"thread={TALKS}", ("", "answered by", "followed by")),
        (f"thread={TALKS}&category=patrol~talks", ("", LEFT_OUT)),
        (f"thread={TALKS}&category=", ()),
        (f"thread={PATROLS}~2022-01-01-quota-shared", ("", "no relation on record")),
    ],
)
def test_what_leads_from_one_event_to_the_next(small: Dataset, query: str, expected: tuple[str, ...]) -> None:
    assert said(small, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [[], [], [], [], []]),
        (f"event={CLOSED}", [[], [4], [6], [], [15]]),
        (f"thread={TALKS}", [[], [4], [6]]),
        (f"thread={TALKS}&category=patrol~talks", [[], []]),
    ],
)
def test_an_embed_carries_the_relations_it_draws_at_first(
    small: Dataset, query: str, expected: list[list[int]]
) -> None:
    assert embed_index(Scene.of(small, query))["vocabulary"]["relations"] == expected


def test_a_picture_of_a_thread_shows_its_path(small: Dataset) -> None:
    for query, curves in ((f"thread={TALKS}&from=&to=", 2), ("from=&to=", 0)):
        drawn = timeline_still(Scene.of(small, query), width=700)
        assert len(re.findall(r"C[\d.]", drawn)) == curves


def test_the_balance_strip_states_its_rule(small: Dataset) -> None:
    strip = balance_panel(Context(Scene.of(small, ""), words(), "explore", built_in()))
    told = " ".join(texts(strip))
    for direction in small.directions:
        assert f"{direction.label}: {direction.meaning}" in told
    assert attributes(strip, "data-panel") == ["balance"]
