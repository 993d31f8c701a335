"""docs/panels.md is true: every file it shows is read and judged, and what it says of a bad one is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from commands.panels import panels_of, read_panels
from data.guide.starter import start
from data.load import load
from tests.documented import Snippet, snippets

PAGE = "docs/panels.md"
SHOWN = snippets(PAGE, "python")
GOOD = [snippet for snippet in SHOWN if not snippet.file.startswith("bad_")]


def laid(folder: Path, snippet: Snippet) -> Path:
    """Write a snippet beside the example that the page begins with."""
    start(folder / "my_dispute")
    path = folder / snippet.file
    path.write_text(snippet.text, encoding="utf-8")
    return path


def test_the_page_shows_each_kind_of_panel() -> None:
    said = "".join(snippet.text for snippet in GOOD)

    assert len(SHOWN) > len(GOOD) >= 4
    assert all(f"{kind}(" in said for kind in ("Bars", "Table", "Lines"))


@pytest.mark.parametrize(
    "snippet", GOOD, ids=lambda snippet: f"{snippet.file} {snippet.text.split('PANELS')[-1][:30]!r}"
)
def test_every_file_of_the_page_works_with_the_example(tmp_path: Path, snippet: Snippet) -> None:
    path = laid(tmp_path, snippet)
    dataset = load(tmp_path / "my_dispute")

    panels = panels_of(read_panels(path, [tmp_path / "my_dispute"]), [dataset])

    page = app.create_app(dataset, panels=panels).server.test_client().get("/")
    assert page.status_code == 200
    assert set(panels.ids) > {panel.id for panel in read_panels(path).panels}


def test_what_the_page_says_of_a_bad_file_is_what_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bad,) = (snippet for snippet in SHOWN if snippet.file.startswith("bad_"))
    (said,) = snippets(PAGE, "text")
    laid(tmp_path, bad)
    monkeypatch.chdir(tmp_path)

    for command in (["publish", "site"], ["pack"], ["dossier", "in-short", "out.pdf"], ["serve"]):
        result = CliRunner().invoke(app.main, [*command, "--data", "my_dispute", "--panels", bad.file])
        assert (result.exit_code, result.output) == (1, said.text), command
    assert not (tmp_path / "site").exists()


def test_the_environment_names_the_file_as_the_option_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bad,) = (snippet for snippet in SHOWN if snippet.file.startswith("bad_"))
    laid(tmp_path, bad)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENTENTE_PANELS", bad.file)

    result = CliRunner().invoke(app.main, ["pack", "--data", "my_dispute"])

    assert (result.exit_code, result.output) == (1, snippets(PAGE, "text")[0].text)
