"""Panels of the operator's own in a dossier: drawn under the timeline and chart of each step that the link shows them in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import app
from data.dataset import Dataset
from data.scene import Scene
from dossier.content import dossier_of
from dossier.own_panels import own_panels
from dossier.page import PAPER, SLIDE, PageLayout, Picture
from dossier.pages import Binder
from dossier.step_figure import step_figure
from layouts.panels.built_in import built_in
from layouts.panels.given import Bars, Table
from layouts.panels.given.guests import guests
from layouts.panels.registry import Panels
from layouts.words import words
from tests.dossier.conftest import BASE, bare
from tests.dossier.test_dossier_pages import check
from tests.once import once

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pypdf import PageObject, PdfReader

FILE = """from dash import html
from layouts.panels.given import Bars, Lines, Live, Table

CIRCLE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4" fill="#c00"/></svg>'

def counted(scene):
    return html.P(f"{len(scene.events)} events, published")

PANELS = [
    Bars("actors", title="Who acted", by="actor", most=3),
    Bars("months", title="Month by month", by="month"),
    Table("log", title="Newest first", columns=["date", "title"], sort="-date"),
    Lines("won", title="A dollar in won", series=["usd-krw"]),
    Live("counter", title="Counter", layout=html.P(), register=print, published=counted),
    Live("drawing", title="Drawing", layout=html.P(), register=print, published=lambda scene: CIRCLE),
    Live("absent", title="On request", layout=html.P(), register=print),
]
"""
LINK = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"
STEPS = 3


def written(factory: pytest.TempPathFactory, name: str, asked: str, *, file: str = "") -> Path:
    """Return the folder with the dossier of what is asked, in both forms or as one file, written with the newsroom's file."""

    def write(folder: Path) -> None:
        (folder / "my_panels.py").write_text(FILE, encoding="utf-8")
        options = ["--panels", str(folder / "my_panels.py"), "--base-url", BASE]
        result = CliRunner().invoke(app.main, ["dossier", asked, str(folder / file), *options])
        assert result.exit_code == 0, result.output

    return once(factory, f"dossier-panels-{name}", write)


def paper(folder: Path) -> PdfReader:
    from pypdf import PdfReader

    return PdfReader(next(folder.glob("*.pdf")))


def step_pages(read: PdfReader) -> list[PageObject]:
    """Return the pages that belong to steps, which have their number in their address."""
    return [page for page in read.pages if "step=" in page.extract_text()]


def texts(read: PdfReader) -> list[str]:
    return [bare(page.extract_text()) for page in step_pages(read)]


def links(page: PageObject) -> list[str]:
    notes = [note.get_object() for note in page.get("/Annots", [])]
    return [note["/A"]["/URI"] for note in notes if "/A" in note and "/URI" in note["/A"]]


def test_each_step_of_a_link_shows_the_panels_the_link_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = written(tmp_path_factory, "bars", f"{LINK}&panels=timeline~actors~months")
    pages = texts(paper(folder))

    assert len(pages) == STEPS
    assert all(bare("Who acted") in text and bare("Month by month") in text for text in pages)
    assert all("Japan" in text for text in pages)
    assert not any(bare("Newest first") in text or bare("On request") in text for text in pages)


def test_slides_name_the_panels_in_the_alt_text_of_their_picture(tmp_path_factory: pytest.TempPathFactory) -> None:
    import pptx

    folder = written(tmp_path_factory, "bars", f"{LINK}&panels=timeline~actors~months")
    deck: Presentation = pptx.Presentation(str(next(folder.glob("*.pptx"))))
    alts = [
        shape._element.nvPicPr.cNvPr.get("descr")
        for slide in deck.slides
        for shape in slide.shapes
        if shape.shape_type == 13
    ]

    assert alts.count("Timeline and chart of this step, with Month by month and Who acted") == STEPS


def test_a_curated_briefing_takes_panels_from_its_link(tmp_path_factory: pytest.TempPathFactory) -> None:
    pages = texts(paper(written(tmp_path_factory, "curated", "photoresist?panels=timeline~log", file="made.pdf")))

    assert len(pages) >= 6
    assert sum(bare("Newest first") in text for text in pages) == 6
    assert not any(bare("Who acted") in text for text in pages)


def test_without_panels_in_the_link_those_shown_by_default_are(dataset: Dataset) -> None:
    panels = Panels([*built_in(), *guests([Bars("actors", title="Who acted", by="actor")])])
    shown = dataset.shown_by(panels.ids, panels.usual)
    for link, count in ((LINK, STEPS), (f"{LINK}&panels=timeline~shipments", 0)):
        pages = Binder(dossier_of(shown, f"?{link}", BASE, words()), PAPER, "light", words(), panels).pages()
        pictures = [part.svg for page in pages for part in page.parts if isinstance(part, Picture)]
        assert len(pictures) == STEPS
        assert sum("Who acted" in svg for svg in pictures) == count


