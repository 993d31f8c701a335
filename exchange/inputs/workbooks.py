"""Workbooks (.xlsx, .xlsm, .xlsb, .xls, .ods) to rows of texts, read by a process with limits of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from exchange.inputs import workbook_process
from exchange.inputs.content import Content
from exchange.inputs.hidden import hidden
from exchange.inputs.hidden_ods import Link
from exchange.inputs.rows import Row
from exchange.report import RefusedError, Report, short

_SCRIPT = Path(workbook_process.__file__)
_SLACK = 20
"""Seconds that the process may take beyond its own limit, on a busy machine."""


def rows_of_workbook(content: Content, sheet: str, report: Report) -> list[Row]:
    """Return the numbered rows of a sheet: the named one, or the first shown with cells. Raises RefusedError."""
    found = _asked(content, sheet)
    about: dict[str, Any] = json.loads(found[0]) if found else {"error": "memory"}
    if "error" in about:
        raise RefusedError(f"{content.name}: {_refusal(about, sheet)}")
    _record(about, sheet, report)
    left = [""] * about["left"]
    rows = [(place, left + json.loads(line)) for place, line in enumerate(found[1:], start=1)]
    _fill_merged(rows, about["merged"], report)
    unseen = hidden(content, about["sheet"])
    _record_links(rows, unseen.links, report)
    filled = {place for place, cells in rows if any(cells)}
    for row in sorted(filled.intersection(unseen.rows)):
        report.change("row that is hidden in the workbook, read all the same", f"row {row}")
    return rows


def every_sheet(content: Content, named: Iterable[str]) -> dict[str, list[list[Any]]]:
    """Return the rows of every sheet of a workbook that has sheets of these names; nothing for any other."""
    found: dict[str, list[list[Any]]] = {}
    rows: list[list[Any]] = []
    for line in map(json.loads, _asked(content, list(named))):
        if isinstance(line, list):
            rows.append(line)
        elif "error" in line:
            raise RefusedError(f"{content.name}: {_refusal(line, '')}")
        else:
            rows = found[line["sheet"]] = []
    return found


def _asked(content: Content, sheet: str | list[str]) -> list[bytes]:
    """Return the lines that the process wrote."""
    try:
        done = subprocess.run(  # noqa: S603 # our own script; the file is only its input
            [sys.executable, "-I", str(_SCRIPT)],
            input=json.dumps(sheet).encode() + b"\n" + content.data,
            capture_output=True,
            timeout=workbook_process.SECONDS + _SLACK,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RefusedError(f"{content.name}: {_refusal({'error': 'memory'}, '')}") from error
    except (OSError, ValueError) as error:
        raise RefusedError(f"{content.name}: its workbook cannot be read here ({error}).") from error
    lines = done.stdout.splitlines()
    if done.returncode:
        memory = done.returncode < 0 or b"MemoryError" in done.stderr or b"memory" in done.stderr
        lines = [json.dumps({"error": "memory" if memory else "damaged"}).encode()]
    return lines


def _refusal(about: dict[str, Any], sheet: str) -> str:
    names = ", ".join(f"'{short(name)}'" for name in about.get("sheets", ())[:12])
    match about["error"]:
        case "sheet":
            return f"it has no sheet '{short(sheet)}', but {names}. Name one of them, or give its number, from 1."
        case "empty":
            return "the workbook is empty."
        case "password":
            return "the workbook is protected by a password. Save it without one (File, Info, Protect Workbook)."
        case "large":
            claimed = f"{about['height']:,} rows and {about['width']:,} columns"
            return (
                f"the sheet '{short(about['sheet'])}' claims {claimed}; {workbook_process.MOST_CELLS:,} cells are read "
                "at most. Copy the table into a new workbook."
            )
        case "memory":
            most = f"{workbook_process.MEMORY // 1024 // 1024} MB of memory or {workbook_process.SECONDS} seconds"
            remedy = (
                "Perhaps a stray cell stands far away: copy the table alone into a new workbook, or save it as CSV."
            )
            return f"to read the workbook takes more than {most}. {remedy}"
    return "the workbook is damaged or cut off. Open and save it again."


def _record(about: dict[str, Any], sheet: str, report: Report) -> None:
    others = [name for name in about["sheets"] if name != about["sheet"]]
    if others:
        unshown = [name for name in others if name in about["hidden"]]
        names = ", ".join(f"'{short(name)}'" + (" (hidden)" if name in unshown else "") for name in others)
        other = "" if sheet else " --sheet chooses another."
        report.other_sheets = [name for name in others if name not in unshown and not sheet]
        report.decide(f"The sheet '{short(about['sheet'])}' was read, not {names}.{other}")
    elif about["sheet"] in about["hidden"]:
        report.decide(f"The sheet '{short(about['sheet'])}' was read; it is hidden in the workbook.")


def _record_links(rows: list[Row], links: list[Link], report: Report) -> None:
    """Record the links behind cells of rows that do not write them."""
    by_place = dict(rows)
    for row, cell, address in links:
        if address.rstrip("/") not in " ".join(by_place.get(row, ())):
            report.change(
                "link behind a cell left out; write its address into a column of links", f"row {row}, {cell}", address
            )


def _fill_merged(rows: list[Row], merged: list[list[list[int]]], report: Report) -> None:
    """Repeat what stands in cells merged downward in each of their rows."""
    by_place = dict(rows)
    for (top, left), (bottom, right) in merged:
        value = (by_place.get(top + 1, [])[left : left + 1] or [""])[0]
        if not value or bottom == top or right != left or bottom >= len(rows):
            continue
        for place in range(top + 2, bottom + 2):
            by_place[place][left] = value
        report.decide("What stands in cells merged over several rows counts for each of these rows.")
