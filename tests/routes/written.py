"""The record of every page that the server writes: what each view's page was when it was last meant to change.

After a change that alters pages on purpose, `.venv/bin/python -m tests.routes.written` renews `written.json`; with a
folder as argument it also writes the pages there, to be compared with those of another commit by `diff -r`.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from app import create_app
from data.load import load
from routes.body import Body
from routes.scripts import JAVASCRIPT, Scripts
from routes.settings import Settings
from tests.conftest import SMALL

RECORD = Path(__file__).with_suffix(".json")
SERIES = """
- id: herring-landed
  label: Herring landed in Norvik
  short: Herring
  panel: shipments
  kind: shipment
  flow: herring
  measure: value
  index_base: "2021"
  unit: thousand crowns
  frequency: month
  material: herring
  source: {publisher: Made up for tests, title: Landings}
  terms: Test data, made up.
  ends: The test needs no more.
"""
LANDED = "series,period,value\n" + "".join(
    f"herring-landed,2021-{month:02},{900 - 40 * month + month % 3 * 70}\n" for month in range(1, 13)
)
BRIEFING = """
title: The closure
steps:
  - {view: from=2021-01-01&to=2021-12-31, headline: The harbours close, text: ["It began with patrols."]}
  - {view: event=2021-06-15-harbours-closed, headline: A decree, text: [It took effect at noon.], chart: prices}
"""
FOCUS = "event=2021-06-15-harbours-closed"
PATHS = (
    "/",
    f"/?{FOCUS}&panels=timeline~balance~events~event",
    "/?thread=2022-02-10-court-lifts-closure&what=nothing",
    "/embed",
    f"/embed?{FOCUS}&theme=dark",
    "/embed?panels=timeline~balance~shipments&measure=value&category=blockade",
    "/embed?panels=prices&scale=change&from=2021-06-01&to=2021-07-31",
    "/embed?panels=events&thread=2022-02-10-court-lifts-closure&fit=1",
    "/briefing",
    "/briefing/closure?step=2",
    "/briefing?from=2021-01-01&to=2021-12-31&panels=timeline",
    "/card.svg",
    f"/card.svg?{FOCUS}&size=print",
    "/card.svg?panels=prices~balance&theme=dark&width=600",
    "/card.svg?panels=events&q=harbours",
    "/card/2021-06-15-harbours-closed.svg",
    "/event/2021-06-15-harbours-closed",
    "/about",
    "/oembed?url=https://example.org/?panels=prices",
)
SCRIPT = Body.of(b"", JAVASCRIPT)
"""Stands for each bundle, so that the pages are the same where scripts have not been bundled."""

DIGEST = re.compile(r"(?<![0-9]\.)\b[0-9a-f]{12,64}\b|(?<=\.v)[0-9a-z_]+m[0-9]+(?=\.)")
"""What names the content of a file; Dash names its own by version and time."""


def pages() -> dict[str, str]:
    """Return the page at each path, digests masked, of a dataset in which every panel has something to show."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(SMALL, Path(place) / "small"))
        with (folder / "series.yaml").open("a", encoding="utf-8") as series:
            series.write(SERIES)
        (folder / "shipments.csv").write_text(LANDED, encoding="utf-8")
        (folder / "briefings").mkdir()
        (folder / "briefings" / "closure.yaml").write_text(BRIEFING, encoding="utf-8")
        client = create_app(load(folder), Settings(base_url="https://example.org")).server.test_client()
        with patch.object(Scripts, "modules", new=False), patch.object(Scripts, "find", return_value=SCRIPT):
            return {path: DIGEST.sub("DIGEST", client.get(path).get_data(as_text=True)) for path in PATHS}


def digests(written: dict[str, str]) -> dict[str, str]:
    """Return what the record holds of each page."""
    return {path: hashlib.sha256(text.encode()).hexdigest()[:16] for path, text in written.items()}


def main(folder: str = "") -> None:
    """Renew the record, and write the pages into a folder if one is named."""
    found = pages()
    RECORD.write_text(json.dumps(digests(found), indent=2) + "\n", encoding="utf-8")
    for path, text in found.items() if folder else ():
        Path(folder).mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^\w.=-]", "_", path.strip("/")) or "index"
        (Path(folder) / name).write_text(text.replace("><", ">\n<"), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
