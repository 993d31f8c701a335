"""Trade of Japan through e-Stat."""

from __future__ import annotations

import json

import pytest

from tests.refresh.conftest import Refresh, Service
from tests.refresh.formats import E_STAT, e_stat, values

KOREA, CHINA = "50103", "50105"


def cells(category: int, area: str, *months: int) -> list[tuple[str, str, str, str]]:
    """Return a measure of every month of 2019; months that are not published are zeros, as in the tables."""
    padded = [*months, *[0] * (12 - len(months))]
    return [(str(category + 30 * place), area, "2019", str(number)) for place, number in enumerate(padded)]


YEAR = [
    *cells(170, KOREA, 9, 9, 9, 9, 9, 594900, 400970, 0, 3723, 40636),
    *cells(170, CHINA, 9, 9, 9, 9, 9, 900, 900, 900, 900, 900),
    *cells(150, KOREA),
    *cells(160, KOREA, 9, 9, 9, 9, 9, 2932000, 479100, 0, 100, 896),
]


def test_tonnes_come_from_the_slot_that_is_filled_and_end_with_the_published_months(
    refreshed: Refresh, service: Service
) -> None:
    service.says(E_STAT, e_stat(YEAR))

    plan = refreshed("acid-exports", since="2019-06").plans["acid-exports"]

    assert values(plan.added) == {"2019-09": "0.1", "2019-10": "0.9"}
    assert plan.revised == ()
    assert "not published, or nothing at all under this code: 2019-11" in plan.notes


def test_each_table_is_queried_for_its_years_and_every_country(refreshed: Refresh, service: Service) -> None:
    service.says(E_STAT, e_stat(YEAR))

    refreshed("acid-exports", since="2019-06")

    (asked,) = service.asked
    assert asked.query["statsDataId"] == "0003313965"
    assert (asked.query["cdTimeFrom"], asked.query["cdTimeTo"]) == ("2019000000", "2019000000")
    assert asked.query["cdCat01"] == "281111000"
    assert "cdArea" not in asked.query


def test_pages_are_followed_to_the_last(refreshed: Refresh, service: Service) -> None:
    service.says(E_STAT, e_stat(YEAR[:30], following=31), e_stat(YEAR[30:]))

    plan = refreshed("acid-exports", since="2019-06").plans["acid-exports"]

    assert values(plan.added) == {"2019-09": "0.1", "2019-10": "0.9"}
    assert [asked.query.get("startPosition") for asked in service.asked] == [None, "31"]


def test_another_unit_than_expected_is_refused(refreshed: Refresh, service: Service) -> None:
    service.says(E_STAT, e_stat(YEAR, unit="MT"))

    outcome = refreshed("acid-exports", since="2019-06")

    assert outcome.failures["acid-exports"] == "e-Stat counts in 'MT', not in KG: `divide_by` would be wrong."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("<html>", "not its table"),
        (json.dumps({"GET_STATS_DATA": {}}), "not its table"),
        (
            json.dumps({"GET_STATS_DATA": {"RESULT": {"STATUS": 100, "ERROR_MSG": "認証に失敗しました。"}}}),
            "認証に失敗しました",
        ),
        (e_stat([*YEAR, *cells(150, CHINA, 5)]), "quantities in 2 of 2 slots"),
        (e_stat([cell for cell in YEAR if cell[0] in {"170", "110"}]), "quantities in 0 of 2 slots"),
        (e_stat([*YEAR, ("190", KOREA, "2019", "12a")]), "'12a', which is not a number"),
        (e_stat([*YEAR, ("170", KOREA, "2019", "8")]), "two figures for 2019-01, 50103"),
        (e_stat(YEAR).replace("281111000", "281119000"), "answers for code 281119000"),
        (e_stat(YEAR, following=31), "does not come to an end"),
    ],
)
def test_error_and_malformed_responses_are_reported(
    refreshed: Refresh, service: Service, answer: str, said: str
) -> None:
    service.says(E_STAT, answer)

    outcome = refreshed("acid-exports", since="2019-06")

    assert outcome.plans == {}
    assert said in outcome.failures["acid-exports"]


def test_signs_for_no_figure_are_no_zeros(refreshed: Refresh, service: Service) -> None:
    service.says(E_STAT, e_stat([(c, a, y, "***" if (c, a) == ("440", KOREA) else text) for c, a, y, text in YEAR]))

    assert values(refreshed("acid-exports", since="2019-06").plans["acid-exports"].added)["2019-10"] == "0.9"


def test_a_table_without_the_code_gives_nothing(refreshed: Refresh, service: Service) -> None:
    service.says(E_STAT, json.dumps({"GET_STATS_DATA": {"RESULT": {"STATUS": 1, "ERROR_MSG": "該当なし"}}}))

    assert "0 of 2 slots" in refreshed("acid-exports", since="2019-06").failures["acid-exports"]


def test_without_an_application_id_no_request_is_made(refreshed: Refresh, service: Service) -> None:
    assert "ENTENTE_ESTAT_APP_ID" in refreshed("acid-exports", keys={}).failures["acid-exports"]
    assert service.asked == []
