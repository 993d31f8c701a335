"""`check` names what pictures cannot show: a title that is cut there, and letters that no font of theirs has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.guide.starter import start
from data.review import review
from layouts.picture_warnings import picture_warnings
from layouts.static_svg.heading import title_lines
from layouts.static_svg.size import SOCIAL
from tests.rewritten import ARABIC, EVERY, HEBREW, Words, rewritten
from tests.spoilt import slip

TODAY = date(2024, 7, 1)
TITLE = "title: Ten lorries of apples"


def warnings(folder: Path) -> list[tuple[str, str, str]]:
    found = picture_warnings(review(folder, TODAY).draft)
    return [(one.kind, one.problem.field, one.problem.message) for one in found]


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    start(tmp_path / "mine")
    return tmp_path / "mine"


def test_a_fresh_dataset_has_nothing_that_pictures_cannot_show(mine: Path) -> None:
    assert warnings(mine) == []


@pytest.mark.parametrize(
    ("title", "fits"),
    [
        ("i" * 39 + " " + "l" * 40 + " " + "i" * 40, True),
        ("WWWWW " * 15 + "WWWWW", False),
        ("Donaudampfschifffahrtsgesellschaftskapitän sails", True),
        ("港" * 40, True),
        ("港" * 80, False),
    ],
)
def test_a_title_is_too_long_by_its_width_and_not_by_its_letters(mine: Path, title: str, *, fits: bool) -> None:
    slip(mine, "events/2024.yaml", "  title: ", f"  title: {title}\n  # title: ")

    said = [one for one in warnings(mine) if one[0] == "long-headline"]

    assert bool(said) != fits
    assert all(field == "title" for _, field, _ in said)


@pytest.mark.parametrize("words", EVERY, ids=lambda words: words.language)
def test_letters_that_pictures_lack_are_named_where_they_stand(tmp_path: Path, words: Words) -> None:
    found = warnings(rewritten(tmp_path / "small", words))
    lacking = [(field, message) for kind, field, message in found if kind == "lacking-letters"]

    assert bool(lacking) == (words in (ARABIC, HEBREW))
    if lacking:
        assert {"title", "takeaway", "categories.label", "summary", "short", "label"} <= {field for field, _ in lacking}
        first = next(sign for sign in words.title if ord(sign) > 0x250)
        assert first in dict(lacking)["title"]


def test_signs_without_a_shape_are_not_missed(mine: Path) -> None:
    slip(mine, "dataset.yaml", "takeaway: ", "takeaway: \u200e\u2068")

    assert warnings(mine) == []


def test_the_warning_says_what_has_no_room(mine: Path) -> None:
    title = "WWWWW " * 15 + "END"
    slip(mine, "events/2024.yaml", "  title: ", f"  title: {title}\n  # title: ")
    [message] = [message for kind, _, message in warnings(mine) if kind == "long-headline"]
    lines, _ = title_lines(title, SOCIAL.width - 2 * SOCIAL.margin, 1.1 * SOCIAL.text)

    assert len(lines) == 3
    assert lines[2] in message
