"""ZIP files of others: their names and members, only if few, small and plain when unpacked."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from exchange.inputs.content import Content
from exchange.report import RefusedError

MOST_ENTRIES = 2_000
LARGEST_UNPACKED = 300 * 1024 * 1024
_ENCRYPTED = 0x1


def is_archive(data: bytes) -> bool:
    """Return whether bytes begin like a ZIP file."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def names_in(content: Content) -> set[str]:
    """Return the names of the members of a ZIP file whose contents keep within the limits. Raises RefusedError."""
    with _opened(content) as archive:
        return set(archive.namelist())


def member(content: Content, name: str, most: int) -> bytes:
    """Return one member of at most so many bytes. Raises RefusedError."""
    with _opened(content) as archive, archive.open(name) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise RefusedError(f"{content.name}: {name} in it is larger than {most // 1024 // 1024} MB.")
    return data


@contextmanager
def _opened(content: Content) -> Iterator[zipfile.ZipFile]:
    count = content.data.count(b"PK\x01\x02")
    if count > MOST_ENTRIES:
        raise RefusedError(f"{content.name} is an archive of {count:,} files; {MOST_ENTRIES:,} are opened at most.")
    try:
        with zipfile.ZipFile(io.BytesIO(content.data)) as archive:
            _check(content.name, archive.infolist())
            yield archive
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, KeyError, OSError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(
            f"{content.name} is a ZIP file that is damaged or cut off. Save or load it again."
        ) from error
    except RuntimeError as error:
        said = "is a ZIP file that is compressed in an unusual way. Unpack it, and pack it again in the usual way."
        raise RefusedError(f"{content.name} {said}") from error


def _check(name: str, entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > LARGEST_UNPACKED:
        said = (
            f"{unpacked / 1024 / 1024:,.0f} MB when unpacked; {LARGEST_UNPACKED // 1024 // 1024} MB are opened at most"
        )
        raise RefusedError(f"{name} has {said}. Delete the rows, columns and sheets that are not about events.")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise RefusedError(f"{name} is protected by a password. Save it without one.")
