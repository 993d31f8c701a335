"""Monthly shipments around an event: zero is a value, a missing month is a reason, shares differ in points."""

from __future__ import annotations

from data.dataset import Dataset
from data.event_study.result import Measured, NotEnough
from data.event_study.shipments import ShipmentStudy, shipment_study
from data.event_study.study import event_study
from tests.data.measured import event, made_up

MONTHLY = {
    "panel": "shipments",
    "kind": "shipment",
    "flow": "fish",
    "measure": "value",
    "frequency": "month",
    "market": None,
}
TWELVE = {f"2020-{month:02}": float(month) for month in range(1, 13)}


def fish(values: dict[str, float], day: str, precision: str = "day", measure: str = "value") -> ShipmentStudy:
    one = event(day, precision)
    dataset = made_up({"fish": values}, [one], series={"fish": MONTHLY | {"measure": measure}})
    return shipment_study(dataset, one)[0]


def test_a_month_against_the_year_before_as_computed_by_hand() -> None:
    found = fish(TWELVE | {"2021-01": 13.0}, "2021-01-20")
    assert (found.month, found.value) == ("2021-01", Measured(13))
    assert (found.mean_before, found.year_before) == (Measured(6.5, among=12), Measured(1))
    assert (found.on_mean, found.on_year) == (Measured(1), Measured(12))


def test_zero_is_a_figure() -> None:
    found = fish(TWELVE | {"2021-01": 0.0}, "2021-01-20")
    assert found.is_zero
    assert (found.value, found.on_mean) == (Measured(0), Measured(-1))


def test_a_missing_month_is_no_zero() -> None:
    found = fish(TWELVE | {"2021-02": 3.0}, "2021-01-20")
    assert not found.is_zero
    assert found.value == found.on_mean == NotEnough("no-figure")
    assert found.mean_before == Measured(6.5, among=12)


def test_eleven_months_have_no_mean() -> None:
    holed = {month: value for month, value in TWELVE.items() if month != "2020-05"}
    found = fish(holed | {"2021-01": 13.0}, "2021-01-20")
    assert found.mean_before == found.on_mean == NotEnough("months-missing")
    assert found.on_year == Measured(12)


def test_before_and_after_the_series() -> None:
    assert fish(TWELVE, "1965-06-22").value == NotEnough("starts-later")
    assert fish(TWELVE, "2021-01-20").value == NotEnough("ended")
    assert fish(TWELVE, "2031-01-20").mean_before == NotEnough("months-missing")


def test_a_change_from_zero_has_no_percentage() -> None:
    assert fish({"2020-01": 0.0, "2021-01": 5.0}, "2021-01-20").on_year == NotEnough("from-zero")


def test_shares_differ_in_points() -> None:
    assert fish({"2020-01": 80.0, "2021-01": 35.5}, "2021-01-20", measure="share").on_year == Measured(-44.5)


def test_a_month_is_enough_and_a_year_is_not() -> None:
    assert fish(TWELVE, "2020-03-01", "month").value == Measured(3)
    one = event("2020-01-01", "year")
    assert shipment_study(made_up({"fish": TWELVE}, [one], series={"fish": MONTHLY}), one) == ()


def test_hydrogen_fluoride_in_august_2019(dataset: Dataset) -> None:
    one = next(one for one in dataset.events if one.date == "2019-08-20")
    found = {shipments.series: shipments for shipments in event_study(dataset, one).shipments}
    stopped, share = found["hydrogen-fluoride-japan"], found["hydrogen-fluoride-japan-share"]
    assert stopped.is_zero
    assert stopped.on_mean == stopped.on_year == Measured(-1)
    assert "zero under this customs code" in stopped.note
    assert (share.value, share.year_before) == (Measured(0), Measured(43.48))
    assert found["photoresist-japan"].year_before == Measured(dataset.observed["photoresist-japan"]["2018-08-01"])
