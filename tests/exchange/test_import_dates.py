"""Dates as people write them: the table of cases, and what holds for any text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.dates.column import date_columns
from exchange.dates.common import common_day
from exchange.dates.habits import Habits
from exchange.dates.reading import _worded, parse, read
from exchange.dates.words import WORDS, lexicon
from exchange.folding import fold
from exchange.options import Options
from exchange.report import Report
from exchange.when import UndatedError, When
from tests.exchange.conftest import Importer

CASES = json.loads((Path(__file__).parent / "import-dates.json").read_text(encoding="utf-8"))
ERAS = "令平昭大明民"


def read_in_column(case: dict[str, Any]) -> When:
    options = Options(order=case.get("dates", ""), century=case.get("century"), time_zone=case.get("time_zone", ""))
    texts = [*case.get("column", ()), case["text"]]
    return date_columns({"date": texts}, options, Report("story.csv", "table"))["date"].read(case["text"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: ", ".join(map(str, case.values()))[:60])
def test_a_date_is_read_or_refused_as_the_table_says(case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(UndatedError, match=re.escape(case["refused"])):
            read_in_column(case)
        return

    when = read_in_column(case)

    assert f"{when.day} {when.precision}" == case["read"]
    assert (when.end, when.time, bool(when.doubt)) == (
        case.get("end", ""), case.get("time", ""), case.get("doubt", False)
    )  # fmt: skip


def test_the_short_way_for_the_commonest_forms_leads_to_the_same_day() -> None:
    habits, ways = Habits("day-first", years=(2015,)), 0
    for case in CASES:
        try:
            short = common_day(fold(case["text"]), habits)
        except UndatedError:
            continue
        if short is not None:
            ways += 1
            assert short == _worded(fold(case["text"]), case["text"], habits), case["text"]
    assert ways > 40


WORD = st.sampled_from(sorted({*lexicon(), *(name for names in WORDS.values() for name in names.split(", "))}))
NUMBER = st.integers(0, 2100).map(str) | st.sampled_from(["1850", "2018", "07", "6", "43287"])
SIGN = st.sampled_from(["-", "/", ".", " ", ", ", " – ", "–", "~", ":", "(", ")", "'", "T", "年", "月", "日"])


@given(st.text(max_size=40) | st.lists(WORD | NUMBER | SIGN, max_size=9).map("".join))
def test_no_text_crashes_and_no_year_is_made_up(text: str) -> None:
    try:
        when = parse(text)
    except UndatedError:
        return

    written = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    of_an_era = any(sign in text for sign in ERAS) or re.match(r"\s*\W*[rhstm]", text.lower())
    assert of_an_era or "w" in text.lower() or when.day[:4].lstrip("0") in written


@given(st.lists(WORD | NUMBER | SIGN, max_size=9).map("".join), st.sampled_from(["", "day-first", "month-first"]))
def test_what_is_read_is_days_of_the_calendar_in_order(text: str, order: Any) -> None:
    try:
        when = read(text, Habits(order, years=(1990,)))
    except UndatedError:
        return

    assert when.day <= when.last
    assert re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]|", when.time)


def test_the_order_of_a_column_is_said_and_what_shows_it(imported: Importer) -> None:
    made = imported("csv", "date,title\n01/07/2019,A\n13/07/2019,B\n")

    assert [event.date for event in made.dataset.events] == ["2019-07-01", "2019-07-13"]
    assert "Dates in 'date' such as 01/07/2019 are read day first, as 13/07/2019 shows." in made.report.decided


def test_a_column_of_both_orders_says_so_and_leaves_out_what_may_be_either(imported: Importer) -> None:
    made = imported("csv", "date,title\n01/07/2019,A\n13/07/2019,B\n07/14/2019,C\n")

    assert [event.date for event in made.dataset.events] == ["2019-07-13", "2019-07-14"]
    assert made.report.refused[0].startswith('row 2, "A": ')
    assert "'date' has the day first (13/07/2019) and the month first (07/14/2019)" in made.report.decided[0]


def test_a_column_of_ends_follows_the_column_of_beginnings(imported: Importer) -> None:
    made = imported("csv", "start,end,title\n13/07/2019,02/08/2019,A\n")

    assert (made.only.date, made.only.date_end) == ("2019-07-13", "2019-08-02")


def test_excels_numbers_of_days_are_read_when_the_whole_column_is_such(imported: Importer) -> None:
    made = imported("csv", "date,title\n43287,A\n43288,B\n")

    assert [event.date for event in made.dataset.events] == ["2018-07-06", "2018-07-07"]
    assert "'date' has Excel's numbers of days: 43287 is 2018-07-06." in made.report.decided


def test_a_date_in_doubt_is_said_to_readers_and_in_the_report(imported: Importer) -> None:
    made = imported("csv", "date,title,summary,note\nearly 2019,A,B,C\n")

    assert (made.only.date, made.only.precision, made.only.date_end) == ("2019-01-01", "month", "2019-04-30")
    assert made.only.note == "Dated in the original as: early 2019.\n\nC"
    assert made.changed("date in doubt") == ["row 2 (early 2019)"]


def test_years_of_two_digits_without_a_century_are_refused_with_a_command(imported: Importer) -> None:
    made = imported("csv", "date,title\n11-Mar-15,A\n2 May 1890,B\n1 May 2018,C\n")

    assert [event.date for event in made.dataset.events] == ["1890-05-02", "2018-05-01"]
    assert any("--century 1950" in sentence for sentence in made.report.decided)
