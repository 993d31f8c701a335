"""Sixteen slow callbacks of panels at once: how long a page waits meanwhile, as `serve` runs with its threads."""

from __future__ import annotations

import json
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

from benchmarks import server
from benchmarks.measure import Measure

AT_ONCE = 16
FILE = """
import time
from dash import Input, Output, html
from layouts.panels.given import VIEW, Live

def slow(number):
    def register(app, frame):
        @app.callback(Output(f"slow-{number}-text", "children"), Input(VIEW, "data-query"))
        def draw(query):
            time.sleep(1.5)
            return f"{len(frame(query))} events"

    return Live(f"slow-{number}", title="Slow", layout=html.P(id=f"slow-{number}-text"), register=register)

PANELS = [slow(number) for number in range(16)]
"""


def measures() -> Iterator[Measure]:
    """Yield the longest wait for `/` while the callbacks run, and how many of them were told to come again."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "slow_panels.py"
        file.write_text(FILE, encoding="utf-8")
        with server.running(server.CURATED, "--panels", str(file)) as (base, _):
            waits, refused = _crowded(base)
    yield Measure(f"{AT_ONCE} slow callbacks at once: longest wait for /", max(waits), "ms", 100)
    yield Measure(f"{AT_ONCE} slow callbacks at once: told to come again", float(refused), "")


def _crowded(base: str) -> tuple[list[float], int]:
    """Return the waits for the page, in milliseconds, until every callback is answered, and how many were refused."""
    statuses: list[int] = []
    crowd = [threading.Thread(target=_ask, args=(base, number, statuses)) for number in range(AT_ONCE)]
    for one in crowd:
        one.start()
    waits = []
    while len(statuses) < AT_ONCE:
        begun = time.perf_counter()
        server.fetch(base, "/")
        waits.append((time.perf_counter() - begun) * 1000)
    for one in crowd:
        one.join()
    return waits, statuses.count(503)


def _ask(base: str, number: int, statuses: list[int]) -> None:
    output = {"id": f"slow-{number}-text", "property": "children"}
    question = {
        "output": f"{output['id']}.children",
        "outputs": output,
        "inputs": [{"id": "view", "property": "data-query", "value": ""}],
        "changedPropIds": ["view.data-query"],
    }
    request = urllib.request.Request(
        f"{base}/_dash-update-component", json.dumps(question).encode(), {"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            statuses.append(response.status)
    except HTTPError as error:
        statuses.append(error.code)
