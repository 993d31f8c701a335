"""Rows put into a file of observations leave every other byte as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refresh.plan import format_value
from refresh.rows import change, rows_of

FILE = 'series,period,value,note\na,2019-01,1,"said ""no"", twice\nover"\na,2019-03,3,\nb,2019-01,9,\n'


def test_a_new_row_stands_after_the_last_earlier_one_of_its_series() -> None:
    changed = change(rows_of(FILE.encode()), {("a", "2019-04"): {"value": "4"}, ("a", "2019-02"): {"value": "2"}})

    assert changed.decode() == FILE.replace("a,2019-03,3,\n", "a,2019-02,2,\na,2019-03,3,\na,2019-04,4,\n")


def test_a_row_before_all_others_of_its_series_stands_first() -> None:
    changed = change(rows_of(FILE.encode()), {("b", "2018-12"): {"value": "8"}})

    assert changed.decode() == FILE.replace("b,", "b,2018-12,8,\nb,")


def test_a_revised_row_keeps_its_note() -> None:
    changed = change(rows_of(FILE.encode()), {("a", "2019-01"): {"value": "1.5"}})

    assert changed.decode() == FILE.replace(",1,", ",1.5,")


@pytest.mark.parametrize("file", ["\ufeff" + FILE, FILE.replace("\n", "\r\n")])
def test_marks_and_ends_of_lines_stay(file: str) -> None:
    changed = change(rows_of(file.encode()), {("b", "2019-02"): {"value": "10", "note": "x, y"}})

    newline = "\r\n" if "\r\n" in file else "\n"
    assert changed.decode() == file + f'b,2019-02,10,"x, y"{newline}'


def test_a_file_without_a_last_end_of_line_gets_one() -> None:
    changed = change(
        rows_of(FILE.rstrip("\n").encode()), {("b", "2019-02"): {"value": "1"}, ("b", "2019-03"): {"value": "2"}}
    )

    assert changed.decode() == f"{FILE}b,2019-02,1,\nb,2019-03,2,\n"


PERIODS = st.dates().map(lambda day: day.isoformat())
FILES = st.dictionaries(st.tuples(st.sampled_from("abc"), PERIODS), st.integers(0, 99).map(str), max_size=12)


@given(FILES, FILES)
def test_any_change_says_the_new_and_keeps_the_rest(
    old: dict[tuple[str, str], str], new: dict[tuple[str, str], str]
) -> None:
    file = "series,period,value\n" + "".join(
        f"{name},{period},{value}\n" for (name, period), value in sorted(old.items())
    )

    after = rows_of(change(rows_of(file.encode()), {place: {"value": value} for place, value in new.items()}))

    assert {(line.fields["series"], line.fields["period"]): line.fields["value"] for line in after.lines} == old | new
    assert len(after.lines) == len(old | new)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [("1170.5275", 2, "1170.53"), ("1e3", 0, "1000"), ("0.000", 2, "0"), ("987.00", 2, "987"), ("2.5", 0, "2")],
)
def test_values_are_spelt_plainly(value: str, places: int, text: str) -> None:
    from decimal import Decimal

    assert format_value(Decimal(value), places) == text
