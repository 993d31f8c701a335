"""People, their offices and the levels of meetings: what `check` refuses, what a search finds, whom a day finds in office."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.dataset import Dataset
from data.load import load
from data.problem import DatasetError
from data.rows import rows
from data.selection import select
from data.view import parse

PEOPLE = """
people:
  - {{id: ada-vik, label: Ada Vik, side: {side}, roles: [{{role: {role}, from: '{first}', to: '2022-01-01'}}]}}
roles:
  - {{id: fishery-minister, label: Fishery ministers, singular: Fishery minister, aka: [수산부 장관]}}
"""
MEETING = "2021-11-02-island-talks"
CLOSED = "2021-06-15-harbours-closed"


def people(folder: Path, *, side: str = "norvik", role: str = "fishery-minister", first: str = "2021-10-01") -> Path:
    """Give a dataset one person, in office from autumn 2021, in two events."""
    names = folder / "names.yaml"
    names.write_text(names.read_text("utf-8") + PEOPLE.format(side=side, role=role, first=first), "utf-8")
    events = folder / "events" / "2021.yaml"
    text = events.read_text("utf-8")
    for old in ("[김바다 (Kim Bada)]", "[漁野 渚]"):
        text = text.replace(old, "[Ada Vik]")
    events.write_text(text, "utf-8")
    return folder


def found(dataset: Dataset, query: str) -> list[str]:
    """Return the events of a query over all dates."""
    view, dropped = parse(f"{query}&from=&to=", dataset.vocabulary)
    assert dropped == ()
    return list(select(rows(dataset), view, dataset.vocabulary).ids)


def problems(folder: Path) -> str:
    with pytest.raises(DatasetError) as refused:
        load(folder)
    return str(refused.value)


def test_an_event_has_the_offices_that_its_people_held_that_day(folder: Path) -> None:
    dataset = load(people(folder))

    assert found(dataset, "person=ada-vik") == [CLOSED, MEETING]
    assert found(dataset, "role=fishery-minister") == [MEETING]
    assert found(dataset, "role=fishery-minister&level=ministers") == [MEETING]
    assert found(dataset, "level=officials") == []


@pytest.mark.parametrize(
    "words", ["fishery ministers 2021", "2021 MINISTERS fishery", "fishery minister talks", "수산부", "cabinet vik"]
)
def test_a_search_finds_offices_levels_categories_and_dates_in_any_order(folder: Path, words: str) -> None:
    assert found(load(people(folder)), f"q={words}") == [MEETING]


def test_a_level_that_the_dataset_does_not_list_is_a_problem(folder: Path) -> None:
    events = folder / "events" / "2021.yaml"
    events.write_text(events.read_text("utf-8").replace("level: ministers", "level: minister"), "utf-8")

    assert "level: 'minister' is not one of the dataset's levels" in problems(folder)


def test_only_meetings_have_a_level(folder: Path) -> None:
    about = folder / "dataset.yaml"
    about.write_text(about.read_text("utf-8").replace("    meeting: true\n", ""), "utf-8")

    assert "level: 'ministers' is a level of meetings, and talks is no category of meetings" in problems(folder)
    assert "meeting: true" in problems(folder)


def test_an_unknown_office_or_side_is_a_problem(folder: Path) -> None:
    told = problems(people(folder, side="norwik", role="fish-minister"))

    assert "people.side: 'norwik' is not one of the actors of names.yaml" in told
    assert "people.roles.role: 'fish-minister' is not one of the roles of names.yaml" in told


def test_an_office_that_ends_before_it_begins_is_a_problem(folder: Path) -> None:
    assert "people.roles.to: '2022-01-01' is before the first day, 2022-05-01" in problems(
        people(folder, first="2022-05-01")
    )


def test_the_meetings_of_foreign_ministers_in_2019(dataset: Dataset) -> None:
    query = "role=foreign-minister&level=ministers&from=2019-01-01&to=2019-12-31"
    view, _ = parse(query, dataset.vocabulary)

    assert list(select(rows(dataset), view, dataset.vocabulary).ids) == [
        "2019-01-04-kono-kang-call",
        "2019-01-23-kang-kono-davos",
        "2019-02-15-kang-kono-munich",
        "2019-05-23-kang-kono-paris",
        "2019-08-01-kang-kono-bangkok",
        "2019-08-21-kang-kono-beijing",
        "2019-08-21-trilateral-foreign-ministers",
        "2019-09-26-motegi-kang-new-york",
        "2019-11-23-kang-motegi-nagoya",
        "2019-12-15-kang-motegi-madrid",
    ]


def test_every_level_of_the_curated_dataset_is_that_of_a_meeting(dataset: Dataset) -> None:
    meetings = {category.id for category in dataset.categories if category.meeting}

    assert {event.category for event in dataset.events if event.level} == meetings
