"""Files that are cut, re-encoded, shuffled or hostile are imported or refused in a sentence; nothing is run or read.

`MUTATED=1000 python -m pytest tests/exchange/test_import_mutated.py` tries a thousand of them.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data.load import load
from exchange.importing import FORMATS, import_file
from exchange.inputs import workbook_process
from exchange.report import RefusedError
from tests.exchange.test_import_workbooks import with_member, workbook

NUMBER = int(os.environ.get("MUTATED", "60"))
SECRET = "the-secret-of-another-file"
HEADS = ["date", "title", "summary", "category", "url", "place"]
ROWS = [[f"2019-07-{day:02}", f"Gespräch {day}", "Zwei Stunden.", "Talks", f"https://a.example/{day}", "Köln"] for day in range(1, 9)]  # fmt: skip
CALENDAR = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20190704T100000Z\nRRULE:FREQ=DAILY\nSUMMARY:Talks\nEND:VEVENT\nEND:VCALENDAR\n"  # fmt: skip
ODD = ("=cmd|' /C calc'!A0", '=WEBSERVICE("http://10.0.0.1/")', '"', "\0", "\ufeff", "\u202e", "x" * 70_000, "2019-13-45", "-1", "[1]", "{{7*7}}", "<script>alert(1)</script>", "../../etc/passwd", "9" * 400, "\r", "|", "")  # fmt: skip
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "mac_roman",
    "koi8-r",
    "cp949",
    "shift_jis",
    "gb18030",
    "latin-1",
)


def csv_text(source: random.Random, rows: list[list[str]]) -> str:
    sign, end = source.choice(",;\t|"), source.choice(["\n", "\r\n", "\r"])
    return end.join(sign.join(row) for row in rows)


def rows(source: random.Random) -> list[list[str]]:
    """Return a table with its columns shuffled and a few odd cells."""
    order = source.sample(range(len(HEADS)), len(HEADS))
    found = [[row[place] for place in order] for row in [HEADS, *ROWS]]
    for _ in range(source.randrange(4)):
        row = source.choice(found)
        row[source.randrange(len(row))] = source.choice(ODD)
    if source.random() < 0.2:
        found = [list(column) for column in zip(*found, strict=True)]
    if source.random() < 0.2:
        source.shuffle(found)
    return found


def as_json(source: random.Random) -> bytes:
    table = rows(source)
    records: Any = [dict(zip(table[0], row, strict=False)) for row in table[1:]]
    wrapped = (records, {"events": records}, {"a": records, "b": records}, {"timeline": records}, {"events": [{"start_date": one} for one in records]}, {"resources": [{"path": "../secret.csv", "name": "events"}]}, {"dataset": {}, "categories": [], "events": records})  # fmt: skip
    return json.dumps(source.choice(wrapped)).encode()


def as_workbook(source: random.Random) -> bytes:
    data = workbook(("A", rows(source)))
    entity = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file://{SECRET}"><!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    )
    match source.randrange(5):
        case 0:
            return with_member(data, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open Shell")
        case 1:
            return with_member(data, "xl/sharedStrings.xml", f"{entity}<sst><si><t>&b;&f;</t></si></sst>".encode())
        case 2:
            sheet = b'<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'  # fmt: skip
            return with_member(data, "xl/worksheets/sheet1.xml", sheet)
        case 3:
            return with_member(data, "xl/worksheets/sheet1.xml", b" " * 20_000_000)
    return data


def as_package(source: random.Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        path = source.choice(["../secret.csv", "/etc/passwd", "events.csv"])
        archive.writestr("datapackage.json", json.dumps({"resources": [{"path": path}]}))
        archive.writestr(source.choice(["events.csv", "events.json", "../../evil.csv"]), csv_text(source, rows(source)))
    return file.getvalue()


MAKERS: tuple[Callable[[random.Random], bytes], ...] = (
    lambda source: csv_text(source, rows(source)).encode(source.choice(["utf-8", *ENCODINGS]), "replace"),
    lambda source: CALENDAR.replace("DAILY", source.choice(["DAILY", "SECONDLY", "x"])).encode(),
    as_json,
    as_package,
    as_workbook,
)


def mutated(seed: int) -> tuple[str, bytes]:
    """Return the format and the bytes of a file that somebody, or something, has damaged."""
    source = random.Random(seed)  # the same files in each run
    data = bytearray(source.choices(MAKERS, weights=[5, 2, 4, 1, 2])[0](source))
    for _ in range(source.choice([0, 0, 1, 1, 3])):
        match source.randrange(5):
            case 0:
                del data[source.randrange(len(data) or 1) :]
            case 1:
                place = source.randrange(len(data) or 1)
                del data[place : place + source.randrange(1, 40)]
            case 2:
                data[source.randrange(len(data) or 1) : 0] = source.randbytes(3)
            case 3:
                place = source.randrange(len(data) or 1)
                data += data[place : place + 200]
            case _:
                data[source.randrange(len(data) or 1) : 0] = source.choice(ODD)[:100].encode("utf-8", "replace")
    if source.random() < 0.03:
        data = bytearray(gzip.compress(bytes(data)))
    return source.choice(["auto", "auto", *FORMATS]), bytes(data)


@pytest.fixture(scope="module")
def watched() -> list[str]:
    """Return what is asked of the system from now on: programs that are started and hosts that are called."""
    asked: list[str] = []

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "subprocess.Popen" and workbook_process.__file__ not in map(str, arguments[1]):
            asked.append(f"{event} {arguments[1]}")
        elif event in ("os.system", "socket.connect", "socket.getaddrinfo", "os.exec", "os.posix_spawn"):
            asked.append(event)

    sys.addaudithook(watch)
    return asked


@pytest.mark.parametrize("part", range(4))
def test_any_file_is_imported_or_refused_in_a_sentence(part: int, tmp_path: Path, watched: list[str]) -> None:
    (tmp_path / "secret.csv").write_text(f"date,title\n2019,{SECRET}\n", encoding="utf-8")
    kept = len(watched)
    for seed in range(part, NUMBER, 4):
        kind, data = mutated(seed)
        file, folder = tmp_path / str(seed) / "story", tmp_path / str(seed) / "made"
        file.parent.mkdir()
        file.write_bytes(data)
        try:
            import_file(kind, file, folder)
        except RefusedError as refused:
            told = str(refused)
            assert "does not make a dataset" not in told, (seed, told)
            assert not folder.exists(), seed
        else:
            told = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml"))
            assert load(folder).events, seed
        assert SECRET not in told.replace(f"file://{SECRET}", ""), seed
    assert watched[kept:] == []
