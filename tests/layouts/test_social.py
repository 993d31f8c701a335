"""What a page tells other sites and search engines: the same addresses everywhere, absolute, whatever the link holds."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from babel import Locale
from selectolax.lexbor import LexborHTMLParser

from data.dataset import Dataset
from data.load import load
from data.scene import Scene
from layouts.headline import page_title
from layouts.pages.about import about_page
from layouts.pages.event import event_page
from layouts.pages.shared import Site
from layouts.snippet import embed_address, iframe_snippet
from layouts.social import LONGEST_HEADER, _territorial, link_header, social_tags
from layouts.words import words

BASE = "https://example.org/entente"
SITE = Site(BASE, ("a.css",), "icon.svg")
CLOSED = "2021-06-15-harbours-closed"
HOSTILE = '"></title><script>alert(1)</script>&amp;\u2028'
PATHS = ("", "embed", "about", f"event/{CLOSED}")


class Head:
    """What stands in a head, as a browser reads it."""

    def __init__(self, html: str) -> None:
        page = LexborHTMLParser(html)
        metas = [one.attributes for one in page.css("meta")]
        self.metas = {one.get("property") or one.get("name", ""): one["content"] for one in metas}
        self.links = [{name: value or "" for name, value in one.attributes.items()} for one in page.css("link")]
        self.tags = {one.tag for one in page.css("*")} - {"html", "head", "body"}

    def link(self, rel: str, kind: str = "") -> str | None:
        return next((one["href"] for one in self.links if one["rel"] == rel and one.get("type", "") == kind), None)


def head(dataset: Dataset, path: str = "", query: str = "", **values: Any) -> Head:
    told: dict[str, Any] = {"title": "A title", "description": "What\n it says.", **values}
    return Head(social_tags(Scene.of(dataset, query), SITE, path=path, **told))


def things(html: str) -> list[dict[str, Any]]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [json.loads(text) for text in found]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_title_sentence_and_picture(path: str, small: Dataset) -> None:
    metas = head(small, path, language="en").metas
    assert {name: metas[f"og:{name}"] for name in ("title", "description", "site_name", "locale")} == {
        "title": "A title", "description": "What it says.", "site_name": small.info.title, "locale": "en_GB",
    }  # fmt: skip
    assert metas["twitter:card"] == "summary_large_image"
    assert metas["twitter:image"] == metas["og:image"]
    assert (metas["og:image:width"], metas["og:image:height"]) == ("1200", "630")
    assert metas["og:image:alt"]
    assert metas["og:type"] == ("article" if path.startswith("event/") else "website")
    for address in (metas["og:image"], metas["og:url"], head(small, path).link("canonical")):
        assert address is not None
        assert address.startswith(f"{BASE}/")


def test_the_picture_is_that_of_the_view_or_of_the_event(small: Dataset) -> None:
    assert head(small).metas["og:image"] == f"{BASE}/card.png"
    assert head(small, query="x=1&category=talks").metas["og:image"] == f"{BASE}/card.png?category=talks"
    assert head(small, "embed", "category=talks").metas["og:image"] == f"{BASE}/card.png?category=talks"
    assert head(small, "briefing", "category=patrol").metas["og:image"] == f"{BASE}/card.png?category=patrol"
    assert head(small, f"event/{CLOSED}").metas["og:image"] == f"{BASE}/card/{CLOSED}.png"


def test_one_content_has_one_canonical_address(small: Dataset) -> None:
    for query in ("direction=better&category=talks", "category=talks&direction=better&theme=dark&v=1.0&utm_source=x"):
        for path in ("", "embed"):
            told = head(small, path, query)
            assert told.link("canonical") == f"{BASE}/?category=talks&direction=better"
            assert told.metas["og:url"] == told.link("canonical")
    assert head(small, "embed").link("canonical") == f"{BASE}/"


@pytest.mark.parametrize("kind", ["json", "xml"])
def test_the_way_to_the_oembed_answer_keeps_the_whole_view(kind: str, small: Dataset) -> None:
    href = head(small, "", "theme=dark&q=a%26b%20c").link(
        "alternate", {"json": "application/json+oembed", "xml": "text/xml+oembed"}[kind]
    )
    parts = urlsplit(href or "")
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{BASE}/oembed"
    assert parse_qs(parts.query) == {"url": [f"{BASE}/?q=a%26b%20c&theme=dark"], "format": [kind]}


def test_a_page_that_cannot_be_embedded_offers_no_way(small: Dataset) -> None:
    assert [one["rel"] for one in head(small, "about").links] == ["canonical"]


@pytest.mark.parametrize("path", PATHS)
def test_the_header_says_what_the_head_says(path: str, small: Dataset) -> None:
    value = link_header(Scene.of(small, "category=talks"), SITE, path)
    told = re.findall(r'<([^>]*)>; rel="([^"]*)"(?:; type="([^"]*)")?', value)
    links = head(small, path, "category=talks").links
    assert told == [(one["href"], one["rel"], one.get("type", "")) for one in links]


def test_a_header_too_long_for_a_proxy_is_left_out(small: Dataset) -> None:
    query = "q=" + "%EA%B9%80" * 200
    assert link_header(Scene.of(small, query), SITE, "") == ""
    assert 0 < len(link_header(Scene.of(small, "q=a"), SITE, "")) < LONGEST_HEADER
    assert head(small, "", query).link("canonical") == f"{BASE}/?{query}"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "query", [HOSTILE, f"q={HOSTILE}", f"event={HOSTILE}", "q=%22%3E%3Cscript%3E%0d%0aX:1", "%00=%ff"]
)
def test_hostile_texts_stay_texts(path: str, query: str, small: Dataset) -> None:
    told = head(small, path, query, title=HOSTILE, description=HOSTILE)
    assert told.tags == {"link", "meta"}
    assert told.metas["og:title"] == HOSTILE
    assert re.fullmatch(r"[\x21-\x7e ]*", link_header(Scene.of(small, query), SITE, path))
    assert all(re.fullmatch(r"[!-~]+", one["href"]) for one in told.links)
    assert not any(mark in one["href"] for one in told.links for mark in '<>"\\')


def test_a_locale_always_names_a_territory() -> None:
    assert [_territorial(Locale.parse(name)) for name in ("en_GB", "ko", "ja")] == ["en_GB", "ko_KR", "ja_JP"]


def test_a_view_has_one_headline(small: Dataset) -> None:
    def told(query: str) -> str:
        return page_title(Scene.of(small, query), words()).title

    assert told("") == f"{small.info.takeaway.removesuffix('.')} · {small.info.title}"
    assert told(f"event={CLOSED}") == f"Norvik closes its harbours to Estmark’s boats · {small.info.title}"
    assert told("category=patrol") == f"Estmark sends patrol ships to the bank · {small.info.title}"


def test_a_frame_shows_the_view_as_it_is_today_for_ever(small: Dataset) -> None:
    scene = Scene.of(small, "category=talks&step=2&autoplay=9&loop=1")
    assert embed_address(scene, SITE) == (
        f"{BASE}/embed?from=2021-01-01&to=2022-12-31&category=talks&series=sildfisk&scale=index&measure=index&base="
        "&panels=timeline~shipments~prices~events~event&theme=light&v=1.0"
    )
    assert embed_address(scene, SITE, fit=True) == f"{embed_address(scene, SITE)}&fit=1"


def test_a_frame_keeps_the_version_its_link_pins_if_there_was_one(folder: Path) -> None:
    path = folder / "dataset.yaml"
    releases = "\nversions:\n  - {version: '1.0', date: '2026-03-01', note: b}\n  - {version: '0.9', date: '2026-01-01', note: a}\n"
    path.write_text(path.read_text(encoding="utf-8") + releases, encoding="utf-8")
    grown = load(folder)
    pinned = {v: embed_address(Scene.of(grown, f"v={v}"), SITE).rpartition("v=")[2] for v in ("0.9", "0.8", "")}
    assert pinned == {"0.9": "0.9", "0.8": "1.0", "": "1.0"}


def test_a_frame_has_a_name_and_loads_late(small: Dataset) -> None:
    scene = Scene.of(small, "")
    html = iframe_snippet(scene, SITE, title=HOSTILE, width=300, height=200)
    [attributes] = re.findall(r"^<iframe ([^<>]*)></iframe>$", html)
    found = {name: unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', attributes)}
    assert found == {
        "src": embed_address(scene, SITE), "title": HOSTILE, "width": "300", "height": "200", "loading": "lazy",
        "allow": "fullscreen; clipboard-write", "style": "border:0;max-width:100%",
    }  # fmt: skip


def test_an_event_has_structured_data(small: Dataset) -> None:
    [thing] = things(event_page(small, small.events_by_id[CLOSED], SITE))
    assert thing["@context"] == "https://schema.org"
    assert {key: thing[key] for key in ("@type", "name", "startDate", "url")} == {
        "@type": "Event", "name": "Norvik closes its harbours to Estmark’s boats", "startDate": "2021-06-15",
        "url": f"{BASE}/event/{CLOSED}",
    }  # fmt: skip
    assert thing["image"]["url"] == f"{BASE}/card/{CLOSED}.png"
    assert {one["@type"] for one in thing["subjectOf"]} == {"Dataset", "CreativeWork"}
    assert "endDate" not in thing


def test_a_month_is_a_month_in_structured_data(small: Dataset) -> None:
    for event in small.events:
        [thing] = things(event_page(small, event, SITE))
        assert thing["startDate"] == event.date[: {"day": 10, "month": 7, "year": 4}[event.precision]]
        assert thing.get("endDate") == event.date_end


def test_the_dataset_has_structured_data(dataset: Dataset) -> None:
    [thing] = things(about_page(dataset, SITE))
    assert thing["@type"] == "Dataset"
    assert (thing["name"], thing["version"]) == (dataset.info.title, dataset.version)
    assert 50 <= len(thing["description"]) <= 5000
    assert thing["temporalCoverage"] == "2018-07-01/2026-02-28"
    assert thing["license"]["url"] == f"{BASE}/about#terms"
    assert thing["creator"]["name"]
    assert thing["dateModified"] == dataset.info.versions[0].date
    assert {"Japan", "South Korea", "Photoresist"} <= set(thing["keywords"])
    files = {one["contentUrl"].removeprefix(f"{BASE}/data/"): one["encodingFormat"] for one in thing["distribution"]}
    assert files["events.csv"] == "text/csv"
    assert files["dataset.zip"] == "application/zip"
    assert all(one["@type"] == "DataDownload" for one in thing["distribution"])


def test_no_text_can_end_the_data_for_search_engines(folder: Path) -> None:
    for path in (folder / "events" / "2021.yaml", folder / "dataset.yaml"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("Middle Island", "'</script><script>x</script> Middle Island'")
        path.write_text(re.sub(r"^(citation: ).*$", r"\1'</script><!--'", text, flags=re.MULTILINE), encoding="utf-8")
    spoilt = load(folder)
    [about] = things(about_page(spoilt, SITE))
    assert about["creditText"] == "</script><!--"
    places = [
        thing.get("location", {}).get("name")
        for event in spoilt.events
        for thing in things(event_page(spoilt, event, SITE))
    ]
    assert "</script><script>x</script> Middle Island" in places
