"""Conversion of TimelineJS JSON before version 3 to version 3."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]
PARTS = ("year", "month", "day", "hour", "minute", "second")
KNOWN = {"startDate", "endDate", "headline", "text", "tag", "asset", "type"}

NOT_OF_TITLE = {"startDate", "endDate", "type", "date", "era"}
"""Fields beside those of the title slide."""


def modern(timeline: Json) -> dict[str, Any] | None:
    """Return the value of 'timeline' as version 3 JSON; None if it has no list of dates."""
    dates, eras = timeline.get("date"), timeline.get("era")
    if not isinstance(dates, list):
        return None
    of_title = {key: value for key, value in timeline.items() if key not in NOT_OF_TITLE}
    return {
        "title": _slide(of_title),
        "events": [_slide(date) for date in dates],
        "eras": [_slide(era) for era in eras] if isinstance(eras, list) else [],
    }


def _slide(entry: Any) -> Any:
    if not isinstance(entry, dict):
        return entry
    asset = entry.get("asset")
    asset = asset if isinstance(asset, dict) else {}
    return {
        **{key: value for key, value in entry.items() if key not in KNOWN},
        "start_date": _date(entry.get("startDate")),
        "end_date": _date(entry.get("endDate")),
        "text": {"headline": entry.get("headline"), "text": entry.get("text")},
        "group": entry.get("tag"),
        "media": {**asset, "url": asset.get("media")},
    }


def _date(written: Any) -> dict[str, str]:
    """Return the parts of a date 2011,12,10 or 2011 or 12/10/2011; other spellings are refused later."""
    text = "" if written is None else str(written).strip()
    if found := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", text):
        return {"year": found[3], "month": found[1], "day": found[2]}
    return dict(zip(PARTS, (part.strip() for part in text.split(",")), strict=False)) if text else {}
