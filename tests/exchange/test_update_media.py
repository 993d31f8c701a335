"""Pictures in an update: their texts are edited in a table or a workbook, and nothing of them is lost on the way."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
import yaml

from data.load import load
from exchange.exporting import export_file
from exchange.options import Options
from exchange.updating.plan import Wish
from exchange.updating.updating import prepare, write
from tests import pictured
from tests.exchange.conftest import slide, timeline
from tests.pictured import ENTRY, EVENT

YEAR = "events/2021.yaml"
BARE = ENTRY.replace("    - file", "      file").replace("      ", "    ")


def updated(kind: str, file: Path, folder: Path) -> str:
    """Update a dataset by a file; return what was said."""
    update = prepare(kind, file, folder, Options(), Wish(), "2026-11-29")
    write(update)
    return update.said


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("entry", [ENTRY, BARE, ENTRY + "      language: nb\n"], ids=["a list", "one", "in a language"])
def test_what_was_exported_changes_nothing(tmp_path: Path, kind: str, entry: str) -> None:
    folder = pictured.write(tmp_path, entry, harbour_jpg=pictured.placed_jpeg())
    before = (folder / YEAR).read_text()
    export_file(load(folder), kind, tmp_path / f"out.{kind}", base_url="https://example.org")
    assert "nothing to change" in updated(kind, tmp_path / f"out.{kind}", folder)
    assert (folder / YEAR).read_text() == before


def test_a_text_edited_in_a_table_is_edited_here(tmp_path: Path) -> None:
    folder, table = pictured.write(tmp_path), tmp_path / "out.csv"
    export_file(load(folder), "csv", table)
    table.write_text(table.read_text().replace("Boats lie idle behind a chain", "Boats lie idle"))
    updated("csv", table, folder)
    (media,) = load(folder).events_by_id[EVENT].media
    assert (media.alt, media.credit) == ("Boats lie idle", "Ada Sample")


def test_a_cleared_cell_takes_the_picture_out(tmp_path: Path) -> None:
    folder, book = pictured.write(tmp_path), tmp_path / "out.xlsx"
    export_file(load(folder), "xlsx", book)
    edit(book, None)
    updated("xlsx", book, folder)
    assert load(folder).events_by_id[EVENT].media == ()


def test_a_picture_whose_file_is_not_here_leaves_what_is_written_and_is_named(tmp_path: Path) -> None:
    folder, book = pictured.write(tmp_path), tmp_path / "out.xlsx"
    export_file(load(folder), "xlsx", book)
    known = load(folder).events_by_id[EVENT].media[0].model_dump(exclude_none=True)
    edit(book, yaml.safe_dump([known, known | {"file": "media/other.jpg"}]))
    edit(book, "Norvik shuts its harbours", "title")
    said = updated("xlsx", book, folder)
    assert "picture left out: its file is not in the folder media/ of the dataset: 1" in said
    assert "media/other.jpg" in said
    assert len(load(folder).events_by_id[EVENT].media) == 1


def test_addresses_of_pictures_leave_those_that_a_curator_saved(tmp_path: Path) -> None:
    folder, story = pictured.write(tmp_path), tmp_path / "story.json"
    media = {"url": "https://img.example/other.jpg", "caption": "Another", "credit": "Norvik Gazette"}
    date = {"year": "2021", "month": "6", "day": "15"}
    told = slide(
        "Norvik closes its harbours to Estmark's boats",
        start_date=date,
        unique_id=EVENT,
        media=media,
        group="Blockades",
    )
    story.write_text(json.dumps(timeline(told)))
    said = updated("timelinejs", story, folder)
    assert "file: media/2021-06-15-harbours-closed.jpg" in said
    assert [one.file for one in load(folder).events_by_id[EVENT].media] == ["media/harbour.jpg"]


def edit(book: Path, text: str | None, field: str = "media") -> None:
    """Write into a cell of the event."""
    workbook = openpyxl.load_workbook(io.BytesIO(book.read_bytes()))
    sheet = workbook["Events"]
    column = next(cell.column for cell in sheet[1] if str(cell.value).endswith(field))
    row = next(row[0].row for row in sheet.iter_rows() if row[0].value == EVENT)
    sheet.cell(row, column).value = text
    workbook.save(book)
