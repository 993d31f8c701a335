"""Pictures of a TimelineJS file: none is fetched; the report says what to save and gives the lines to paste."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from data.review import review
from tests import pictured
from tests.exchange.conftest import Importer, slide, timeline


def pasted(made: object) -> list[str]:
    return made.report.text().partition("Pictures not taken.")[2].splitlines()[1:]  # type: ignore[attr-defined]


def test_what_to_save_and_what_to_write_is_in_the_report(imported: Importer) -> None:
    media = {
        "url": "https://img.example/a/pier.JPG?x=1",
        "caption": "A: drawing",
        "credit": "<b>Archive</b>",
        "alt": "A pier",
    }
    made = imported("timelinejs", timeline(slide(media=media)))
    event_id, address, *lines = pasted(made)
    assert (event_id.strip(), address.strip()) == (made.only.id, "https://img.example/a/pier.JPG?x=1")
    (entry,) = yaml.safe_load("\n".join(lines))["media"]
    assert entry == {
        "file": f"media/{made.only.id}.jpg", "alt": "A pier", "caption": "A: drawing", "credit": "Archive",
        "licence": None, "source": "https://img.example/a/pier.JPG?x=1",
    }  # fmt: skip


def test_the_lines_go_into_the_event_and_check_asks_for_what_is_open(imported: Importer) -> None:
    made = imported("timelinejs", timeline(slide(media={"url": "https://img.example/pier.png", "credit": "Archive"})))
    path = made.folder / "events" / "2019.yaml"
    (made.folder / "media").mkdir()
    (made.folder / "media" / f"{made.only.id}.png").write_bytes(pictured.saved(pictured.painted(800, 500), "PNG"))
    path.write_text(path.read_text() + "\n".join(pasted(made)[2:]) + "\n")
    asked = review(made.folder, date(2020, 1, 1)).problems
    assert [problem.field for problem in asked] == ["media.alt", "media.licence"]
    path.write_text(path.read_text().replace("licence:  #", "licence: CC0 #").replace("alt:  #", "alt: A pier #"))
    assert not review(made.folder, date(2020, 1, 1)).problems


@pytest.mark.parametrize("url", ["https://video.example/watch?v=a.jpg", "https://img.example/page", "javascript:a.jpg"])
def test_what_is_no_picture_has_no_lines(imported: Importer, url: str) -> None:
    made = imported("timelinejs", timeline(slide(media={"url": url, "credit": "Archive"})))
    assert made.report.wanted == []


def test_many_pictures_are_listed_whole_in_the_file_and_one_is_shown_at_once(imported: Importer) -> None:
    slides = [slide(f"Pier {number}", media={"url": f"https://img.example/{number}.jpg"}) for number in range(9)]
    report = imported("timelinejs", timeline(*slides)).report
    assert report.text().count("- file:") == 9
    short = report.text(whole=False, kept_in="x/import-report.txt")
    assert short.count("- file:") == 1
    assert "and 8 more, see x/import-report.txt" in short
