"""The tables of what readers take away and of the moves around an event, as Python passes them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from data.dataset import Dataset
from data.event_study.study import others
from data.event_study.windows import Window
from data.export.events import row
from data.export.table import Column, write_csv
from data.models.info import Release
from data.scene import Scene
from layouts.briefing_pages import credit
from layouts.event_study.lead import percentile
from layouts.event_study.shown import heading
from layouts.pages.event import citation
from layouts.pages.shared import Site
from layouts.snippet import IFRAME, embed_address
from layouts.words import words
from tests.drawn import table

CSV = table("csv")
CITED = table("citations")
FRAMED = table("snippet")
STUDIED = table("event-study")
BASE = "https://example.org"


def csv(header: list[str], rows: list[dict[str, Any]]) -> str:
    return write_csv([Column(name, "string", "") for name in header], rows, excel=True).decode()


@pytest.mark.parametrize("case", CSV["rows"], ids=lambda case: str(case["name"]))
def test_rows_as_csv(case: dict[str, Any]) -> None:
    header, *rows = case["rows"]
    assert csv(header, [dict(zip(header, cells, strict=True)) for cells in rows]) == case["text"]


def test_events_as_csv(small: Dataset) -> None:
    assert csv(CSV["header"], [row(small, event, BASE) for event in small.events]).split("\r\n") == CSV["events"]


@pytest.mark.parametrize("case", CITED["events"], ids=lambda case: str(case["id"]))
def test_how_an_event_is_cited(case: dict[str, Any], small: Dataset) -> None:
    assert citation(small, small.events_by_id[case["id"]], BASE, words()) == case["text"]


@pytest.mark.parametrize("case", CITED["credits"], ids=lambda case: str(case["version"]))
def test_which_state_of_a_dataset_is_shown(case: dict[str, Any], small: Dataset) -> None:
    versions = (Release(version=case["version"], date=case["released"], note="New."),) if case["released"] else ()
    named = {"title": case["title"], "version": case["version"], "versions": versions}
    dataset = replace(small, info=small.info.model_copy(update=named))
    assert credit(dataset, words()) == case["text"]


@pytest.mark.parametrize("case", FRAMED["frames"], ids=lambda case: str(case["src"]))
def test_the_html_of_a_frame(case: dict[str, Any]) -> None:
    given = {name: case[name] for name in ("src", "title", "height")}
    assert str(IFRAME.format(width="100%", **given)) == case["html"]


@pytest.mark.parametrize("case", FRAMED["queries"], ids=lambda case: str(case["link"]))
def test_the_query_of_an_embed(case: dict[str, Any], small: Dataset) -> None:
    address = embed_address(Scene.of(small, case["link"]), Site(BASE, (), ""))
    assert urlsplit(address).query == case["query"]


def test_what_a_window_is_called() -> None:
    for case in STUDIED["headings"]:
        assert heading(Window(case["first"], case["last"]), words()) == case["text"]


def test_percentiles_as_they_travel_and_as_they_read() -> None:
    for case in STUDIED["percentiles"]:
        assert (percentile(case["value"]), words().number(case["figure"])) == (case["figure"], case["text"])


@pytest.mark.parametrize("case", STUDIED["others"], ids=str)
def test_the_other_events_of_a_window(case: dict[str, Any], small: Dataset) -> None:
    assert list(others(small, case["event"], case["after"], case["until"])) == case["others"]
