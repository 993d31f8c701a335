"""What a workbook has that its values do not show is listed: rows that are hidden, links behind cells."""

from __future__ import annotations

import io

import openpyxl
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow, TableRowGroup
from odf.text import A, P

from tests.exchange.conftest import Importer
from tests.exchange.test_import_workbooks import HEADS


def test_a_link_behind_a_cell_is_listed_unless_it_is_written_too(imported: Importer) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Cover").hide()
        sheet = book.add_worksheet("Talks & more")
        sheet.activate()
        sheet.write_row(0, 0, [*HEADS, "url"])
        sheet.write_row(1, 0, ["2019-07-04", "Talks"])
        sheet.write_url(1, 2, "https://news.example/a?x=1&y=2", string="Two hours.")
        sheet.write_url(1, 3, "https://news.example/b")

    made = imported("xlsx", file.getvalue())

    assert made.changed("link behind a cell") == ["row 2, C2 (https://news.example/a?x=1&y=2)"]
    assert [one.url for one in made.only.sources] == ["https://news.example/b"]


def test_a_row_that_is_hidden_is_read_and_listed(imported: Importer) -> None:
    book = openpyxl.Workbook()
    for row in (HEADS, ["2019-07-04", "Talks"], ["2019-07-05", "Embargoed"]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    file = io.BytesIO()
    book.save(file)

    made = imported("xlsx", file.getvalue())

    assert [event.title for event in made.dataset.events] == ["Talks", "Embargoed"]
    assert made.changed("row that is hidden") == ["row 3"]


def test_an_open_document_spreadsheet_lists_rows_that_are_hidden_and_links_behind_cells(imported: Importer) -> None:
    book, sheet, other = OpenDocumentSpreadsheet(), Table(name="Talks & more"), Table(name="Notes")
    folded = TableRowGroup(display="false")

    def row(*cells: str, link: str = "", **about: str) -> TableRow:
        made = TableRow(**about)
        for text in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text="" if link and text == cells[-1] else text))
            if link and text == cells[-1]:
                cell.firstChild.addElement(A(href=link, text=text))
            made.addElement(cell)
        return made

    for one in (
        row(*HEADS),
        row("2019-07-04", "Talks", "x", link="https://news.example/a?x=1&y=2"),
        row("2019-07-05", "Embargoed", "x", visibility="collapse"),
        row("2019-07-06", "Filtered", "x", visibility="filter"),
    ):
        sheet.addElement(one)
    folded.addElement(row("2019-07-07", "Folded", "x"))
    sheet.addElement(folded)
    sheet.addElement(row("2019-07-08", "Shown", "x"))
    sheet.addElement(TableRow(visibility="collapse", numberrowsrepeated="1000"))
    other.addElement(row("2019", "Elsewhere", "x", visibility="collapse"))
    book.spreadsheet.addElement(sheet)
    book.spreadsheet.addElement(other)
    file = io.BytesIO()
    book.write(file)

    made = imported("xlsx", file.getvalue())

    assert [event.title for event in made.dataset.events] == ["Talks", "Embargoed", "Filtered", "Folded", "Shown"]
    assert made.changed("row that is hidden") == ["row 3", "row 4", "row 5"]
    assert made.changed("link behind a cell") == ["row 2, C2 (https://news.example/a?x=1&y=2)"]
