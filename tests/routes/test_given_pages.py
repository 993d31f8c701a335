"""Panels of others on every page that a server writes: in an embed before any script, in pictures, in what travels."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from app import create_app
from commands.panels import PanelsFile, panels_of, read_panels
from data.scene import Scene
from layouts.panels.given import Bars, Table
from layouts.panels.given.bars import counted
from layouts.panels.given.table import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from data.dataset import Dataset

FILE = """from layouts.panels.given import Bars, Lines, Table

PANELS = [
    Bars("actors", title="Who <b>acted</b>", by="actor", most=3, note="Both of <i>two</i> count."),
    Bars("kinds", title="Kinds", by="category"),
    Bars("months", title="Events a month", by="month"),
    Table("log", title="Newest first", columns=["date", "title", "place"], sort="-date", most=5),
    Lines("rate", title="Won for a dollar", series=["usd-krw"]),
    Lines("all", title="All of it", series=["usd-krw", "kospi"], scale="index", axis="free"),
]
"""
LINK = "from=2019-07-01&to=2019-12-31&category=export-curb~export-approval"
IDS = ("actors", "kinds", "months", "log", "rate", "all")


@dataclass(frozen=True)
class Newsroom:
    """An app with panels of a file, and how to ask it."""

    client: FlaskClient
    dataset: Dataset
    read: PanelsFile

    def get(self, path: str) -> str:
        """Return what an address answers."""
        response = self.client.get(path)
        assert response.status_code == 200, path
        return response.get_data(as_text=True)


@pytest.fixture(scope="module")
def opened(curated: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Newsroom]:
    """Return how to make an app with a file of panels."""
    folder = tmp_path_factory.mktemp("panels")

    def opened(text: str) -> Newsroom:
        path = Path(folder) / "my_panels.py"
        path.write_text(text, encoding="utf-8")
        read = read_panels(path)
        app = create_app(curated, panels=panels_of(read, [curated]))
        return Newsroom(app.server.test_client(), app.dataset, read)

    return opened


@pytest.fixture(scope="module")
def newsroom(opened: Callable[[str], Newsroom]) -> Newsroom:
    """Return an app with six panels."""
    return opened(FILE)


def index_of(html: str) -> dict[str, Any]:
    found = LexborHTMLParser(html).css_first("#entente-index")
    assert found is not None
    read: dict[str, Any] = json.loads(found.text())
    return read


def texts(html: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(html).css(selector)]


def test_an_embed_holds_the_bars_as_a_list_before_any_script(newsroom: Newsroom) -> None:
    html = newsroom.get(f"/embed?{LINK}&panels=timeline~actors")

    found = counted(Scene.of(newsroom.dataset, LINK), newsroom.read.panels[0])  # type: ignore[arg-type]
    expected = [f"{bar.label} {bar.n}" for bar in found.bars]
    assert found.others
    assert texts(html, '[data-panel="actors"] .bar') == [*expected, f"{found.others.values} others {found.others.n}"]
    assert texts(html, '[data-panel="actors"] h2') == ["Who <b>acted</b>"]


def test_an_embed_holds_the_first_rows_of_a_table_each_with_a_link(newsroom: Newsroom) -> None:
    html = newsroom.get(f"/embed?{LINK}&panels=log")

    table = newsroom.read.panels[3]
    assert isinstance(table, Table)
    events = listed(Scene.of(newsroom.dataset, LINK), table)[:5]
    links = LexborHTMLParser(html).css('[data-panel="log"] tbody a')
    assert [link.attributes["href"] for link in links] == [f"/event/{event.id}" for event in events]
    assert [link.text() for link in links] == [event.title for event in events]


def test_an_embed_draws_columns_and_lines_for_any_width_with_a_name(newsroom: Newsroom) -> None:
    html = newsroom.get(f"/embed?{LINK}&panels=months~rate~all")

    for panel, label in (
        ("months", "Events a month. August 2019: 11 events"),
        ("rate", "Won for a dollar: Won per dollar"),
    ):
        [still] = LexborHTMLParser(html).css(f'[data-panel="{panel}"] [role="img"]')
        assert still.attributes["aria-label"] == label
        [drawn] = still.css("svg.still-lines")
        assert "width" not in drawn.attributes


def test_panels_that_a_view_leaves_out_are_not_in_its_embed(newsroom: Newsroom) -> None:
    html = newsroom.get("/embed?panels=timeline~kinds")

    assert [node.attributes["data-panel"] for node in LexborHTMLParser(html).css(".given")] == ["kinds"]


def test_html_in_titles_and_notes_is_text_everywhere(newsroom: Newsroom) -> None:
    everywhere = [newsroom.get(path) for path in ("/", "/embed", "/card.svg?panels=actors")]

    for text in everywhere:
        assert "<b>acted" not in text
        assert "<i>two" not in text
    assert "&lt;b&gt;acted" in everywhere[1]


@pytest.mark.parametrize("panel", IDS)
@pytest.mark.parametrize("size", ["social", "square", "print"])
def test_a_picture_of_a_panel_alone_draws_it(newsroom: Newsroom, panel: str, size: str) -> None:
    drawn = newsroom.get(f"/card.svg?panels={panel}&size={size}")
    bare = newsroom.get(f"/card.svg?panels=events&size={size}")

    title = next(one.title for one in newsroom.read.panels if one.id == panel)
    said = " ".join(texts(drawn, "text"))
    assert all(word in said for word in title.split())
    assert drawn != bare


def test_a_picture_shows_the_numbers_of_the_bars(newsroom: Newsroom) -> None:
    bars = newsroom.read.panels[0]
    assert isinstance(bars, Bars)
    found = counted(Scene.of(newsroom.dataset, LINK), bars)

    said = texts(newsroom.get(f"/card.svg?{LINK}&panels=actors"), "text")

    for bar in found.bars:
        assert said[said.index(bar.label) + 1] == str(bar.n)


def test_a_view_of_nothing_is_drawn_too(newsroom: Newsroom) -> None:
    names = "~".join(IDS)
    for path in ("embed", "card.svg"):
        assert newsroom.get(f"/{path}?category=&panels={names}")


def test_a_table_brings_what_the_page_has_not(newsroom: Newsroom, curated: Dataset) -> None:
    given = index_of(newsroom.get("/"))["given"]

    assert list(given["cells"]) == ["place"]
    assert given["cells"]["place"] == [[event.place] if event.place else [] for event in curated.events]
    assert [panel["id"] for panel in given["panels"]] == list(IDS)


def test_the_file_that_embeds_fetch_has_the_panels_too(newsroom: Newsroom) -> None:
    page = index_of(newsroom.get("/"))

    assert json.loads(newsroom.get(page["urls"]["index"]))["given"] == page["given"]


def test_pages_without_such_panels_carry_nothing_of_them(curated: Dataset) -> None:
    client = create_app(curated).server.test_client()

    for path in ("/", "/embed", "/version"):
        text = client.get(path).get_data(as_text=True)
        assert not re.search(r"given[-.]|\"(given|edition)\"", text), path


def test_another_text_of_the_file_is_another_edition(opened: Callable[[str], Newsroom], newsroom: Newsroom) -> None:
    other = opened(FILE + "# only a comment\n")
    versions = [json.loads(one.get("/version")) for one in (newsroom, other)]
    tags = [one.client.get("/").headers["ETag"] for one in (newsroom, other)]

    assert versions[0]["content_hash"] == versions[1]["content_hash"]
    assert versions[0]["edition"] != versions[1]["edition"]
    assert newsroom.read.digest in versions[0]["edition"]
    assert tags[0] != tags[1]


def test_two_apps_in_one_process_have_panels_of_their_own(
    opened: Callable[[str], Newsroom], newsroom: Newsroom
) -> None:
    other = opened('from layouts.panels.given import Bars\nPANELS = [Bars("years", title="Years", by="year")]\n')

    assert [panel["id"] for panel in index_of(other.get("/"))["given"]["panels"]] == ["years"]
    assert [panel["id"] for panel in index_of(newsroom.get("/"))["given"]["panels"]] == list(IDS)
    assert 'data-panel="years"' not in newsroom.get("/embed")
