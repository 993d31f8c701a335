"""The picture of a view as PDF, read back: one page of vectors whose words are text, with a link to the view."""

from __future__ import annotations

import re
from io import BytesIO
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from data.dataset import Dataset
from data.scene import Scene
from layouts.panels.built_in import built_in
from layouts.pdf.picture import picture_pdf
from layouts.static_svg.picture import picture
from layouts.static_svg.size import SOCIAL

FIRST = "2019-03-01-first-ruling"
SVG = "{http://www.w3.org/2000/svg}"
QUERIES = [
    "",
    "size=square",
    "size=print",
    f"theme=dark&event={FIRST}",
    "panels=events",
    "panels=prices~balance&width=600",
]


def read(client: FlaskClient, query: str) -> PdfReader:
    response = client.get(f"/card.pdf?{query}")
    assert (response.status_code, response.mimetype) == (200, "application/pdf")
    return PdfReader(BytesIO(response.data))


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("query", "points"),
    [("", (900, 472.5)), ("size=square", (810, 810)), ("size=print", (841.89, 595.28)), ("width=400", (300, 157.5))],
)
def test_a_pixel_is_one_of_a_page_and_the_size_for_print_is_a4(
    client: FlaskClient, query: str, points: tuple[float, float]
) -> None:
    [page] = read(client, query).pages

    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(points, abs=0.3)


@pytest.mark.parametrize("query", QUERIES)
def test_every_word_of_the_picture_is_text(client: FlaskClient, query: str) -> None:
    [page] = read(client, query).pages
    drawn = ET.fromstring(client.get(f"/card.svg?{query}").text)
    said = {bare("".join(text.itertext())) for text in drawn.iter(f"{SVG}text")}

    assert said
    assert [words for words in said if words not in bare(page.extract_text())] == []


@pytest.mark.parametrize("query", QUERIES)
def test_it_is_drawn_in_vectors_with_its_fonts(client: FlaskClient, query: str) -> None:
    [page] = read(client, query).pages
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    described = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]

    assert list(page.images) == []
    assert len(re.findall(rb"\s(?:c|l|re)\s", page.get_contents().get_data())) > 5
    assert fonts
    assert all("/FontFile2" in one for one in described)


def test_its_foot_leads_to_the_view(client: FlaskClient) -> None:
    [page] = read(client, f"event={FIRST}&size=print").pages
    links = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]

    assert links == [f"http://localhost/?event={FIRST}"]


def test_it_says_what_it_is(client: FlaskClient) -> None:
    paper = read(client, f"event={FIRST}")

    assert paper.metadata is not None
    assert "Islands & <straits>" in (paper.metadata.title or "")
    assert paper.trailer["/Root"]["/Lang"] == "en"


def test_the_same_view_is_the_same_file(dataset: Dataset) -> None:
    scene = Scene.of(dataset, "")
    svg = picture(scene, built_in(), size=SOCIAL, theme="light")

    assert picture_pdf(svg, scene, SOCIAL, "") == picture_pdf(svg, scene, SOCIAL, "")


@pytest.mark.parametrize("title", ["การส่งออก", "الصادرات اليابانية", "יצוא מיפן", "Seoul, เกาหลี"])
def test_a_headline_in_letters_without_a_typeface_is_refused_in_words_and_not_printed_as_boxes(
    client: FlaskClient, title: str
) -> None:
    response = client.get("/card.pdf", query_string={"title": title})

    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert "lacks letters of this headline" in response.text
    assert client.get("/card.svg", query_string={"title": title}).status_code == 200


@pytest.mark.parametrize(
    "title", ["輸出規制の後、フッ化水素", "수출 규제 이후", "Экспорт из Японии", "Łódź ≤ 20 %, αβ", "ー・"]
)
def test_a_headline_in_letters_with_a_typeface_has_no_boxes(client: FlaskClient, title: str) -> None:
    [page] = read(client, f"title={quote(title)}").pages

    assert bare(title) in bare(page.extract_text())
