"""Our own exports are edited and brought back: an unedited one changes nothing, an edited cell only its field."""

from __future__ import annotations

import difflib
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from data.export import write as exported
from data.load import load
from exchange.options import Options
from exchange.report import RefusedError, Report
from exchange.updating.plan import Wish
from exchange.updating.updating import Update, prepare, write
from exchange.workbook.to_workbook import workbook

ROOT = Path(__file__).parent.parent.parent
SMALL, CURATED = ROOT / "tests" / "small", ROOT / "data" / "japan_korea"
FILES = {"csv": "events.csv", "json": "events.json", "zip": "dataset.zip"}
TALKS = "2021-11-02-island-talks"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def book(folder: Path) -> Path:
    """Return the workbook of the dataset."""
    file = folder.parent / "small.xlsx"
    file.write_bytes(workbook(load(folder), Report("small.xlsx", "workbook")))
    return file


def update(kind: str, file: Path, folder: Path, *, yes: bool = True, **wish: bool) -> Update:
    found = prepare(kind, file, folder, Options(), Wish(**wish), "2026-11-29")
    if yes:
        write(found)
    return found


def edit(file: Path, change: Callable[[Workbook], None]) -> None:
    """Edit a workbook as a spreadsheet program does."""
    book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    change(book)
    book.save(file)


def cell(book: Workbook, sheet: str, name: str, row: int) -> openpyxl.cell.Cell:
    place = next(one.column for one in book[sheet][1] if str(one.value).endswith(f"\n{name}"))
    return book[sheet].cell(row, place)


def row_of(book: Workbook, event_id: str, sheet: str = "Events") -> int:
    return next(row[0].row for row in book[sheet].iter_rows() if row[0].value == event_id)


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}


def changed_lines(before: dict[str, str], after: dict[str, str]) -> list[str]:
    found = []
    for file in sorted(after):
        lines = difflib.unified_diff(before.get(file, "").splitlines(), after[file].splitlines(), lineterm="", n=0)
        found += [f"{file}: {line}" for line in lines if not line.startswith(("---", "+++", "@@"))]
    return found


@pytest.mark.parametrize("kind", FILES)
def test_an_export_that_nobody_edited_changes_nothing(kind: str, folder: Path) -> None:
    file = folder.parent / FILES[kind]
    file.write_bytes(exported(load(folder), FILES[kind]))

    assert update(kind, file, folder, yes=False).said == f"{file.name}: nothing to change.\n"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_export_of_the_curated_dataset_changes_it(kind: str, tmp_path: Path) -> None:
    dataset, file = load(CURATED), tmp_path / f"all.{kind}"
    book = workbook(dataset, Report("all.xlsx", "workbook")) if kind == "xlsx" else b""
    file.write_bytes(book or exported(dataset, "events.csv"))
    if kind == "xlsx":  # as it comes back from a program that drops what is hidden
        edit(file, lambda opened: opened.remove(opened["As exported"]))

    assert update(kind, file, CURATED, yes=False).plan.empty


def test_an_edited_cell_changes_its_line_and_no_other(folder: Path, book: Path) -> None:
    before = texts(folder)

    def change(opened: Workbook) -> None:
        cell(opened, "Events", "place", row_of(opened, TALKS)).value = "Outer Island"
        cell(opened, "Sources", "title", row_of(opened, TALKS, "Sources")).value = "島で会談"
        cell(opened, "Names", "aka", row_of(opened, "actors", "Names")).value = "Norge | NO"

    edit(book, change)
    update("xlsx", book, folder)

    lines = changed_lines(before, texts(folder))
    assert "events/2021.yaml: -  place: Middle Island" in lines
    assert "events/2021.yaml: +  place: Outer Island" in lines
    assert [line for line in lines if "島" in line] == [
        "events/2021.yaml: -    - {publisher: Estmark Times, title: 島の会談, language: ja, date: '2021-11-06'}",
        "events/2021.yaml: +    - {publisher: Estmark Times, title: 島で会談, language: ja, date: '2021-11-06'}",
    ]
    assert {line.partition(":")[0] for line in lines} == {"events/2021.yaml", "names.yaml"}
    assert load(folder).names.actors[0].aka == ("Norge", "NO")
    assert len([line for line in lines if line.startswith("events/")]) == 4


def test_an_emptied_cell_takes_the_value_away(folder: Path, book: Path) -> None:
    def change(opened: Workbook) -> None:
        cell(opened, "Events", "place", row_of(opened, TALKS)).value = None

    edit(book, change)
    before = texts(folder)
    update("xlsx", book, folder)

    assert changed_lines(before, texts(folder)) == ["events/2021.yaml: -  place: Middle Island"]


def test_what_a_colleague_wrote_since_the_export_stays(folder: Path, book: Path) -> None:
    file = folder / "events/2021.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: Four days of talks", "title: Four long days of talks"), encoding="utf-8")
    before = texts(folder)

    def change(opened: Workbook) -> None:
        cell(opened, "Events", "place", row_of(opened, TALKS)).value = "Outer Island"

    edit(book, change)
    update("xlsx", book, folder)

    assert len(changed_lines(before, texts(folder))) == 2
    assert load(folder).events_by_id[TALKS].title == "Four long days of talks on the island"


def test_a_category_that_is_no_word_of_the_dataset_is_refused_unless_its_sheet_has_it(folder: Path, book: Path) -> None:
    def slip(opened: Workbook) -> None:
        cell(opened, "Events", "category", row_of(opened, TALKS)).value = "talk"

    def word(opened: Workbook) -> None:
        row = ["categories", "talk", "Talk", "Talk", None, "They speak.", "#123456", "#abcdef", "ring", "yes"]
        opened["Vocabulary"].append(row)

    edit(book, slip)
    with pytest.raises(RefusedError, match="Did you mean 'talks'"):
        update("xlsx", book, folder)
    edit(book, word)
    update("xlsx", book, folder)

    assert load(folder).categories[-1].label == "Talk"


def test_an_id_that_is_typed_anew_leads_the_old_links_to_it(folder: Path, book: Path) -> None:
    def change(opened: Workbook) -> None:
        for sheet in ("Events", "Sources", "Figures", "Quotes"):
            for row in opened[sheet].iter_rows(min_row=2):
                if row[0].value == "2021-06-15-harbours-closed":
                    row[0].value = "2021-06-15-closure"

    edit(book, change)
    update("xlsx", book, folder)

    dataset = load(folder)
    assert dataset.events_by_id["2021-06-15-closure"].formerly == ("2021-06-15-harbours-closed",)
    assert dataset.events_by_id[TALKS].related[0].id == "2021-06-15-closure"
