"""Labels above the lanes: nothing overlaps, and lighter ones give way. The browser passes the same table."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stagger import BEHIND, CLEARANCE, Label, in_rows, priority, stagger, stand_ins
from tests.drawn import table

CASES = table("stagger")
BOUNDS = (0.0, 400.0)
ROWS = 3
LABELS = st.lists(st.tuples(st.floats(0, 400), st.floats(20, 160), st.integers(0, 9)), max_size=8).map(
    lambda found: [Label(str(at), *one) for at, one in enumerate(found)]
)


def _labels(case: dict[str, Any]) -> list[Label]:
    return [Label(**label) for label in case["labels"]]


@pytest.mark.parametrize("case", CASES["stagger"], ids=lambda case: str(case["name"]))
def test_labels_do_not_overlap(case: dict[str, Any]) -> None:
    placed = stagger(_labels(case), case["rows"], tuple(case["bounds"]))
    assert [[one.label.key, one.row, one.side] for one in placed] == case["placed"]


@pytest.mark.parametrize("case", CASES["rows"], ids=lambda case: str(case["name"]))
def test_key_moments_without_a_label_are_counted(case: dict[str, Any]) -> None:
    found = in_rows(_labels(case), case["rows"], tuple(case["bounds"]), beside=case["beside"])
    assert [[one.label.key, one.row, one.side] for one in found.placed] == case["placed"]
    assert [label.key for label in found.gone] == case["gone"]


@pytest.mark.parametrize("case", CASES["stand_ins"], ids=lambda case: str(case["name"]))
def test_of_many_events_without_key_moments_some_are_named(case: dict[str, Any]) -> None:
    assert sorted(map(list, stand_ins(case["days"], case["weights"], case["span"]).items())) == case["ranks"]


@pytest.mark.parametrize("case", CASES["priority"], ids=lambda case: str(case["name"]))
def test_the_focused_event_comes_before_key_moments_and_these_before_others(case: dict[str, Any]) -> None:
    assert priority(case["weight"], pivotal=case["pivotal"], focused=case["focused"]) == case["priority"]


@given(LABELS)
def test_no_label_crosses_another_or_its_leader_but_behind_its_mark(labels: list[Label]) -> None:
    placed = stagger(labels, ROWS, BOUNDS)
    for one in placed:
        for other in placed:
            if one is other:
                continue
            if one.row == other.row:
                assert one.end <= other.start or other.end <= one.start
            elif one.row < other.row and abs(one.label.x - other.label.x) > BEHIND * CLEARANCE:
                assert not other.start < one.label.x < other.end


@given(LABELS)
def test_a_label_stands_whatever_lighter_ones_there_are(labels: list[Label]) -> None:
    ranked = sorted(labels, key=lambda label: -label.priority)
    for count in range(1, len(ranked) + 1):
        alone = {one.label.key for one in stagger(ranked[:count], ROWS, BOUNDS)}
        among = {one.label.key for one in stagger(ranked, ROWS, BOUNDS)}
        assert alone <= among
