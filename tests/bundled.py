"""Bundles of our scripts without node: empty ones, which count as built from whatever a test says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from routes import scripts
from routes.bundles import BUNDLES


def bundle(folder: Path, sources: str) -> None:
    """Write bundles as a build would have that read these sources."""
    folder.mkdir()
    for name in BUNDLES:
        (folder / name).write_text(f"/* {name} */", encoding="utf-8")
    (folder / scripts.RECORD).write_text(json.dumps({"sources": sources}), encoding="utf-8")
    asked_anew()


def asked_anew() -> None:
    """Forget that anybody asked whether there are bundles: the answer is kept for a second."""
    scripts._is_built.cache_clear()
    scripts._say_stale.cache_clear()


@contextmanager
def bundles(folder: Path) -> Iterator[None]:
    """Let pages load bundles, whether or not node has made any."""
    with patch.object(scripts, "BUILT", folder):
        bundle(folder, scripts.sources())
        yield
    asked_anew()
