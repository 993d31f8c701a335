"""The typefaces: few bytes, all characters that readers see, figures in columns, and stand-ins that take the same room."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from fpdf.fonts import CORE_FONTS_CHARWIDTHS

from data.dataset import Dataset
from data.payload import page as page_payload
from layouts.fonts import fallbacks, keeping, subsets
from layouts.fonts.style_sheet import style_sheet
from layouts.fonts.typefaces import HEADLINE, TEXT, TITLE, TYPEFACES, Typeface
from layouts.static_svg.paint import TOKENS
from layouts.static_svg.type import BEYOND
from layouts.words import Words

BUDGET = 44_000
FACES = pytest.mark.parametrize("typeface", TYPEFACES.values(), ids=TYPEFACES)


def opened(typeface: Typeface, part: subsets.Part = "main") -> Any:
    return TTFont(subsets.file(typeface, part))


def css() -> str:
    return style_sheet(lambda typeface, part: f"{typeface.slug}-{part}")


def test_what_every_page_loads_is_within_its_budget() -> None:
    assert sum(subsets.file(typeface, "main").stat().st_size for typeface in TYPEFACES.values()) <= BUDGET


@FACES
def test_the_same_packages_give_the_same_bytes(
    typeface: Typeface, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = subsets.file(typeface, "main").read_bytes()
    monkeypatch.setattr(keeping, "FOLDER", tmp_path)

    again = subsets.file.__wrapped__(typeface, "main")

    assert again.parent == tmp_path
    assert again.read_bytes() == before


@FACES
def test_figures_are_equally_wide_and_letters_are_kerned(typeface: Typeface) -> None:
    font = opened(typeface)
    names, advances = font.getBestCmap(), font["hmtx"]

    assert len({advances[names[ord(figure)]][0] for figure in "0123456789"}) == 1
    assert "kern" in {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}


def test_the_sans_keeps_the_weights_in_use_and_the_serif_has_one() -> None:
    weight = opened(TEXT)["fvar"].axes[0]

    assert (weight.axisTag, weight.minValue, weight.maxValue) == ("wght", 400, 700)
    assert "fvar" not in opened(TITLE)
    assert opened(TITLE)["OS/2"].usWeightClass == HEADLINE


@FACES
@pytest.mark.parametrize("part", ["main", "more", "whole"])
def test_a_subset_has_a_name_of_its_own_and_its_licence(typeface: Typeface, part: subsets.Part) -> None:
    names = {record.nameID: str(record) for record in opened(typeface, part)["name"].names}

    assert [names[number] for number in (1, 3, 4, 6) if "source" in names[number].lower()] == []
    assert "SIL Open Font License" in names[13]
    assert names[0]


@FACES
def test_a_sign_is_in_one_of_the_two_parts_that_pages_load(typeface: Typeface) -> None:
    parts = [set(opened(typeface, part).getBestCmap()) for part in subsets.PARTS]

    assert parts[0] & parts[1] == set()
    assert [subsets.code_points(typeface, part) for part in subsets.PARTS] == parts


def test_every_sign_that_readers_see_is_in_the_parts_that_each_page_loads(dataset: Dataset) -> None:
    said = json.dumps([page_payload.index(dataset), Words().for_browser()], ensure_ascii=False)
    said += "".join(f"{event.title}{event.summary}" for event in dataset.events)
    characters = {ord(character) for character in said if character >= " " and ord(character) < BEYOND}

    assert {chr(character) for character in characters - subsets.code_points(TEXT, "main")} == set()
    assert {chr(character) for character in characters - subsets.known(TITLE)} == set()


def test_a_font_is_used_where_its_folder_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(keeping, "FOLDER", tmp_path / "file" / "fonts")

    assert keeping.kept("one.ttf", lambda: b"letters").read_bytes() == b"letters"


def test_what_is_of_no_use_any_more_is_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "FOLDER", tmp_path)
    old, new = keeping.kept("old.ttf", lambda: b"1"), keeping.kept("new.ttf", lambda: b"2")

    keeping.delete_all_but({new})

    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.parametrize(
    ("family", "core"),
    [("Entente Sans Arial", ("helvetica", "helveticaB")), ("Entente Serif Times", ("timesB",))],
)
def test_the_widths_of_local_faces_are_those_of_faces_with_the_same_metrics(family: str, core: tuple[str, ...]) -> None:
    fallback = next(one for one in fallbacks.FALLBACKS if one.family == family)
    sample = fallbacks.SAMPLE

    found = [sum(CORE_FONTS_CHARWIDTHS[name][character] for character in sample) / 1000 / len(sample) for name in core]

    assert [face.width for face in fallback.faces] == pytest.approx(found, abs=1e-4)


def test_a_local_face_takes_the_room_of_the_typeface_it_stands_in_for() -> None:
    rules = {
        (match["family"], int(match["weight"])): match
        for match in re.finditer(
            r'font-family:"(?P<family>[^"]+)";src:local[^}]*font-weight:(?P<weight>\d+)[^}]*size-adjust:(?P<size>[\d.]+)%;'
            r"ascent-override:(?P<ascent>[\d.]+)%;descent-override:(?P<descent>[\d.]+)%",
            css(),
        )
    }
    for fallback in fallbacks.FALLBACKS:
        header = opened(fallback.typeface)["hhea"]
        for face in fallback.faces:
            rule = rules[fallback.family, face.weights[0]]
            size = float(rule["size"]) / 100
            ours = fallbacks.width(fallback.typeface, face.weights[0])
            assert size * face.width == pytest.approx(ours, rel=1e-3)
            assert float(rule["ascent"]) * size == pytest.approx(header.ascent / 10, rel=1e-3)
            assert float(rule["descent"]) * size == pytest.approx(-header.descent / 10, rel=1e-3)


def test_the_tokens_name_the_families_of_the_style_sheet_first_and_in_its_order() -> None:
    declared = list(dict.fromkeys(re.findall(r'font-family:"([^"]+)"', css())))
    tokens = TOKENS.read_text(encoding="utf-8")

    for token, typeface in (("--font-text", TEXT), ("--font-title", TITLE)):
        value = re.search(rf"{token}: (.*);", tokens)
        assert value is not None
        own = [family for family in declared if family.startswith(typeface.family)]
        assert re.findall(r'"([^"]+)"', value[1])[: len(own)] == own


def test_the_part_that_every_page_loads_is_asked_first() -> None:
    places = {
        (typeface, part): css().index(f"{typeface.slug}-{part}") for typeface in (TEXT, TITLE) for part in subsets.PARTS
    }

    assert all(places[typeface, "more"] < places[typeface, "main"] for typeface in (TEXT, TITLE))


def test_a_subset_that_pages_load_is_woff2() -> None:
    assert subsets.file(TITLE, "main").read_bytes()[:4] == b"wOF2"
    assert TTFont(BytesIO(subsets.file(TITLE, "whole").read_bytes())).flavor is None
