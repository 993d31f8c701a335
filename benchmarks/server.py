"""The server by itself: how long from its start to the first answer, and how much memory a worker takes."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import URLError

from benchmarks.measure import Measure, median

ROOT = Path(__file__).resolve().parent.parent
CURATED = ROOT / "data" / "japan_korea"


def measures(data: Path = CURATED, *, label: str = "", runs: int = 3) -> Iterator[Measure]:
    """Start a server afresh, several times, and measure it."""
    starts, sizes = [], []
    for _ in range(runs):
        begun = time.perf_counter()
        with running(data) as (base, process):
            starts.append(time.perf_counter() - begun)
            for address in ("/", "/about"):
                fetch(base, address)
            sizes.append(max(map(memory, family(process.pid))))
    yield median(f"server{label}: start to first answer", starts, "s", None if label else 2)
    yield median(f"server{label}: memory of a worker", sizes, "MB", None if label else 200)


@contextmanager
def running(data: Path = CURATED, *options: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run `app.py serve` on a free port, give its address once it answers, and stop it in the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "app.py", "serve", "--port", str(port), "--data", str(data), *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(base, process)
        yield base, process
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()


def wait_for(base: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the page is answered."""
    while process.poll() is None:
        try:
            fetch(base, "/")
        except URLError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"the server left with code {process.returncode}")


def fetch(base: str, address: str) -> bytes:
    """Return the body of an answer."""
    response: HTTPResponse
    with urllib.request.urlopen(base + address, timeout=60) as response:
        return response.read()


def family(process: int) -> list[int]:
    """Return a process and its children."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *map(int, children)]


def memory(process: int) -> float:
    """Return the resident memory of a process in MB (10^6 bytes)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(match[1]) * 1024 / 1e6 if match else 0.0
