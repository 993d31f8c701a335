"""The tables of links, texts, words and sentences, as Python passes them."""

from __future__ import annotations

from typing import Any

import pytest

from data import query, text_normalisation
from data.dataset import Dataset
from data.scene import Scene
from layouts.briefing import asks_for_a_view, index_of, without_the_screen
from layouts.document import dropped_line
from layouts.embed import not_for_the_frame
from layouts.headline import page_title
from layouts.readings import month
from layouts.thread_relations import relation_labels
from layouts.times import listed
from layouts.words import Words, words
from tests.drawn import table

MANY = 10**6
ADDRESSES = table("addresses")
QUERY = table("query")
NORMALISED = table("text-normalisation")
SPELT = table("spelling")
DESCRIBED = table("describe")


def name(case: dict[str, Any]) -> str:
    return str(case.get("name", ""))


@pytest.mark.parametrize("case", QUERY["pairs"], ids=name)
def test_the_pairs_of_a_query(case: dict[str, Any]) -> None:
    assert [list(pair) for pair in query.pairs(case["query"]).items()] == case["pairs"]


@pytest.mark.parametrize("case", QUERY["write"], ids=name)
def test_pairs_as_a_query(case: dict[str, Any]) -> None:
    assert query.write(case["pairs"]) == case["query"]


@pytest.mark.parametrize("case", ADDRESSES["frame"], ids=lambda case: str(case["query"]))
def test_what_a_host_page_adds_is_no_part_of_the_view(case: dict[str, Any], small: Dataset) -> None:
    assert [item.key for item in not_for_the_frame(Scene.of(small, case["query"]).dropped)] == case["named"]


@pytest.mark.parametrize("case", ADDRESSES["screen"], ids=lambda case: str(case["query"]))
def test_what_says_how_a_briefing_is_shown_is_no_part_of_the_view(case: dict[str, Any]) -> None:
    pairs = query.pairs(case["query"])
    assert query.write(without_the_screen(pairs)) == case["base"]
    assert asks_for_a_view(case["query"]) == case["asked"]
    assert index_of(pairs.get("step", ""), MANY) == case["step"] - 1


@pytest.mark.parametrize("case", NORMALISED["normalise"], ids=name)
def test_a_text_made_comparable(case: dict[str, Any]) -> None:
    assert text_normalisation.normalise(case["text"]) == case["normalised"]


@pytest.mark.parametrize("case", NORMALISED["terms"], ids=name)
def test_the_words_of_a_search(case: dict[str, Any]) -> None:
    assert list(text_normalisation.search_terms(case["text"])) == case["terms"]


@pytest.mark.parametrize("case", NORMALISED["join"], ids=name)
def test_the_text_of_several_fields(case: dict[str, Any]) -> None:
    assert text_normalisation.join(case["texts"]) == case["joined"]


@pytest.mark.parametrize("case", SPELT["dates"])
def test_a_date_as_it_is_known(case: dict[str, Any]) -> None:
    assert Words(case["language"]).date(case["day"], case["precision"], case["style"]) == case["text"]


def test_a_date_as_long_as_it_is_written() -> None:
    assert [words().known(case["date"]) for case in SPELT["known"]] == [case["text"] for case in SPELT["known"]]


@pytest.mark.parametrize("case", SPELT["lists"])
def test_several_as_one_phrase(case: dict[str, Any]) -> None:
    assert Words(case["language"]).list(case["items"]) == case["text"]


def test_a_plural() -> None:
    assert [words().say("events", n=case["n"]) for case in SPELT["plurals"]] == [
        case["text"] for case in SPELT["plurals"]
    ]


@pytest.mark.parametrize("case", SPELT["quotations"], ids=name)
def test_words_said_stand_within_one_pair_of_marks(case: dict[str, Any]) -> None:
    assert words().quoted(case["text"]) == case["quoted"]


@pytest.mark.parametrize("case", DESCRIBED["titles"])
def test_what_a_page_is_called(case: dict[str, Any], small: Dataset) -> None:
    assert page_title(Scene.of(small, case["query"]), words()).title == case["title"]


@pytest.mark.parametrize("case", DESCRIBED["dropped"])
def test_what_of_a_link_was_not_understood(case: dict[str, Any], small: Dataset) -> None:
    assert dropped_line(Scene.of(small, case["query"]).dropped, words()) == case["text"]


@pytest.mark.parametrize("case", DESCRIBED["search"], ids=name)
def test_what_a_search_finds(case: dict[str, Any], small: Dataset) -> None:
    assert list(Scene.of(small, case["query"]).selection.ids) == case["ids"]


def test_events_are_listed_under_what_is_known_of_their_month() -> None:
    for case in DESCRIBED["months"]:
        assert month(case["date"], case["precision"], words()) == case["text"]


def test_a_list_tells_the_time_of_day_where_it_is_known() -> None:
    for case in DESCRIBED["listed"]:
        assert listed(case["date"], case["precision"], case["time"], words()) == case["text"]


@pytest.mark.parametrize("case", table("threads")["ties"])
def test_what_leads_from_one_event_to_the_next(case: dict[str, Any], small: Dataset) -> None:
    assert list(relation_labels(Scene.of(small, case["query"]), words())) == case["ties"]
