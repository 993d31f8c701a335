"""The document the page starts in: what a reader without scripts, a search engine and a hostile link get."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from data.dataset import Dataset
from data.scene import Scene
from layouts.document import LISTED, document
from layouts.pages.shared import Site

SITE = Site("https://example.org/entente", ("a.css",), "icon.svg")
PARTS = {"metas": "<!--metas-->", "css": "", "config": "", "scripts": "<!--scripts-->", "renderer": ""}


def made(dataset: Dataset, query: str = "") -> str:
    return document(Scene.of(dataset, query), SITE, **PARTS)


def without_scripts(html: str) -> str:
    [found] = re.findall(r"<noscript>(.*?)</noscript>", html, re.DOTALL)
    return str(found)


def listed(html: str) -> list[str]:
    return re.findall(r'href="/event/([^"]+)"', without_scripts(html))


def title(html: str) -> str:
    return unescape(re.findall(r"<title>(.*?)</title>", html)[0])


def description(html: str) -> str:
    return unescape(re.findall(r'<meta name="description" content="([^"]*)">', html)[0])


def test_without_scripts_the_events_of_the_link_are_listed(small: Dataset) -> None:
    assert listed(made(small)) == [event.id for event in small.events]
    assert listed(made(small, "category=blockade")) == ["2021-06-15-harbours-closed", "2022-02-10-court-lifts-closure"]
    assert listed(made(small, "category=")) == []
    assert "2 of 5 events, 1 January 2021 to 31 December 2022" in without_scripts(made(small, "category=blockade"))


def test_of_thousands_of_events_the_list_has_the_first_and_a_count_of_the_rest(small: Dataset) -> None:
    one = small.events_by_id["2021-06-15-harbours-closed"].model_copy(update={"related": ()})
    many = replace(small, events=tuple(one.model_copy(update={"id": f"{one.id}-{at}"}) for at in range(LISTED + 7)))

    html = made(many)

    assert len(listed(html)) == LISTED
    assert '<a href="/data/events.csv">7 more events, in the file of all of them</a>' in html


def test_without_scripts_every_event_names_its_sources(small: Dataset) -> None:
    named = re.findall(
        r'href="/event/([^"]+)".*?<ul class="sources">(.*?)</ul>', without_scripts(made(small)), re.DOTALL
    )

    assert [event_id for event_id, _ in named] == [event.id for event in small.events]
    for (_, sources), event in zip(named, small.events, strict=True):
        assert all(f"<li><bdi>{source.publisher}</bdi>" in sources for source in event.sources)


def test_without_scripts_a_month_is_no_day(small: Dataset) -> None:
    assert '<time datetime="2021-03">March 2021</time>' in without_scripts(made(small))
    assert '<time datetime="2022">2022</time>' in without_scripts(made(small))


def test_the_description_follows_the_link(small: Dataset) -> None:
    assert description(made(small)) == small.info.subtitle
    assert description(made(small, "category=blockade")).startswith("First: Norvik closes its harbours to Estmark")
    assert description(made(small, "event=2021-06-15-harbours-closed")).startswith("The decree named 14 harbours")


def test_the_title_follows_the_link(small: Dataset) -> None:
    assert title(made(small)) == f"{small.info.takeaway.removesuffix('.')} · {small.info.title}"
    assert title(made(small, "category=blockade")) == f"Two blockades in 2021 and 2022 · {small.info.title}"
    assert title(made(small, "event=2021-06-15-harbours-closed")).startswith("Norvik closes its harbours to Estmark’s")


def test_an_editors_headline_is_the_title_and_says_whose_it_is(small: Dataset) -> None:
    html = made(small, "title=A%20quarrel%20over%20herring&event=2021-06-15-harbours-closed")
    assert title(html) == f"A quarrel over herring · {small.info.title}"
    assert '<h1 class="headline" data-part="headline" dir="auto">A quarrel over herring</h1>' in html
    assert re.search(r'<p class="headline-author" data-part="editor">Headline by the editor', html)
    assert re.search(r'data-part="editor" hidden', made(small))


def test_without_scripts_the_heading_of_the_link_stands_over_the_list(small: Dataset) -> None:
    html = made(small, "category=blockade")
    assert ">Two blockades in 2021 and 2022</h1>" in html
    assert 'data-part="subject" dir="auto">2021 and 2022</p>' in html


def test_what_is_not_understood_in_a_link_is_named(small: Dataset) -> None:
    assert "‘actor=nobody’ in this link was not understood" in made(small, "actor=nobody")
    assert "not understood" not in made(small)


@pytest.mark.parametrize(
    "query",
    [
        "q=<script>alert(1)</script>",
        "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "<script>alert(1)</script>=1",
        "event=%22%3E%3Cscript%3E",
        "actor=%3C/title%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "from=%3C/noscript%3E%3Cscript%3E",
        "theme=dark%22%20onload=%22alert(1)",
        "title=%3C/title%3E%3C/h1%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "%00%ff%fe=%c0%af",
        "&&&===&=&q=%",
    ],
)
def test_a_hostile_link_stays_text(query: str, small: Dataset) -> None:
    html = made(small, query)
    assert "<script" not in html
    assert html.count("<noscript>") == html.count("</noscript>") == html.count("</title>") == 1
    assert not re.search(r"<[^>]*onload", html)


def test_the_finished_parts_are_put_in_as_they_are(small: Dataset) -> None:
    html = made(small)
    assert html.index("<!--metas-->") < html.index("<title>") < html.index("<noscript>") < html.index("<!--scripts-->")
