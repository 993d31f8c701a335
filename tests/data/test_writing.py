"""Atomic writing of several files: all are replaced or all unchanged, and no temporary file is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.writing import write_all


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_new_and_old_files_are_written_into_folders_that_may_not_be_there(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"before")

    write_all({tmp_path / "old": b"after", tmp_path / "in" / "new": b"new"})

    assert contents(tmp_path) == {"old": b"after"}
    assert contents(tmp_path / "in") == {"new": b"new"}


def test_a_replaced_file_keeps_its_mode_and_a_new_one_has_the_default(tmp_path: Path) -> None:
    (tmp_path / "old").touch(mode=0o600)
    (tmp_path / "usual").touch()

    write_all({tmp_path / "old": b"after", tmp_path / "new": b"new"})

    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("order", [("old", "new", "folder"), ("new", "folder", "old"), ("folder", "new", "old")])
def test_if_one_file_cannot_be_written_all_are_unchanged(tmp_path: Path, order: tuple[str, ...]) -> None:
    (tmp_path / "old").write_bytes(b"before")
    (tmp_path / "folder").mkdir()

    with pytest.raises(OSError, match="folder"):
        write_all({tmp_path / name: b"after" for name in order})

    assert contents(tmp_path) == {"old": b"before"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "old"]
