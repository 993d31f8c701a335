"""`checked`: the sentences of an event beside their sources, and the stamp that each was checked."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.shared import FOLDER

if TYPE_CHECKING:
    from data.claims import Marker
    from data.models.events import Event


@click.command()
@click.argument("data", type=FOLDER)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
def checked(data: Path, ids: tuple[str, ...]) -> None:
    """Show each sentence of events beside its sources; ask whether it was read; stamp the events where all was.

    The stamp is made of the texts and the sources, so that `check` notices when one of them changes.
    """
    from data import checking
    from data.load import read

    day = datetime.now(tz=UTC).date().isoformat()
    reading, left = read(data), 0
    for event_id in ids:
        try:
            entry = checking.find(reading, event_id)
            if _all_read(entry.model):
                click.echo(f"{event_id}: checked: '{checking.write_stamp(data, entry, day)}'")
            else:
                click.echo(f"{event_id}: not stamped. Write [n?] for a passage that was not read, or mend the text.")
                left += 1
        except checking.CannotCheckError as error:
            click.echo(str(error), err=True)
            left += 1
    sys.exit(1 if left else 0)


def _all_read(event: Event) -> bool:
    """Show the sentences of an event one by one; return whether the answer was yes to all."""
    from data import claims

    click.secho(f"\n{event.date}  {event.title}", bold=True)
    for name in claims.TEXTS:
        text = getattr(event, name)
        for sentence in claims.marked_sentences(text) if text else ():
            if not sentence.markers:
                continue
            click.echo(f"\n  {sentence.text}")
            for one in dict.fromkeys(sentence.markers):
                click.echo(f"    {one.text} {_source(event, one)}")
            if not click.confirm("  Do the sources say so, each for its part?"):
                return False
    return True


def _source(event: Event, one: Marker) -> str:
    if one.source is None:
        return f"see {one.event}" if one.event else "our own reading"
    source = event.sources[one.source]
    read = " (not read)" if one.unread else ""
    parts = [source.publisher, source.title, source.date, source.url]
    return ", ".join(part for part in parts if part) + read
