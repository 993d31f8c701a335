"""Trade of South Korea from its customs service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.refresh.conftest import Refresh, Service
from tests.refresh.formats import ACID, CUSTOMS, customs, item, values

UNKNOWN_KEY = (
    "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>"
    "SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg></cmmMsgHeader></OpenAPI_ServiceResponse>"
)


def by_call(query: dict[str, str]) -> str:
    """Answer with the months that were asked for, as the service does."""
    first, last = query["strtYymm"], query["endYymm"]
    return customs({month: found for month, found in ACID.items() if first <= month.replace(".", "") <= last})


def test_value_weight_and_share_continue_where_the_file_ends(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, by_call)

    plans = refreshed("acid", "acid-kg", "acid-share").plans

    assert values(plans["acid"].added) == {"2019-09": "0", "2019-10": "106000"}
    assert values(plans["acid-kg"].added) == {"2019-08": "0", "2019-09": "0", "2019-10": "300"}
    assert values(plans["acid-share"].added) == {"2019-08": "0", "2019-09": "0", "2019-10": "2.95"}
    assert [plan.revised + plan.defects for plan in plans.values()] == [(), (), ()]
    assert [plan.derived for plan in plans.values()] == [False, False, True]


def test_a_country_without_rows_traded_nothing_only_in_a_month_that_has_others(
    refreshed: Refresh, service: Service
) -> None:
    service.says(CUSTOMS, by_call)

    plan = refreshed("acid").plans["acid"]

    assert plan.added[0].note.startswith("zero under this customs code")
    assert "2019-11" not in values(plan.added)
    assert "not published, or nothing at all under this code: 2017-08 to 2019-04, 2019-11" in plan.notes


def test_a_request_covers_twelve_months_at_most_and_all_countries(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, by_call)

    refreshed("acid")

    spans = [(asked.query["strtYymm"], asked.query["endYymm"]) for asked in service.asked]
    assert spans == [("201708", "201807"), ("201808", "201907"), ("201908", "201911")]
    assert {asked.query.get("cntyCd") for asked in service.asked} == {None}


@pytest.mark.parametrize("key", ["secret+key", "secret%2Bkey"])
def test_a_key_works_in_both_spellings_the_portal_gives_out(refreshed: Refresh, service: Service, key: str) -> None:
    service.says(CUSTOMS, by_call)

    refreshed("acid", keys={"ENTENTE_KOREA_CUSTOMS_KEY": key})

    assert {asked.query["serviceKey"] for asked in service.asked} == {"secret+key"}


def test_a_revised_month_is_listed_old_and_new(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, customs(ACID | {"2019.06": {"JP": (5300000, 3026010), "CN": (5143880, 3500000)}}))

    (change,) = refreshed("acid", since="2019").plans["acid"].revised

    assert (change.period, change.old, change.value) == ("2019-06", "5293070", "5300000")


def test_a_month_that_vanished_is_listed(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, customs({month: found for month, found in ACID.items() if month != "2019.06"}))

    assert refreshed("acid", since="2019").plans["acid"].vanished == ("2019-06",)


def test_thousands_instead_of_units_hold_the_series_back(refreshed: Refresh, service: Service) -> None:
    thousands = {month: {c: (usd // 1000, kg) for c, (usd, kg) in found.items()} for month, found in ACID.items()}
    service.says(CUSTOMS, customs(thousands))

    plan = refreshed("acid", since="2019").plans["acid"]

    assert plan.defects[0].startswith("another unit (such as thousands, or tonnes for kilograms)")


def test_figures_of_something_else_hold_the_series_back(refreshed: Refresh, service: Service) -> None:
    other = {"2019.05": {"JP": (1, 1)}, "2019.06": {"JP": (9_000_000, 1)}, "2019.07": {"JP": (300_000, 1)}}
    service.says(CUSTOMS, customs(other))

    assert "not the same series" in refreshed("acid", since="2019").plans["acid"].defects[0]


def test_a_country_the_source_never_names_is_not_taken_for_zero(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, customs({month: {"CN": found["CN"]} for month, found in ACID.items()}))

    assert "Nothing of JP in any month" in refreshed("acid", since="2019").failures["acid"]


def test_zeros_where_the_file_has_figures_hold_the_series_back(refreshed: Refresh, service: Service) -> None:
    only_last = {month: found if month == "2019.10" else {"CN": found["CN"]} for month, found in ACID.items()}
    service.says(CUSTOMS, customs(only_last))

    assert "3 of 3 values in common differ by over 5%" in refreshed("acid", since="2019").plans["acid"].defects[0]


def test_rows_of_another_code_and_rows_twice_are_left_out(refreshed: Refresh, service: Service) -> None:
    more = item("2019.10", "JP", "2811119000", 5, 5) + item("2019.10", "JP", "2811111000", 106000, 300)
    total = sum(usd for found in ACID.values() for usd, _ in found.values()) + 5 + 106000
    service.says(CUSTOMS, customs(ACID, more=more, total=total))

    plan = refreshed("acid", since="2019").plans["acid"]

    assert values(plan.added)["2019-10"] == "106000"
    assert plan.left_out == (
        "2019-10, JP, 2811111000: the same row a second time",
        "2019-10, JP, 2811119000: another code than 2811111000",
    )


def test_months_outside_the_query_are_rejected(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, customs(ACID | {"2019.12": {"JP": (9, 9)}}))

    plan = refreshed("acid", since="2019").plans["acid"]

    assert plan.left_out == ("2019-12, JP, 2811111000: not a month that was asked for",)


def test_after_a_code_changed_its_meaning_nothing_is_taken(traded: Path, refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, by_call)
    path = traded / "series.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("flow: imports, partners: [JP]}", "flow: imports, partners: [JP], until: 2019-09}"), "utf-8"
    )

    plan = refreshed("acid").plans["acid"]

    assert values(plan.added) == {"2019-09": "0"}
    assert plan.left_out == ("2019-10: after 2019-09 the source means something else by its code",)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Unexpected errors", "not XML"),
        ("<response><header>", "not XML"),
        (customs(ACID).replace("<impDlr>106000<", "<impDlr>n/a<"), "'n/a' for impDlr, which is not a number"),
        (customs(ACID, total=1), "the answer is not whole"),
        (
            customs(ACID, more=item("2019.10", "JP", "2811111000", 7, 7), total=36_000_000),
            "two figures for 2019-10, JP",
        ),
        (
            "<response><header><resultCode>99</resultCode><resultMsg>기간은 1년이내</resultMsg></header></response>",
            "refuses: 기간은 1년이내",
        ),
        (UNKNOWN_KEY, "SERVICE_KEY_IS_NOT_REGISTERED_ERROR. Is the key right"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><response>&b;</response>', "not XML"),
    ],
)
def test_error_and_malformed_responses_are_reported_and_nothing_is_taken(
    refreshed: Refresh, service: Service, answer: str, said: str
) -> None:
    service.says(CUSTOMS, answer)

    outcome = refreshed("acid", since="2019")

    assert outcome.plans == {}
    assert said in outcome.failures["acid"]
    assert "secret" not in outcome.failures["acid"]


def test_without_a_key_no_request_is_made(refreshed: Refresh, service: Service) -> None:
    outcome = refreshed("acid", keys={})

    assert outcome.failures["acid"].startswith("Korea Customs Service wants a key: set ENTENTE_KOREA_CUSTOMS_KEY.")
    assert service.asked == []


def test_the_current_month_is_not_queried(refreshed: Refresh, service: Service) -> None:
    service.says(CUSTOMS, by_call)

    plan = refreshed("acid", today=date(2019, 10, 31)).plans["acid"]

    assert values(plan.added) == {"2019-09": "0"}
    assert service.asked[-1].query["endYymm"] == "201909"
