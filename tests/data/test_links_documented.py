"""docs/links.md matches the View: every key, and every value of a key."""

from __future__ import annotations

import re
from pathlib import Path

from data.view import CHOICES, KEYS

LINES = (Path(__file__).parents[2] / "docs" / "links.md").read_text("utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES if line.startswith("| `")]


def words(cell: str) -> list[str]:
    return re.findall("`([^`]+)`", cell)


def test_every_key_is_documented_in_the_order_of_the_link() -> None:
    assert [key for row in ROWS for key in words(row[0])] == list(KEYS)


def test_every_value_of_a_key_is_documented() -> None:
    told = {key: words(row[1]) for row in ROWS for key in words(row[0])}

    assert {key: told[key] for key in CHOICES} == {key: list(choices) for key, choices in CHOICES.items()}
