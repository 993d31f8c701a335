"""A newsroom's file of panels, and its page as tests read it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from playwright.sync_api import Locator

from tests.browser.surface import PageObject

NEWSROOM = """from layouts.panels.given import Bars, Lines, Table

PANELS = [
    Bars("actors", title="Events per <b>actor</b>", by="actor", most=4, note="An event with two actors counts twice."),
    Bars("kinds", title="Kinds of event", by="category"),
    Bars("months", title="Events a month", by="month"),
    Table("log", title="Newest first", columns=["date", "title", "category", "place"], sort="-date", most=10),
    Lines("rate", title="Won for a dollar", series=["usd-krw"]),
    Lines("whole", title="All there is", series=["usd-krw", "kospi"], scale="index", axis="free"),
]
"""


def bars(surface: PageObject, panel: str) -> list[str]:
    """Return the names and numbers of the bars that are seen."""
    rows = surface.panel(panel).locator(".bar")
    return [" ".join(text.split()) for text in rows.all_inner_texts()]


def saved(surface: PageObject, panel: str) -> tuple[str, list[dict[str, str]]]:
    """Return the name and the rows of the CSV that a panel gives."""
    with surface.page.expect_download() as waiting:
        surface.panel(panel).get_by_role("button", name="Download as CSV").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    return waiting.value.suggested_filename, list(csv.DictReader(io.StringIO(text)))


def slider(surface: PageObject, panel: str) -> Locator:
    return surface.panel(panel).get_by_role("slider")
