"""A server whose folder a test edits, polled on demand: no thread, no clock."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import create_app
from live.opening import Options, open_server
from live.reloader import Reloader
from live.server import Server
from routes.settings import Settings
from tests.conftest import SMALL

Opening = Callable[..., Server]


@pytest.fixture(scope="session")
def opened() -> Opening:
    """Return what makes a server of folders."""

    def make(*folders: Path, settle: float = 0.0, base_url: str = "", follows: bool = False) -> Server:
        options = Options(Settings(base_url=base_url), settle=settle, follows=follows, watched=False)
        return open_server(create_app, folders, options)

    return make


@pytest.fixture
def server(folder: Path, opened: Opening) -> Server:
    """Return a server of one folder."""
    return opened(folder)


@pytest.fixture
def neighbour(tmp_path: Path) -> Path:
    """Return the folder of another dataset, called `banks`, that a test may change."""
    return banks(tmp_path)


def banks(place: Path) -> Path:
    """Write the other dataset."""
    copy = Path(shutil.copytree(SMALL, place / "neighbour"))
    change(copy, "name", "banks")
    change(copy, "title", "Fishing banks")
    return copy


def change(folder: Path, key: str, value: str) -> None:
    """Give dataset.yaml another value for a key at its top."""
    file = folder / "dataset.yaml"
    text, count = re.subn(
        rf"^{key}: .*$", f"{key}: {value}", file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    assert count == 1
    file.write_text(text, encoding="utf-8")


def settle(server: Server) -> None:
    """Look at every folder until it rests."""
    for reloader in server.reloaders:
        look_twice(reloader)


def look_twice(reloader: Reloader) -> None:
    """Look at a folder, and once more, since what has changed must rest before it is read."""
    reloader.poll()
    reloader.poll()
