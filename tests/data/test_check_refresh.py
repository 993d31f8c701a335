"""What `refresh:` of a series must say, by its source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.dataset import Dataset
from data.load import load
from data.payload.page import index, series_file
from data.problem import DatasetError

SERIES = """
- id: sildfisk
  label: Sildfisk
  short: Sildfisk
  panel: prices
  kind: price
  unit: crowns
  frequency: {frequency}
  source: {{publisher: Made up for tests, title: Closes}}
  terms: Test data.
  ends: The test needs no more.
  refresh: {refresh}
"""


@pytest.mark.parametrize(
    ("refresh", "frequency", "said"),
    [
        ("{source: ecb, base: USD}", "day", "refresh.quote: is missing for ecb. Add `quote: …`."),
        ("{source: none}", "day", "refresh.why: is missing for none"),
        ("{source: none, why: Because., until: '2021-01-01'}", "day", "refresh.until: means nothing to none"),
        ("{source: ecb, base: usd, quote: KRW}", "day", "'usd' is not a currency"),
        ("{source: ecb, base: USD, quote: KRW, symbol: X}", "day", "refresh.symbol: means nothing to ecb"),
        ("{source: ecb, base: USD, quote: KRW}", "month", "'ecb' does not publish by month"),
        ("{source: e-stat, hs: '220300', flow: exports}", "day", "'e-stat' does not publish by day"),
        ("{source: e-stat, hs: '220300', flow: exports}", "month", "'e-stat' does not know what to measure"),
        ("{source: ecb, base: USD, quote: KRW, until: '2021'}", "day", "'2021' is not a period of this series"),
        (
            "{source: korea-customs, hs: '2203', flow: imports, partners: [Japan]}",
            "month",
            "'Japan' is no country here",
        ),
        ("{source: e-stat, hs: '2203', flow: imports, whole: ['103']}", "month", "e-Stat's five digits"),
        ("{source: comtrade, hs: '2203', flow: imports, reporter: Korea}", "month", "'Korea' is no country here"),
        ("{source: yahoo}", "day", "'yahoo' is not one of the words allowed here"),
    ],
)
def test_missing_and_unused_fields_of_a_source_are_problems(
    folder: Path, refresh: str, frequency: str, said: str
) -> None:
    (folder / "series.yaml").write_text(SERIES.format(refresh=refresh, frequency=frequency), "utf-8")

    with pytest.raises(DatasetError) as raised:
        load(folder)

    assert said in str(raised.value)


def test_a_source_with_its_required_fields_is_valid(folder: Path) -> None:
    refresh = "{source: ecb, base: USD, quote: KRW, per: 100, until: '2021-01-01'}"
    (folder / "series.yaml").write_text(SERIES.format(refresh=refresh, frequency="day"), "utf-8")

    assert load(folder).series[0].refresh is not None


def test_every_series_of_the_bundled_dataset_has_a_source_or_a_reason_for_none(dataset: Dataset) -> None:
    silent = [series.id for series in dataset.series if series.refresh is None]

    assert silent == []


def test_refresh_settings_are_not_in_the_payload(dataset: Dataset) -> None:
    sent = json.dumps([index(dataset), series_file(dataset)])

    assert '"refresh"' not in sent
