"""The type scale: every size and weight of type in a style sheet is a token, and each class of width has the whole scale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from layouts.fonts.typefaces import BOLD, HEADLINE, REGULAR, SEMIBOLD

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SHEETS = sorted(ASSETS.rglob("*.css"))
TOKENS = ASSETS / "base" / "tokens.css"
SCALES = {TOKENS, ASSETS / "surfaces" / "briefing" / "scale.css"}
"""The style sheets that may say what a size is: for pages, and for the screen, notes and paper of a briefing."""

DECLARATION = re.compile(r"(?<![\w-])(?P<name>--(?:type|weight)-[\w-]+|font(?:-size|-weight)?)\s*:\s*(?P<value>[^;}]+)")
SIZE = r"var\(--type-[\w-]+\)"
WEIGHT = r"var\(--weight-[\w-]+\)"
ALLOWED = {
    "font-size": re.compile(rf"{SIZE}|inherit"),
    "font-weight": re.compile(rf"{WEIGHT}|inherit"),
    "font": re.compile(rf"{WEIGHT} {SIZE}/[\d.]+ (?:var\(--font-(?:text|title)\)|ui-monospace, .*)|inherit"),
}


def declarations(sheet: Path) -> list[tuple[str, str]]:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [(match["name"], match["value"].strip()) for match in DECLARATION.finditer(text)]


def known() -> set[str]:
    return {name for sheet in SCALES for name, _ in declarations(sheet) if name.startswith("--")}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.relative_to(ASSETS).as_posix())
def test_a_style_sheet_takes_sizes_and_weights_from_the_scale(sheet: Path) -> None:
    used = [(name, value) for name, value in declarations(sheet) if not name.startswith("--")]
    tokens = re.findall(r"var\((--(?:type|weight)-[\w-]+)", sheet.read_text(encoding="utf-8"))

    assert [f"{name}: {value}" for name, value in used if not ALLOWED[name].fullmatch(value)] == []
    assert sorted(set(tokens) - known()) == []


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet not in SCALES], ids=lambda sheet: sheet.name)
def test_no_other_style_sheet_says_what_a_size_is(sheet: Path) -> None:
    assert [name for name, _ in declarations(sheet) if name.startswith("--")] == []


def test_a_size_on_a_page_follows_the_text_size_that_a_reader_has_chosen() -> None:
    sizes = [(name, value) for name, value in declarations(TOKENS) if name.startswith("--type")]

    assert [f"{name}: {value}" for name, value in sizes if not re.fullmatch(r"[\d.]+rem", value)] == []


def test_a_phone_and_a_wide_window_have_sizes_of_their_own() -> None:
    text = TOKENS.read_text(encoding="utf-8")
    usual, *others = re.split(r"@media \((?:max-width: 32\.4375em|min-width: 100em)\)", text)
    scales = [dict(re.findall(r"(--type-[\w-]+):\s*([\d.]+)rem", part)) for part in (usual, *others)]

    assert len(scales) == 3
    assert all(set(scale) <= set(scales[0]) for scale in scales[1:])
    assert all(float(scales[2][name]) >= float(scales[0][name]) for name in scales[2])
    assert min(float(size) * 16 for scale in scales for size in scale.values()) >= 10.3


def test_the_weights_are_those_of_the_fonts() -> None:
    weights = {int(value) for name, value in declarations(TOKENS) if name.startswith("--weight")}

    assert weights == {REGULAR, SEMIBOLD, HEADLINE, BOLD}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_breakpoints_follow_the_size_of_letters(sheet: Path) -> None:
    queries = re.findall(r"@media[^{]*", sheet.read_text(encoding="utf-8"))
    assert [query for query in queries if re.search(r"\dpx", query)] == []
