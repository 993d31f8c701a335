"""Pictures in a folder that is watched: one that comes, goes or changes is a change of the folder."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from live.snapshot import take_snapshot
from tests import pictured


def test_every_change_of_a_picture_is_noticed(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path)
    inner = folder / "media" / "2021"
    seen = [take_snapshot(folder)]
    inner.mkdir()
    (inner / "talks.webp").write_bytes(b"a")
    seen.append(take_snapshot(folder))
    (inner / "talks.webp").write_bytes(b"ab")
    seen.append(take_snapshot(folder))
    (folder / "media" / "harbour.jpg").unlink()
    seen.append(take_snapshot(folder))
    assert all(before != after for before, after in pairwise(seen))
    assert take_snapshot(folder) == seen[-1]
