"""What the tests of updates share: a dataset imported from a table, and the table edited."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data.dataset import Dataset
from data.load import load
from exchange.importing import import_file
from exchange.options import Options
from exchange.updating.plan import Wish
from exchange.updating.updating import Update, prepare, write

TALKS = """\
date;title;summary;category;publisher;url
2019-07-04;Talks begin;Two hours, no result.;Talks;Norvik Gazette;https://gazette.example/talks
2019-07;Boats stay away;;Protests;;
2019-08-01;More talks;A third day.;Talks;;https://a.example/more
"""
TODAY = "2026-11-29"


@dataclass
class Story:
    """A dataset, and the table that it was imported from."""

    table: Path
    folder: Path

    @property
    def dataset(self) -> Dataset:
        return load(self.folder)

    def file(self, name: str = "events/2019.yaml") -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def edit(self, old: str, new: str, name: str = "events/2019.yaml") -> None:
        """Edit a file of the dataset by hand."""
        text = self.file(name)
        assert text.count(old) == 1, old
        (self.folder / name).write_text(text.replace(old, new), encoding="utf-8")

    def type(self, old: str, new: str) -> None:
        """Edit the table."""
        text = self.table.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        self.table.write_text(text.replace(old, new), encoding="utf-8")

    def prepared(self, kind: str = "csv", **wish: bool) -> Update:
        return prepare(kind, self.table, self.folder, Options(), Wish(**wish), TODAY)

    def update(self, kind: str = "csv", **wish: bool) -> Update:
        """Update the dataset by the table as it is now, and return what was done."""
        found = self.prepared(kind, **wish)
        write(found)
        return found

    def files(self) -> dict[str, bytes]:
        return {
            str(path.relative_to(self.folder)): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()
        }


def imported(place: Path, text: str = TALKS) -> Story:
    """Return the dataset of a table."""
    table = place / "talks.csv"
    table.write_text(text, encoding="utf-8")
    import_file("csv", table, place / "talks")
    return Story(table, place / "talks")
