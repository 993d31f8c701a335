"""Trade as reported to the United Nations."""

from __future__ import annotations

import pytest

from tests.refresh.conftest import Refresh, Service
from tests.refresh.formats import PREVIEW, WITH_KEY, comtrade, values

FIGURES = {"201906": 5293070.0, "201907": 961061.0, "201908": None}


def by_period(query: dict[str, str]) -> bytes:
    """Answer with the world's record and, where there was trade, the partner's, for each month asked for."""
    records = []
    for period in query["period"].split(","):
        if period in FIGURES:
            records.append({"period": period, "partnerCode": 0, "primaryValue": 20_000_000.0})
            if FIGURES[period] is not None:
                records.append({"period": period, "primaryValue": FIGURES[period]})
                records.append({"period": period, "primaryValue": 1.0, "motCode": 2100})
    return comtrade(*records).encode()


def test_without_a_key_the_preview_is_queried_month_by_month(refreshed: Refresh, service: Service) -> None:
    service.says(PREVIEW, by_period)

    plan = refreshed("acid-reported", since="2019-06").plans["acid-reported"]

    assert values(plan.added) == {"2019-07": "961061", "2019-08": "0"}
    assert plan.revised == ()
    assert [asked.query["period"] for asked in service.asked] == [
        "201906",
        "201907",
        "201908",
        "201909",
        "201910",
        "201911",
    ]
    assert {asked.query["partnerCode"] for asked in service.asked} == {"392,0"}
    assert "may not be passed on" in plan.notes[0]


def test_with_a_key_twelve_months_are_queried_at_once(refreshed: Refresh, service: Service) -> None:
    service.says(WITH_KEY, by_period)

    plan = refreshed("acid-reported", since="2019-06", keys={"ENTENTE_COMTRADE_KEY": "secret"}).plans["acid-reported"]

    assert values(plan.added) == {"2019-07": "961061", "2019-08": "0"}
    (asked,) = service.asked
    assert asked.query["subscription-key"] == "secret"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("<html>", "not a list of records"),
        ('{"error": "too many periods"}', "not a list of records"),
        (comtrade({"period": "201906", "cmdCode": "281119"}), "answers with cmdCode 281119, not 281111"),
        (
            comtrade({"period": "201906", "primaryValue": 1}, {"period": "201906", "primaryValue": 2}),
            "two figures for 2019-06",
        ),
        (comtrade(*[{"period": "201906", "motCode": place} for place in range(500)]), "cuts its answer off at 500"),
    ],
)
def test_error_and_malformed_responses_are_reported(
    refreshed: Refresh, service: Service, answer: str, said: str
) -> None:
    service.says(PREVIEW, answer)

    outcome = refreshed("acid-reported", since="2019-06")

    assert outcome.plans == {}
    assert said in outcome.failures["acid-reported"]


def test_a_connection_error_is_reported_without_the_key(refreshed: Refresh, service: Service) -> None:
    service.says(WITH_KEY, 500)

    outcome = refreshed("acid-reported", keys={"ENTENTE_COMTRADE_KEY": "secret"})

    assert outcome.failures["acid-reported"].startswith(
        "comtradeapi.un.org is busy or broken (HTTP 500); tried 3 times."
    )
    assert "secret" not in outcome.failures["acid-reported"]
