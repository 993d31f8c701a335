"""Texts are printed with real apostrophes, quotation marks, minus signs and dashes, and still found as they are typed."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from data.dataset import Dataset
from data.export import whole
from data.export.files import write
from data.scene import Scene
from data.text_normalisation import normalise
from data.typography import typeset
from layouts.words import Words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Tokyo's curbs", "Tokyo’s curbs"),
        ("the ministers' meeting", "the ministers’ meeting"),
        ("in the '90s", "in the ’90s"),
        ("O'Brien's", "O’Brien’s"),
        ("off the 'white list' at last", "off the ‘white list’ at last"),
        ("'no', he said", "‘no’, he said"),
        ('said "uncertainties" would last', "said “uncertainties” would last"),
        ("(\"It's 'fine',\")", "(“It’s ‘fine’,”)"),
        ("-3.5% and -1", "−3.5% and −1"),
        ("the pact of 1965-1998", "the pact of 1965–1998"),
        ("2019-07-01", "2019-07-01"),
        ("HS 2811.11-1000", "HS 2811.11-1000"),
        ("co-operation, 12-nine", "co-operation, 12-nine"),
        ("nothing to do", "nothing to do"),
    ],
)
def test_what_is_typed_is_printed_as_in_a_book(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


@given(st.text())
def test_a_text_that_was_printed_stays_as_it_is(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


@given(st.text())
def test_a_search_finds_a_text_by_what_was_typed(text: str) -> None:
    assert normalise(typeset(text)) == normalise(text)


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, BaseModel):
        return [text for name in type(value).model_fields for text in texts(getattr(value, name))]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    return [text for one in value for text in texts(one)] if isinstance(value, tuple) else []


def test_no_text_of_the_dataset_has_an_apostrophe_of_a_typewriter(dataset: Dataset) -> None:
    said = texts((dataset.info, dataset.names, dataset.events, dataset.series, dataset.briefings))

    assert [text for text in said if re.search("['\"]", text) and not text.startswith("http")] == []


def test_no_sentence_of_the_product_has_one() -> None:
    said = str(list(Words().messages().values()))

    assert re.findall(r"\w+'\w+", said) == []


@pytest.mark.parametrize("typed", ["seoul's claim", "Seoul’s claim"])
def test_either_form_finds_the_same_events(dataset: Dataset, typed: str) -> None:
    found = Scene.of(dataset, f"from=&to=&q={typed}").selection.ids

    assert found == Scene.of(dataset, "from=&to=&q=seoul's claim").selection.ids
    assert found


def test_a_file_has_the_same_text_as_the_page(dataset: Dataset) -> None:
    event = next(event for event in dataset.events if "’" in event.title)

    assert event.title in write(dataset, "events.csv", whole(dataset)).decode()


def test_notes_on_single_values_are_typeset(dataset: Dataset) -> None:
    notes = [one.note for noted in dataset.noted.values() for one in noted.values() if one.note]

    assert notes
    assert [note for note in notes if typeset(note) != note] == []
