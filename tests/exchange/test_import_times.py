"""A column of times of day: the forms that are read, an end, what cannot be read."""

from __future__ import annotations

from tests.exchange.conftest import Importer


def test_a_time_of_day_may_be_a_column_of_its_own(imported: Importer) -> None:
    made = imported("csv", "date,time,title\n2018-07-06,2:30 PM,A\n2018-07-06,noon,B\n2018-07,14:00,C\n")

    assert [(event.title, event.time) for event in made.dataset.events] == [("C", None), ("B", None), ("A", "14:30")]
    assert made.changed("time of day that cannot be read") == ["row 3 (noon)"]
    assert made.changed("time of a day that is not known") == ["row 4 (14:00)"]


def test_a_column_of_times_has_them_in_the_forms_people_write(imported: Importer) -> None:
    cells = ["9 Uhr 15", "14h30", "오후 2시 30분", "午後2時30分", "2.30 pm", "14.30", "1430", "à 14 h 30"]

    made = imported("csv", "date,time,title\n" + "".join(f"2018-07-06,{cell},{cell}\n" for cell in cells))

    assert {event.title: event.time for event in made.dataset.events} == dict.fromkeys(cells, "14:30") | {
        "9 Uhr 15": "09:15"
    }


def test_a_time_with_an_end_keeps_it_in_the_note(imported: Importer) -> None:
    made = imported("csv", "date,time,title\n2018-07-06,10:30-12:00,A\n")

    assert (made.only.time, made.only.note) == ("10:30", "Dated in the original as: 2018-07-06 10:30-12:00.")
