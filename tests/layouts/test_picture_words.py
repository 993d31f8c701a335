"""The words of static pictures: headline, open event, names over a chart alone, and sources in full."""

from __future__ import annotations

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.headline import heading
from layouts.panels.built_in import built_in
from layouts.panels.charts.named_events import important
from layouts.panels.timeline.moments import short_name
from layouts.static_svg.picture import picture
from layouts.static_svg.size import NAMED, Size, read
from layouts.words import words
from tests.layouts.typeset import texts

EVENT = "2019-08-20-blue-house-reaction"


def draw(dataset: Dataset, query: str, size: Size = NAMED["social"]) -> str:
    return picture(Scene.of(dataset, query), built_in(), size=size, theme="light", address="entente.example.org")


@pytest.mark.parametrize("panels", ["", "&panels=prices", "&panels=timeline~shipments"])
@pytest.mark.parametrize("name", NAMED)
def test_a_picture_of_an_open_event_has_the_headline_of_its_embed_and_names_the_event_and_its_day(
    dataset: Dataset, name: str, panels: str
) -> None:
    query = f"event={EVENT}{panels}"
    if name == "social" and not panels:
        return  # the card of a link, see below
    scene = Scene.of(dataset, query)
    said = [one.words for one in texts(draw(dataset, query, NAMED[name]))]
    whole = " ".join(said)
    assert whole.startswith(heading(scene, words()).headline)
    assert f"20 August 2019: {dataset.events_by_id[EVENT].title}" in whole
    assert "20 Aug 2019" in said


def test_the_card_of_a_link_that_opens_an_event_is_titled_by_it(dataset: Dataset) -> None:
    card = [one.words for one in texts(draw(dataset, f"event={EVENT}"))]
    assert card[:2] == [
        "20 August 2019 · Export approval",
        "Blue House confirms the permit but sees lasting uncertainty",
    ]
    assert "20 Aug 2019" in card


@pytest.mark.parametrize("pane", ["shipments", "prices"])
@pytest.mark.parametrize("name", NAMED)
def test_a_chart_alone_stands_under_the_names_of_its_most_important_events(
    dataset: Dataset, name: str, pane: str
) -> None:
    for query in (f"panels={pane}", f"panels={pane}&from=2019-08-08&to=2019-09-05&event={EVENT}"):
        said = {one.words for one in texts(draw(dataset, query, NAMED[name]))}
        first = important(Scene.of(dataset, query))
        assert {short_name(event) for event in first} <= said


@pytest.mark.parametrize("query", ["", "panels=prices", "event=2023-03-23-curbs-lifted-wto-withdrawn", "scale=change"])
@pytest.mark.parametrize("size", [*NAMED.values(), read({"width": "600"}), read({"width": "2600"})], ids=str)
def test_sources_and_names_of_lines_stand_in_full(dataset: Dataset, query: str, size: Size) -> None:
    said = [one.words for one in texts(draw(dataset, query, size))]
    whole = " ".join(said)
    plot = Scene.of(dataset, query).plot
    drawn = [line for pane in ("shipments", "prices") for line in plot.lines(pane) if f"{line.short} " in whole]
    assert drawn
    assert all(line.series.source.publisher in whole for line in drawn)
    assert not [one for one in said if "…" in one]
