"""The workbook: an editor can work in it, and it gives back the dataset that it was made of."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from data.dataset import Dataset
from data.guide.descriptions import descriptions
from data.load import load
from exchange import draft
from exchange.report import Report
from exchange.story import Story
from exchange.workbook import from_workbook
from exchange.workbook.cells import joined, parted
from exchange.workbook.from_workbook import Sheets
from exchange.workbook.to_workbook import workbook
from exchange.writing import write_folder

SMALL = Path(__file__).parent.parent / "small"
CURATED = Path(__file__).parent.parent.parent / "data" / "japan_korea"


def report() -> Report:
    return Report("story.xlsx", "workbook")


def sheets(content: bytes) -> Sheets:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def edited(content: bytes, edit: Any) -> tuple[Story, Report]:
    """Return what is read of a workbook after an edit as a spreadsheet program would make it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    edit(book)
    saved, told = io.BytesIO(), report()
    book.save(saved)
    return from_workbook.read(sheets(saved.getvalue()), told), told


def column(book: Workbook, name: str, sheet: str = "Events") -> int:
    return next(cell.column for cell in book[sheet][1] if str(cell.value).endswith(f"\n{name}"))


@pytest.fixture(scope="module")
def small() -> bytes:
    return workbook(load(SMALL), report())


@pytest.mark.parametrize("folder", [SMALL, CURATED])
def test_a_workbook_gives_back_the_dataset_that_it_was_made_of(folder: Path, tmp_path: Path) -> None:
    dataset, told = load(folder), report()

    story = from_workbook.read(sheets(workbook(dataset, report())), told)
    write_folder(tmp_path / "made", draft.texts(story, "made", told), told.text())

    made = load(tmp_path / "made")
    assert (told.changed, told.refused) == ({}, [])
    assert made.info == dataset.info
    assert made.names == dataset.names
    assert list(differences(made, dataset)) == []
    assert (made.series, made.corrections, made.withdrawn) == (dataset.series, dataset.corrections, dataset.withdrawn)
    assert made.claims == dataset.claims
    assert made.noted == dataset.noted
    assert made.observed.keys() == dataset.observed.keys()
    assert all(made.observed[name].equals(values) for name, values in dataset.observed.items())


def differences(made: Dataset, dataset: Dataset) -> Iterator[str]:
    assert [event.id for event in made.events] == [event.id for event in dataset.events]
    for one, other in zip(made.events, dataset.events, strict=True):
        yield from (f"{one.id}: {name}" for name, value in one if value != getattr(other, name))


def test_the_same_dataset_makes_the_same_bytes(small: bytes) -> None:
    assert workbook(load(SMALL), report()) == small


def test_a_sheet_has_fixed_headings_a_filter_and_room_to_read(small: bytes) -> None:
    events = openpyxl.load_workbook(io.BytesIO(small))["Events"]

    assert events.freeze_panes == "B2"
    assert events.auto_filter.ref.startswith("A1:")
    assert (events["A1"].value, events["B1"].value) == ("Id\nid", "Date\ndate")
    assert events["B1"].comment.text == descriptions()["Event"]["date"].description
    assert events["I2"].alignment.wrap_text is True
    assert events.column_dimensions["I"].width > 50


def test_words_that_the_dataset_has_are_offered_in_a_list(small: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(small))
    offered = {}
    for rule in book["Events"].data_validations.dataValidation:
        place = next(iter(rule.sqref.ranges)).min_col
        source = rule.formula1.removeprefix("Lists!").replace("$", "")
        name = str(book["Events"].cell(1, place).value).partition("\n")[2]
        offered[name] = [cell.value for row in book["Lists"][source] for cell in row]

    assert offered.keys() == {"precision", "category", "level", "direction", "confidence", "attribution", "pivotal"}
    assert offered["category"] == [category.id for category in load(SMALL).categories]
    assert offered["confidence"] == ["high", "medium", "low"]
    assert book["Lists"].sheet_state == "hidden"


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-2", "http://example.org", '=HYPERLINK("http://x")'])
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    dataset = load(SMALL)
    first = dataset.events[0].model_copy(update={"title": text})
    changed = Dataset(info=dataset.info, names=dataset.names, events=(first, *dataset.events[1:]))

    book = openpyxl.load_workbook(io.BytesIO(workbook(changed, report())))
    cell = book["Events"].cell(2, column(book, "title"))

    assert (cell.value, cell.data_type, cell.hyperlink) == (
        text,
        "s" if not text.startswith("=") else cell.data_type,
        None,
    )
    assert from_workbook.read(sheets(workbook(changed, report())), report()).items[0].title == text


def test_a_date_that_a_spreadsheet_made_one_of_its_own_is_read_as_the_day_it_is(small: bytes) -> None:
    def edit(book: Workbook) -> None:
        book["Events"].cell(3, 2).value = dt.date(2021, 6, 15)
        book["Events"].cell(5, 2).value = 2022

    story, told = edited(small, edit)

    assert [(item.when.day, item.when.precision) for item in story.items][1] == ("2021-06-15", "day")
    assert ("2022-01-01", "year") in [(item.when.day, item.when.precision) for item in story.items]
    assert told.refused == []


def test_columns_are_found_by_their_names_wherever_they_are_moved(small: bytes) -> None:
    def edit(book: Workbook) -> None:
        for row in book["Events"].iter_rows():
            row[2].value, row[6].value = row[6].value, row[2].value
        book["Events"].cell(1, 2).value = "Date"  # without the name of the field

    moved, _ = edited(small, edit)
    as_it_was, _ = edited(small, lambda _book: None)

    assert moved.items == as_it_was.items


def test_what_cannot_be_read_is_told_and_stays_as_it_was(small: bytes) -> None:
    def edit(book: Workbook) -> None:
        events = book["Events"]
        events.cell(3, column(book, "confidence")).value = "utterly"
        events.cell(3, column(book, "related")).value = "answers"
        events.cell(4, 2).value = "some day"
        events.cell(1, events.max_column + 1).value = "Remarks"
        events.cell(2, events.max_column).value = "ask Kim"

    story, told = edited(small, edit)

    assert story.items[1].unread == {"confidence", "related"}
    assert story.unread == {"2021-11-02-island-talks"}
    assert told.changed["confidence that cannot be used left out"] == ["Events, row 3 (utterly)"]
    assert told.changed["column of no field left out"] == [f"Events, column {len(story.carries or ()) - 2} (Remarks)"]
    assert "some day" in told.refused[0]


def test_a_row_typed_below_the_last_is_an_event_with_its_sources(small: bytes) -> None:
    def edit(book: Workbook) -> None:
        events, sources = book["Events"], book["Sources"]
        row = events.max_row + 1
        for name, text in (
            ("date", "2022-03"),
            ("title", "A herring is caught"),
            ("category", "patrol"),
            ("id", "2022-03-01-herring"),
        ):
            events.cell(row, column(book, name)).value = text
        sources.append(["2022-03-01-herring", 2, "Norvik Gazette", None, None, "Second"])
        sources.append(["2022-03-01-herring", 1, "Norvik Gazette", None, None, "First"])

    story, _ = edited(small, edit)

    assert [source.title for source in story.items[-1].sources] == ["First", "Second"]
    assert (story.items[-1].when.day, story.items[-1].when.precision) == ("2022-03-01", "month")


@pytest.mark.parametrize("items", [["a"], ["a", "b c"], ["a|b", "c"], ["x | y"]])
def test_a_list_comes_back_from_its_cell(items: list[str]) -> None:
    assert parted(joined(items)) == items
