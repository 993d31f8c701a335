"""What scripts compute without a page is tested in node: the tables of tests/cases that these scripts pass in it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tools.js.node import node

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
AT_LEAST = 290
"""Fewer tests than this mean that files or cases were not found."""


def test_the_scripts_pass_their_tables_in_node() -> None:
    files = sorted(str(path) for path in HERE.glob("*.test.js"))

    done = subprocess.run(
        [*node(), "--test", "--test-reporter=tap", *files], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"^# pass (\d+)$", done.stdout, re.MULTILINE)
    assert passed, done.stdout
    assert int(passed[1]) >= AT_LEAST
