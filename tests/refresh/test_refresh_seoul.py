"""Closes of Seoul through FinanceDataReader."""

from __future__ import annotations

from datetime import date

import pytest

from tests.refresh.conftest import Refresh, Service
from tests.refresh.formats import CLOSES, NAVER, chart, values


def test_closes_continue_where_the_file_ends(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart(CLOSES))

    plan = refreshed("chips").plans["chips"]

    assert values(plan.added) == {"2019-12-16": "54700", "2019-12-17": "56700"}
    assert (plan.revised, plan.defects) == ((), ())
    assert service.asked[0].query["symbol"] == "005930"


def test_an_index_keeps_its_decimals(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart({"20191211": 2105.62, "20191212": 2137.35, "20191213": 2170.25, "20191216": 2168.15}))

    assert values(refreshed("index").plans["index"].added) == {"2019-12-16": "2168.15"}


def test_todays_close_waits_for_tomorrow(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart(CLOSES))

    plan = refreshed("chips", today=date(2019, 12, 17)).plans["chips"]

    assert values(plan.added) == {"2019-12-16": "54700"}
    assert plan.left_out == ("2019-12-17: the session may still go on; its close counts tomorrow",)


def test_a_halt_filled_with_old_closes_is_left_out(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart(CLOSES, volumes={"20191216": 0}))

    plan = refreshed("chips").plans["chips"]

    assert values(plan.added) == {"2019-12-17": "56700"}
    assert plan.left_out == ("2019-12-16: nothing was traded; 54700 repeats an earlier close",)


def test_a_row_that_repeats_the_one_before_is_left_out(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart(CLOSES, volumes={"20191213": 77, "20191216": 77}))

    assert refreshed("chips").plans["chips"].left_out == ("2019-12-16: prices and volume all repeat the row before",)


def test_a_day_given_twice_is_kept_once_and_two_values_of_it_not_at_all(refreshed: Refresh, service: Service) -> None:
    more = b'<item data="20191216|54700|54700|54700|54700|1" /><item data="20191217|1|1|1|56800|1" /></chartdata>'
    service.says(NAVER, chart(CLOSES).replace(b"</chartdata>", more))

    plan = refreshed("chips").plans["chips"]

    assert values(plan.added) == {"2019-12-16": "54700"}
    assert plan.left_out == (
        "2019-12-16: the same row a second time",
        "2019-12-17: the source gives two values; which is right is not clear",
    )


def test_a_close_off_the_tick_size_is_rejected_as_adjusted(refreshed: Refresh, service: Service) -> None:
    closes = {"20191212": 53300, "20191213": 54700, "20250917": 54800, "20250918": 54855}
    service.says(NAVER, chart(closes))

    plan = refreshed("chips", today=date(2025, 9, 20)).plans["chips"]

    assert values(plan.added) == {"2025-09-17": "54800"}
    assert "54855 is no price that can be traded (steps of 100)" in plan.left_out[0]


def test_a_later_split_applied_to_the_past_holds_the_series_back(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart({day: close / 50 for day, close in CLOSES.items()}))

    plan = refreshed("chips").plans["chips"]

    assert plan.defects[0].startswith("a split of 50 for 1, applied to the past: values to 2019-12-13 are 0.02 times")
    assert plan.changes(past=True) == ()


def test_a_rights_issue_applied_to_the_past_holds_the_series_back(refreshed: Refresh, service: Service) -> None:
    service.says(
        NAVER, chart({"20191210": 74600, "20191211": 74500, "20191212": 77100, "20191213": 87900, "20191216": 88600})
    )

    plan = refreshed("memory").plans["memory"]

    assert plan.defects[0].startswith("an adjustment applied to the past (a rights issue, or dividends)")


def test_an_adjustment_for_a_named_break_leaves_the_file_as_traded(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart({"20191125": 25900, "20191126": 25900, "20191127": 26100, **CLOSES}))

    plan = refreshed("chips", since="2019-11-25").plans["chips"]

    assert (plan.revised, values(plan.added)) == ((), {"2019-12-16": "54700", "2019-12-17": "56700"})
    assert plan.notes == ("values to 2019-11-27 come adjusted for a break (0.5 times); the file's stay",)


def test_a_move_beyond_the_daily_limit_holds_the_series_back(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart(CLOSES | {"20191217": 85050}))

    assert "54700 -> 85050 is a move of +55.5%" in refreshed("chips").plans["chips"].defects[0]


def test_an_answer_that_does_not_overlap_the_file_is_held_back(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart({"20191216": 54700, "20191217": 56700}))

    assert "does not overlap" in refreshed("chips").plans["chips"].defects[0]


def test_a_holiday_that_only_one_series_has_is_left_out(refreshed: Refresh, service: Service) -> None:
    with_holiday = chart(CLOSES)
    without = {day: close for day, close in CLOSES.items() if day != "20191216"}
    service.says(NAVER, lambda query: with_holiday if query["symbol"] == "005930" else chart(without))

    plan = refreshed("chips", "memory", "index").plans["chips"]

    assert plan.left_out == (
        "2019-12-16: none of 2 other series of the market has that day: an old value fills a holiday",
    )


def test_a_session_that_only_one_series_lacks_is_named(refreshed: Refresh, service: Service) -> None:
    full = chart(CLOSES)
    lacking = {day: close for day, close in CLOSES.items() if day != "20191216"}
    service.says(NAVER, lambda query: full if query["symbol"] != "005930" else chart(lacking))

    plan = refreshed("chips", "memory", "index").plans["chips"]

    assert plan.notes == ("no row on 2019-12-16, on which all 2 other series of the market have one",)


def test_a_close_repeated_too_often_is_left_out_from_its_second_day(refreshed: Refresh, service: Service) -> None:
    closes = CLOSES | dict.fromkeys(["20191217", "20191218", "20191219"], 54700)
    service.says(NAVER, chart(closes))

    plan = refreshed("chips").plans["chips"]

    assert values(plan.added) == {}
    assert [line[:10] for line in plan.left_out] == ["2019-12-16", "2019-12-17", "2019-12-18", "2019-12-19"]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "<html>moved</html>",
        '<item data="yesterday|1" />',
        '<item data="x|1|1|1|1|1" />',
        '<item data="20191216|1|1|1|dear|1" />',
    ],
)
def test_what_is_not_a_chart_is_refused(refreshed: Refresh, service: Service, answer: str) -> None:
    service.says(NAVER, answer)

    outcome = refreshed("chips")

    assert outcome.plans == {}
    assert "Naver" in outcome.failures["chips"]


def test_a_close_without_measure_is_left_out(refreshed: Refresh, service: Service) -> None:
    service.says(NAVER, chart({**CLOSES, "20191218": 1e30}))

    assert refreshed("index").plans["index"].left_out == ("2019-12-18: is larger than anything that is counted here",)
