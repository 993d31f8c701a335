"""The server by itself: how long from its start to the first answer, how much memory, how many bytes it sends."""

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

from benchmarks.measure import Measure

ROOT = Path(__file__).resolve().parent.parent
LOADED = re.compile(r'<(?:script src|link rel="stylesheet" href)="(?P<address>[^"]+)"')


def measures() -> Iterator[Measure]:
    """Start a server afresh and measure it."""
    started = time.perf_counter()
    with running() as (base, process):
        yield Measure("server: start to first answer", time.perf_counter() - started, "s", 2)
        page = fetch(base, "/")
        loaded = [match["address"] for match in LOADED.finditer(page.decode("utf-8"))]
        sizes = {address: transfer(base, address) for address in ["/", *loaded]}
        yield Measure("server: memory of a worker", max(map(memory, family(process.pid))), "MB", 200)
        yield Measure("page: what it loads at once, packed", sum(sizes.values()) / 1000, "kB")
        yield Measure("page: requests at once", len(sizes), "")


@contextmanager
def running() -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run `app.py serve` on a free port, give its address once it answers, and stop it in the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "app.py", "serve", "--port", str(port)], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(base, process)
        yield base, process
    finally:
        process.terminate()
        process.wait(timeout=10)


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


def fetch(base: str, address: str, encoding: str = "identity") -> bytes:
    """Return the body of an answer."""
    request = urllib.request.Request(base + address, headers={"Accept-Encoding": encoding})
    response: HTTPResponse
    with urllib.request.urlopen(request, timeout=30) as response:
        return response.read()


def transfer(base: str, address: str) -> int:
    """Return how many bytes of body a browser is sent."""
    return len(fetch(base, address, "br"))


def family(process: int) -> list[int]:
    """Return a process and its children."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *map(int, children)]


def memory(process: int) -> float:
    """Return the resident memory of a process in MB (10^6 bytes)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(match[1]) * 1024 / 1e6 if match else 0.0
