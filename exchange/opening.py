"""Reading of foreign files as text: size limit, encodings, and hints about wrong file types."""

from __future__ import annotations

import codecs
from pathlib import Path

from exchange.report import RefusedError

LARGEST = 20 * 1024 * 1024
_SIGNATURES = (
    (b"PK\x03\x04", "is a workbook or archive (a ZIP file), not text. Save the sheet as CSV (UTF-8)."),
    (b"\xd0\xcf\x11\xe0", "is an old Excel workbook, not text. Save the sheet as CSV (UTF-8)."),
    (b"%PDF", "is a PDF, not text. Export the data behind it."),
    (b"\x1f\x8b", "is compressed. Unpack it first."),
    (b"SQLite format 3", "is a database. Export its table as CSV."),
)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read(path: Path, encoding: str = "") -> str:
    """Return a file's text in the given encoding, or that of its byte order mark, or UTF-8. Raises RefusedError."""
    content = _content(path)
    for beginning, said in _SIGNATURES:
        if content.startswith(beginning):
            raise RefusedError(f"{path.name} {said}")
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding or marked)
    except LookupError as error:
        raise RefusedError(f"'{encoding}' is not an encoding that is known. Try cp949, shift_jis or cp1252.") from error
    except ValueError as error:
        line = content.count(b"\n", 0, getattr(error, "start", 0)) + 1
        remedy = "Save it as UTF-8, or name its encoding, such as --encoding cp949, shift_jis or cp1252."
        raise RefusedError(f"{path.name}, line {line}: this is not {encoding or marked} text. {remedy}") from error
    if not text.strip("\ufeff \r\n\t\x00"):
        raise RefusedError(f"{path.name} is empty.")
    return text.removeprefix("\ufeff")


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise RefusedError(f"{path} is not a file.")
        size = path.stat().st_size
        if size > LARGEST:
            said = f"is {size / 1024 / 1024:.0f} MB large; {LARGEST // 1024 // 1024} MB are read at most"
            raise RefusedError(f"{path.name} {said}. Split it, or leave out what is not about events.")
        return path.read_bytes()
    except OSError as error:
        raise RefusedError(f"{path} cannot be read ({error.strerror}).") from error
