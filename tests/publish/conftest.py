"""How tests publish: the small dataset, or a copy of it that has got another version since."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app import create_app
from data.load import load
from publish import NOWHERE, ROOT, Summary, publish
from routes.index import EntenteApp
from routes.settings import Settings
from tests.conftest import SMALL
from tests.once import once

BASE_URL = "https://example.org/news"
Edit = Callable[[str], Path]


_APPS: dict[tuple[str, str], EntenteApp] = {}


def app_of(data: Path, base_url: str = "") -> EntenteApp:
    """Return an app made to be published."""
    return create_app(load(data), Settings(base_url=base_url or NOWHERE, published=True), prefix=ROOT)


def publish_to(out: Path | str, data: Path, *, base_url: str = "", keep: int = 5) -> Summary:
    """Publish a dataset's folder. An app that did it before is used again: it keeps the pages it has written."""
    key = (load(data).content_hash, base_url)
    if key not in _APPS:
        _APPS[key] = app_of(data, base_url)
    return publish(_APPS[key], str(out), base_url=base_url, keep=keep)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="session")
def with_address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that the small dataset was published to, with a public address."""
    made = once(tmp_path_factory, "with_address", lambda out: publish_to(out / "site", SMALL, base_url=BASE_URL))
    return made / "site"


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Return how to give the copy of the small dataset another version, with one title changed."""

    def to(version: str) -> Path:
        for name, old, new in (
            ("dataset.yaml", r"(?m)^version: .*$", f"version: '{version}'"),
            ("events/2022.yaml", r"Harbour Court lifts the closure.*", f"Harbour Court lifts the closure, {version}"),
        ):
            text, count = re.subn(old, new, (folder / name).read_text(encoding="utf-8"), count=1)
            assert count == 1
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return to
