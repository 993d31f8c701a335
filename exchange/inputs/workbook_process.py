"""The reading of a workbook in a process of its own, with limits of memory and time; run by workbooks.py as a script.

Reads from standard input the name of a sheet, as a line of JSON, and the file. Writes JSON lines: what is known of the
workbook, then each row as texts. A list of names asks for every sheet, if sheets of these names are there: then each
sheet is announced by an object, and numbers stay numbers.
Imports only the standard library and calamine, which knows no macros, links or entities.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from typing import Any

MEMORY = 500 * 1024 * 1024
SECONDS = 60
MOST_CELLS = 8_000_000


def limit() -> None:
    """Bound memory, time and writing of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def lines(data: bytes, wanted: str) -> Iterator[Any]:
    """Yield what is known of the workbook, then its rows as texts; or one object with an error."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [one.name for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        seen = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        chosen = _chosen(wanted, sheets)
        if wanted and not chosen:
            yield {"error": "sheet", "sheets": sheets}
            return
        for name in [chosen] if chosen else [*(one for one in sheets if one in seen), *sheets]:
            sheet = book.get_sheet_by_name(name)
            if sheet.height or chosen:
                break
        else:
            yield {"error": "empty", "sheets": sheets}
            return
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            yield {"error": "large", "sheet": name, "height": sheet.total_height, "width": sheet.total_width}
            return
        yield {
            "sheet": name,
            "sheets": sheets,
            "hidden": [one for one in sheets if one not in seen],
            "merged": sheet.merged_cell_ranges or [],
            "left": sheet.start[1] if sheet.start else 0,
        }
        for row in sheet.iter_rows():
            yield [text(cell) for cell in row]
    except PasswordError:
        yield {"error": "password"}
    except CalamineError as error:
        yield {"error": "password" if "password" in str(error).lower() else "damaged"}


def every_sheet(data: bytes, named: list[str]) -> Iterator[Any]:
    """Yield the name of each sheet and its rows, if the workbook has those named; otherwise nothing."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [one.name for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        if not {*named} <= {*names}:
            return
        cells = 0
        for name in names:
            sheet = book.get_sheet_by_name(name)
            cells += sheet.total_height * sheet.total_width
            if cells > MOST_CELLS:
                yield {"error": "large", "sheet": name, "height": sheet.total_height, "width": sheet.total_width}
                return
            yield {"sheet": name}
            empty = [""] * (sheet.start[1] if sheet.start else 0)
            yield from ([] for _ in range(sheet.start[0] if sheet.start else 0))
            for row in sheet.iter_rows():
                yield empty + [cell if isinstance(cell, float) else text(cell) for cell in row]
    except (PasswordError, CalamineError):  # told when its first sheet is read
        return


def _chosen(wanted: str, sheets: list[str]) -> str:
    """Return the sheet of a name, in any case, or of a place counted from 1."""
    alike = [name for name in sheets if name == wanted or name.strip().casefold() == wanted.strip().casefold()]
    if alike:
        return alike[0]
    place = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 6 else 0  # noqa: PLR2004
    return sheets[place - 1] if 0 < place <= len(sheets) else ""


def text(cell: Any) -> str:
    """Return a cell as text: days and times as ISO 8601, whole numbers without a point."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else format(cell, ".15g")  # noqa: PLR2004
    if isinstance(cell, dt.datetime):
        return _moment(cell)
    if isinstance(cell, dt.timedelta):
        return _length(cell)
    if isinstance(cell, dt.time):
        return cell.replace(microsecond=0).isoformat().removesuffix(":00")
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def _moment(cell: dt.datetime) -> str:
    """Return a day, with its time unless that is midnight, to the nearest second."""
    near = cell + dt.timedelta(milliseconds=500) if cell.microsecond else cell
    return near.replace(microsecond=0).isoformat(" ").removesuffix(":00").removesuffix(" 00:00")


def _length(cell: dt.timedelta) -> str:
    minutes, seconds = divmod(round(cell.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def main() -> None:
    """Answer on standard output."""
    wanted: str | list[str] = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    limit()
    for line in every_sheet(data, wanted) if isinstance(wanted, list) else lines(data, wanted):
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
