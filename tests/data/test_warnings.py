"""The warnings of `check`: one at a time in a copy of the starter, and none in the starter itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.guide.starter import start
from data.review import review
from tests.spoilt import slip

TODAY = date(2026, 11, 22)
E23, E24 = "events/2023.yaml", "events/2024.yaml"
LONE = """
- id: 2024-09-02-{id}
  date: '2024-09-02'
  precision: day
  category: growers
  title: {title}
  summary: It was told.
  direction: neutral
  sources:
    - {{publisher: Border Herald (made up), title: Told, date: '2024-09-03'}}{more}
  confidence: low
  attribution: named
"""
SECOND = "\n    - {publisher: Fruit Weekly (made up), title: Told again, date: '2024-09-04'%s}"
ALONE = "the event rests on one publisher alone, and on no official source"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return the folder of an example that a test may change."""
    start(tmp_path / "mine")
    return tmp_path / "mine"


def warnings(folder: Path, today: date = TODAY) -> list[str]:
    found = review(folder, today)
    assert found.problems == ()
    return [f"{warning.kind} {warning.problem}" for warning in found.warnings]


def add(folder: Path, *, id: str = "told", title: str = "Growers met", more: str = "") -> None:  # noqa: A002
    with (folder / E24).open("a", encoding="utf-8") as file:
        file.write(LONE.format(id=id, title=title, more=more))


def test_the_example_has_no_warnings_on_any_day(mine: Path) -> None:
    assert warnings(mine) == warnings(mine, date(2061, 1, 1)) == []


def test_a_single_source_is_a_warning_unless_it_is_official(mine: Path) -> None:
    add(mine)
    (said,) = warnings(mine)
    assert said.startswith(f"one-source {E24}:63: sources: {ALONE}. Find a second")

    slip(mine, E24, "Border Herald (made up), title: Told", "Lowland Gazette (made up), title: Told")
    assert warnings(mine) == []


def test_who_repeats_another_is_no_second_source(mine: Path) -> None:
    add(mine, more=SECOND % ", repeats: Border Herald (made up)")

    assert [said.split(" ")[0] for said in warnings(mine)] == ["one-source"]


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("A first meeting of growers", "first"),
        ("Exports reach a record", "record"),
        ("The Largest orchard closes", "Largest"),
    ],
)
def test_a_rank_in_a_title_needs_two_sources(mine: Path, title: str, claim: str) -> None:
    add(mine, title=title)
    said = f"bold-title {E24}:60: title: '{claim}' claims a rank in the title on the word of one publisher."
    assert [one for one in warnings(mine) if one.startswith(said)]

    slip(mine, E24, "title: Told, date: '2024-09-03'}", "title: Told, date: '2024-09-03'}" + SECOND % "")
    assert warnings(mine) == []


def test_the_first_half_of_a_year_is_no_rank(mine: Path) -> None:
    add(mine, title="A loss in the first half of the year")

    assert [said.split(" ")[0] for said in warnings(mine)] == ["one-source"]


def test_a_headline_has_no_full_stop(mine: Path) -> None:
    slip(mine, E23, "label: Ten lorries", "label: Ten lorries.\n  headline: Ten lorries cross the border ...")
    slip(mine, "dataset.yaml", "from April to October  ", "from April to October.  ")
    slip(
        mine, "dataset.yaml", "deck: Three crossings", "charts: {shipments: Apples stopped.}\n    deck: Three crossings"
    )

    assert [said.rpartition(". ")[0] for said in warnings(mine)] == [
        "full-stop dataset.yaml:35: presets.headline: 'No apples crossed the border from April to October.' ends with a full stop",
        "full-stop dataset.yaml:36: presets.charts.shipments: 'Apples stopped.' ends with a full stop",
        f"full-stop {E23}:146: label: 'Ten lorries.' ends with a full stop",
    ]


def test_sources_need_a_date(mine: Path) -> None:
    slip(mine, E24, ", date: '2024-02-22'}", "}")

    (said,) = warnings(mine)
    assert said.startswith(f"undated-source {E24}:14: sources: 'Fruit Weekly (made up)' has no date.")


def test_events_need_a_phase_if_there_are_phases(mine: Path) -> None:
    slip(mine, "dataset.yaml", "from: '2023-01-01', to: '2023-11-30'", "from: '2023-02-28', to: '2023-11-30'")
    assert warnings(mine) == []  # of weevils-found only the month is known, and it may have been the 28th

    slip(mine, "dataset.yaml", "from: '2023-02-28', to", "from: '2023-03-01', to")
    (said,) = warnings(mine)
    assert said.startswith(f"outside-phases {E23}:7: date: '2023-02-01' lies outside every phase.")


def test_a_series_is_old_a_year_after_its_last_value(mine: Path) -> None:
    slip(mine, "dataset.yaml", "span: {from: '2023-01-01', to: '2024-12-31'}\n", "")
    assert warnings(mine, date(2025, 12, 31)) == []

    (said,) = warnings(mine, date(2026, 1, 1))
    assert (
        "series.yaml:23: ends: 'apples-shipped' has its last value in 2024-12, over a year before 2026-01-01." in said
    )


def test_a_flow_without_an_index_is_not_on_the_chart_at_first(mine: Path) -> None:
    slip(mine, "series.yaml", "  index_base: '2022'", "  #")
    (mine / "briefings" / "in-short.yaml").unlink()
    (said,) = warnings(mine)
    assert "index_base: 'apples-shipped' is not drawn while the chart shows an index." in said

    slip(mine, "dataset.yaml", "&to=2024-12-31", "&to=2024-12-31&measure=quantity")
    assert warnings(mine) == []


def test_links_want_to_be_https_wherever_they_stand(mine: Path) -> None:
    slip(mine, E23, "url: https:", "url: http:")
    slip(mine, "series.yaml", "    date: '2025-01'", "    date: '2025-01'\n    url: http://example.org/fruit")
    rows = (mine / "shipments.csv").read_text(encoding="utf-8").splitlines()
    own = ["source_publisher,source_title,source_url", "P,T,http://example.org/rows", *[",,"] * (len(rows) - 2)]
    (mine / "shipments.csv").write_text("\n".join(map(",".join, zip(rows, own, strict=True))), encoding="utf-8")

    assert [said.split(": '")[0] for said in warnings(mine)] == [
        f"not-https {E23}:44: sources.url",
        "not-https series.yaml:22: source.url",
        "not-https shipments.csv:2: source_url",
    ]


def test_a_problem_is_not_a_warning_as_well(mine: Path) -> None:
    add(mine, title="A first meeting")
    slip(mine, E24, "{publisher: Border Herald (made up), title: Told,", "{publisher: [], title: Told,")
    slip(mine, "series.yaml", "frequency: month", "frequency: weeks")
    found = review(mine, TODAY)

    assert [problem.field for problem in found.problems] == ["sources.publisher", "frequency"]
    assert (found.dataset, found.warnings) == (None, ())


def test_an_unreadable_folder_has_problems_and_no_warnings(tmp_path: Path) -> None:
    found = review(tmp_path, TODAY)

    assert (found.dataset, found.warnings) == (None, ())
    assert found.problems


def test_an_unknown_house_is_a_problem_and_hides_no_warning(mine: Path) -> None:
    add(mine)
    slip(mine, "names.yaml", "kind: newspaper}", "kind: newspaper, house: nobody}")
    found = review(mine, TODAY)

    assert [problem.field for problem in found.problems] == ["publishers.house"]
    assert [warning.kind for warning in found.warnings] == ["one-source"]
