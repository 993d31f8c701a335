"""Exchange rates of the European Central Bank."""

from __future__ import annotations

import pytest

from tests.refresh.conftest import Refresh, Service
from tests.refresh.formats import ECB, RATES, bank, values


def test_cross_rates_continue_where_the_file_ends_and_agree_with_it(refreshed: Refresh, service: Service) -> None:
    service.says(ECB, bank())

    plans = refreshed("dollar", "yen").plans

    assert values(plans["dollar"].added) == {"2019-12-16": "1170.53", "2019-12-17": "1164.11", "2019-12-18": "1166.5"}
    assert values(plans["yen"].added) == {"2019-12-16": "1069.66", "2019-12-17": "1062.37", "2019-12-18": "1064.41"}
    assert [plan.revised + plan.filled + plan.defects for plan in plans.values()] == [(), ()]


def test_one_request_serves_all_series_of_the_bank(refreshed: Refresh, service: Service) -> None:
    service.says(ECB, bank())

    refreshed("dollar", "yen")

    assert len(service.asked) == 1


def test_a_day_on_which_one_of_two_rates_is_missing_has_no_cross_rate(refreshed: Refresh, service: Service) -> None:
    service.says(ECB, bank(RATES | {"2019-12-17": ("1.1162", "122.31", "N/A")}))

    plan = refreshed("dollar").plans["dollar"]

    assert "2019-12-17" not in values(plan.added)
    assert plan.left_out == ("2019-12-17: no rate of KRW (N/A), so no cross rate",)


def test_an_old_rate_that_fills_a_weekend_is_left_out(refreshed: Refresh, service: Service) -> None:
    service.says(ECB, bank({"2019-12-14": RATES["2019-12-13"], **RATES}))

    plan = refreshed("dollar").plans["dollar"]

    assert "2019-12-14" not in values(plan.added)
    assert plan.left_out == ("2019-12-14: is no weekday: an old value fills a day without trading",)


@pytest.mark.parametrize(
    "answer", [b"", b"<html>Service unavailable</html>", bank({}), bank({"2019-12-18": ("1.1", "dear", "1")})]
)
def test_what_is_not_the_file_of_rates_is_refused(refreshed: Refresh, service: Service, answer: bytes) -> None:
    service.says(ECB, answer)

    outcome = refreshed("dollar")

    assert outcome.plans == {}
    assert "ECB" in outcome.failures["dollar"]


def test_a_jump_no_rate_makes_holds_the_series_back(refreshed: Refresh, service: Service) -> None:
    service.says(
        ECB,
        bank({"2019-12-18": ("1.1115", "121.81", "12.9656"), **{k: v for k, v in RATES.items() if k < "2019-12-18"}}),
    )

    plan = refreshed("dollar").plans["dollar"]

    assert "2019-12-18: " in plan.defects[0]
    assert "is a move of -99.0%" in plan.defects[0]
    assert plan.changes(past=True) == ()
