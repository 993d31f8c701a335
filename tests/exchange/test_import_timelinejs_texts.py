"""Import of TimelineJS texts and media: plain text, links, pictures and credits as sources."""

from __future__ import annotations

import pytest

from exchange.markup import parse_markup
from tests.exchange.conftest import Importer, slide, timeline


def test_html_becomes_plain_text_and_its_links_become_sources(imported: Importer) -> None:
    text = (
        '<p>The <b>plan</b> &amp; its <a href="https://www.port.example/plan">twelve berths</a>.</p>'
        '<ul><li>One</li><li>Two</li></ul><script>alert("no")</script><img src=x onerror=alert(1) alt="A pier">'
        '<a href="javascript:alert(1)">Run me</a> and https://news.example/a.'
    )

    made = imported("timelinejs", timeline(slide(text={"headline": "<i>Pier</i>", "text": text})))

    assert made.only.title == "Pier"
    summary = "The plan & its twelve berths.\n\n– One\n– Two\n\nRun me and https://news.example/a."
    assert made.only.summary == summary
    assert [(one.publisher, one.title, one.url) for one in made.only.sources] == [
        ("port.example", "twelve berths", "https://www.port.example/plan"),
        ("news.example", "Link in “Pier”", "https://news.example/a"),
    ]
    assert all(source.described for source in made.only.sources)
    assert made.changed("part of the text") == ["event 1 (a script)", "event 1 (a picture: A pier)"]
    assert made.changed("link that is no web address") == ["event 1 (javascript:alert(1))"]


def test_with_autolink_off_an_address_in_the_text_stays_text(imported: Importer) -> None:
    said = {"headline": "a", "text": "See https://news.example/a"}

    made = imported("timelinejs", timeline(slide(text=said, autolink=False)))

    assert [source.publisher for source in made.only.sources] == ["story.txt"]


def test_media_are_linked_as_sources_with_their_credit_as_publisher(imported: Importer) -> None:
    media = {
        "url": "//img.example/pier.jpg",
        "credit": '<a href="https://archive.example/">Harbour Archive</a>',
        "caption": "A drawing",
        "thumbnail": "https://img.example/t.jpg",
        "alt": "A long pier",
    }

    made = imported("timelinejs", timeline(slide(media=media)))

    assert [(one.publisher, one.title, one.url) for one in made.only.sources] == [
        ("Harbour Archive", "A drawing", "https://img.example/pier.jpg"),
        ("archive.example", "Harbour Archive", "https://archive.example/"),
    ]
    assert made.changed("media thumbnail") == ["event 1 (https://img.example/t.jpg)"]
    assert "media description left out" not in made.report.changed
    assert made.changed("publisher named after the host") == ["event 1 (archive.example)"]


def test_a_quotation_shown_as_media_is_a_quote_of_who_said_it(imported: Importer) -> None:
    quote = "<blockquote>Room for all.<cite>Ada Holm</cite></blockquote>"

    made = imported("timelinejs", timeline(slide(media={"url": quote})))

    assert [(one.who, one.text) for one in made.only.quotes] == [("Ada Holm", "Room for all.")]


def test_a_publisher_named_after_its_host_is_marked_in_the_file_it_is_written_to(imported: Importer) -> None:
    media = {"url": "https://img.example/p", "credit": "Harbour Archive", "link": "https://news.example/b"}

    made = imported("timelinejs", timeline(slide(media=media)))

    written = (made.folder / "events" / "2019.yaml").read_text(encoding="utf-8")
    assert "  - publisher: Harbour Archive\n" in written
    assert "  - publisher: news.example  # the host of the link: write who published it\n" in written


def test_an_event_without_a_source_names_the_file_and_the_report_says_so(imported: Importer) -> None:
    made = imported("timelinejs", timeline(slide()))

    assert [(one.publisher, one.title) for one in made.only.sources] == [("story.txt", "Imported from story.txt")]
    assert made.changed("no source") == ["event 1"]


def test_a_slide_without_a_headline_is_named_by_its_text_and_one_without_both_is_refused(imported: Importer) -> None:
    made = imported("timelinejs", timeline(slide(text={"headline": "", "text": "The lock opens."}), slide("")))

    assert made.only.title == "The lock opens."
    assert made.report.refused == ["event 2: it has neither a headline nor a text"]


def test_characters_that_cannot_be_seen_or_turn_the_reading_direction_are_taken_out(imported: Importer) -> None:
    made = imported("timelinejs", timeline(slide("Pier \u202egnp.exe\u0007 \ud800plan\u200b")))

    assert made.only.title == "Pier gnp.exe plan"
    assert made.changed("invisible") == ["event 1"]


def test_a_part_written_as_plain_text_is_taken_for_what_it_most_likely_is(imported: Importer) -> None:
    made = imported(
        "timelinejs", timeline(slide(text="The lock opens.", media="https://img.example/p", location="here"))
    )

    assert (made.only.title, made.only.sources[0].url) == ("The lock opens.", "https://img.example/p")
    assert made.changed("field 'location' that is no object") == ["event 1 (here)"]


def test_a_link_in_a_headline_is_a_source_too(imported: Importer) -> None:
    made = imported("timelinejs", timeline(slide('<a href="https://news.example/a">Pier</a> <img src="x">')))

    assert (made.only.title, made.only.sources[0].url) == ("Pier", "https://news.example/a")
    assert made.changed("part of the text") == ["event 1 (a picture: x)"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One\nline</p><p>Two</p>", "One line\n\nTwo"),
        ("One<br>Two<hr>Three", "One\nTwo\nThree"),
        ("<table><tr><th>Year</th><td>2019</td></tr><tr><td>2020</td></tr></table>", "Year 2019\n\n2020"),
        ("<dl><dt>Pier<dd>A wharf<dt>Lock</dl>", "Pier A wharf\nLock"),
        ("<h2>Pier</h2>is <em>planned</em> &lt;soon&gt;", "Pier\n\nis planned <soon>"),
        (
            "<title>Pier</title><style>p {}</style><p>is<!-- not --> planned<template>not</template>",
            "Pier\n\nis planned",
        ),
        ("<svg><script>not</script></svg><custom-part>Pier</custom-part>", "Pier"),
    ],
)
def test_html_keeps_its_lines_and_paragraphs_apart(markup: str, text: str) -> None:
    assert parse_markup(markup).text == text
