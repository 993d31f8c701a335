"""The report of an import or export: losses and changes, grouped, each with its place. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

SHOWN = 6
"""Places listed for each kind of loss in the short report."""
WIDEST = 80


class RefusedError(ValueError):
    """A file cannot be imported or exported at all; the message gives reason and remedy."""


@dataclass
class Report:
    """Decisions, refusals and changes, in the order in which they were recorded."""

    name: str
    """The file's name."""

    kind: str
    """The name of its format."""

    command: str = ""
    """The command that reads the file, for remedies that name a further option."""

    heading: str = ""
    decided: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    changed: dict[str, list[str]] = field(default_factory=dict)
    other_sheets: list[str] = field(default_factory=list)
    """The sheets of a workbook that were not read, and are shown there."""

    wanted: list[tuple[str, list[str], list[str]]] = field(default_factory=list)
    """Events whose pictures are to be saved: the id, the addresses, and the lines that go into the event."""

    def decide(self, sentence: str) -> None:
        """Record an assumption about the whole file, once."""
        if sentence not in self.decided:
            self.decided.append(sentence)

    def refuse(self, where: str, title: str, why: str) -> None:
        """Record an entry that is not carried over."""
        named = f'{where}, "{short(title)}"' if title else where
        self.refused.append(f"{named}: {why}")

    def change(self, what: str, where: str, detail: str = "") -> None:
        """Record a part of an entry that is changed or dropped."""
        self.changed.setdefault(what, []).append(f"{where} ({short(detail)})" if detail else where)

    def want(self, event_id: str, addresses: list[str], lines: list[str]) -> None:
        """Record pictures that a curator has to save, and what to write then."""
        self.wanted.append((event_id, addresses, lines))

    def text(self, *, whole: bool = True, kept_in: str = "") -> str:
        """Return the report as text; unless `whole`, with a few places of each kind and the name of the full report."""
        return "\n".join(self._lines(None if whole else SHOWN, kept_in)) + "\n"

    def _lines(self, most: int | None, kept_in: str) -> Iterator[str]:
        yield self.heading
        if self.decided:
            yield from ("", "Decided:", *(f"  {sentence}" for sentence in self.decided))
        if self.refused:
            yield from ("", f"Not carried over: {len(self.refused)}")
            yield from (f"  {line}" for line in _some(self.refused, most, kept_in))
        if self.changed:
            yield from ("", "Changed or left out:")
        for what, places in self.changed.items():
            yield f"  {what}: {len(places)}"
            yield f"    {'; '.join(_some(places, most, kept_in))}"
        if self.wanted:
            yield from ("", "Pictures not taken. Save each, if you may show it, under the name below, then write:")
            yield from _some(["\n".join(_pasted(*one)) for one in self.wanted], most and 1, kept_in)


def _pasted(event_id: str, addresses: list[str], lines: list[str]) -> Iterator[str]:
    """Yield an event, the addresses of its pictures, and the lines for it, indented as they go into its file."""
    yield from (f"  {event_id}", *(f"  {one}" for one in addresses), *(f"  {line}" for line in lines))


def _some(entries: list[str], most: int | None, kept_in: str) -> list[str]:
    if most is None or len(entries) <= most:
        return entries
    rest = f"and {len(entries) - most} more" + (f", see {kept_in}" if kept_in else "")
    return [*entries[:most], rest]


def short(text: str) -> str:
    """Return an excerpt of a text for a report: one line, no invisible characters, cut when long."""
    line = "".join(letter if letter.isprintable() else " " for letter in text[: 2 * WIDEST])
    line = " ".join(line.split())
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"
