"""Shared read-only fixtures, made once per session by whichever process of pytest-xdist needs one first."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder of that name, filled by `make` before any process is given it. No test may change it."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made, part = shared / name, shared / f"{name}.part"
    with FileLock(shared / f"{name}.lock"):
        if not made.exists():
            part.mkdir(exist_ok=True)
            make(part)
            part.rename(made)
    return made
