"""What tests share: the curated dataset, loaded once, and a small one about something else, to copy and to spoil."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

import app as command_line
from data.dataset import Dataset
from data.load import load
from routes.scripts import is_built
from tests.once import once
from tools.js.bundling import NotBuiltError, build

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"


def pytest_sessionstart(session: pytest.Session) -> None:
    """Bundle scripts that were edited since, so that the tests load what pages will; without node they load the modules."""
    if not hasattr(session.config, "workerinput") and not is_built():
        with contextlib.suppress(NotBuiltError):
            build()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[object]:
    """Let the garbage collector rest while tests are collected, and never look at them again: none goes before the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests, so that no processor waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def curated() -> Dataset:
    """Return the curated dataset of this repository."""
    return load(ROOT / "data" / "japan_korea")


@pytest.fixture(scope="session")
def dataset(curated: Dataset) -> Dataset:
    """Return the dataset that a test speaks of where it names none: the curated one."""
    return curated


@pytest.fixture(scope="session")
def small() -> Dataset:
    """Return the small, made-up dataset."""
    return load(SMALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the small dataset's folder that a test may change."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the command published the small dataset to, without a public address."""

    def publish(out: Path) -> None:
        result = CliRunner().invoke(command_line.main, ["publish", str(out / "site"), "--data", str(SMALL)])
        assert result.exit_code == 0, result.output

    return once(tmp_path_factory, "published", publish) / "site"


settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
"""Generated cases are the same in every run, so that a commit passes or fails for what it changed; `explore` goes on."""
