"""Lighthouse's judgement of the embed on a phone and of explore on a desktop: scores from 0 to 100."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measure import Measure

LIGHTHOUSE = Path(__file__).parent / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
FLAGS = "--headless=new --no-sandbox --disable-gpu"
RUNS = 3
PATIENCE = 240
JUDGED: dict[str, tuple[str, list[str], dict[str, int | None]]] = {
    "embed, phone": ("embed", [], {"performance": 95, "accessibility": 100, "best-practices": 100}),
    "explore, desktop": ("", ["--preset=desktop"], {"performance": None, "accessibility": 100, "best-practices": 100}),
}


def measures(base: str) -> Iterator[Measure]:
    """Yield the median score of each category; nothing where Lighthouse is not installed."""
    if not LIGHTHOUSE.exists():
        return
    for name, (path, options, wanted) in JUDGED.items():
        found = [_scores(f"{base}/{path}", options) for _ in range(RUNS)]
        for category, least in wanted.items():
            scores = [one[category] for one in found]
            yield Measure(f"lighthouse, {name}: {category}", statistics.median(scores), "", None, RUNS, least)


def _scores(address: str, options: list[str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                *(LIGHTHOUSE, address, "--quiet", f"--chrome-flags={FLAGS}"),
                *("--output=json", f"--output-path={report}", *options),
            ],
            check=True,
            timeout=PATIENCE,
            env={**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM", "/usr/bin/chromium")},
            capture_output=True,
        )
        categories: dict[str, dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: 100 * category["score"] for name, category in categories.items() if category["score"] is not None}
