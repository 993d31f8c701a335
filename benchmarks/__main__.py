"""Run every measure: `make bench`. `python -m benchmarks --quick` leaves the ten thousand events out."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks import exploring, generated, judged, load, measured, reactions, reference, server, slow_panels
from benchmarks.measure import HEAD, Measure, median
from benchmarks.reader import DESKTOP, Traffic, chromium, open_page

OPENINGS = 5


def main() -> int:
    """Print every measure as it is made."""
    print(HEAD)
    for measure in measures(quick="--quick" in sys.argv[1:]):
        print(measure, flush=True)
    return 0


def measures(*, quick: bool) -> Iterator[Measure]:
    """Yield all measures: the server, the first chart, exploring; then the last two for a large dataset."""
    yield Measure("machine: load a processor (calm: under 0.3)", os.getloadavg()[0] / (os.cpu_count() or 1), "")
    yield from server.measures()
    yield from measured.measures()
    with chromium() as browser:
        yield from reference.measures(browser)
        with server.running() as (base, _):
            yield from opening(browser, base, "page", OPENINGS, 700)
            yield embed_transfer(browser, base)
            yield from exploring.measures(browser, base, label="curated dataset", typical=33, worst=100)
            yield from reactions.measures(browser, base)
            yield from judged.measures(base)
        yield from load.measures()
        yield from slow_panels.measures()
        if not quick:
            yield from large(browser)


def large(browser: Browser) -> Iterator[Measure]:
    """Yield the measures of a large, generated dataset."""
    with tempfile.TemporaryDirectory() as folder:
        data = generated.write(Path(folder) / "generated")
        yield from server.measures(data, label=", 10,000 events", runs=1)
        with server.running(data) as (base, _):
            yield from opening(browser, base, "page, 10,000 events", 1, None)
            yield from exploring.measures(browser, base, label="10,000 events", typical=100, worst=None)


def embed_transfer(browser: Browser, base: str) -> Measure:
    """Return what an embed moves before anybody touches it."""
    page = browser.new_context(viewport=DESKTOP, locale="en-GB").new_page()
    traffic = Traffic(page.context.new_cdp_session(page))
    traffic.start()
    page.goto(f"{base}/embed", wait_until="networkidle")
    kilobytes = traffic.bytes / 1000
    page.context.close()
    return Measure("embed: transfer before any interaction", kilobytes, "kB", 100)


def opening(browser: Browser, base: str, label: str, runs: int, budget: float | None) -> Iterator[Measure]:
    """Open the page afresh, several times."""
    found = []
    for _ in range(runs):
        page, opened = open_page(browser, base)
        found.append(opened)
        page.context.close()
    yield median(f"{label}: transfer to the first chart", [one.kilobytes for one in found], "kB", budget)
    yield median(f"{label}: requests to the first chart", [float(one.requests) for one in found], "")
    yield median(f"{label}: time to first paint", [one.painted for one in found], "ms")
    yield median(f"{label}: time to the first chart", [one.charted for one in found], "ms")


if __name__ == "__main__":
    sys.exit(main())
