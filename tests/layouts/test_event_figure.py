"""What stands on top of the page of an event: the sentence, and the figure of what happened and moved around it."""

from __future__ import annotations

import re
from itertools import accumulate
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from data.dataset import Dataset
from data.event_study.path import Path
from data.event_study.study import main_path
from data.view import parse
from layouts.pages.event import event_page
from layouts.pages.event_figure import WIDTHS, EventFigure, event_figure
from layouts.pages.shared import Site
from layouts.static_svg.fragments import TEXT
from layouts.static_svg.type import width
from layouts.words import words

SITE = Site("https://example.org", ("a.css",), "icon.svg")
EVENT = "2019-08-20-samsung-shares-rise"
STEP = re.compile(r"[hvl][^hvlMz]*")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def page(dataset: Dataset, event_id: str) -> LexborHTMLParser:
    return LexborHTMLParser(event_page(dataset, dataset.events_by_id[event_id], SITE))


def figure(dataset: Dataset, event_id: str) -> tuple[EventFigure, Path | None]:
    event = dataset.events_by_id[event_id]
    path = main_path(dataset, event)
    drawn = event_figure(dataset, event, path if isinstance(path, Path) else None, words())
    assert drawn is not None
    return drawn, path if isinstance(path, Path) else None


def heights(drawn: str) -> list[float]:
    """Return the y of each point of a path that is written in relative steps; its points have different x."""
    start, steps = (
        re.findall(r"[\d.]+", drawn.partition("h")[0].partition("l")[0].partition("v")[0])[1],
        STEP.findall(drawn),
    )
    downs = []
    for step in steps:
        numbers = [float(one) for one in NUMBER.findall(step)]
        downs += [0.0] * len(numbers) if step[0] == "h" else numbers[1::2]
    return list(accumulate(downs, initial=float(start)))


def test_the_page_leads_with_the_sentence_of_the_card(dataset: Dataset) -> None:
    lead = page(dataset, EVENT).css_first(".card-lead")
    assert lead.text() == (
        "Samsung Electronics closed 1.95% higher, ahead of the market’s 1.05%; "
        "one session in ten of the year before was better."
    )


def test_figure_and_sentence_stand_above_the_text_and_the_caveat_below_them(dataset: Dataset) -> None:
    html = page(dataset, EVENT).html or ""
    order = ["card-lead", "event-figure", "not caused by it", "card-summary"]
    assert [html.index(one) for one in order] == sorted(html.index(one) for one in order)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_is_the_path_of_the_price(dataset: Dataset, width: int) -> None:
    """What it shows is read back from the pixels, by the texts of the lowest and the highest tick."""
    drawn, path = figure(dataset, EVENT)
    assert path is not None
    tree = LexborHTMLParser(str(drawn.drawn[width]))
    ticks = [
        (float(node.attributes["y"] or 0) - 0.36 * 13.5, float(node.text().replace("\u2212", "-").rstrip("%")) / 100)
        for node in tree.css("g[text-anchor=end] text")
        if re.fullmatch("[+\u2212]?[0-9.]+%?", node.text())
    ]
    (low_y, low), (high_y, high) = ticks[0], ticks[-1]
    [line] = tree.css(".path-line")
    shown = [low + (y - low_y) / (high_y - low_y) * (high - low) for y in heights(line.attributes["d"] or "")]
    assert shown == pytest.approx([point.move for point in path.points], abs=0.0015)


def test_the_figure_shows_the_events_of_its_days_and_says_how_to_read_it(dataset: Dataset) -> None:
    drawn, _ = figure(dataset, EVENT)
    wide = str(drawn.drawn[WIDTHS[-1]])
    assert "WTO complaint" in wide
    assert "12 Aug 2019" in wide
    assert "Samsung Electronics: +1.9% on the reaction day" in wide
    assert drawn.notes == (
        "Per cent from the close of 19 August 2019. Dashed: KOSPI. Band: nine in ten such windows in the year before."
    )
    assert drawn.publishers == tuple(
        dataset.series_by_id[one].source.publisher for one in ("samsung-electronics", "kospi")
    )


@pytest.mark.parametrize(
    "event_id", [EVENT, "2019-07-01-export-controls-announced", "2023-07-21-japan-relisting-takes-effect"]
)
@pytest.mark.parametrize("phone", WIDTHS[:5])
def test_on_a_phone_the_line_of_the_event_stops_at_the_names_of_lanes(
    dataset: Dataset, phone: int, event_id: str
) -> None:
    drawn, _ = figure(dataset, event_id)
    narrow = LexborHTMLParser(str(drawn.drawn[phone]))
    [line] = [node for node in narrow.css("path") if node.attributes.get("opacity") == ".7"]
    ends = [
        [float(one) for one in piece.split("V")]
        for piece in re.findall(r"M[\d.]+ ([\d.]+V[\d.]+)", line.attributes["d"] or "")
    ]
    [x] = {float(one) for one in re.findall(r"M([\d.]+) ", line.attributes["d"] or "")}
    names = {category.label for category in dataset.categories}
    said = [node for node in narrow.css("text") if node.text() in names]
    assert len(said) == len(names)
    crossed = 0
    for node in said:
        left, y = float(node.attributes["x"] or 0), float(node.attributes["y"] or 0)
        if left + width(node.text(), TEXT) < x:
            continue
        crossed += 1
        assert not [one for one in ends if one[0] < y - 1 and one[1] > y - 8], node.text()
    assert crossed or ends == [[min(ends)[0], max(ends)[1]]]


def test_an_event_without_a_known_day_has_its_timeline_and_says_why_nothing_more(dataset: Dataset) -> None:
    vague = next(one for one in dataset.events if one.precision == "month" and one.date > "2019")
    drawn, path = figure(dataset, vague.id)
    assert path is None
    assert "path-line" not in str(drawn.drawn[WIDTHS[-1]])
    shown = page(dataset, vague.id)
    assert shown.css(".card-lead") == []
    assert "The day of the event is not known." in shown.css_first(".event-figure").text()


def test_an_event_alone_in_its_days_has_no_empty_figure(dataset: Dataset) -> None:
    first = dataset.events[0]
    assert event_figure(dataset, first, None, words()) is None
    assert page(dataset, first.id).css(".event-figure") == []


def test_the_page_can_be_embedded_and_pictured(dataset: Dataset) -> None:
    shown = page(dataset, EVENT)
    snippet = shown.css_first("code").text()
    address = re.search('src="([^"]*)"', snippet)
    assert address
    query = urlsplit(address[1].replace("&amp;", "&")).query
    view, dropped = parse(query, dataset.vocabulary)
    assert (view.event, view.v, dropped) == (EVENT, dataset.version, ())
    links = [node.attributes["href"] or "" for node in shown.css("a")]
    assert f"https://example.org/card/{EVENT}.png" in links
    assert [parse_qs(urlsplit(one).query)["event"] for one in links if "/embed?" in one] == [[EVENT]]
