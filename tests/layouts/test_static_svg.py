"""Static pictures: they contain the whole view, and nothing overlaps or exceeds the edge."""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageStat

from data.dataset import Dataset
from data.load import load
from data.scene import Scene
from layouts.chart_title import chart_title
from layouts.headline import heading
from layouts.panels.built_in import built_in
from layouts.panels.timeline.fragment import timeline_still
from layouts.static_svg.paint import fixed
from layouts.static_svg.picture import picture
from layouts.static_svg.raster import png
from layouts.static_svg.size import NAMED, Size, read
from layouts.words import words
from tests.layouts.typeset import SVG, overlapping, texts

EVENT = "2019-08-20-blue-house-reaction"
FILTERED = "category=export-approval&material=photoresist&from=2019-07-01&to=2019-12-31"
VIEWS = [
    "", f"event={EVENT}", FILTERED, "from=&to=", "panels=timeline&from=2019-06-01&to=2019-09-30",
    "panels=prices&scale=change", "panels=shipments&measure=value&from=2012-01-01&to=2026-02-28", "panels=events",
    "category=&panels=timeline~prices", "series=", "q=nothing-of-the-kind", "from=1900-01-01&to=1900-01-01",
    "from=2023-01-01&to=2023-12-31&panels=timeline~shipments~prices", "log=shipments~prices&measure=quantity&from=2018-01-01&to=2026-05-31",
    "thread=2019-09-11-wto-complaint", "scale=price&series=kospi~toray~samsung-electronics~sk-hynix~lg-display~asahi~jsr~nippon-steel~soulbrain",
]  # fmt: skip
SIZES = [
    NAMED["social"],
    NAMED["square"],
    NAMED["print"],
    read({"width": "600"}),
    read({"width": "320", "height": "200"}),
]


def draw(dataset: Dataset, query: str = "", size: Size = NAMED["social"], theme: str = "light") -> str:
    return picture(Scene.of(dataset, query), built_in(), size=size, theme=theme, address="entente.example.org")


@pytest.mark.parametrize("query", VIEWS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")
def test_no_text_reaches_the_edge_or_lies_on_another(dataset: Dataset, query: str, size: Size) -> None:
    svg = draw(dataset, query, size)
    margin = 0.4 * size.text
    outside = [one for one in texts(svg) if one.left < margin or one.right > size.width - margin]
    assert [one.words for one in outside] == []
    assert [one.words for one in texts(svg) if one.top < 0 or one.bottom > size.height] == []
    assert overlapping(svg) == []


def test_titles_and_figures_are_legible_where_a_card_is_shown(dataset: Dataset) -> None:
    shown = texts(draw(dataset))
    sizes = {one.words: one.size for one in shown}
    assert shown[0].size >= 36
    assert min(size for words, size in sizes.items() if not words.isdigit() or len(words) > 2) >= 20


def test_a_picture_has_a_description(dataset: Dataset) -> None:
    said = [one.words for one in texts(draw(dataset, size=NAMED["square"]))]
    assert "Courts, curbs and chips" in said
    found = heading(Scene.of(dataset, ""), words())
    assert " ".join(said).startswith(f"{found.headline} {found.subject}.")
    assert f"Dataset version {dataset.version} · entente.example.org" in said
    assert {"Hydrogen fluoride 25", "Photoresist 79"} <= set(said)
    assert "Tokyo announces curbs" in said


def test_a_picture_leaves_out_the_lanes_without_an_event(dataset: Dataset) -> None:
    said = [one.words for one in texts(draw(dataset, FILTERED, NAMED["square"]))]
    assert "Export approvals" in said
    assert "Court rulings" not in said


def test_a_view_of_the_list_alone_becomes_a_list(dataset: Dataset) -> None:
    said = [one.words for one in texts(draw(dataset, f"{FILTERED}&panels=events"))]
    assert "Japan clears first photoresist shipment since the curbs" in said


def test_a_pane_without_figures_says_where_they_end_and_why(dataset: Dataset) -> None:
    said = " ".join(one.words for one in texts(draw(dataset, "from=2023-01-01&to=2023-12-31&panels=shipments")))
    assert "Monthly figures for hydrogen fluoride and photoresist end in November 2021." in said
    assert "no later monthly figure was found, last looked for in November 2026." in said
    assert "Hydrogen fluoride 12 in 2022 and 41 in 2024" in said


def test_a_measure_that_no_chosen_series_has_is_named_in_the_picture(dataset: Dataset) -> None:
    said = " ".join(one.words for one in texts(draw(dataset, "measure=share&series=dram-exports&panels=shipments")))
    assert "No figures of this measure" in said


def test_a_large_picture_says_whose_figures_it_shows(dataset: Dataset) -> None:
    said = " ".join(one.words for one in texts(draw(dataset, size=NAMED["print"])))
    assert "Figures: Korea Customs Service" in said


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: f"{size.width}x{size.height}")
def test_a_png_has_its_size_and_is_not_blank(dataset: Dataset, size: Size, tmp_path: Path) -> None:
    data = png(draw(dataset, size=size))
    assert struct.unpack(">II", data[16:24]) == (size.width, size.height)
    path = tmp_path / "card.png"
    path.write_bytes(data)
    with Image.open(path) as image:
        parts = [image.crop(box).convert("L") for box in quarters(size)]
    assert all(ImageStat.Stat(part).stddev[0] > 5 for part in parts)