def test_reactions_stand_in_a_dossier_whose_link_asks_for_them(dataset: Dataset) -> None:
    for link, count in ((f"{LINK}&panels=timeline~reactions", STEPS), (LINK, 0)):
        dossier = dossier_of(dataset, f"?{link}", BASE, words())
        pages = Binder(dossier, PAPER, "light", words(), built_in()).pages()
        pictures = [part for page in pages for part in page.parts if isinstance(part, Picture)]
        assert len(pictures) == STEPS
        assert sum("outside what is usual" in one.svg for one in pictures) == count
        assert sum("Reactions at a glance" in one.alt for one in pictures) == count
        check(pages, PAPER)


def test_on_a_slide_the_chart_gives_way_to_reactions_that_a_link_asks_for(dataset: Dataset) -> None:
    def pictures(link: str) -> list[str]:
        pages = Binder(dossier_of(dataset, link, BASE, words()), SLIDE, "light", words(), built_in()).pages()
        return [part.svg for page in pages for part in page.parts if isinstance(part, Picture)]

    drawn = pictures(f"?{LINK}&panels=timeline~reactions")
    reacting = [svg for svg in drawn if "outside what is usual" in svg]
    assert reacting
    assert not any("monthly" in svg or "closes," in svg for svg in reacting)


def test_live_panels_show_what_they_publish(tmp_path_factory: pytest.TempPathFactory) -> None:
    read = paper(written(tmp_path_factory, "live", f"{LINK}&panels=timeline~counter~drawing", file="made.pdf"))

    assert all(bare("events, published") in text and bare("Drawing") in text for text in texts(read))
    for page in step_pages(read):
        (image,) = page.images
        red, green, blue = image.image.convert("RGB").getpixel((image.image.width // 8, image.image.height // 2))
        assert red > 2 * max(green, blue)


def test_live_panels_that_publish_nothing_have_a_sentence_with_a_link(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    read = paper(written(tmp_path_factory, "absent", f"{LINK}&panels=timeline~absent", file="made.pdf"))

    for page in step_pages(read):
        text = bare(page.extract_text())
        assert bare("On request") in text
        assert bare("is computed on request and is not part of this page. Open the live page") in text
        assert any(link.startswith(f"{BASE}/?") and "panels=timeline~absent" in link for link in links(page))


@pytest.mark.parametrize("layout", [PAPER, SLIDE], ids=["paper", "slide"])
def test_where_there_is_too_little_room_the_last_panels_are_left_out(dataset: Dataset, layout: PageLayout) -> None:
    many = [Table(f"log-{at}", title=f"Table {at}.", columns=["date", "title"]) for at in range(1, 10)]
    panels = Panels([*built_in(), *guests(many)])
    shown = dataset.shown_by(panels.ids, panels.usual)
    binder = Binder(dossier_of(shown, "dispute", BASE, words()), layout, "light", words(), panels)
    pages = binder.pages()

    check(pages, layout)
    for page in pages:
        for picture in (part for part in page.parts if isinstance(part, Picture)):
            assert "Table 1." in picture.svg
            assert "Table 9." not in picture.svg


def test_the_panels_take_no_more_than_their_part_of_a_figure(dataset: Dataset) -> None:
    panels = Panels(guests([Bars("actors", title="Who acted", by="actor", most=8)]))
    shown = dataset.shown_by((*built_in().ids, "actors"), built_in().usual)
    step = dossier_of(shown, f"?{LINK}&panels=timeline~actors", BASE, words()).steps[0].shown
    own = own_panels(panels, step.scene, text=10, theme="light")

    plain = step_figure(step, (), width=600, height=300, text=10, theme="light")
    with_bars = step_figure(step, own.drawn, width=600, height=300, text=10, theme="light")
    assert (plain.panels, with_bars.panels) == ((), ("Who acted",))
    top = float(with_bars.svg.partition(">Who acted<")[0].rpartition(' y="')[2].partition('"')[0])
    assert 0.5 * 300 < top < 300 - 3 * 15


def test_a_scene_without_events_draws_no_panel(dataset: Dataset) -> None:
    panels = Panels(
        guests([Bars("actors", title="Who acted", by="actor"), Table("log", title="Log", columns=["date"])])
    )
    shown = dataset.shown_by((*built_in().ids, "actors", "log"), built_in().usual)
    scene = Scene.of(shown, "category=&panels=timeline~log")
    assert own_panels(panels, scene, text=10, theme="light").drawn == ()
