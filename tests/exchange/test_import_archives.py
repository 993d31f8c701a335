"""Archives: what cannot be unpacked is refused for what it is, not as something else."""

from __future__ import annotations

import io
import zipfile

import pytest

from exchange.report import RefusedError
from tests.exchange.conftest import Importer


def packed(name: str, content: str, compression: int = zipfile.ZIP_STORED) -> bytes:
    """Return a ZIP file of one member."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr(name, content)
    return file.getvalue()


def with_flag(data: bytes, place: int, bits: int) -> bytes:
    """Return a ZIP file with bits set in the headers of all members, at a place counted in their local header."""
    flagged = bytearray(data)
    for mark, further in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        at = flagged.find(mark)
        while at >= 0:
            flagged[at + place + further] |= bits
            at = flagged.find(mark, at + 4)
    return bytes(flagged)


def test_an_archive_without_a_table_is_refused(imported: Importer) -> None:
    with pytest.raises(RefusedError, match="without a workbook or dataset in it"):
        imported("csv", packed("../../etc/passwd", "x"))


@pytest.mark.parametrize("name", ["events.json", "xl/workbook.xml"])
def test_an_archive_or_workbook_with_a_password_is_refused_by_name(imported: Importer, name: str) -> None:
    with pytest.raises(RefusedError, match="protected by a password"):
        imported("auto", with_flag(packed(name, "{}"), 6, 1))


def test_an_archive_that_is_compressed_in_an_unusual_way_is_refused_for_that(imported: Importer) -> None:
    with pytest.raises(RefusedError, match="compressed in an unusual way"):
        imported("zip", with_flag(packed("events.json", "{}"), 8, 99))


def test_an_archive_whose_lzma_is_damaged_is_refused_for_that(imported: Importer) -> None:
    data = packed("events.json", "{}" * 50, zipfile.ZIP_LZMA)
    settings = data.index(b"events.json") + len(b"events.json") + 4

    with pytest.raises(RefusedError, match="damaged or cut off"):
        imported("zip", data[:settings] + b"\xff" + data[settings + 1 :])
