"""What moved around every event, for every price: how long it takes to measure, and how large its file is packed."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import brotli

from benchmarks.measure import Measure, median
from benchmarks.server import CURATED
from data.event_study.study import event_study
from data.load import load
from layouts.event_study.columns import columns

RUNS = 5


def measures() -> Iterator[Measure]:
    """Measure all events of a dataset loaded afresh, several times, then write the file: in seconds of processor."""
    times = []
    for _ in range(RUNS):
        dataset = load(CURATED)
        begun = time.process_time()
        for event in dataset.events:
            event_study(dataset, event)
        times.append(time.process_time() - begun)
    yield median("measures of all events for all series", times, "s", 2)
    begun = time.process_time()
    file = json.dumps(columns(dataset), ensure_ascii=False, separators=(",", ":")).encode()
    yield Measure("measures: to write them for the browser, known", time.process_time() - begun, "s")
    yield Measure("measures: their file, packed", len(brotli.compress(file, quality=11)) / 1000, "kB", 60)
