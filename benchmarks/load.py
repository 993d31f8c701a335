"""Many readers at once: wrk asks two workers for one embed again and again, over loopback and for a bounded time."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

from benchmarks import server
from benchmarks.measure import Measure

SECONDS = 10
CONNECTIONS = 32
QUERY = "category=export-approval&from=2019-07-01&to=2019-12-31"
RATE = re.compile(r"Requests/sec:\s*([\d.]+)")
BAD = re.compile(r"(?:Non-2xx or 3xx responses|Socket errors)[^\d]*(\d+)")


def measures() -> Iterator[Measure]:
    """Yield requests a second, failures, and how much the workers' memory grew; nothing where wrk is not installed."""
    wrk = shutil.which("wrk")
    if wrk is None:
        return
    with server.running(server.CURATED, "--workers", "2") as (base, process):
        address = f"{base}/embed?{QUERY}"
        _ask(wrk, address, SECONDS)  # until every thread has its memory
        before = _memory(process.pid)
        said = _ask(wrk, address, SECONDS)
        grown = _memory(process.pid) - before
    rate = RATE.search(said)
    bad = BAD.search(said)
    yield Measure("load: embed of one link, requests a second", float(rate[1]) if rate else 0, "", floor=1000)
    yield Measure("load: failed requests", float(bad[1]) if bad else 0, "", 0)
    yield Measure("load: memory the workers gained", grown, "MB", 5)


def _memory(process: int) -> float:
    return sum(map(server.memory, server.family(process)))


def _ask(wrk: str, address: str, seconds: int) -> str:
    command = [wrk, "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "-H", "Accept-Encoding: br", address]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
