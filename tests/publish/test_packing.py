"""The cache of compressed files that releases share, also two releases at the same time."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from publish import packing
from publish.file import File

PAGE = File("index.html", b"<p>Harbour Court lifts the closure.</p>" * 200, "text/html", "no-cache")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty cache."""
    monkeypatch.setattr(packing, "CACHE", tmp_path / "published")
    monkeypatch.setattr(packing, "PACKED", tmp_path / "packed")
    (tmp_path / "published").mkdir()
    return tmp_path / "published"


def test_releases_that_write_the_same_file_at_the_same_time_leave_it_whole(cache: Path) -> None:
    mask = os.umask(0o022)
    try:
        with ThreadPoolExecutor(8) as workers:
            found = list(workers.map(lambda _n: packing.packed(PAGE, "gzip"), range(40)))
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(mask)
    assert len(set(found)) == 1
    assert [path.read_bytes() for path in cache.iterdir()] == [found[0]]


def test_an_entry_that_another_release_deletes_first_stops_no_pruning(cache: Path) -> None:
    (cache / "gone.gzip").symlink_to(cache / "deleted")
    old, recent = cache / "old.gzip", cache / "recent.gzip"
    for path in (old, recent):
        path.write_bytes(b"x")
    before = time.time() - (packing.DAYS + 1) * 86_400
    os.utime(old, (before, before))
    packing.prune_cache()
    assert not old.exists()
    assert recent.exists()


def test_an_entry_in_use_is_kept(cache: Path) -> None:
    packing.packed(PAGE, "gzip")
    (entry,) = cache.iterdir()
    os.utime(entry, (0, 0))
    packing.packed(PAGE, "gzip")
    packing.prune_cache()
    assert entry.exists()
