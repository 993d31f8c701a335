"""What a reader of an event's page sees of the moves around it."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from data.dataset import Dataset
from data.event_study.result import Measured
from layouts.event_study.monthly import change, figure
from layouts.event_study.shown import bar, shown
from layouts.pages.about import about_page
from layouts.pages.event import event_page
from layouts.pages.shared import Site
from layouts.words import words

SITE = Site("https://example.org", ("a.css",), "icon.svg")
EVENT = "2019-08-20-samsung-shares-rise"
CAVEAT = "Moves around an event, not caused by it."


def page(dataset: Dataset, event_id: str) -> str:
    html = event_page(dataset, dataset.events_by_id[event_id], SITE)
    return html.partition("<h2>What moved around it</h2>")[2].partition("<h2>")[0]


def text(html: str) -> str:
    return " ".join(Markup(re.sub(r"<[^>]*>", " ", html)).striptags().split())


def test_the_day_samsung_rose(dataset: Dataset) -> None:
    said = text(page(dataset, EVENT))
    assert "Tuesday; Seoul and Tokyo traded that day." in said
    assert (
        "Samsung Electronics +1.95% +0.11% +1.37% +1.03% +12.73% "
        "Such windows in the year before larger than 90 of 100 larger than 52 of 100" in said
    )
    assert "Moves of closing prices 20 August 2019, then 21 August 2019 Reaction day" in said
    assert "KOSPI, same days +1.05%" in said
    assert "Beyond the market ± standard error +0.19% ± 0.88%" in said
    assert "Confounded by 6 other events between the close of 19 August 2019 and the close of 20 August 2019" in said
    assert "Rounded here" in said


def test_days_that_markets_do_not_share_stand_with_each_price(dataset: Dataset) -> None:
    event = dataset.events_by_id["2025-01-13-iwaya-cho-seoul"]
    study = shown(dataset, event, words())
    assert study.days == ""
    html = page(dataset, event.id).split("</table>")[0]
    for one in study.prices:
        assert f"{one.label} {one.days}" in text(html)


def test_every_table_stands_above_the_caveat(dataset: Dataset) -> None:
    html = page(dataset, EVENT)
    tables = html.split("</table>")[1:]
    assert len(tables) >= 3
    assert all(CAVEAT in table for table in tables)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2019-07-07", "Sunday; Seoul and Tokyo first traded on Monday, 8 July 2019."),
        ("2019-08-15", "Thursday; Tokyo traded that day and Seoul first traded on Friday, 16 August 2019."),
    ],
)
def test_the_first_session_is_said_in_words(dataset: Dataset, day: str, sentence: str) -> None:
    event = next(event for event in dataset.events if event.date == day and event.precision == "day")
    assert shown(dataset, event, words()).first_session == sentence


def test_a_share_without_an_index_says_so(dataset: Dataset) -> None:
    rows = shown(dataset, dataset.events_by_id[EVENT], words()).prices
    plain = {row.series: row.plain for row in rows}
    assert plain["stella-chemifa"]
    assert not plain["samsung-electronics"]


def test_a_zero_says_under_which_code(dataset: Dataset) -> None:
    event = next(event for event in dataset.events if event.date == "2019-08-22" and not event.materials)
    rows = page(dataset, event.id).split("<tbody")
    [stopped] = [
        row for row in rows if "hydrogen-fluoride-japan&#34;" in row or 'series-hydrogen-fluoride-japan"' in row
    ]
    assert text(stopped.partition(">")[2]).startswith("Hydrogen fluoride from Japan USD 0 ")
    assert 'colspan="4"><small>zero under this customs code: no cleared imports.' in stopped


def test_an_event_known_by_its_month_shows_months_only(dataset: Dataset) -> None:
    event = next(event for event in dataset.events if event.precision == "month")
    html = page(dataset, event.id)
    assert "Not enough data: The day of the event is not known." in text(html)
    assert "move-bar" not in html


def test_a_short_series_gives_reasons_not_figures(small: Dataset) -> None:
    said = text(page(small, "2021-06-15-harbours-closed"))
    assert "\u221210.00%" in said
    assert "Fewer than 100 windows of that length are known in the year before." in said


def test_bars_stay_within_their_box(dataset: Dataset) -> None:
    for found in re.finditer(r'<rect x="([\d.]+)" y="2" width="([\d.]+)"', page(dataset, EVENT)):
        start, length = map(float, found.groups())
        assert 0 <= start <= start + length <= 100.1


def test_about_explains_the_method(dataset: Dataset) -> None:
    html = about_page(dataset, SITE)
    assert 'id="around"' in html
    for part in ("MacKinlay", "−140 to −21", "P(b) / P(a − 1) − 1", "R = alpha + beta × Rm + e", "not caused by it"):
        assert part in html


@pytest.mark.parametrize(
    ("move", "longest", "start", "length", "written"),
    [
        (0.1, 0.1, 50, 50, "+10.00%"),
        (-0.05, 0.1, 25, 25, "\u22125.00%"),
        (0, 0.1, 50, 0, "0.00%"),
        (0, 0, 50, 0, "0.00%"),
        (0.02, 0.08, 50, 12.5, "+2.00%"),
    ],
)
def test_the_bar_of_a_move(move: float, longest: float, start: float, length: float, written: str) -> None:
    cell = bar(Measured(move), longest, words())
    assert (cell.start, cell.length, cell.text) == (start, pytest.approx(length), written)


def test_the_bars_of_a_table_stand_on_one_scale(dataset: Dataset) -> None:
    found = shown(dataset, dataset.events_by_id[EVENT], words())
    for rows in (found.prices, found.other_prices):
        cells = [cell for row in rows for cell in row.moves if cell.length]
        sizes = {float(cell.text.strip("+\u2212%")) / cell.length for cell in cells if cell.length > 5}
        assert len(sizes) > 5
        assert max(sizes) == pytest.approx(min(sizes), rel=0.01)
        assert max(cell.length for cell in cells) == 50


@pytest.mark.parametrize(
    ("value", "shown_as"),
    [(804.5, 805), (1234.4, 1234), (100, 100), (99.95, 100), (12.25, 12.3), (12, 12), (-0.04, 0)],
)
def test_a_mean_is_whole_from_a_hundred_on(value: float, shown_as: float) -> None:
    assert figure(value, mean=True) == shown_as


@pytest.mark.parametrize(
    ("value", "points", "written"),
    [
        (0.0195, False, "+1.95%"),
        (-0.1, False, "\u221210.00%"),
        (5e-05, False, "+0.01%"),
        (0.125, True, "+0.13 points"),
        (1.005, True, "+1.01 points"),
        (-0.125, True, "\u22120.13 points"),
        (-0.004, True, "0.00 points"),
    ],
)
def test_how_a_month_differs(value: float, written: str, *, points: bool) -> None:
    assert change(Measured(value), words(), points=points) == written
