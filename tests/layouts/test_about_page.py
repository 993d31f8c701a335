"""The page about the dataset: its series and their terms, its words, its corrections and versions."""

from __future__ import annotations

import re
from pathlib import Path

from data.dataset import Dataset
from data.load import load
from layouts.pages.about import about_page
from tests.layouts.test_pages import CLOSED, SITE, text_of


def test_about_lists_every_series_with_its_terms(dataset: Dataset) -> None:
    html = about_page(dataset, SITE)
    publishers = re.findall(r'<section class="publisher">(.*?)</section>', html, re.DOTALL)
    found = [
        (one, section) for section in publishers for one in re.findall(r'class="series" id="series-([^"]*)"', section)
    ]
    assert sorted(series_id for series_id, _ in found) == sorted(dataset.series_by_id)
    for series_id, section in found:
        series, text = dataset.series_by_id[series_id], text_of(section)
        for part in (
            series.label,
            series.unit,
            series.note or "",
            series.source.publisher,
            series.source.title,
            series.ends,
            series.terms,
        ):
            assert " ".join(part.split()) in text, series_id


def test_about_says_the_terms_of_a_publisher_once(dataset: Dataset) -> None:
    text = text_of(about_page(dataset, SITE))
    panels = {(one.panel, one.source.publisher, one.terms) for one in dataset.series}
    for terms in {one.terms for one in dataset.series}:
        assert text.count(" ".join(terms.split())) == sum(terms == of for _, _, of in panels)


def test_about_explains_every_word_the_dataset_uses(dataset: Dataset) -> None:
    text = text_of(about_page(dataset, SITE))
    meanings = [(category.label, category.meaning) for category in dataset.categories]
    for label, meaning in [*meanings, *((direction.label, direction.meaning) for direction in dataset.directions)]:
        assert f"{label} {' '.join(meaning.split())}" in text
    for material in dataset.materials:
        assert material.label in text
    assert " ".join(dataset.info.terms.split()) in text
    assert f"{len(dataset.events)} events from" in text


def test_about_lists_the_corrections(folder: Path) -> None:
    (folder / "corrections.yaml").write_text(
        f"- {{date: '2026-01-05', event: {CLOSED}, was: 13 harbours., now: 14 harbours.}}\n", encoding="utf-8"
    )
    text = text_of(about_page(load(folder), SITE))
    assert "5 January 2026 Norvik closes its harbours to Estmark’s boats. Was: 13 harbours. Now: 14 harbours." in text


def test_about_lists_the_versions(folder: Path, small: Dataset) -> None:
    with (folder / "dataset.yaml").open("a", encoding="utf-8") as file:
        file.write("versions:\n  - {version: '1.0', date: '2026-03-01', note: Two <events> more}\n")
    html = about_page(load(folder), SITE)
    assert "1 March 2026</time> <div>Version 1.0: Two &lt;events&gt; more." in html
    assert 'href="#versions"' in html
    assert "#versions" not in about_page(small, SITE)


def test_a_correction_of_a_series_names_and_finds_it(folder: Path) -> None:
    (folder / "corrections.yaml").write_text(
        "- {date: '2026-01-05', series: sildfisk, was: 91.5., now: 91.}\n", encoding="utf-8"
    )
    html = about_page(load(folder), SITE)
    assert '<a href="#series-sildfisk" dir="auto">Sildfisk, share price</a>. Was: 91.5. Now: 91.' in html
