"""The payload of all event studies: equal to each event's own file, rounded, small, and bounded."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from typing import Any

import brotli
import pytest

from data.dataset import Dataset
from data.event_study.path import Path
from data.event_study.result import Measured, NotEnough
from data.event_study.study import WindowMoves, event_study, main_path
from data.event_study.windows import WINDOWS
from layouts.event_study import columns as made
from layouts.event_study.columns import columns
from layouts.event_study.shown import shown
from layouts.words import words

CLOSED = "2021-06-15-harbours-closed"
EPOCH = date(1970, 1, 1)


@pytest.fixture(scope="module")
def file(dataset: Dataset) -> dict[str, Any]:
    """Return the file of the curated dataset as a browser would have it."""
    found: dict[str, Any] = json.loads(written(columns(dataset)))
    return found


def written(file: dict[str, Any]) -> bytes:
    return json.dumps(file, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def moved(file: dict[str, Any], dataset: Dataset, series: str, market: int, at: int, window: int) -> float:
    """Return a move worked out as the browser does: the closes of the two days, divided."""
    days = list(accumulate(file["markets"][market]["days"]))
    after, until = (file["markets"][market][end][window][at] for end in ("after", "until"))
    closes = [dataset.observed[series][str(EPOCH + timedelta(days=days[at] + step))] for step in (-after, until)]
    return float(closes[1] / closes[0] - 1)


def test_it_says_of_each_event_what_its_own_file_says(file: dict[str, Any], dataset: Dataset) -> None:
    told = {price["series"]: price for price in file["prices"]}
    for row in (*range(0, len(dataset.events), 17), *(dataset.events.index(one) for one in dataset.events[-3:])):
        for found in event_study(dataset, dataset.events[row]).prices:
            price = told[found.series]
            at = file["events"]["reaction"][price["market"]][row]
            if isinstance(found.reaction, NotEnough):
                assert at == found.reaction.reason
                continue
            for window, one in enumerate(found.windows):
                alike(file, dataset, price, at, window, one)


def halves_up(value: float) -> int:
    return int(Decimal(repr(value)).quantize(Decimal(1), ROUND_HALF_UP))


def alike(
    file: dict[str, Any], dataset: Dataset, price: dict[str, Any], at: int, window: int, one: WindowMoves
) -> None:
    """Compare one window of one price."""
    series, market = price["series"], price["market"]
    percentile = one.percentile
    expected = halves_up(percentile.value * 100) if isinstance(percentile, Measured) else percentile.reason
    assert price["percentile"][window][at] == expected
    missing = price["missing"][window].get(str(at))
    if isinstance(one.move, NotEnough):
        assert missing == one.move.reason
    else:
        assert missing is None
        assert moved(file, dataset, series, market, at, window) == one.move.value
    if "benchmark" not in price:
        return
    closed = price["closed"][window].get(str(at))
    if isinstance(one.benchmark, NotEnough):
        assert closed == one.benchmark.reason
    else:
        assert moved(file, dataset, price["benchmark"], market, at, window) == one.benchmark.value


def test_it_is_small(file: dict[str, Any]) -> None:
    assert len(brotli.compress(written(file), quality=11)) <= 60_000


def test_an_event_shows_what_its_page_shows_first(file: dict[str, Any], dataset: Dataset) -> None:
    for row in range(0, len(dataset.events), 23):
        page = shown(dataset, dataset.events[row], words())
        events = file["events"]
        assert events["first"][row] == page.first_session
        assert [file["prices"][one]["series"] for one in events["prices"][row]] == [one.series for one in page.prices]


def test_each_event_has_the_path_of_its_main_price_in_tenths(file: dict[str, Any], dataset: Dataset) -> None:
    drawn = 0
    for row in range(0, len(dataset.events), 7):
        found, at = main_path(dataset, dataset.events[row]), file["events"]["path"][row]
        if not isinstance(found, Path):
            assert at == (found.reason if found else None)
            continue
        table = {name: column[at] for name, column in file["paths"].items()}
        price = file["prices"][table["price"]]
        assert (price["series"], table["first"]) == (found.series, found.points[0].session)
        assert table["at"] == file["events"]["reaction"][price["market"]][row]
        for name in ("move", "benchmark", "low", "high"):
            values = [getattr(point, name) for point in found.points]
            sent = table[name] or [None] * len(values)
            assert [one is None for one in sent] == [one is None for one in values] or name != "move"
            for one, exact in zip(sent, values, strict=True):
                assert one is None or abs(one / 1000 - exact) <= 0.00051
        drawn += 1
    assert drawn > 30


def test_it_brings_the_words_that_scripts_say_of_it(file: dict[str, Any]) -> None:
    assert file["words"]["study.caveat"] == "Moves around an event, not caused by it."
    reasons = {key for key in words().messages() if key.startswith("study.reason.")}
    assert reasons < file["words"].keys()
    assert not any(key.startswith(("study.about.", "study.shipments", "study.row.")) for key in file["words"])


def test_a_small_market(small: Dataset) -> None:
    found = columns(small)
    [price] = found["prices"]
    row = [event.id for event in small.events].index(CLOSED)
    assert "benchmark" not in price
    assert found["paths"]["low"] == found["paths"]["benchmark"] == [[]] * len(found["paths"]["price"])
    assert price["percentile"][0][found["events"]["reaction"][0][row]] == "few-windows"
    assert found["windows"] == [[window.first, window.last] for window in WINDOWS]


def test_of_too_much_to_measure_the_untouched_view_comes_first(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server must not be kept busy for minutes by the first reader; the pages of the events have the rest."""
    monkeypatch.setattr(made, "LARGEST", 600)
    measured = [price["series"] for price in columns(dataset)["prices"]]
    assert measured == ["samsung-electronics", "sk-hynix"]
