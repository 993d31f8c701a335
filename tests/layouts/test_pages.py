"""The pages the server writes itself: an event's and the one about the dataset."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from markupsafe import Markup

from data.dataset import Dataset
from data.load import load
from data.models.events import Event, Quote
from data.scene import Scene
from data.sourcing import thin
from data.typography import typeset
from layouts.embed import Addresses, embed_page
from layouts.pages.about import about_page
from layouts.pages.error import error_page
from layouts.pages.event import SHOWN, event_page
from layouts.pages.shared import Site
from layouts.panels.built_in import built_in

SITE = Site("https://example.org/entente", ("a.css",), "icon.svg")
CLOSED = "2021-06-15-harbours-closed"


def text_of(html: str) -> str:
    """Return what a reader reads, with single spaces."""
    return " ".join(Markup(re.sub(r"</(p|t[dh]|li|dt|h\d)>", " ", html)).striptags().split())


def shown(dataset: Dataset, event_id: str) -> str:
    return event_page(dataset, dataset.events_by_id[event_id], SITE)


def after(html: str, heading: str) -> str:
    """Return what stands under a heading, up to the next."""
    return html.partition(f"<h2>{heading}</h2>")[2].partition("<h2>")[0]


def test_the_page_of_an_event_holds_all_that_is_known(small: Dataset) -> None:
    text = text_of(shown(small, CLOSED))
    for part in (
        "Norvik closes its harbours to Estmark’s boats",
        "Tuesday, 15 June 2021",
        "Blockade · Worse",
        "on official record",
        "Crab boats were let through.",
        "“The bank is ours.” 김바다 (Kim Bada) · Norvik Gazette",
        "Harbours closed 14 harbours",
        "37.5 per cent",
        "Norvik Gazette, 15 June 2021: Decree 14",
        "Estmark Times: The harbours are closed (our description; the headline was not seen)",
        "Well sourced",
        "Companies: Sildfisk, Öst Trawl",
        "https://example.org/entente/event/2021-06-15-harbours-closed",
    ):
        assert part in text


def test_a_quotation_may_be_in_a_language_of_its_own(small: Dataset) -> None:
    quotes = tuple(
        Quote(who="Kim Bada", text=text, language=own) for text, own in (("우리 것이다.", "ko"), ("Ours.", None))
    )
    event = small.events_by_id[CLOSED].model_copy(update={"quotes": quotes})
    page = event_page(
        replace(small, events=tuple(event if one.id == CLOSED else one for one in small.events)), event, SITE
    )

    assert '<p dir="auto" lang="ko">“우리 것이다.”</p>' in page
    assert '<p dir="auto">“Ours.”</p>' in page


def test_relations_are_shown_from_both_ends(small: Dataset) -> None:
    html = shown(small, CLOSED)
    assert '/event/2021-03-01-patrols-begin"' in after(html, "Answers")
    assert '/event/2021-11-02-island-talks"' in after(html, "Followed by")
    assert '/event/2022-02-10-court-lifts-closure"' in after(html, "Reversed by")
    assert f'/event/{CLOSED}"' in after(shown(small, "2021-03-01-patrols-begin"), "Answered by")
    assert f'/event/{CLOSED}"' in after(shown(small, "2021-11-02-island-talks"), "Follows")


def test_the_moves_of_the_day_of_the_first_approvals(dataset: Dataset) -> None:
    event = next(event for event in dataset.events if event.date == "2019-08-20" and event.companies)
    text = text_of(after(shown(dataset, event.id), "What moved around it"))
    assert "Moves of closing prices 20 August 2019, then 21 August 2019 Reaction day" in text
    assert "Samsung Electronics +1.95%" in text
    assert "KOSPI +1.05%" in text
    assert "not caused by it" in text


def test_the_first_two_sessions_stand_side_by_side(dataset: Dataset) -> None:
    text = text_of(after(shown(dataset, "2019-08-19-photoresist-second-approval"), "What moved around it"))
    assert "Moves of closing prices 19 August 2019, then 20 August 2019 Reaction day Next session" in text
    assert "Samsung Electronics −0.68% +1.95%" in text
    assert "KOSPI +0.66% +1.05%" in text


def test_returns_are_shown_session_by_session(small: Dataset) -> None:
    text = text_of(after(shown(small, CLOSED), "What moved around it"))
    assert "15 June 2021, then 16 June 2021 Reaction day Next session" in text
    assert "\u221210.00% +0.61%" in text


VAGUE = {"month": re.compile(r"^[A-Z][a-z]+ \d{4}$"), "year": re.compile(r"^\d{4}$")}


def vague(dataset: Dataset) -> list[Event]:
    return [event for event in dataset.events if event.precision != "day"]


def test_a_month_is_never_shown_as_a_day(dataset: Dataset, small: Dataset) -> None:
    assert {event.precision for event in vague(small)} == {"month", "year"}
    for source in (dataset, small):
        for event in vague(source):
            html = shown(source, event.id)
            machine, said = re.findall(r'<p class="card-when"><time datetime="([^"]*)">([^<]*)</time>', html)[0]
            assert machine == event.date[: {"month": 7, "year": 4}[event.precision]]
            if event.date_end is None:
                assert VAGUE[event.precision].match(said), event.id
            assert "Reaction day" not in html, "a market's day is not known either"


def test_related_events_are_shown_with_the_precision_of_their_date(small: Dataset) -> None:
    assert "March 2021 Estmark sends patrol ships to the bank" in text_of(shown(small, CLOSED))


def test_the_first_five_events_of_a_relation_stand_open_and_the_others_are_folded(dataset: Dataset) -> None:
    crowded, n = "2019-07-04-export-controls-effective", 14
    answers = [one.event for one in dataset.related_to(crowded) if one.incoming and one.kind == "answers"]
    assert len(answers) == n
    listed = after(shown(dataset, crowded), "Answered by")
    assert re.findall(r'href="[^"]*/event/([^"]+)"', listed) == answers
    opened, fold, _ = listed.partition("<details")
    assert fold
    assert opened.count("<li>") == SHOWN
    assert f"Show {n - SHOWN} more" in listed


def test_the_sources_stand_below_the_text_that_counts_them(dataset: Dataset) -> None:
    parts = re.findall(r"<h2>(.*?)</h2>", shown(dataset, "2019-07-04-export-controls-effective"))
    assert parts[:4] == ["Figures", "Sources", "What moved around it", "Puts into effect"]


def test_numbers_of_one_passage_are_apart_and_those_of_two_passages_as_near_as_any(dataset: Dataset) -> None:
    page = shown(dataset, "2019-07-04-export-controls-effective")
    summary = re.search(r'<p class="card-summary".*?</p>', page)
    assert summary
    text = Markup(summary[0]).striptags()
    assert "permission,1 2 with" in text
    assert "time.1 Customers" in text


def test_the_page_says_what_rests_on_one_publisher_and_whom_a_source_repeats(folder: Path, small: Dataset) -> None:
    alone = "Rests on one publisher alone: no second account and no official source was found."
    assert alone in after(shown(small, "2021-03-01-patrols-begin"), "Sources")
    assert alone not in shown(small, CLOSED)
    path = folder / "events" / "2021.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Estmark Times, title: The", "Estmark Times, repeats: Norvik Gazette, title: The"), "utf-8"
    )
    assert "Estmark Times (repeats Norvik Gazette): The harbours" in text_of(shown(load(folder), CLOSED))


def test_the_list_of_an_embed_says_what_rests_on_one_publisher(small: Dataset) -> None:
    html = embed_page(Scene.of(small, ""), built_in(), SITE, Addresses("e.css", "e.js", {"root": "/"}))
    listed = re.findall(r'<li class="event[^>]*data-event="([^"]*)"(.*?)</li>', html, re.DOTALL)
    assert {event_id for event_id, item in listed if "one publisher alone" in item} == thin(small)
    assert len(listed) == len(small.events) > len(thin(small)) > 0


def test_markup_in_texts_is_escaped(folder: Path) -> None:
    hostile = '<script>alert("x")</script>'
    for path in (folder / "events" / "2021.yaml", folder / "dataset.yaml", folder / "names.yaml"):
        text = path.read_text(encoding="utf-8")
        for innocent in ("Decree 14", "The bank is ours.", "Middle Island", "Herring and harbours", "Öst Trawl"):
            text = text.replace(innocent, f"'{hostile} {innocent}'")
        text = re.sub(r"^(.*citation: )(.*)$", rf"\1'{hostile}'", text, flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")
    spoilt = load(folder)
    pages = [about_page(spoilt, SITE), error_page(spoilt, 404, SITE), shown(spoilt, CLOSED)]
    for page in pages:
        assert re.findall("<script[^>]*>", page) == re.findall('<script type="application/ld[+]json">', page)
        assert page.count("</script") == page.count("<script")
    assert escape(typeset(hostile), quote=False) in pages[2]


@pytest.mark.parametrize(
    ("code", "title"), [(404, "No such page"), (405, "Not possible here"), (418, "not understood")]
)
def test_an_error_leads_back(code: int, title: str, small: Dataset) -> None:
    html = error_page(small, code, SITE)
    assert title in text_of(html)
    assert "Explore all 5 events" in text_of(html)


@pytest.mark.parametrize(
    ("query", "said"), [("panels=timeline", []), ("panels=prices", []), ("panels=timeline~shipments", ["shipment"])]
)
def test_an_embed_says_what_the_dataset_lacks_of_the_panels_it_was_to_show(
    small: Dataset, query: str, said: list[str]
) -> None:
    """A pane that is not in the view is not missing: the sentence once stood in every embed of a part of the charts."""
    html = embed_page(Scene.of(small, query), built_in(), SITE, Addresses("e.css", "e.js", {"root": "/"}))

    assert re.findall(r"<p[^>]*>This dataset holds no (\w+)", html) == said
