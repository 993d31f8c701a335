"""Reactions outside the browser: their page, their embed and their picture."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.dataset import Dataset
from data.reactions.reactions import reactions
from data.scene import Scene
from layouts.document import Own
from layouts.panels.built_in import built_in
from layouts.panels.reactions.scale import Pane, scale
from layouts.static_svg.picture import picture
from layouts.static_svg.size import NAMED, Size
from tests.data.measured import event, made_up

APPROVALS = "panels=reactions&category=export-approval&from=&to="


@pytest.fixture(scope="module")
def client(curated: Dataset) -> FlaskClient:
    return create_app(curated).server.test_client()


def test_a_link_to_the_page_stands_for_its_panels_unless_it_names_others() -> None:
    own = Own("reactions", "reactions~event")
    assert own.asked("") == "panels=reactions~event"
    assert own.asked("q=1") == "panels=reactions~event&q=1"
    assert own.asked("q=1&panels=timeline") == "q=1&panels=timeline"
    assert Own().asked("q=1") == "q=1"


def test_the_page_says_its_answer_to_machines_and_without_scripts(client: FlaskClient) -> None:
    response = client.get("/reactions?category=export-curb")
    html = response.get_data(as_text=True)
    answer = re.search(r'<meta name="description" content="([^"]+)">', html)
    assert answer
    assert re.match(r"(None|\d+) of \d+ export curbs were followed by a move of Samsung Electronics outside", answer[1])
    assert f'<p class="reactions-lead">{answer[1]}</p>' in html
    assert 'data-panels="reactions~event"' in html
    assert 'rel="canonical"' in response.headers["Link"]
    assert "/reactions>" in response.headers["Link"]
    assert "data-panels" not in client.get("/").get_data(as_text=True)


def test_an_embed_loads_the_style_of_reactions_only_with_them(client: FlaskClient) -> None:
    assert "reactions." in client.get(f"/embed?{APPROVALS}").get_data(as_text=True)
    assert "assets/reactions." not in client.get("/embed?panels=prices").get_data(as_text=True)


def test_cells_without_the_card_open_the_page_of_their_event_in_a_new_tab(client: FlaskClient) -> None:
    html = client.get(f"/embed?{APPROVALS}").get_data(as_text=True)
    opened = re.findall(r'<a class="reaction-open"[^>]*>', html)
    assert len(opened) == 20
    assert all('target="_blank"' in one and "data-open" not in one for one in opened)
    with_card = client.get(f"/embed?{APPROVALS.replace('reactions', 'reactions~event')}").get_data(as_text=True)
    assert len(re.findall(r'class="reaction-open"[^>]*data-open=', with_card)) == 20


def test_an_embed_says_how_many_cells_a_still_leaves_out(client: FlaskClient) -> None:
    html = client.get("/embed?panels=reactions").get_data(as_text=True)
    shown = html.count('class="reaction-open"')
    rest = re.search(r">and (\d+) more<", html)
    looked = re.search(r"(\d+) of (\d+) events", html)
    missing = re.search(r"(\d+) more ha", html)
    assert rest
    assert looked
    assert shown + int(rest[1]) == int(looked[2]) + (int(missing[1]) if missing else 0)


@pytest.mark.parametrize("more", ["", "&paths=together", "&order=moves&returns=abnormal"])
def test_a_picture_has_the_answer_and_the_cells_that_fit(curated: Dataset, more: str) -> None:
    scene = Scene.of(curated, APPROVALS + more)
    svg = picture(scene, built_in(), size=NAMED["article"], theme="light")
    said = re.sub(r"<[^>]+>", " ", svg)
    assert "of 17 export approvals were followed by a move of" in said
    if not more:
        shown = sum(f">{curated.events_by_id[one.event].label}<" in svg for one in reactions(scene).cells)
        rest = re.search(r"and (\d+) more", said)
        assert shown + (int(rest[1]) if rest else 0) == 20


def cells_of(curated: Dataset, query: str, svg: str) -> int:
    return sum(f">{curated.events_by_id[one.event].label}<" in svg for one in reactions(Scene.of(curated, query)).cells)


def test_a_wide_picture_of_reactions_alone_has_two_rows_of_cells(curated: Dataset) -> None:
    query = "panels=reactions&category=export-approval"
    svg = picture(Scene.of(curated, query), built_in(), size=NAMED["social"], theme="light")
    assert cells_of(curated, query, svg) == len(reactions(Scene.of(curated, query)).cells) == 10
    assert "more<" not in svg


@pytest.mark.parametrize(("query", "height"), [("panels=timeline~reactions", 630), ("panels=reactions", 300)])
def test_cells_of_a_picture_stand_above_what_counts_the_others_and_this_above_the_foot(
    curated: Dataset, query: str, height: int
) -> None:
    size = replace(NAMED["social"], height=height) if height > 400 else Size(400, height, 12)
    svg = picture(Scene.of(curated, query), built_in(), size=size, theme="light")
    lines = {said: float(y) for y, said in re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>([^<]+)</text>', svg)}
    window = max(y for said, y in lines.items() if "in the window" in said)
    more = next(y for said, y in lines.items() if re.fullmatch(r"and \d+ more", said))
    figures = next(y for said, y in lines.items() if said.startswith(("Figures:", curated.info.title)))
    assert window + size.text <= more <= figures - 1.5 * size.text


def test_a_picture_names_the_panels_without_room_unless_a_network_shows_it_of_a_link(curated: Dataset) -> None:
    def said(query: str) -> str:
        return picture(Scene.of(curated, query), built_in(), size=NAMED["social"], theme="light")

    assert "Left out for want of room: Share prices; Reactions at a glance." in said(
        "panels=timeline~shipments~prices~reactions"
    )
    assert "want of room" not in said("panels=timeline~reactions")
    assert "want of room" not in said("thread=2019-08-20-samsung-shares-rise")


def test_a_path_that_leaves_the_scale_says_how_far_it_goes_in_embed_and_picture(
    client: FlaskClient, curated: Dataset
) -> None:
    query = "panels=reactions&by=hyosung-advanced-materials&order=moves&from=&to="
    scene = Scene.of(curated, query)
    pane = Pane(scale(reactions(scene).cells))
    (far,) = pane.beyond(reactions(scene).cells[0].path.points)
    value = f"+{far * 100:.1f}%"
    html = client.get(f"/embed?{query}").get_data(as_text=True)
    first = html.partition('class="reaction ')[2].partition("</li>")[0]
    assert f'data-side="up" aria-hidden="true">▲ {value}<' in first
    assert f"The path leaves the scale, to {value}." in first
    assert "▲ and ▼ say how far a path goes that leaves it." in html
    assert f"▲ {value}" in picture(scene, built_in(), size=NAMED["article"], theme="light")

    over = client.get(f"/embed?{query}&paths=together").get_data(as_text=True)
    assert re.search(rf"paths leave the scale, farthest [^<]+, to {re.escape(value)}\.</figcaption>", over)


def test_a_dataset_without_daily_prices_has_neither_panel_nor_page() -> None:
    client = create_app(made_up({}, [event("2021-03-01")])).server.test_client()
    assert client.get("/reactions").status_code == 404
    assert 'data-panel="reactions"' not in client.get("/embed?panels=reactions").get_data(as_text=True)
