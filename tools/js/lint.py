"""Checks the scripts: `python -m tools.js.lint` runs prettier, eslint and tsc over assets/, tools/js and tests/js."""

from __future__ import annotations

import subprocess
import sys

from routes.files import ROOT
from tools.js.node import NoNodeError, node

HERE = ROOT / "tools" / "js"
SCRIPTS = ("--no-error-on-unmatched-pattern", "assets/**/*.js", "tools/js/*.mjs", "tests/js/**/*.js")
CHECKS = (
    ("prettier/bin/prettier.cjs", "--config", "tools/js/prettier.json", "--check", *SCRIPTS),
    ("eslint/bin/eslint.js", "--config", "tools/js/eslint.config.mjs", *SCRIPTS),
    ("typescript/bin/tsc", "--project", "tools/js"),
)
"""Each tool by its place in tools/js/node_modules, with its arguments."""


def main() -> int:
    """Run every check; return 1 if one found something, or if there is no node to run them."""
    try:
        command = node()
    except NoNodeError as problem:
        sys.stderr.write(f"{problem} The scripts were not checked.\n")
        return 1
    done = [
        subprocess.run([*command, str(HERE / "node_modules" / tool), *arguments], cwd=ROOT, check=False)
        for tool, *arguments in CHECKS
    ]
    return int(any(one.returncode for one in done))


if __name__ == "__main__":
    sys.exit(main())
