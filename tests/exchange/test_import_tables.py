"""Tables as people keep them: any separator, headings that stand lower or beside, rows of any length, open quotes."""

from __future__ import annotations

import pytest

from exchange.report import RefusedError
from tests.exchange.conftest import Imported, Importer


def events(made: Imported) -> list[tuple[str, str]]:
    return [(event.date, event.title) for event in made.dataset.events]


TALKS = [("2019-07-04", "Talks"), ("2019-07-05", "More, talks")]


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_separator_and_any_line_ending_is_read(imported: Importer, sign: str, ending: str) -> None:
    lines = (f"date{sign}title", f"2019-07-04{sign}Talks", f'2019-07-05{sign}"More, talks"', "")

    assert events(imported("csv", ending.join(lines))) == TALKS


@pytest.mark.parametrize("head", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_line_that_states_the_separator_is_no_row(imported: Importer, head: str) -> None:
    made = imported("csv", f"{head}\r\ndate;title\r\n2019-07-04;Talks\r\nsoon;A, B, C and D\r\n")

    assert events(made) == TALKS[:1]
    assert made.report.refused[0].startswith("row 4, ")
    assert "The file states its separator, a semicolon." in made.report.decided


def test_headings_below_a_title_are_found_and_what_stands_above_is_listed(imported: Importer) -> None:
    made = imported("csv", "A table of talks,\n,\nAs of July,\ndate,title\n2019-07-04,Talks\n")

    assert events(made) == TALKS[:1]
    assert "The headings were found in row 4." in made.report.decided
    assert made.changed("lines above the headings") == ["row 1 (A table of talks)", "row 3 (As of July)"]


def test_empty_rows_are_passed_over_and_rows_keep_their_numbers(imported: Importer) -> None:
    made = imported("csv", "\n\ndate,title\n\n2019-07-04,Talks\n,\n \nsoon,More\n")

    assert events(made) == TALKS[:1]
    assert made.report.refused[0].startswith("row 8, ")


def test_a_table_with_its_headings_in_the_first_column_is_read_turned(imported: Importer) -> None:
    made = imported("csv", 'Date,2019-07-04,2019-07-05,soon\nTitle,Talks,"More, talks",Nothing\nPlace,Seoul,Tokyo,\n')

    assert events(made) == TALKS
    assert any("headings stand in the first column" in said for said in made.report.decided)
    assert made.report.refused[0].startswith("column 4, ")


def test_rows_that_are_too_short_or_too_long_lose_nothing_silently(imported: Importer) -> None:
    made = imported("csv", 'date,title,place\n2019-07-04,Talks\n2019-07-05,"More, talks",Seoul,extra,,more\n')

    assert events(made) == TALKS
    assert made.changed("cells beyond the last column") == ["row 3 (extra more)"]


def test_a_second_column_of_a_name_fills_in_and_the_rest_of_it_is_listed(imported: Importer) -> None:
    made = imported("csv", 'date,title,Title,\n2019-07-04,,Talks,\n2019-07-05,"More, talks",Other,stray\n')

    assert events(made) == TALKS
    assert made.changed("second column of a name") == ["row 1 (Title)"]
    assert made.changed("cell of a second column") == ["row 3 (Other)"]
    assert made.changed("cell without a heading") == ["row 3 (stray)"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('2019-07-04,"A\n2019-07-05,B\n2019-07-06,C\n', 'a quotation mark opens in row 2 ("A 2019-07-05,B'),
        ('2019-07-04,A\n2019-07-05,"B', 'a quotation mark opens in row 3 ("B)'),
        ('2019-07-04,A\n"2019-07-05,B\n' + "2019-07-06,C\n" * 20_000, "a quotation mark opens in row 3"),
    ],
)
def test_a_quotation_mark_that_never_closes_is_refused_with_its_row(imported: Importer, rows: str, said: str) -> None:
    with pytest.raises(RefusedError) as refused:
        imported("csv", f"date,title\n{rows}")

    assert said in str(refused.value)
    assert "never closes" in str(refused.value)


def test_rows_that_a_stray_quotation_mark_joined_are_listed(imported: Importer) -> None:
    rows = (
        '2019-07-01,A,Seoul\n2019-07-02,"B,Seoul\n2019-07-03,C,Seoul\n2019-07-04,D",Seoul\n2019-07-05,E,"Two\nlines"\n'
    )

    made = imported("csv", f"date,title,place\n{rows}")

    assert made.changed("lines within one cell that look like rows") == ["row 3 (2: 2019-07-03,C,Seoul)"]


def test_a_cell_of_any_length_stops_nothing(imported: Importer) -> None:
    made = imported("csv", f'date,title,summary\n2019-07-04,Talks,{"word " * 60_000}\n2019-07-05,"More, talks",\n')

    assert events(made) == TALKS


def test_a_table_is_recognised_without_naming_its_format(imported: Importer) -> None:
    assert events(imported("auto", "date;title\n2019-07-04;Talks\n")) == TALKS[:1]
