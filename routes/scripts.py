"""Our scripts: the ES modules under assets/, the bundles that `python -m tools.js` makes of them, the script of hosts.

Pages load the bundles in build/js where these were made of the modules as they now are, else the modules, so that no
script of an older state is ever served. docs/decisions/0019-scripts-as-modules.md says why not always the modules.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from routes import files
from routes.body import Body
from routes.bundles import BUNDLES

FOLDER = files.ROOT / "assets"
BUILT = files.ROOT / "build" / "js"
RECORD = "built.json"
BUILDER = files.ROOT / "tools" / "js" / "build.mjs"
CLASSIC = "host"
"""The folder of what other sites load: classic scripts, for pages that know nothing of modules."""
HOST = ("page.js", "embed.js", "references.js", "scrolly.js")
"""Its scripts in the order in which /embed.js joins them."""
HOST_BUILT = "host.js"
JAVASCRIPT = "text/javascript"


class Scripts:
    """The scripts of one app; with `separate` its pages load the modules one by one even where there are bundles."""

    def __init__(self, *, separate: bool = False) -> None:
        self.separate = separate

    @property
    def modules(self) -> bool:
        """Whether pages load the modules themselves."""
        return self.separate or not is_built()

    def find(self, name: str) -> Body:
        """Return a bundle, or in its place the module that imports what the bundle would hold."""
        if self.modules:
            return Body.of(BUNDLES[name].entry.encode(), JAVASCRIPT)
        return files.read(BUILT / name)

    def host(self) -> Body:
        """Return the one script that pages of other sites load."""
        if self.modules:
            return Body.of(b"\n".join(files.read(path).data for path in host_files()), JAVASCRIPT)
        return files.read(BUILT / HOST_BUILT)


def host_files() -> list[Path]:
    """Return the scripts that host pages load as one, in their order."""
    return [FOLDER / CLASSIC / name for name in HOST]


def module_names() -> list[str]:
    """Return the places of all modules within assets/."""
    return sorted(path.relative_to(FOLDER).as_posix() for path, _ in _modules())


def is_built() -> bool:
    """Return whether build/js has the bundles of the current modules; a page asks this several times."""
    return _is_built(int(time.monotonic()))


@lru_cache(maxsize=1)
def _is_built(_second: int) -> bool:
    record = BUILT / RECORD
    if not record.is_file():
        return False
    fresh: bool = json.loads(files.read(record).data)["sources"] == sources()
    if not fresh:
        _say_stale()
    return fresh


def sources() -> str:
    """Return a digest of all that the bundles are made of; what was edited since is read again."""
    others = ((path, path.stat()) for path in (BUILDER, *host_files()))
    return _digest(tuple(sorted((path, stat.st_mtime_ns, stat.st_size) for path, stat in (*others, *_modules()))))


def _modules() -> Iterator[tuple[Path, os.stat_result]]:
    """Yield every module of ours with its size and time of change."""
    waiting = [FOLDER]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir():
                waiting += [Path(entry.path)] if entry.name != CLASSIC else []
            elif entry.name.endswith(".js"):
                yield Path(entry.path), entry.stat()


@lru_cache(maxsize=8)
def _digest(stamps: tuple[tuple[Path, int, int], ...]) -> str:
    found = hashlib.sha256("".join(bundle.entry for bundle in BUNDLES.values()).encode())
    for path, _modified, _size in stamps:
        data = path.read_bytes()
        found.update(f"{os.path.relpath(path, FOLDER)} {len(data)}\n".encode() + data)
    return found.hexdigest()


@cache
def _say_stale() -> None:
    logging.getLogger("entente").warning(
        "build/js is not of the scripts in assets: pages load these one by one until `python -m tools.js` has run"
    )
