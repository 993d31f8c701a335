"""A dataset whose every text tries something: HTML, scripts, formulas, templates. The small one, spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from tests.conftest import SMALL

TAG = "xss-probe"
PROBE = f"=1+1|</script></title></style><{TAG} onclick=probe()>{{{{7*7}}}}</{TAG}>&lt;{TAG}&gt;'\"]]>--> "
SHORT = f"=<{TAG} onclick=x>"
URL = "https://gazette.example/'onclick='probe()'/../javascript:probe()"
KEPT = {
    "id", "date", "date_end", "precision", "category", "direction", "materials", "related", "confidence", "attribution",
    "pivotal", "name", "version", "languages", "time_zone", "default_view", "rebase_category", "colour", "colour_dark",
    "shape", "hs", "from", "to", "panel", "kind", "frequency", "symbol", "language", "described", "value", "view", "chart", "lit",
    "stakes", "market", "formerly", "event", "series", "instead", "level",
}  # fmt: skip
HEADED = {"headline": SHORT, "deck": SHORT}
MEDIA = {"file": "media/probe.png", "alt": PROBE, "caption": PROBE, "credit": SHORT, "licence": SHORT, "source": PROBE}
BRIEFING = {
    "title": "Two steps",
    "steps": [
        {
            "kicker": "k",
            "headline": "One",
            "text": ["a", "b"],
            "view": "",
            "notes": "n",
            "lit": ["2021-06-15-harbours-closed"],
        },
        {"headline": "Two", "text": ["c"], "view": "event=2021-06-15-harbours-closed", "chart": "prices"},
    ],
}
CORRECTIONS = [{"date": "2022-05-01", "event": "2021-06-15-harbours-closed", "was": "a", "now": "b"}]
WITHDRAWN = [{"id": "2021-06-01-rumour", "title": "A rumour", "date": "2022-05-01", "why": "It was denied."}]


def write(parent: Path) -> Path:
    """Write the dataset into a folder and return it."""
    folder = Path(shutil.copytree(SMALL, parent / "hostile"))
    for path in [*folder.glob("*.yaml"), *(folder / "events").glob("*.yaml")]:
        _write(path, _headed(_spoilt(yaml.safe_load(path.read_text("utf-8")))))
    (folder / "media").mkdir()
    Image.new("RGB", (700, 400), "#24455c").save(folder / "media" / "probe.png")
    (folder / "briefings").mkdir()
    _write(folder / "briefings" / "two.yaml", _plain(_spoilt(BRIEFING)))
    _write(folder / "corrections.yaml", _spoilt(CORRECTIONS))
    _write(folder / "withdrawn.yaml", _spoilt(WITHDRAWN))
    return folder


def _headed(value: Any) -> Any:
    """Give every headline, deck, finding and place that a dataset may have a text that tries something."""
    if isinstance(value, list):
        return [event | HEADED | {"media": dict(MEDIA)} if "summary" in event else event for event in value]
    if "presets" in value:
        found = [one | HEADED | {"charts": {"shipments": SHORT, "prices": SHORT}} for one in value["presets"]]
        return value | {"place": SHORT, "presets": found}
    return value


def _plain(value: Any) -> Any:
    """Leave out what a briefing refuses, numbers and braces, and what makes it too long."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.replace(PROBE, f"<{TAG} onclick=probe()>'\"]]>--> ") if isinstance(value, str) else value


def _write(path: Path, value: Any) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")


def _spoilt(value: Any, key: str = "", inside: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _spoilt(part, name, key) for name, part in value.items()}
    if isinstance(value, list):
        return [_spoilt(part, key, inside) if not isinstance(part, dict) else _spoilt(part, key, key) for part in value]
    if not isinstance(value, str) or key in KEPT:
        return value
    limited = key in ("label", "singular") and inside not in ("actors", "companies", "publishers", "presets")
    whole = {"url": URL, "short": SHORT, "takeaway": SHORT + value}
    return whole.get(key, SHORT + value[:2] if limited else PROBE + value)
