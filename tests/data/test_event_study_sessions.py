"""The reaction day: the event's day if the market traded, else the next session, never across a gap."""

from __future__ import annotations

import pytest

from data.dataset import Dataset
from data.event_study.result import NotEnough
from data.event_study.sessions import ReactionDay, reaction_day
from tests.data.measured import event, made_up

WEEK = {"2021-03-04": 10.0, "2021-03-05": 11, "2021-03-08": 12, "2021-03-10": 13}


def reacted(dataset: Dataset, day: str, market: str = "NVX", precision: str = "day") -> str | NotEnough:
    found = reaction_day(dataset, event(day, precision), market)
    return found.day if isinstance(found, ReactionDay) else found


@pytest.mark.parametrize(
    ("day", "session"),
    [
        ("2021-03-05", "2021-03-05"),
        ("2021-03-06", "2021-03-08"),
        ("2021-03-09", "2021-03-10"),
        ("2021-03-04", "2021-03-04"),
        ("2021-03-10", "2021-03-10"),
        ("2021-03-11", NotEnough("ended")),
        ("2021-03-03", NotEnough("starts-later")),
        ("1965-06-22", NotEnough("starts-later")),
    ],
)
def test_an_event_reacts_on_its_day_or_the_next_session(day: str, session: str | NotEnough) -> None:
    assert reacted(made_up({"herring": WEEK}, []), day) == session


@pytest.mark.parametrize("precision", ["month", "year"])
def test_a_month_has_no_session(precision: str) -> None:
    assert reacted(made_up({"herring": WEEK}, []), "2021-03-05", precision=precision) == NotEnough("day-unknown")


def test_a_stated_gap_is_not_crossed() -> None:
    gap = {"id": "NVX", "place": "Norvik", "gaps": [{"from": "2021-03-09", "to": "2021-03-09"}]}
    dataset = made_up({"herring": WEEK}, [], markets=[gap])
    assert reacted(dataset, "2021-03-09") == NotEnough("calendar-gap")
    assert reacted(dataset, "2021-03-10") == "2021-03-10"


def test_a_long_pause_is_a_gap_even_if_not_stated() -> None:
    dataset = made_up({"herring": WEEK | {"2021-04-20": 14.0}}, [])
    assert reacted(dataset, "2021-03-20") == NotEnough("calendar-gap")


def test_a_holiday_of_one_market_is_a_session_of_another(dataset: Dataset) -> None:
    """15 August is a holiday in Seoul, not in Tokyo; 2019-08-04 was a Sunday."""
    days = {market: reacted(dataset, "2019-08-15", market) for market in ("KRX", "KOSDAQ", "TSE")}
    assert days == {"KRX": "2019-08-16", "KOSDAQ": "2019-08-16", "TSE": "2019-08-15"}
    assert {reacted(dataset, "2019-08-04", market) for market in days} == {"2019-08-05"}


def test_a_saturday_waits_for_monday(dataset: Dataset) -> None:
    assert reacted(dataset, "2019-08-24", "KRX") == "2019-08-26"


def test_sessions_that_the_data_lack_are_not_taken_for_holidays(dataset: Dataset) -> None:
    """Most Tokyo closes of 11 March to 11 April 2019 are left out; Seoul has them."""
    assert reacted(dataset, "2019-03-12", "TSE") == NotEnough("calendar-gap")
    assert reacted(dataset, "2019-03-12", "KRX") == "2019-03-12"
    assert reacted(dataset, "2023-10-03", "KOSDAQ") == NotEnough("calendar-gap")
