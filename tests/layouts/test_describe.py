"""The sentences made from a View: the cases that assets/state/describe.js passes too (tests/browser/test_describe_twin.py)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.describe import status
from layouts.words import words

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "describe.json").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_sentences_of_a_view(case: dict[str, Any], small: Dataset) -> None:
    scene = Scene.of(small, case["query"])
    assert status(scene, words()) == case["status"]


def test_the_status_of_the_default_view_ends_with_its_dates(dataset: Dataset) -> None:
    assert status(Scene.of(dataset, ""), words()).endswith("1 October 2018 to 31 December 2019")
