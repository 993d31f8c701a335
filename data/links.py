"""The URLs of a dataset with their file, line and field. Makes no requests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.draft import Draft
from data.models.events import Event, Series
from data.models.parsed import Parsed
from data.problem import Problem, shown
from data.table import LINE
from data.yamlsource import Path


@dataclass(frozen=True, slots=True)
class Link:
    """A URL and its place in the files."""

    url: str
    file: str
    line: int
    field: str

    def problem(self, message: str, remedy: str) -> Problem:
        """Return a problem located at this link."""
        return Problem(self.file, self.line, self.field, shown(self.url), message, remedy)


def links(draft: Draft) -> Iterator[Link]:
    """Yield every valid URL of a draft: those of events, series and single observations."""
    for event in draft.events:
        for place, source in enumerate(event.model.sources if event.valid("sources") else ()):
            yield from _link(event, ("sources", place, "url"), source.url)
    for series in draft.series:
        if series.valid("source"):
            yield from _link(series, ("source", "url"), series.model.source.url)
    if draft.shipments is not None:
        frame = draft.shipments.frame.drop_duplicates("source_url")
        for url, line in zip(frame["source_url"], frame[LINE], strict=True):
            if url.startswith(("https://", "http://")):
                yield Link(url, draft.shipments.file, int(line), "source_url")


def _link(entry: Parsed[Event] | Parsed[Series], path: Path, url: str | None) -> Iterator[Link]:
    if url:
        field = ".".join(part for part in path if isinstance(part, str))
        yield Link(url, entry.source.file, entry.source.line((*entry.path, *path)), field)
