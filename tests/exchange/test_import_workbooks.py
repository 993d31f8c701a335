"""Workbooks become timelines: dates as the program shows them, one sheet, stored values; nothing in them is run."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from exchange.inputs import workbook_process, workbooks
from exchange.inputs.content import Content
from exchange.report import RefusedError, Report
from tests.exchange.conftest import Importer

Fill = Callable[[Any], None]
HEADS = ("date", "title", "summary")


def workbook(*sheets: tuple[str, Iterable[Iterable[Any]]], **options: Any) -> bytes:
    """Return an .xlsx of sheets with rows."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "d mmm yyyy", **options}) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return file.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """Return a ZIP file with one member replaced or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            if one.filename != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return file.getvalue()


TALKS = workbook(("Talks", [HEADS, ["2019-07-04", "Talks", "Two hours."]]))


@pytest.mark.parametrize("kind", ["csv", "xlsx", "auto"])
@pytest.mark.parametrize("date_1904", [False, True])
def test_days_and_times_of_a_workbook_are_those_it_shows(imported: Importer, kind: str, *, date_1904: bool) -> None:
    afternoon = dt.datetime(2019, 7, 5, 14, 30)  # noqa: DTZ001 # a workbook's times have no zone
    rows = [HEADS, [dt.date(2019, 7, 4), "Talks", 3.0], [afternoon, "More", 2.5], [2019, "Year", ""]]

    made = imported(kind, workbook(("A", rows), date_1904=date_1904))

    assert [(event.date, event.precision, event.summary) for event in made.dataset.events] == [
        ("2019-01-01", "year", "Year"), ("2019-07-04", "day", "3"), ("2019-07-05", "day", "2.5"),
    ]  # fmt: skip
    assert made.report.kind == "table of events in a workbook"


def test_the_first_sheet_that_is_shown_and_has_cells_is_read_and_the_others_are_named(imported: Importer) -> None:
    data = workbook(("Cover", []), ("Talks", [HEADS, ["2019-07-04", "Talks"]]), ("Notes", [["x"]]))

    made = imported("xlsx", data)

    assert made.only.title == "Talks"
    assert "The sheet 'Talks' was read, not 'Cover', 'Notes'. --sheet chooses another." in made.report.decided


def test_a_sheet_that_is_no_table_of_events_is_refused_with_the_names_of_the_others(imported: Importer) -> None:
    data = workbook(("Cover", [["Our talks"]]), ("Talks", [HEADS, ["2019-07-04", "Talks"]]))

    with pytest.raises(
        RefusedError,
        match=r"no column for the date[^\n]*\n  The sheet 'Cover' was read, not 'Talks'\.(.*\n)*.* --sheet Talks$",
    ):
        imported("auto", data)


@pytest.mark.parametrize("sheet", ["More", "more ", "2"])
def test_a_sheet_is_chosen_by_its_name_or_its_number(imported: Importer, sheet: str) -> None:
    data = workbook(("Talks", [HEADS, ["2019-07-04", "Talks"]]), ("More", [HEADS, ["2019-07-05", "More"]]))

    assert imported("csv", data, sheet=sheet).only.title == "More"


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(imported: Importer) -> None:
    with pytest.raises(RefusedError, match="it has no sheet '3', but 'Talks'"):
        imported("csv", TALKS, sheet="3")


def test_rows_keep_their_numbers_and_headings_may_stand_anywhere_near_the_top(imported: Importer) -> None:
    rows = [[], ["Our talks"], [], [None, *HEADS], [None, "2019-07-04", "Talks"], [], [None, "soon", "More"]]

    made = imported("xlsx", workbook(("A", rows)))

    assert made.only.title == "Talks"
    assert made.changed("lines above the headings") == ["row 2 (Our talks)"]
    assert made.report.refused[0].startswith("row 7, ")


