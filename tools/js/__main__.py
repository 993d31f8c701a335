"""Bundles our scripts into build/js: `python -m tools.js`. Without node or esbuild it says so and goes on."""

from __future__ import annotations

import sys

from tools.js.bundling import NotBuiltError, build

try:
    build()
except NotBuiltError as problem:
    sys.stderr.write(f"{problem} Pages will load the modules one by one.\n")
