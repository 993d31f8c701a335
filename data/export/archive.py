"""dataset.zip: every file with README, terms and citation. Reproducible: one dataset gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from data.dataset import Dataset
from data.days import parse
from data.export.citation import release_day

EARLIEST = "1980-01-01"
"""The earliest date that a ZIP entry can have."""
READABLE = 0o100644 << 16
UNIX = 3
"""`create_system` of ZIP entries, needed for the file mode READABLE."""


def archive(dataset: Dataset, contents: Mapping[str, bytes]) -> bytes:
    """Return the archive; its entries are dated by the release of the version, not by the clock."""
    day = release_day(dataset)
    year, month, date = (int(part) for part in (max(day, EARLIEST) if parse(day) is not None else EARLIEST).split("-"))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as files:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, (year, month, date, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, UNIX
            files.writestr(entry, content, compresslevel=9)
    return written.getvalue()
