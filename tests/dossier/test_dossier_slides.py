"""The dossier as PPTX, read back: editable slides, notes, fonts by script, alt texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno

from dossier.page import SLIDE
from layouts.qr_code import QUIET, modules
from tests.dossier.conftest import Made, bare, said

if TYPE_CHECKING:
    from pptx.presentation import Presentation


def test_every_step_has_a_slide_with_its_title_text_events_and_sources(made: Made, deck: Presentation) -> None:
    for step in made.dossier.steps:
        own = [slide for slide in deck.slides if bare(step.shown.headline) in bare(slide.shapes.title.text)]
        text = bare("".join(said(slide) for slide in own))
        wanted = [step.shown.kicker, *step.shown.text, step.address, *(event.title for event in step.events)]
        wanted += [part for number, source in step.sources for part in (str(number), source.publisher, source.date)]
        assert [one for one in wanted if bare(one) not in text] == []


def test_speaker_notes_are_the_notes_of_the_step(made: Made, deck: Presentation) -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide]
    assert notes == [step.shown.notes for step in made.dossier.steps if step.shown.notes]


def test_the_deck_is_wide_and_ends_with_every_source(made: Made, deck: Presentation) -> None:
    assert deck.slide_width * 9 == deck.slide_height * 16
    assert len(deck.slides) == len(made.slides)
    text = bare("".join(said(slide) for slide in deck.slides))
    assert [one.title for one in made.dossier.sources if bare(one.title) not in text] == []
    assert bare(made.dossier.cite) in text


def test_korean_and_japanese_have_their_language_and_face(made: Made, deck: Presentation) -> None:
    xml = "".join(shape.element.xml for slide in deck.slides for shape in slide.shapes)
    east = [one.title for one in made.dossier.sources if any(ord(sign) > 0x2E80 for sign in one.title)]
    assert not east or ('lang="ko-KR"' in xml and "Malgun Gothic" in xml) or 'lang="ja-JP"' in xml


def test_pictures_are_described_and_stay_on_the_slide(deck: Presentation) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
            if shape.shape_type == 13:
                assert shape._element.nvPicPr.cNvPr.get("descr")


def test_the_qr_code_has_the_url(made: Made, deck: Presentation) -> None:
    for step in made.dossier.steps:
        wanted = [[bool(dark) for dark in row] for row in segno.make_qr(step.address, error="m").matrix]
        assert [row[QUIET:-QUIET] for row in modules(step.address)[QUIET:-QUIET]] == wanted
    described = {
        shape._element.nvPicPr.cNvPr.get("descr"): shape
        for slide in deck.slides
        for shape in slide.shapes
        if shape.shape_type == 13
    }
    assert {step.address for step in made.dossier.steps} <= set(described)
    assert abs(SLIDE.width / SLIDE.height - 16 / 9) < 0.001
