"""Dossiers of the curated briefings, made once, and read back by other libraries than wrote them."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from data.dataset import Dataset
from dossier.colours import colours
from dossier.content import Dossier, dossier_of
from dossier.page import PAPER, SLIDE, Page
from dossier.pages import Binder
from dossier.pdf import pdf
from dossier.slides import slides
from layouts.words import words

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
        self.pages: list[Page] = Binder(dataset, self.dossier, PAPER, theme, words()).pages()
        self.slides: list[Page] = Binder(dataset, self.dossier, SLIDE, theme, words()).pages()

    def pdf(self) -> PdfReader:
        from pypdf import PdfReader

        return PdfReader(BytesIO(pdf(self.pages, PAPER, self.dossier, colours(self.dataset, self.theme))))

    def pptx(self) -> Presentation:
        import pptx

        return pptx.Presentation(BytesIO(slides(self.slides, SLIDE, self.dossier, colours(self.dataset, self.theme))))


@pytest.fixture(scope="session", params=BRIEFINGS)
def made(request: pytest.FixtureRequest, dataset: Dataset) -> Made:
    return Made(dataset, request.param)


@pytest.fixture(scope="session")
def paper(made: Made) -> PdfReader:
    return made.pdf()


@pytest.fixture(scope="session")
def deck(made: Made) -> Presentation:
    return made.pptx()


def bare(text: str) -> str:
    """Return a text without blanks, which a line's end takes or adds."""
    return re.sub(r"\s", "", text)


def said(slide: object) -> str:
    """Return every text of a slide."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)  # type: ignore[attr-defined]
