"""Optional client libraries: imported on use, and patched meanwhile to use our HTTP client."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from refresh.error import RefreshError

INSTALL = "pip install -r requirements-refresh.txt"


def client(module: str, package: str) -> Any:
    """Return a module of an optional package. Raises RefreshError with the command that installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise RefreshError(f"{package} is not installed. Run: {INSTALL}") from error


@contextmanager
def patched(module: Any, name: str, thing: object) -> Iterator[None]:
    """Patch a name of a module for the block.

    Two client libraries make requests without retries, one of them without a timeout, and have no setting for either.
    """
    if not hasattr(module, name):
        raise RefreshError(f"{module.__name__} has changed since it was last looked at. Run: {INSTALL}")
    own = getattr(module, name)
    setattr(module, name, thing)
    try:
        yield
    finally:
        setattr(module, name, own)
