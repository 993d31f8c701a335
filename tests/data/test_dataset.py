"""A loaded Dataset: events, relations, observations, vocabulary, returns."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pandas as pd
import pytest
from pydantic import ValidationError

from data.dataset import Dataset
from data.load import load
from data.moves import move_on
from data.relations import RelatedEvent
from data.search_text import texts
from data.vocabulary import Term, Vocabulary

CLOSED = "2021-06-15-harbours-closed"


def test_nothing_can_be_changed(small: Dataset) -> None:
    with pytest.raises(FrozenInstanceError):
        small.events = ()  # type: ignore[misc]
    with pytest.raises(ValidationError):
        small.events[0].title = "Other"
    with pytest.raises(TypeError):
        small.events_by_id["x"] = small.events[0]  # type: ignore[index]
    closes = small.observations("sildfisk")
    closes.iloc[0] = 0
    assert small.observations("sildfisk").iloc[0] == 100


def test_events_stand_in_order_of_date(dataset: Dataset) -> None:
    dates = [(event.date, event.id) for event in dataset.events]
    assert dates == sorted(dates)


def test_relations_are_seen_from_both_ends(small: Dataset) -> None:
    assert small.related_to(CLOSED) == (
        RelatedEvent("2021-03-01-patrols-begin", "answers", incoming=False),
        RelatedEvent("2021-11-02-island-talks", "follows", incoming=True),
        RelatedEvent("2022-02-10-court-lifts-closure", "reverses", incoming=True),
    )


def test_observations_stand_at_the_first_day_of_their_period(folder: Path) -> None:
    text = (folder / "series.yaml").read_text()
    monthly = "panel: shipments\n  kind: shipment\n  flow: f\n  measure: value\n  unit: t\n  frequency: month\n"
    rest = "  source: {publisher: P, title: T}\n  terms: T.\n  ends: E.\n"
    (folder / "series.yaml").write_text(f"{text}\n- id: catch\n  label: C\n  short: C\n  {monthly}{rest}")
    rows = "catch,2021-03,0.1,printed,half\ncatch,2021-01,12,,\n"
    (folder / "shipments.csv").write_text("series,period,value,basis,note\n" + rows)
    loaded = load(folder)
    expected = pd.Series([12.0, 0.1], index=pd.DatetimeIndex(["2021-01-01", "2021-03-01"], name="period"), name="catch")
    pd.testing.assert_series_equal(loaded.observations("catch"), expected, check_index_type=False)
    assert {period: (note.basis, note.note, note.source) for period, note in loaded.notes("catch").items()} == {
        "2021-03": ("printed", "half", None)
    }
    assert loaded.notes("sildfisk") == {}


def test_vocabulary_names_what_events_use(small: Dataset) -> None:
    vocabulary = small.vocabulary
    assert vocabulary.companies == (Term("sildfisk", "Sildfisk"), Term("ost-trawl", "Öst Trawl"))
    assert [term.id for term in vocabulary.actors] == ["norvik", "estmark", "harbour-court"]
    assert vocabulary.extent == ("2021-03-01", "2022-12-31")
    assert vocabulary.event_days[CLOSED] == "2021-06-15"
    assert Vocabulary.from_payload(vocabulary.to_payload()) == vocabulary


def test_names_without_a_list_get_slugs_of_their_own(folder: Path) -> None:
    (folder / "names.yaml").unlink()
    assert load(folder).vocabulary.companies == (Term("sildfisk", "Sildfisk"), Term("ost-trawl", "Öst Trawl"))


def test_default_series_are_marked_or_named(folder: Path) -> None:
    assert load(folder).vocabulary.default_query == "from=2021-01-01&to=2022-12-31"
    text = (folder / "series.yaml").read_text()
    (folder / "series.yaml").write_text(text.rstrip() + "\n  default: true\n")
    assert load(folder).vocabulary.default_query == "from=2021-01-01&to=2022-12-31&series=sildfisk"
    assert load(folder).default_series == ("sildfisk",)


def test_search_finds_other_spellings(small: Dataset) -> None:
    found = "\n".join(texts(small, small.events_by_id[CLOSED]))
    for word in ("シルドフィスク", "동트롤", "노르비크", "김바다", "Herring", "Crab boats", "closes"):
        assert word in found


def test_move_is_close_against_the_close_before(small: Dataset) -> None:
    move = move_on(small, "sildfisk", "2021-06-15")
    assert move is not None
    assert (move.before_day, move.before, move.close) == ("2021-06-14", 100.5, 90.45)
    assert move.move == pytest.approx(-0.1)


def test_no_move_without_a_session_or_over_a_gap(small: Dataset) -> None:
    assert [move_on(small, "sildfisk", day) for day in ("2021-06-12", "2021-06-11", "2022-02-09")] == [None] * 3


def test_a_session_that_only_others_have_leaves_no_move(folder: Path) -> None:
    series = (folder / "series.yaml").read_text()
    (folder / "series.yaml").write_text(series + series[series.index("- id") :].replace("id: sildfisk", "id: other"))
    with (folder / "prices.csv").open("a") as file:
        file.write("other,2021-06-14,10\nother,2021-06-15,11\nother,2021-06-16,12\n")
    rows = (folder / "prices.csv").read_text().replace("sildfisk,2021-06-15,90.45\n", "")
    (folder / "prices.csv").write_text(rows)
    loaded = load(folder)
    assert move_on(loaded, "sildfisk", "2021-06-16") is None
    assert move_on(loaded, "other", "2021-06-16") is not None


def test_ground_truth_of_the_first_article(dataset: Dataset) -> None:
    moves = [move_on(dataset, series, "2019-08-20") for series in ("samsung-electronics", "kospi")]
    assert [round(move.move * 100, 2) for move in moves if move] == [1.95, 1.05]
