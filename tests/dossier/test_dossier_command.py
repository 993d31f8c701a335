"""`python app.py dossier`: what it writes and refuses, atomically."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

import app
from data.dataset import Dataset
from tests.dossier.conftest import Made, bare, said, written

LINK = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app.main, ["dossier", *arguments])
    return result.exit_code, result.output


def test_a_folder_gets_both(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = written(tmp_path_factory, "photoresist")
    assert sorted(path.name for path in folder.iterdir()) == ["photoresist.pdf", "photoresist.pptx", "said.txt"]
    assert "6 steps" in (folder / "said.txt").read_text(encoding="utf-8")


def test_a_link_becomes_a_dark_dossier(tmp_path: Path) -> None:
    out = tmp_path / "new" / "link.pdf"
    code, output = run(f"?{LINK}", str(out), "--theme", "dark")
    assert code == 0, output
    text = bare("".join(page.extract_text() for page in PdfReader(BytesIO(out.read_bytes())).pages))
    assert bare("Japan clears first photoresist shipment since the curbs") in text
    assert "no QR code" in output


@pytest.mark.parametrize("asked", ["nobody", "", "foo=bar", "../dispute.yaml", "%00"])
def test_an_unknown_briefing_is_refused_with_those_there_are(tmp_path: Path, asked: str) -> None:
    code, output = run(asked, str(tmp_path / "x.pdf"))
    assert code == 1
    assert "dispute, photoresist" in output
    assert list(tmp_path.iterdir()) == []


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    code, output = run("dispute", str(tmp_path / "x.docx"))
    assert code == 1
    assert ".pdf or .pptx" in output


def test_if_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "photoresist.pdf").write_bytes(b"before")
    (tmp_path / "photoresist.pptx").mkdir()
    code, output = run("photoresist", str(tmp_path))
    assert (code, "photoresist.pptx" in output, "Nothing was written" in output) == (1, True, True)
    assert (tmp_path / "photoresist.pdf").read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["photoresist.pdf", "photoresist.pptx"]


def test_a_full_url_of_a_briefing_names_it(dataset: Dataset) -> None:
    assert Made(dataset, "https://entente.example.org/briefing/dispute?step=3").dossier.name == "dispute"


def test_hostile_texts_are_inert_in_both(dataset: Dataset) -> None:
    hostile = '</a:t><script>alert(1)</script> & "x" \x07\x00\u202e 한국 日本'
    events = tuple(
        event.model_copy(update={"title": hostile, "label": None, "summary": f"{hostile}."}) for event in dataset.events
    )
    info = dataset.info.model_copy(update={"title": hostile})
    made = Made(replace(dataset, events=events, info=info), f"?{LINK}", theme="dark")
    shown = bare('</a:t><script>alert(1)</script> & "x"')
    assert shown in bare(made.pdf().pages[1].extract_text())
    assert shown in bare(said(made.pptx().slides[1]))
