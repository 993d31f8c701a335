"""What to mend first in an imported dataset, in the order in which readers notice it."""

from __future__ import annotations

from collections.abc import Iterator

from data.counted import counted
from exchange.report import Report

MOST = 5
_PARTS: tuple[tuple[str | tuple[str, ...], str], ...] = (
    (("title cut", "summary cut", "note cut"), "with a text that was too long: its end is cut off."),
    ("no title", "named by the beginning of the text: write `title`."),
    ("no text", "with the title as text: write `summary`."),
    ("no source", "with the file as source: write `sources`."),
    ("publisher named after the host", "with a host as publisher: write who published it, beside `# the host`."),
    ("date in doubt", "with a date in doubt: the note says how it was written."),
)
_WHOLE = (
    ("Terms and citation", "Terms and citation are placeholders: write them in dataset.yaml, with title and takeaway."),
    ("The time zone", "The time zone is UTC: write that of the story in dataset.yaml."),
    ("Every event: direction", "No event is coded or reviewed: write `direction`, `confidence` and `attribution`."),
)
"""How what the report says begins, and what is to be done about it."""


def mend_first(report: Report) -> list[str]:
    """Return a few sentences on what to mend first."""
    return list(_all(report))[:MOST]


def _all(report: Report) -> Iterator[str]:
    if report.refused:
        entries = counted(len(report.refused), "entry", "entries")
        yield f"{entries} left out: mend the file, and import it again."
    for beginning, what in _PARTS:
        number = sum(len(places) for name, places in report.changed.items() if name.startswith(beginning))
        if number:
            yield f"{counted(number, 'event')} {what}"
    for beginning, what in _WHOLE:
        if any(said.startswith(beginning) for said in report.decided):
            yield what
