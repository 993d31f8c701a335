"""The Selection: the cases both languages must pass, and the meaning of counts in any view."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.selection import Row, select
from data.view import View, parse
from data.vocabulary import FACETS, Vocabulary

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "selection.json").read_text(encoding="utf-8"))
VOCABULARY = Vocabulary.from_payload(TABLE["vocabulary"])
FACET_VIEWS = st.fixed_dictionaries(
    {facet: st.none() | st.sets(st.sampled_from([term.id for term in VOCABULARY.terms(facet)])) for facet in FACETS}
)


@dataclass(frozen=True)
class Happening:
    """An event as the table gives it."""

    id: str
    date: str
    precision: str
    date_end: str | None
    category: str
    direction: str
    level: str | None = None


LISTED = ("actors", "people", "roles", "materials", "companies", "texts")


def row(event: dict[str, Any]) -> Row:
    own = {key: event[key] for key in Happening.__dataclass_fields__}
    return Row.of(Happening(**own), **{key: event[key] for key in LISTED})


ROWS = tuple(row(event) for event in TABLE["events"])


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_a_view_selects(case: dict[str, Any]) -> None:
    view, dropped = parse(case["query"], VOCABULARY)
    selection = select(ROWS, view, VOCABULARY)
    assert dropped == ()
    assert case["ids"] == list(selection.ids)
    assert len(ROWS) == selection.total
    for facet, counts in case["counts"].items():
        assert counts == {value: selection.counts[facet][value] for value in counts}


@settings(deadline=None)
@given(FACET_VIEWS)
def test_a_count_is_what_choosing_that_value_alone_would_show(facets: dict[str, set[str] | None]) -> None:
    view = View(**{facet: None if ids is None else tuple(ids) for facet, ids in facets.items()})  # type: ignore[arg-type]
    counts = select(ROWS, view, VOCABULARY).counts
    for facet in FACETS:
        for term in VOCABULARY.terms(facet):
            alone = replace(view, **{facet: (term.id,)})  # type: ignore[arg-type]
            assert len(select(ROWS, alone, VOCABULARY).ids) == counts[facet][term.id]


def test_a_repeated_value_counts_once() -> None:
    twice = Row.of(Happening("a", "2019-07-01", "day", None, "curb", ""), actors=["meti", "meti"])
    assert select([twice], View(), VOCABULARY).counts["actor"]["meti"] == 1


def test_a_value_the_vocabulary_lacks_counts_nowhere() -> None:
    stray = Row("a", 0, 0, "elsewhere", actors=("nobody",))
    selection = select([stray], View(), VOCABULARY)
    assert selection.ids == ("a",)
    assert {0} == {count for counts in selection.counts.values() for count in counts.values()}
