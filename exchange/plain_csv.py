"""Any CSV table of events to a Story."""

from __future__ import annotations

from exchange.columns import KNOWN
from exchange.options import Options
from exchange.plain_table import story_of
from exchange.report import Report
from exchange.story import Story
from exchange.tables import sheet


def read(text: str, report: Report, options: Options) -> Story:
    """Return the Story of a table of events; of our own export, every column. Raises RefusedError."""
    return story_of(sheet(text, KNOWN, report), report, options)
