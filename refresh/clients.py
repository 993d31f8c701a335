"""Clients that need not be installed: imported when used, and made to ask the web our way while they are used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from refresh.error import RefreshError

INSTALL = "pip install -r requirements-refresh.txt"


def client(module: str, package: str) -> Any:
    """Return a module of a package. Raises RefreshError with the command that installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise RefreshError(f"{package} is not installed. Run: {INSTALL}") from error


@contextmanager
def lent(module: Any, name: str, thing: object) -> Iterator[None]:
    """Let a module see something else under one of its names meanwhile.

    Two clients ask the web without a second try, one of them without a time limit too, and offer no way to set either.
    """
    if not hasattr(module, name):
        raise RefreshError(f"{module.__name__} has changed since it was last looked at. Run: {INSTALL}")
    own = getattr(module, name)
    setattr(module, name, thing)
    try:
        yield
    finally:
        setattr(module, name, own)
