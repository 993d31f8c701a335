"""The codebook: its examples are events, and the agreement it states is that of the two codings beside it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from data.dataset import Dataset

DOCS = Path(__file__).resolve().parents[2] / "docs"
CODEBOOK = (DOCS / "codebook.md").read_text(encoding="utf-8")
CODED = list(csv.DictReader((DOCS / "codebook-sample.csv").read_text(encoding="utf-8").splitlines()))
FIELDS = ("direction", "attribution")


def agreement(first: Sequence[str], second: Sequence[str]) -> tuple[int, float]:
    """Return in how many cases two codings agree, and Cohen's kappa: their agreement beyond chance."""
    both, total = sum(a == b for a, b in zip(first, second, strict=True)), len(first)
    one, other = Counter(first), Counter(second)
    chance = sum(one[code] * other[code] for code in one) / total**2
    return both, (both / total - chance) / (1 - chance)


def test_kappa_is_one_for_equal_codings_and_nought_for_those_that_agree_as_often_as_chance() -> None:
    assert agreement("aabb", "aabb") == (4, 1)
    assert agreement("aabb", "abab") == (2, 0)
    assert agreement("a" * 25 + "b" * 25, "a" * 20 + "b" * 5 + "a" * 10 + "b" * 15) == (35, pytest.approx(0.4))


@pytest.mark.parametrize("field", FIELDS)
def test_the_agreement_of_two_codings_is_as_the_codebook_and_the_dataset_state_it(field: str, dataset: Dataset) -> None:
    both, kappa = agreement([row[f"{field}_first"] for row in CODED], [row[f"{field}_second"] for row in CODED])

    assert f"| {field} | {both} of {len(CODED)} | {kappa:.2f} |" in CODEBOOK
    said = " ".join((dataset.info.coding or "").split())
    assert re.search(rf"{field} of {both} \([^)]*{kappa:.2f}\)", said)


@pytest.mark.parametrize("field", FIELDS)
def test_every_row_on_which_the_codings_differ_is_named(field: str) -> None:
    differ = [row["id"] for row in CODED if row[f"{field}_first"] != row[f"{field}_second"]]
    part = CODEBOOK.split(f"**{field.capitalize()}** differed in")[1].split("\n\n")[0]

    assert sorted(re.findall(r"`([\w-]+)`", part)) == sorted([*differ, *(["official", "named"] * (field == FIELDS[1]))])


def test_the_examples_are_events_of_the_dataset_and_the_codes_are_its_codes(dataset: Dataset) -> None:
    known = {event.id for event in dataset.events} | set(dataset.redirects)
    info = dataset.info

    assert set(re.findall(r"`(\d{4}-\d\d-\d\d-[a-z0-9-]+)`", CODEBOOK)) - known == set()
    assert {row["id"] for row in CODED} - known == set()
    assert [one.id for one in (*info.categories, *info.levels) if f"`{one.id}` |" not in CODEBOOK] == []
