"""A request parses and selects each View once: one Scene serves everything that draws."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple, replace
from typing import Any

import pytest

import data.scene
from app import create_app
from data import view as views
from data.dataset import Dataset
from data.scene import SELECTING
from data.selection import Selection
from data.view import View

PATHS = (
    "/?category=export-approval&event=2019-08-20-blue-house-reaction",
    "/embed?category=export-approval&panels=timeline~balance~shipments~prices~events&theme=dark",
    "/embed?thread=2019-09-11-wto-complaint",
    "/briefing?category=export-curb~export-approval&from=2019-07-01&to=2019-09-30",
    "/card.svg?category=export-approval&panels=timeline~prices",
    "/oembed?url=http://localhost/?category=export-approval",
)


class Counted:
    """How often each query was parsed and each selection was made."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.parsed: Counter[str] = Counter()
        self.selected: Counter[tuple[Any, ...]] = Counter()
        parse, select = views.parse, data.scene.select

        def counted_parse(query: str, *rest: Any) -> Any:
            self.parsed[query] += 1
            return parse(query, *rest)

        def counted_select(rows: Any, view: View, *rest: Any) -> Selection:
            others = {name: None for name in View.__dataclass_fields__ if name not in SELECTING}
            self.selected[astuple(replace(view, **others))] += 1
            return select(rows, view, *rest)

        patch.setattr(views, "parse", counted_parse)
        patch.setattr(data.scene, "select", counted_select)


@pytest.mark.parametrize("path", PATHS)
def test_a_request_parses_its_query_once_and_selects_each_view_once(
    path: str, curated: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = create_app(curated).server.test_client()
    counted = Counted(monkeypatch)

    assert client.get(path).status_code == 200

    assert len(counted.parsed) == 1
    assert set(counted.parsed.values()) == {1}
    assert set(counted.selected.values()) == {1}


def test_a_briefing_parses_and_selects_each_of_its_views_once(
    curated: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = create_app(curated).server.test_client()
    counted = Counted(monkeypatch)

    assert client.get(f"/briefing/{curated.briefings[0].id}").status_code == 200

    wanted = {step.view for step in curated.briefings[0].steps}
    assert {counted.parsed[query] for query in wanted} == {1}
