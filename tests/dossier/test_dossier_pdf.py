"""The dossier as PDF, read back: complete, selectable text, working links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dossier.conftest import Made, bare

if TYPE_CHECKING:
    from pypdf import PdfReader


def test_every_step_has_a_page_with_all_it_says(made: Made, paper: PdfReader) -> None:
    pages = [bare(page.extract_text()) for page in paper.pages]
    for number, step in enumerate(made.dossier.steps, 1):
        text = "".join(one for one in pages if bare(step.address) in one and bare(step.shown.headline) in one)
        figure = (step.shown.figure.value, step.shown.figure.label) if step.shown.figure else ()
        wanted = [step.shown.headline, step.shown.kicker, *step.shown.text, step.shown.notes, *figure, step.address]
        wanted += [part for event in step.events for part in (event.date, event.title)]
        wanted += [part for _, source in step.sources for part in (source.publisher, source.date, source.title)]
        assert [one for one in wanted if bare(one) not in text] == [], number


def test_there_is_a_page_a_step_a_title_and_the_sources(made: Made, paper: PdfReader) -> None:
    assert len(paper.pages) == len(made.pages)
    assert sum(bool(page.mark) for page in made.pages) == len(made.dossier.steps) + 2
    last = max(at for at, page in enumerate(made.pages) if page.mark)
    assert bare(made.dossier.cite) in bare(paper.pages[last].extract_text())
    assert all(float(page.mediabox.width) > float(page.mediabox.height) for page in paper.pages)


def test_korean_and_japanese_are_text_in_an_embedded_face(made: Made, paper: PdfReader) -> None:
    everything = bare("".join(page.extract_text() for page in paper.pages))
    foreign = [one.title for one in made.dossier.sources if any(ord(sign) > 0x2E80 for sign in one.title)]
    assert [title for title in foreign if bare(title) not in everything] == []
    fonts = [font.get_object() for page in paper.pages for font in page["/Resources"]["/Font"].values()]
    described = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
    assert all("/FontFile2" in one or "/FontFile3" in one for one in described)
    assert made.dossier.name != "dispute" or foreign


def test_it_has_title_language_and_bookmarks(made: Made, paper: PdfReader) -> None:
    assert paper.metadata is not None
    assert paper.metadata.title == made.dossier.title
    assert paper.trailer["/Root"]["/Lang"] == "en"
    marks = [one["/Title"] for one in paper.outline]
    assert marks[1:-1] == [step.shown.headline for step in made.dossier.steps]


def test_sources_and_addresses_can_be_followed(made: Made, paper: PdfReader) -> None:
    notes = [note.get_object() for page in paper.pages for note in page.get("/Annots", [])]
    led = {note["/A"]["/URI"] for note in notes if "/A" in note and "/URI" in note["/A"]}
    assert {source.url for source in made.dossier.sources if source.url} <= led
    assert {step.address for step in made.dossier.steps} <= led


def test_the_words_of_a_picture_are_text_too(made: Made, paper: PdfReader) -> None:
    first = next(step for step in made.dossier.steps if step.shown.chart)
    place = next(at for at, page in enumerate(made.pages) if page.mark == first.shown.headline)
    text = bare(paper.pages[place].extract_text())
    assert "Photoresist" in text or "KOSPI" in text
