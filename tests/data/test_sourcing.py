"""Sourcing: which publishers count as independent or official, and that nearly all events have two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from data.dataset import Dataset
from data.load import load
from data.models.events import Event, Source
from data.models.info import Publisher
from data.payload import page as page_payload
from data.problem import DatasetError
from data.sourcing import sourcing, thin

PATROLS = "2021-03-01-patrols-begin"
CLOSED = "2021-06-15-harbours-closed"
SHARE_WANTED = 19 / 20


def told_by(small: Dataset, *sources: Source) -> tuple[Dataset, Event]:
    """Return the small dataset, with publishers of each kind, and an event of it that rests on `sources`."""
    publishers = (
        *(small.names.publishers or ()),
        Publisher(id="estmark-weekly", label="Estmark Weekly", kind="newspaper", house="estmark-times"),
        Publisher(id="bank-wire", label="Bank Wire", kind="agency"),
        Publisher(id="sildfisk", label="Sildfisk", kind="company"),
    )
    names = small.names.model_copy(update={"publishers": publishers})
    event = small.events_by_id[CLOSED].model_copy(update={"sources": sources})
    return replace(small, names=names), event


def source(publisher: str, repeats: str | None = None) -> Source:
    return Source(publisher=publisher, title="Harbours closed", repeats=repeats)


def test_two_texts_of_one_publisher_count_once(small: Dataset) -> None:
    found = sourcing(*told_by(small, source("Estmark Times"), source("Estmark Times")))
    assert found.independent == ("Estmark Times",)
    assert found.thin


def test_papers_of_one_house_count_once(small: Dataset) -> None:
    assert sourcing(*told_by(small, source("Estmark Weekly"), source("Estmark Times"))).independent == (
        "Estmark Times",
    )


def test_a_text_that_repeats_another_counts_as_that_other(small: Dataset) -> None:
    repeated = told_by(small, source("Bank Wire"), source("Estmark Times", repeats="Bank Wire"))
    assert sourcing(*repeated).independent == ("Bank Wire",)
    assert not sourcing(*told_by(small, source("Bank Wire"), source("Estmark Times"))).thin


def test_one_official_source_is_enough(small: Dataset) -> None:
    found = sourcing(*told_by(small, source("Norvik Gazette")))
    assert (found.official, found.thin) == (("Norvik Gazette",), False)
    assert sourcing(*told_by(small, source("Norvik Gazette", repeats="Bank Wire"))).thin, "it only passes it on"


def test_a_company_is_official_about_itself_only(small: Dataset) -> None:
    loaded, event = told_by(small, source("Sildfisk"))
    assert sourcing(loaded, event).official == ("Sildfisk",)
    assert sourcing(loaded, event.model_copy(update={"companies": ()})).thin


def test_who_is_official_is_what_names_yaml_says(small: Dataset) -> None:
    assert (
        sourcing(replace(small, names=small.names.model_copy(update={"publishers": None})), small.events[1]).official
        == ()
    )


def test_the_payload_marks_thinly_sourced_events_only(small: Dataset) -> None:
    details = page_payload.details(small)["events"]
    assert {event_id for event_id, detail in details.items() if detail.get("thin")} == thin(small)
    assert PATROLS in thin(small)
    assert CLOSED not in thin(small)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "events/2021.yaml",
            "{publisher: Estmark Times, title: Ships",
            "{publisher: Estmark Times, repeats: Estmark Time, title: Ships",
            "sources.repeats: 'Estmark Time' is not among the publishers of names.yaml. Did you mean 'Estmark Times'?",
        ),
        (
            "names.yaml",
            "kind: newspaper}",
            "kind: newspaper, house: norvik-gazete}",
            "publishers.house: 'norvik-gazete' heads no house. Did you mean 'norvik-gazette'?",
        ),
    ],
)
def test_check_reports_unknown_publishers_and_houses(folder: Path, file: str, old: str, new: str, said: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DatasetError) as caught:
        load(folder)
    assert [problem for problem in map(str, caught.value.problems) if said in problem]


def test_nearly_every_curated_event_has_two_independent_sources_or_an_official_one(dataset: Dataset) -> None:
    assert 1 - len(thin(dataset)) / len(dataset.events) >= SHARE_WANTED, sorted(thin(dataset))


def test_a_thinly_sourced_event_never_has_high_confidence(dataset: Dataset) -> None:
    sure = [event_id for event_id in sorted(thin(dataset)) if dataset.events_by_id[event_id].confidence == "high"]
    assert not sure
