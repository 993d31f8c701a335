"""Dossiers of imported timelines: times of day, years, one source a step, letters that a PDF lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from data.load import load
from dossier.page import Block, Page, Picture
from dossier.type import lines
from tests.dossier.conftest import Made
from tests.imported import imported


def step_of(folder: Path, rows: list[str]) -> tuple[Made, Page]:
    """Return the dossier of a table, and the page of its first event."""
    made = Made(load(imported(folder, rows)), "theme=light")
    return made, made.pages[2]


def test_a_time_of_day_stands_over_its_step_and_in_its_list(tmp_path: Path) -> None:
    made, page = step_of(tmp_path / "made", ["date,time,title", "2019-07-04,08:00,Ferry leaves", "2019-07-05,,Later"])

    assert made.dossier.steps[1].shown.kicker.startswith("4 July 2019, 08:00 · ")
    assert any(text.startswith("4 July 2019, 08:00") for text in page.texts)
    assert made.dossier.steps[2].events[0].date == "5 July 2019"


def test_the_only_source_of_a_step_is_one_line_under_its_heading(tmp_path: Path) -> None:
    rows = ["date,title,url", "2019-07-04,Ferry leaves the harbour,https://gazette.example/1", "2019-07-05,Later,"]
    _, page = step_of(tmp_path / "made", rows)

    [block] = [
        part
        for part in page.parts
        if isinstance(part, Block)
        and any("gazette.example" in span.text for one in part.paragraphs for span in one.spans)
    ]
    assert [len(lines(one, block.width)) for one in block.paragraphs[-2:]] == [1, 1]


def test_a_year_is_drawn_as_long_as_it_is(tmp_path: Path) -> None:
    _, page = step_of(tmp_path / "made", ["date,title", "1978,Canal opens", "1990,Canal closes"])

    [figure] = [part for part in page.parts if isinstance(part, Picture)]
    assert re.search(r'd="M[0-9. ]+h[0-9]{3}[0-9.]*" stroke="#[0-9a-f]+" stroke-width="[0-9.]+" opacity', figure.svg)


@pytest.mark.parametrize(("kind", "told"), [("pdf", True), ("pptx", False)])
def test_letters_that_no_typeface_of_a_pdf_has_are_told_and_stand_as_boxes(
    tmp_path: Path, kind: str, *, told: bool
) -> None:
    folder = imported(tmp_path / "made", ["date,title", "2019-07-04,محادثات", "2019-07-05,회담 시작"])

    done = CliRunner().invoke(
        app.main, ["dossier", "theme=light", str(tmp_path / f"a.{kind}"), "--data", str(folder)], obj=app.create_app
    )

    assert done.exit_code == 0
    said = "a.pdf: the typefaces of a PDF lack these letters, which stand as □: Arabic."
    assert (said in done.output) == told
