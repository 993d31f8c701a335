"""A search finds what a reader spells otherwise than the dataset: American spellings, compounds, a dataset's words."""

from __future__ import annotations

import pytest

from data.dataset import Dataset
from data.scene import Scene
from data.spellings import other_spellings


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Forced labour suits", "labor"),
        ("Labourers", "laborers"),
        ("the defence ministers", "defense"),
        ("a licence, revoked", "license"),
        ("It apologised.", "apologized"),
        ("normalisation of ties", "normalization"),
        ("a programme of talks", "program"),
        ("the talks were cancelled", "canceled"),
        ("a research centre", "center"),
        ("Kang Kyung-wha", "kyungwha"),
        ("forced-labour awards", "forced-labor"),
    ],
)
def test_words_have_other_spellings(written: str, searched: str) -> None:
    assert searched in other_spellings([written])


@pytest.mark.parametrize(
    "text", ["four hours in court", "a promise, a rise", "called before the conference", "2019-07-01"]
)
def test_words_that_are_spelt_alike_have_none(text: str) -> None:
    assert other_spellings([text]) == ()


@pytest.mark.parametrize(
    ("searched", "written"),
    [
        ("forced labor", "forced labour"),
        ("defense ministers", "defence ministers"),
        ("kang kyungwha", "kang kyung-wha"),
        ("wartime labor", "wartime labour"),
    ],
)
def test_both_spellings_find_the_same_events(dataset: Dataset, searched: str, written: str) -> None:
    found, expected = (set(Scene.of(dataset, f"from=&to=&q={q}").selection.ids) for q in (searched, written))

    assert expected
    assert found == expected


def test_a_dataset_lists_other_words_for_its_own(dataset: Dataset) -> None:
    found = set(Scene.of(dataset, "from=&to=&q=whitelist").selection.ids)

    assert found == {
        event.id
        for event in dataset.events
        if any(
            words in f"{event.title}\n{event.summary}".lower() for words in ("white list", "white-list", "whitelist")
        )
    }