def test_a_formula_gives_the_value_that_was_stored_with_it(imported: Importer) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADS)
        sheet.write_formula(1, 0, "=TODAY()", book.add_format({"num_format": "yyyy-mm-dd"}), 43650)
        sheet.write_formula(1, 1, '=HYPERLINK("https://news.example/","Talks")', None, "Talks")
        sheet.write_formula(1, 2, "=WEBSERVICE(A1)", None, "")

    made = imported("xlsx", file.getvalue())

    assert (made.only.date, made.only.title, made.only.summary) == ("2019-07-04", "Talks", "Talks")


def test_a_cell_merged_over_rows_counts_for_each_of_them(imported: Importer) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADS)
        sheet.merge_range(1, 0, 2, 0, "2019-07-04")
        sheet.write_column(1, 1, ["Talks", "Protest"])

    made = imported("xlsx", file.getvalue())

    assert [event.title for event in made.dataset.events] == ["Protest", "Talks"]
    assert any("merged over several rows" in said for said in made.report.decided)


def test_an_open_document_spreadsheet_is_read(imported: Importer) -> None:
    book, sheet = OpenDocumentSpreadsheet(), Table(name="Talks")
    for cells in (HEADS, ("", "Talks", "Two hours.")):
        row = TableRow()
        for text in cells:
            cell = TableCell(valuetype="string") if text else TableCell(valuetype="date", datevalue="2019-07-04")
            cell.addElement(P(text=text))
            row.addElement(cell)
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    file = io.BytesIO()
    book.write(file)

    made = imported("csv", file.getvalue())

    assert (made.only.date, made.only.title) == ("2019-07-04", "Talks")


def test_macros_of_a_workbook_are_not_run_nor_missed(imported: Importer) -> None:
    made = imported("xlsx", with_member(TALKS, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open Shell"))

    assert made.only.title == "Talks"


def test_entities_of_a_workbook_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(io.BytesIO(TALKS)) as book:
        strings = book.read("xl/sharedStrings.xml").decode().partition("?>")[2]
    for entity in ("l11", "f"):
        changed = strings.replace("Two hours.", f"Two &{entity}; hours.")
        data = with_member(TALKS, "xl/sharedStrings.xml", (head + changed).encode())
        with pytest.raises(RefusedError, match="damaged"):
            workbooks.rows_of_workbook(Content("talks.xlsx", data), "", Report("", ""))


def test_a_workbook_that_grows_when_unpacked_is_refused_before_it_is(imported: Importer) -> None:
    bomb = with_member(TALKS, "xl/media/image1.png", b"\0" * (301 * 1024 * 1024))

    with pytest.raises(RefusedError, match=r"has 301 MB when unpacked; 300 MB are opened at most"):
        imported("xlsx", bomb)


def test_an_archive_of_very_many_files_is_refused(imported: Importer) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for place in range(2_001):
            archive.writestr(f"xl/{place}", "")

    with pytest.raises(RefusedError, match="2,001 files; 2,000 are opened at most"):
        imported("xlsx", file.getvalue())


def test_a_sheet_with_a_cell_at_its_far_end_takes_no_more_memory_than_is_given(imported: Importer) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADS)
    book.active.cell(1_048_576, 16_384, "far")
    file = io.BytesIO()
    book.save(file)

    with pytest.raises(RefusedError, match=r"(claims 1,048,576 rows and 16,384 columns|takes more than 500 MB)"):
        imported("xlsx", file.getvalue())


def test_a_workbook_that_takes_too_long_is_given_up(imported: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_SLACK", 0)
    monkeypatch.setattr(workbook_process, "SECONDS", 0.001)

    with pytest.raises(RefusedError, match="takes more than"):
        imported("xlsx", TALKS)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TALKS[:-200], "damaged or cut off"),
        (TALKS[: len(TALKS) // 2], "damaged or cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged or cut off"),
        (with_member(TALKS, "xl/worksheets/sheet1.xml", b"<worksheet"), "(damaged|empty)"),
        (workbook(("A", []), ("B", [])), "empty"),
    ],
)
def test_a_workbook_that_is_damaged_or_empty_is_refused(imported: Importer, data: bytes, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        imported("xlsx", data)
