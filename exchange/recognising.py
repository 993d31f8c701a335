"""What a file is, whatever it is called: by its first bytes, and by what its texts hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from exchange.inputs.archives import is_archive, names_in
from exchange.inputs.content import Content
from exchange.report import RefusedError

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_REFUSED = (
    (b"%PDF", "is a PDF, not text. Export the data behind it."),
    (b"\x1f\x8b", "is compressed. Unpack it first."),
    (b"SQLite format 3", "is a database. Export its table as CSV."),
    (b"{\\rtf", "is a formatted text (RTF). Save the table in it as CSV."),
    (b"\x89PNG", "is a picture. Write its table down."),
    (b"\xff\xd8\xff", "is a picture. Write its table down."),
)
DESCRIBED: Mapping[str, str] = {
    "workbook": "a workbook",
    "archive": "an archive with a dataset in it",
    "table": "a table as text (CSV)",
    "timelinejs": "TimelineJS JSON",
    "json": "JSON with plain records",
    "ics": "an iCalendar file",
}
"""The shapes a file may have, in words."""
_JSON = re.compile(r"\{|\[\s*(?:[\[{\"\]]|$)|(?:var|let|const)\s+\w+\s*=|\w+\(\s*[\[{]")
"""How JSON begins, also where it stands in a script."""


class OtherFormatError(RefusedError):
    """A file is in another format than the one it was imported as; `kind` names that one."""

    def __init__(self, said: str, kind: str) -> None:
        super().__init__(f"{said} Use the format {kind}.")
        self.kind = kind


def shape_of_bytes(content: Content) -> str:
    """Return 'workbook', 'archive', or '' for what is to be read as text. Raises RefusedError for the rest."""
    if is_archive(content.data):
        names = names_in(content)
        if any(name.startswith("xl/workbook.") for name in names) or {"content.xml", "mimetype"} <= names:
            return "workbook"
        if {"events.json", "events.csv", "datapackage.json"} & names:
            return "archive"
        raise RefusedError(f"{content.name} is an archive (ZIP) without a workbook or dataset in it. Unpack it first.")
    if content.data.startswith(_OLD_WORKBOOK):
        return "workbook"
    for beginning, said in _REFUSED:
        if content.data.startswith(beginning):
            raise RefusedError(f"{content.name} {said}")
    return ""


def shape_of_text(text: str) -> str:
    """Return 'ics', 'json', 'page' or 'table'."""
    start = text[:1000].lstrip("\ufeff \t\r\n")
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "ics"
    if re.match(r"<(!doctype|html|head|body|\?xml|!--|table|svg|script|rss)", start, re.IGNORECASE):
        return "page"
    return "json" if _JSON.match(start) else "table"


def is_timelinejs(parsed: Any) -> bool:
    """Return whether JSON has the form of TimelineJS: slides with a start_date, eras, or that of its first version."""
    if not isinstance(parsed, dict):
        return False
    if isinstance(parsed.get("timeline"), dict):
        return True
    slides = parsed.get("events")
    if not isinstance(slides, list) or "dataset" in parsed:
        return False
    if {"eras", "scale"} & parsed.keys() or isinstance(parsed.get("title"), dict) or not slides:
        return True
    return any(
        isinstance(slide, dict) and ("start_date" in slide or isinstance(slide.get("text"), dict)) for slide in slides
    )
