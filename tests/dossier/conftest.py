"""Dossiers of the curated briefings, written once by the command, and read back by other libraries than wrote them."""

from __future__ import annotations

import re
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import app
from data.dataset import Dataset
from dossier.colours import colours
from dossier.content import Dossier, dossier_of
from dossier.page import PAPER, SLIDE, Page
from dossier.pages import Binder
from dossier.pdf import pdf
from dossier.slides import slides
from layouts.panels.built_in import built_in
from layouts.words import words
from tests.once import once

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pypdf import PdfReader

BASE = "https://entente.example.org"
BRIEFINGS = ("dispute", "photoresist")


class Made:
    """A dossier with its pages and files."""

    def __init__(self, dataset: Dataset, asked: str, theme: str = "light") -> None:
        self.dataset, self.theme = dataset, theme
        self.dossier: Dossier = dossier_of(dataset, asked, BASE, words())

    @cached_property
    def pages(self) -> list[Page]:
        return Binder(self.dossier, PAPER, self.theme, words(), built_in()).pages()

    @cached_property
    def slides(self) -> list[Page]:
        return Binder(self.dossier, SLIDE, self.theme, words(), built_in()).pages()

    def pdf(self) -> PdfReader:
        from pypdf import PdfReader

        return PdfReader(BytesIO(pdf(self.pages, PAPER, self.dossier, colours(self.dataset, self.theme))))

    def pptx(self) -> Presentation:
        import pptx

        return pptx.Presentation(BytesIO(slides(self.slides, SLIDE, self.dossier, colours(self.dataset, self.theme))))


def written(factory: pytest.TempPathFactory, name: str) -> Path:
    """Return a folder that the command wrote a briefing to; what it said stands in a text file beside the others."""

    def write(folder: Path) -> None:
        result = CliRunner().invoke(app.main, ["dossier", name, str(folder), "--base-url", BASE])
        assert result.exit_code == 0, result.output
        (folder / "said.txt").write_text(result.output, encoding="utf-8")

    return once(factory, f"dossier-{name}", write)


@pytest.fixture(scope="session", params=BRIEFINGS)
def made(request: pytest.FixtureRequest, dataset: Dataset) -> Made:
    return Made(dataset, request.param)


@pytest.fixture(scope="session")
def paper(made: Made, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    from pypdf import PdfReader

    return PdfReader(next(written(tmp_path_factory, made.dossier.name).glob("*.pdf")))


@pytest.fixture(scope="session")
def deck(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Presentation:
    import pptx

    return pptx.Presentation(str(next(written(tmp_path_factory, made.dossier.name).glob("*.pptx"))))


def bare(text: str) -> str:
    """Return a text without blanks, which a line's end takes or adds."""
    return re.sub(r"\s", "", text)


def said(slide: object) -> str:
    """Return every text of a slide."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)  # type: ignore[attr-defined]
