"""Every export that can be imported gives back what its format holds by the table, and lists the rest as left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.dataset import Dataset
from data.export import whole
from data.load import load
from exchange import exporting
from exchange.exporting import export_file
from exchange.held.parts import PARTS
from exchange.held.table import HELD
from exchange.importing import import_file
from exchange.report import Report
from layouts.feeds.calendar import calendar
from tests.exchange.rich import rich

KINDS = ("csv", "json", "zip", "timelinejs", "ics", "xlsx")


@pytest.fixture(scope="module")
def datasets(curated: Dataset, small: Dataset, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Dataset]:
    return {"curated": curated, "small": small, "rich": load(rich(tmp_path_factory.mktemp("rich") / "rich"))}


def journey(dataset: Dataset, kind: str, here: Path) -> tuple[Dataset, Report, Report]:
    """Return what comes back of a dataset, and the reports of both ways."""
    out = here / f"story.{kind}"
    content = calendar(dataset, whole(dataset), "https://example.org") if kind == "ics" else None
    told = export_file(dataset, kind, out, base_url="https://example.org", content=content)
    said = import_file(kind, out, here / "made")
    return load(here / "made"), told, said


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["small", "curated", "rich"])
def test_an_export_gives_back_what_its_format_holds_and_lists_what_it_leaves_out(
    datasets: dict[str, Dataset], name: str, kind: str, tmp_path: Path
) -> None:
    dataset = datasets[name]

    made, told, said = journey(dataset, kind, tmp_path)

    assert [line for line in said.refused if "it is cancelled" not in line] == []
    for part in PARTS:
        before, after = part.values(dataset), part.values(made)
        if part.name in HELD[kind]:
            assert after == before, part.name
        elif before:
            listed = {place for what, places in told.changed.items() if "left out" in what for place in places}
            is_listed = set(before) <= listed
            assert is_listed or {event for events in before.values() for event in events} <= listed, part.name
        if name == "rich" and before and part.name not in HELD[kind]:
            assert after != before, f"{part.name} comes back, but the table does not say so"


def test_a_calendar_of_ours_leaves_nothing_to_assume(small: Dataset, tmp_path: Path) -> None:
    _, _, said = journey(small, "ics", tmp_path)

    assert [sentence for sentence in said.decided if "bookkeeping" not in sentence] == []


def test_what_an_import_fills_in_is_not_listed_as_left_out(tmp_path: Path) -> None:
    (tmp_path / "story.csv").write_text("date,title,url\n2019-07-04,Talks,https://news.example/a\n", encoding="utf-8")
    import_file("csv", tmp_path / "story.csv", tmp_path / "made")

    told = export_file(load(tmp_path / "made"), "timelinejs", tmp_path / "out.json")

    assert [what for what in told.changed if "dataset.yaml" not in what and "categor" not in what] == []


def test_the_table_speaks_of_every_format() -> None:
    assert HELD.keys() == exporting.FORMATS.keys()
    assert {name for held in HELD.values() for name in held} <= {part.name for part in PARTS}