def quarters(size: Size) -> list[tuple[int, int, int, int]]:
    """Return the upper and the lower half of the left two thirds."""
    right, middle = size.width * 2 // 3, size.height // 2
    return [(0, 0, right, middle), (0, middle, right, size.height)]


def test_dark_and_light_differ_in_colours_alone(dataset: Dataset) -> None:
    light, dark = draw(dataset), draw(dataset, theme="dark")
    assert light != dark
    assert re.sub("#[0-9a-f]{6}", "", light) == re.sub("#[0-9a-f]{6}", "", dark)


def test_the_same_view_is_the_same_picture(dataset: Dataset) -> None:
    again = load(Path(__file__).parents[2] / "data" / "japan_korea")
    assert draw(dataset) == draw(again)
    assert png(draw(dataset)) == png(draw(again))


def test_colours_come_from_the_tokens_and_the_dataset(dataset: Dataset) -> None:
    known = {one.colour for one in dataset.categories}
    known |= {
        fixed(dataset, "light").token(name)
        for name in ("ground", "ink", "ink-2", "ink-3", "rule", "rule-2", "accent", "line-grey")
    }
    assert set(re.findall("#[0-9a-fA-F]{3,8}", draw(dataset))) <= known


def test_what_a_dataset_says_is_text_and_never_markup(small: Dataset) -> None:
    hostile = '</text><script>alert(1)</script> & "quotes" \x07'
    info = small.info.model_copy(update={"title": hostile, "takeaway": hostile})
    events = tuple(event.model_copy(update={"title": hostile, "label": hostile}) for event in small.events)
    drawn = replace(small, info=info, events=events)
    for svg in (draw(drawn), draw(drawn, f"event={events[0].id}"), draw(drawn, "panels=events")):
        root = ET.fromstring(svg)
        assert root.find(f".//{SVG}script") is None
        assert "alert(1)" in "".join(root.itertext())
    assert "<script" not in timeline_still(Scene.of(drawn, ""), width=700)


def test_other_scripts_are_measured_and_drawn(small: Dataset) -> None:
    info = small.info.model_copy(update={"title": "한국과 일본 日本と韓国 Phở Öst"})
    svg = draw(replace(small, info=info))
    assert "日本と韓国" in svg
    assert len(png(svg)) > 5000


def test_a_dataset_with_one_series_and_no_phases_has_a_picture(small: Dataset) -> None:
    assert "Sildfisk" in "".join(one.words for one in texts(draw(small)))


def test_a_chart_stands_under_its_finding_and_what_it_measures(dataset: Dataset) -> None:
    said = [one.words for one in texts(draw(dataset, "panels=shipments~prices"))]
    found = chart_title(Scene.of(dataset, ""), "shipments", words())
    assert found.finding
    assert said.index(found.measured) == said.index(found.finding) + 1


@pytest.mark.parametrize("pane", ["shipments", "prices"])
def test_the_picture_of_one_chart_has_its_finding_as_headline_and_says_it_once(dataset: Dataset, pane: str) -> None:
    whole = " ".join(one.words for one in texts(draw(dataset, f"panels={pane}")))
    found = chart_title(Scene.of(dataset, ""), pane, words())
    assert whole.startswith(found.finding)
    assert whole.count(found.finding) == 1
    assert found.measured in whole


def test_a_third_panel_gives_way_to_the_names_of_key_moments(dataset: Dataset) -> None:
    social, square = ([one.words for one in texts(draw(dataset, size=NAMED[name]))] for name in ("social", "square"))
    assert "Tokyo announces curbs" in social
    assert "KOSPI 103" not in social
    assert {"Tokyo announces curbs", "KOSPI 103"} <= set(square)


def test_a_picture_says_that_its_headline_is_an_editors(dataset: Dataset) -> None:
    query = "title=Chips%20and%20curbs&event=2019-08-20-samsung-shares-rise"
    said = [one.words for one in texts(draw(dataset, query))]
    assert said[0] == "Chips and curbs"
    assert "Courts, curbs and chips; headline by the editor of this picture" in said


def test_whole_years_of_a_picture_have_their_values_and_years_without_one_are_named(dataset: Dataset) -> None:
    said = {one.words for one in texts(draw(dataset, "from=2018-01-01&to=2026-06-30&measure=share&panels=shipments"))}
    assert {"77%", "8%", "44%", "63%", "48%", "no figure for 2023"} <= said


def test_the_line_of_an_event_crosses_no_title_of_a_picture(dataset: Dataset) -> None:
    for size in (NAMED["social"], NAMED["square"], NAMED["print"]):
        svg = draw(dataset, f"event={EVENT}", size)
        pieces = [
            (float(x), float(top), float(bottom))
            for x, top, bottom in re.findall(r'd="M([\d.]+) ([\d.]+)V([\d.]+)"[^>]*stroke-width', svg)
        ]
        assert len(pieces) >= 3
        titles = [one for one in texts(svg) if one.words.startswith(("Imports from", "Closing prices", "Share of"))]
        crossed = [
            one.words
            for one in titles
            for x, top, bottom in pieces
            if one.left < x < one.right and top < one.bottom and bottom > one.top
        ]
        assert crossed == []
