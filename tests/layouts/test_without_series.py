"""A dataset of events alone: nothing on it speaks of figures that nobody promised, and its timeline names events."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.dataset import Dataset
from data.load import load
from data.scene import Scene
from layouts.embed import Addresses, embed_page
from layouts.explore import explore
from layouts.pages.about import about_page
from layouts.pages.event import event_page
from layouts.pages.shared import Site
from layouts.panels.built_in import built_in
from layouts.static_svg.picture import picture
from layouts.static_svg.size import SOCIAL
from layouts.words import words
from tests.imported import dense, imported, spread
from tests.layouts.tree import attributes, texts

SITE = Site("https://example.org", ("a.css",), "icon.svg")
UNPROMISED = re.compile(r"holds no|[Ss]hipment|[Pp]rices|Not coded|\bseries\b")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Return an imported dataset: events close together, no series."""
    return load(imported(tmp_path_factory.mktemp("alone") / "steps", dense()))


def embed(dataset: Dataset, query: str = "") -> str:
    return embed_page(Scene.of(dataset, query), built_in(), SITE, Addresses("e.css", "e.js", {"root": "/"}))


def drawn(dataset: Dataset) -> str:
    return picture(Scene.of(dataset, ""), built_in(), size=SOCIAL, theme="light")


def read(html: str) -> str:
    """Return what a reader reads of a page."""
    return re.sub(r"<(script|style|code)\b.*?</\1>|<[^>]*>", " ", html, flags=re.DOTALL)


def test_no_page_speaks_of_series_that_nobody_promised(alone: Dataset) -> None:
    first = alone.events[0]
    pages = {
        "embed": embed(alone),
        "about": about_page(alone, SITE).partition('id="keys"')[0],
        "event": event_page(alone, first, SITE),
        "picture": drawn(alone),
    }
    said = {name: UNPROMISED.findall(read(str(html))) for name, html in pages.items()}
    # What the words mean is told in full.
    assert said == {"embed": [], "about": ["Not coded"], "event": [], "picture": []}


def test_the_dashboard_has_no_place_for_what_can_show_nothing(alone: Dataset, small: Dataset) -> None:
    shown = explore(alone, built_in())
    assert [text for text in texts(shown) if UNPROMISED.search(text)] == []
    assert not {"direction", "series"} & set(attributes(shown, "data-control"))
    assert not {"charts", "order"} & set(attributes(shown, "data-part"))
    offered = [panel["id"] for panel in built_in().offered(alone, words())]
    assert offered == ["timeline", "events"]
    assert {"prices", "balance"} <= {panel["id"] for panel in built_in().offered(small, words())}


def test_an_embed_of_nothing_but_figures_that_are_not_there_says_why_it_is_empty(alone: Dataset) -> None:
    assert "This dataset holds no share prices." in read(embed(alone, "panels=prices"))


def test_many_events_without_a_key_moment_are_named_across_the_timeline(alone: Dataset) -> None:
    for shown in (embed(alone), drawn(alone)):
        named = {int(day) for day in re.findall(r">Step (\d+)<", shown.partition('id="events"')[0])}
        assert len(named) >= 4
        assert min(named) < 8
        assert max(named) > 20
    assert "Key moments" not in read(embed(alone).partition('id="events"')[0])


def test_lanes_are_named_by_the_categories_of_the_file(alone: Dataset) -> None:
    assert re.findall(r'class="lane-name"[^>]*>.*?<bdi[^>]*>([^<]+)', embed(alone)) == ["Talks", "Visits"]


@pytest.mark.parametrize(
    ("first", "last", "step", "each"),
    [
        (2019, 2020, 1, "month"),
        (1983, 2019, 4, "month"),
        (1963, 2012, 7, "year"),
        (1500, 1990, 49, "year"),
        (79, 1990, 91, "decade"),
    ],
)
def test_the_overview_counts_what_its_span_has_room_for(
    first: int, last: int, step: int, each: str, tmp_path: Path
) -> None:
    dataset = load(imported(tmp_path / "spread", spread(first, last, step)))
    assert list(attributes(explore(dataset, built_in()), "data-each")) == [each]


def test_the_event_at_the_left_edge_of_a_picture_has_its_name(tmp_path: Path) -> None:
    dataset = load(imported(tmp_path / "spread", spread(1963, 2012, 7)))
    assert ">Event of 1963<" in drawn(dataset)


def test_a_single_day_has_no_overview(tmp_path: Path) -> None:
    dataset = load(imported(tmp_path / "one", ["date,title", "2020-05-05,A single thing happened"]))
    assert list(attributes(explore(dataset, built_in()), "data-each")) == []


def test_every_text_of_a_dataset_in_several_languages_names_its_own(tmp_path: Path) -> None:
    rows = ["date,title,text,category", "2019-07-04,회담 시작,두 시간.,외교", "2019-07-05,محادثات,ساعتان,سياسة"]
    dataset = load(imported(tmp_path / "tongues", rows))

    pages = {"embed": str(embed(dataset)), "about": str(about_page(dataset, SITE))}

    for name, page in pages.items():
        found = re.findall(r'lang="(ko|ar)"[^>]*>\s*(?:<[^>]*>)*\s*([^<\s]+)', page)
        assert {language for language, text in found if text.startswith("외교")} == {"ko"}, name
        assert {language for language, text in found if text.startswith("سياسة")} == {"ar"}, name
