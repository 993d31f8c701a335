"""The curated dataset: what the first article says must be in it, sourced; the figures that carry the story must hold."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from click.testing import CliRunner

import app
from data.dataset import Dataset
from data.days import parse
from data.event_study.result import Measured
from data.event_study.study import event_study
from data.models.events import Event

SECOND = "2019-08-19-photoresist-second-approval"
FIRST = "2019-08-07-photoresist-first-approval"
CONFIRMED = "2019-08-20-blue-house-reaction"
ANNOUNCED = "2019-07-01-export-controls-announced"
HYOSUNG = "2019-08-20-hyosung-carbon-fibre"
MOON = "2019-08-20-moon-jeonju-pledge"
KANG = "2019-08-20-kang-leaves-for-beijing"
BEIJING = "2019-08-21-kang-kono-beijing"


@dataclass(frozen=True)
class Row:
    """A row of the article: the event that holds it, and what must be read there."""

    event: str
    category: str
    attribution: str
    words: tuple[str, ...]


ROWS = (
    Row(
        SECOND, "export-approval", "anonymous", ("Samsung Electronics", "two people familiar", "advanced contract chip")
    ),
    Row(FIRST, "export-approval", "official", ("photoresist", "Samsung Electronics", "first")),
    Row(ANNOUNCED, "export-curb", "official", ("photoresist", "hydrogen fluoride", "fluorinated polyimide", "chip")),
    Row("2019-07-04-export-controls-effective", "export-curb", "official", ("licens", "three materials")),
    Row("2019-08-02-whitelist-cabinet-decision", "export-curb", "official", ("white list", "fast-track", "28 August")),
    Row("2018-10-30-supreme-court-nippon-steel", "court-ruling", "official", ("Nippon Steel", "forced-labour")),
    Row("2018-11-29-supreme-court-mitsubishi", "court-ruling", "official", ("Mitsubishi Heavy", "labour")),
    Row(
        CONFIRMED,
        "export-approval",
        "official",
        ("confirmed", "uncertainties", "not a conciliatory", "no breakthrough"),
    ),
    Row(BEIJING, "ministerial-meeting", "official", ("Kang", "Kono", "Beijing")),
    Row("2019-08-21-trilateral-foreign-ministers", "ministerial-meeting", "official", ("Kono", "Beijing")),
    Row(KANG, "countermeasure", "official", ("Kang", "position", "Beijing")),
    Row(MOON, "industry", "official", ("Moon", "carbon fibre", "depends less")),
    Row(HYOSUNG, "industry", "official", ("Hyosung", "2028", "Toray", "hydrogen cars", "aircraft")),
    Row("2019-08-20-samsung-shares-rise", "industry", "official", ("1.95%", "1.05%")),
)


def told(event: Event) -> str:
    return f"{event.title} {event.summary}"


def test_check_finds_no_problem_in_the_bundled_dataset() -> None:
    result = CliRunner().invoke(app.main, ["check"])
    assert result.exit_code == 0, result.output
    assert "333 events, 71 series, 2 briefings, no problems" in result.output


def test_its_size(dataset: Dataset) -> None:
    assert len(dataset.events) == 333
    assert 6 <= len(dataset.phases) <= 9
    assert 10 <= sum(event.pivotal for event in dataset.events) <= 16


@pytest.mark.parametrize("row", ROWS, ids=[row.event for row in ROWS])
def test_every_row_of_the_first_article_is_there(row: Row, dataset: Dataset) -> None:
    event = dataset.events_by_id[row.event]
    assert (event.category, event.attribution) == (row.category, row.attribution)
    assert [word for word in row.words if word not in told(event)] == []
    [source] = [source for source in event.sources if (source.publisher, source.via) == ("Reuters", "Gulf Times")]
    assert source.date == "2019-08-21"
    assert source.url == "https://www.gulf-times.com/story/639515/Japan-allows-further-exports-of-high-tech-material"


def test_who_stands_behind_the_second_approval(dataset: Dataset) -> None:
    event = dataset.events_by_id[SECOND]
    note = event.attribution_note or ""
    assert [
        word for word in ("Two people", "Samsung", "declined to comment", "not available") if word not in note
    ] == []
    assert event.materials == ("photoresist",)
    assert "Samsung Electronics" in event.companies
    assert FIRST in {tie.event for tie in dataset.related_to(SECOND)}


@pytest.mark.parametrize(
    ("event_id", "who", "words"),
    [
        (CONFIRMED, "Ahn Duk-geun", "at least be a handshake"),
        (CONFIRMED, "Ahn Duk-geun", "not further escalate"),
        (KANG, "Kang Kyung-wha", "very difficult"),
        (CONFIRMED, "Official of the presidential office (unnamed)", "uncertainties"),
    ],
)
def test_the_quotes_of_the_first_article(event_id: str, who: str, words: str, dataset: Dataset) -> None:
    event = dataset.events_by_id[event_id]
    [quote] = [quote for quote in event.quotes if words in quote.text]
    assert quote.who == who
    assert isinstance(quote.source, int)
    assert (event.sources[quote.source - 1].publisher, event.sources[quote.source - 1].via) == ("Reuters", "Gulf Times")


def test_what_hyosung_will_spend(dataset: Dataset) -> None:
    figures = {(figure.value, figure.unit) for figure in dataset.events_by_id[HYOSUNG].figures}
    assert {(1, "trillion won"), (828.55, "million US dollars")} <= figures


def test_carbon_fibre_and_photoresist_are_explained(dataset: Dataset) -> None:
    said = {material.id: material.description or "" for material in dataset.materials}
    for word in ("hydrogen cars", "aircraft", "Toray", "tighter controls"):
        assert word in said["carbon-fibre"]
    assert "advanced contract chipmaking" in said["photoresist"]


@pytest.mark.parametrize("event_id", [CONFIRMED, HYOSUNG, MOON, KANG, "2019-08-20-samsung-shares-rise"])
def test_how_prices_moved_on_the_day(event_id: str, dataset: Dataset) -> None:
    found = event_study(dataset, dataset.events_by_id[event_id])
    seoul = next(market for market in found.markets if market.market == "KRX")
    moves = {
        prices.series: [
            round(one.move.value * 100, 2)
            for one, span in zip(prices.windows, seoul.windows, strict=True)
            if one.window.sessions == 1 and span.until == "2019-08-20" and isinstance(one.move, Measured)
        ]
        for prices in found.prices
    }
    assert moves["samsung-electronics"] == [1.95]
    assert moves["kospi"] == [1.05]


@pytest.mark.parametrize("series_id", ["hydrogen-fluoride-japan", "hydrogen-fluoride-japan-kg"])
@pytest.mark.parametrize("month", ["2019-08", "2019-09"])
def test_the_two_months_without_hydrogen_fluoride(series_id: str, month: str, dataset: Dataset) -> None:
    values = dataset.observations(series_id)
    assert values[f"{month}-01"] == 0
    assert values[values.index < "2019-08-01"].min() > 0
    assert "zero under this customs code" in (dataset.notes(series_id)[month].note or "")


def test_the_monthly_customs_figures_end_where_they_say(dataset: Dataset) -> None:
    for series_id in ("hydrogen-fluoride-japan", "photoresist-japan"):
        assert str(dataset.observations(series_id).index.max())[:7] == "2021-11"
        assert "November 2021" in dataset.series_by_id[series_id].ends


def test_every_series_names_its_terms_and_its_end(dataset: Dataset) -> None:
    assert {series.panel for series in dataset.series} == {"shipments", "prices"}
    for series in dataset.series:
        assert len(series.terms) > 20, series.id
        assert len(series.ends) > 20, series.id
        assert series.source.publisher, series.id
        assert len(dataset.observations(series.id)) > 0, series.id


def test_every_event_is_sourced_and_dated(dataset: Dataset) -> None:
    for event in dataset.events:
        assert event.sources, event.id
        assert event.summary, event.id
        assert event.id.startswith(event.date[:7]), event.id
        for source in event.sources:
            assert source.url or source.date, f"{event.id}: {source.publisher} can not be found again"


def test_the_untouched_view_holds_rulings_curbs_and_the_fall(dataset: Dataset) -> None:
    query = dataset.vocabulary.default_query
    assert "from=2018-10-01&to=2019-12-31" in query
    assert {"hydrogen-fluoride-japan", "photoresist-japan", "samsung-electronics", "kospi"} <= set(
        dataset.default_series
    )


def test_phases_follow_each_other_without_a_gap(dataset: Dataset) -> None:
    for phase, following in zip(dataset.phases, dataset.phases[1:], strict=False):
        end, start = parse(phase.to), parse(following.from_)
        assert end is not None
        assert start == end + 1, following.id


def test_every_event_has_a_short_title_of_its_own(dataset: Dataset) -> None:
    labels = [event.label for event in dataset.events]

    assert None not in labels
    assert len(set(labels)) == len(labels), "labels stand alone, so no two events share one"


def test_a_key_moment_is_known_to_the_day(dataset: Dataset) -> None:
    assert {event.precision for event in dataset.events if event.pivotal} == {"day"}


def test_every_preset_phase_and_key_moment_has_a_headline_and_a_deck(dataset: Dataset) -> None:
    headed = [*dataset.presets, *dataset.phases, *(event for event in dataset.events if event.pivotal)]

    assert [one for one in headed if not (one.headline and one.deck)] == []
    assert len({one.headline for one in headed}) == len(headed)
