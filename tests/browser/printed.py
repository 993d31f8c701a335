"""A page printed by the browser and read back."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from io import BytesIO
from typing import Literal

from playwright.sync_api import Page
from pypdf import PdfReader

Paper = Literal["A4", "Letter"]
RADICALS = str.maketrans("⺟⻁⻄⻑⻘⻤⻨⻩⻭⻯", "母虎西長青鬼麦黄歯竜")
"""Radicals, by whose codes a PDF may name characters that have the same glyph; Unicode does not hold them for alike."""


class Printed:
    """The pages of a print, and what they say."""

    def __init__(self, page: Page, paper: Paper = "A4", *, background: bool = True, landscape: bool = False) -> None:
        made = page.pdf(format=paper, print_background=background, landscape=landscape)
        self.file = PdfReader(BytesIO(made))

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [leaf.extract_text() for leaf in self.file.pages]

    @cached_property
    def text(self) -> str:
        """The text of all pages, without blanks."""
        return bare("".join(self.pages))

    def says(self, *texts: str) -> list[str]:
        """Return those of the texts that are not on paper."""
        return [text for text in texts if bare(text) not in self.text]

    @property
    def blank(self) -> list[int]:
        """The numbers of pages with hardly a word."""
        return [number for number, text in enumerate(self.pages, 1) if len(bare(text)) < 40]

    def ends_with(self, text: str) -> bool:
        """Tell whether the last page has a text: what is higher than the pages that were counted is lost from the end."""
        return bare(text) in bare(self.pages[-1])

    @property
    def links(self) -> set[str]:
        """The addresses that it leads to."""
        notes = [note.get_object() for leaf in self.file.pages for note in leaf.get("/Annots", [])]
        return {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}


def bare(text: str) -> str:
    """Return a text without blanks, which a line takes or adds at its end, and with plain signs for such as ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(RADICALS))
