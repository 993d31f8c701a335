"""Events as a DataFrame: the rows are those that the page shows, the columns are documented, nobody spoils another's."""

from __future__ import annotations

import pandas as pd
import pytest

from data import view as views
from data.dataset import Dataset
from data.frame import COLUMNS, frames, whole
from data.rows import rows
from data.selection import select

QUERIES = [
    "",
    "category=",
    "q=meeting",
    "from=2019-07-01&to=2019-12-31",
    "direction=escalation&order=moves",
    "event=nothing&colour=blue",
    "%ff=%00&category=~~~",
]


@pytest.mark.parametrize("query", QUERIES)
def test_a_frame_has_the_events_that_the_page_shows_in_their_order(dataset: Dataset, query: str) -> None:
    view, _ = views.parse(query, dataset.vocabulary)

    found = frames(dataset)(query)

    assert found["id"].tolist() == list(select(rows(dataset), view, dataset.vocabulary).ids)
    assert found.index.tolist() == list(range(len(found)))


def test_a_thread_keeps_its_own_order(small: Dataset) -> None:
    thread = small.events[-1].id
    view, _ = views.parse(f"thread={thread}", small.vocabulary)

    assert frames(small)(f"thread={thread}")["id"].tolist() == list(select(rows(small), view, small.vocabulary).ids)


@pytest.mark.parametrize("query", ["", "category="])
def test_each_column_has_the_dtype_it_is_documented_with(dataset: Dataset, query: str) -> None:
    found = frames(dataset)(query)

    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == {
        name: column.dtype for name, column in COLUMNS.items()
    }


def test_dates_can_be_grouped_and_lists_taken_apart(dataset: Dataset) -> None:
    found = whole(dataset)

    by_year = found.groupby(found["date"].dt.year).size()
    by_actor = found.explode("actors")["actors"].value_counts()

    assert by_year[2019] == sum(event.date.startswith("2019") for event in dataset.events)
    assert by_actor["Japan"] == sum("Japan" in event.actors for event in dataset.events)


def test_values_are_those_of_the_event(small: Dataset) -> None:
    event = small.events[0]
    row = whole(small).iloc[0]

    assert row["title"] == event.title
    assert row["date"] == pd.Timestamp(event.date)
    assert row["category_label"] == next(one.label for one in small.categories if one.id == event.category)
    assert row["publishers"] == tuple(dict.fromkeys(source.publisher for source in event.sources))


@pytest.mark.parametrize("junk", [None, 7, {"a": 1}, ["q=x"]])
def test_what_is_no_link_is_the_untouched_view(small: Dataset, junk: object) -> None:
    frame = frames(small)

    assert frame(junk).equals(frame(""))


def test_a_changed_frame_does_not_affect_others(small: Dataset) -> None:
    frame = frames(small)
    mine = frame("")
    title = mine["title"].iloc[0]
    mine.loc[0, "title"] = "spoilt"
    mine["pivotal"] = True
    del mine["id"]

    assert frame("")["title"].iloc[0] == title
    assert whole(small)["pivotal"].tolist() == [event.pivotal for event in small.events]


def test_a_frame_is_worked_out_once_for_all_spellings_of_a_link(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = frames(small)
    asked = []
    monkeypatch.setattr("data.frame.select", lambda *parts: asked.append(parts) or select(*parts))

    for query in ("q=closed", "q=closed&theme=auto", "q=%20closed%20", "utm_source=x&q=closed"):
        frame(query)

    assert len(asked) == 1
