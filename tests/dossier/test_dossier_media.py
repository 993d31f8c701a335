"""The picture of a step's event in a dossier: with its words, whose it is, and a text for those who do not see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.load import load
from dossier.page import Photo
from tests import pictured
from tests.dossier.conftest import Made
from tests.pictured import ENTRY, EVENT


@pytest.fixture(scope="module", params=["jpg", "svg"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    content = pictured.SCRIPTED if request.param == "svg" else pictured.placed_jpeg()
    entry = ENTRY.replace("jpg", request.param)
    folder = pictured.write(tmp_path_factory.mktemp("dossier"), entry, **{f"harbour_{request.param}": content})
    return Made(load(folder), f"event={EVENT}")


def test_only_the_page_of_the_event_has_its_picture_and_says_whose_it_is(made: Made) -> None:
    for pages in (made.pages, made.slides):
        (page,) = (page for page in pages if any(isinstance(part, Photo) for part in page.parts))
        said = " ".join(" ".join(page.texts).split())
        assert "The harbour of Norvik at noon. Picture: Ada Sample · CC BY 4.0" in said
        assert page.mark == "Norvik closes its harbours to Estmark’s boats"


def test_it_keeps_its_proportions_within_the_page(made: Made) -> None:
    (photo,) = (part for page in made.pages for part in page.parts if isinstance(part, Photo))
    assert photo.width / photo.height == pytest.approx(1.5, rel=0.01)
    assert photo.y > 0


def test_a_pdf_has_it_with_its_alt_text(made: Made) -> None:
    pdf = made.pdf()
    assert any(image.image is not None and image.image.width > 1000 for page in pdf.pages for image in page.images)
    told = [
        one.get_object().get("/Alt") for one in map(pdf.get_object, range(1, len(pdf.xref[0]))) if hasattr(one, "get")
    ]
    assert "Boats lie idle behind a chain" in told


def test_slides_have_it_with_its_alt_text(made: Made) -> None:
    described = [
        shape._element._nvXxPr.cNvPr.get("descr")  # python-pptx has no name for it
        for slide in made.pptx().slides
        for shape in slide.shapes
        if shape.shape_type == 13  # a picture
    ]
    assert described.count("Boats lie idle behind a chain") == 1


def test_a_picture_that_is_gone_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path, harbour_jpg=pictured.placed_jpeg(903, 604))
    made = Made(load(folder), f"event={EVENT}")
    (folder / "media" / "harbour.jpg").unlink()
    assert not [part for page in made.pages for part in page.parts if isinstance(part, Photo)]
