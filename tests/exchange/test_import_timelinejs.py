"""Import of TimelineJS JSON: dates, groups, eras, ids, and every loss listed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.exchange.conftest import Importer, slide, timeline


@pytest.mark.parametrize(
    ("date", "day", "precision"),
    [
        ({"year": "2019", "month": "07", "day": "04"}, "2019-07-04", "day"),
        ({"year": 2019, "month": 7, "day": ""}, "2019-07-01", "month"),
        ({"year": "602"}, "0602-01-01", "year"),
        ({"year": 2019.0, "month": None}, "2019-01-01", "year"),
    ],
)
def test_a_date_is_as_exact_as_the_file_knows_it(
    imported: Importer, date: dict[str, Any], day: str, precision: str
) -> None:
    event = imported("timelinejs", timeline(slide(start_date=date))).only

    assert (event.date, event.precision, event.date_end) == (day, precision, None)


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ({"year": "-300"}, "the year -300 lies before the year 1"),
        ({"year": "0"}, "the year 0 lies before the year 1"),
        ({"year": 13_800_000_000}, "lies beyond the year 9999"),
        ({"year": "2019", "month": "13"}, "13 is no month"),
        ({"year": "2019", "month": "2", "day": "30"}, "2019-02-30 is no day of the calendar"),
        ({"year": "2019", "day": "4"}, "a day (4) without a month"),
        ({"year": "c. 1400"}, "is not a whole number"),
        ({"year": ""}, "it has no year"),
        ({"year": 17, "month": 5}, "its year has no more than two digits (17); write 2017, or 0017"),
        ({"year": [1]}, "its year is not a number"),
        (None, "it has no start date"),
    ],
)
def test_what_no_calendar_day_can_say_is_refused_with_the_reason_and_the_rest_comes_in(
    imported: Importer, date: Any, reason: str
) -> None:
    made = imported("timelinejs", timeline(slide("Before time", start_date=date), slide()))

    assert len(made.dataset.events) == 1
    (refused,) = made.report.refused
    assert refused.startswith('event 1, "Before time": ')
    assert reason in refused


@pytest.mark.parametrize("year", ["0079", "476", 793])
def test_a_year_of_two_digits_stands_in_a_timeline_of_the_first_thousand_years(imported: Importer, year: Any) -> None:
    made = imported("timelinejs", timeline(slide("Fire", "64"), slide("Later", year)))

    assert [event.date for event in made.dataset.events] == ["0064-01-01", f"{int(year):04}-01-01"]


def test_a_span_keeps_its_last_day_and_a_missing_or_empty_end_makes_a_point(imported: Importer) -> None:
    made = imported(
        "timelinejs",
        timeline(
            slide("a", "2019", end_date={"year": "2020", "month": "2"}),
            slide("b", "2021", end_date={"year": "", "month": "", "day": ""}),
            slide("c", "2022", end_date={"year": "2021"}),
        ),
    )

    assert [event.date_end for event in made.dataset.events] == ["2020-02-29", None, None]
    assert made.changed("end known to its month") == ["event 1 (2020-02-29)", "event 3 (2021-12-31)"]
    assert made.changed("end before the beginning") == ["event 3 (2021-12-31)"]


def test_groups_become_categories_with_a_colour_and_a_mark_each(imported: Importer) -> None:
    made = imported(
        "timelinejs",
        timeline(slide(group="행사"), slide(group="Court rulings "), slide(), slide(group="Court rulings")),
    )

    lanes = [(lane.label, lane.shape) for lane in made.dataset.categories]
    assert lanes == [("행사", "square"), ("Court rulings", "triangle-down"), ("Other events", "circle")]
    assert len({lane.colour for lane in made.dataset.categories}) == 3


def test_groups_beyond_what_a_page_can_show_share_a_lane_and_are_listed(imported: Importer) -> None:
    made = imported("timelinejs", timeline(*(slide(group=f"Group {number}") for number in range(20))))

    assert len(made.dataset.categories) == 12
    assert len(made.changed("group without a lane")) == 9


def test_eras_become_phases_over_their_whole_years_and_an_endless_one_stays_open(imported: Importer) -> None:
    eras = [
        {"start_date": {"year": "2018"}, "end_date": {"year": "2019"}, "text": {"headline": "Cold start"}},
        {"start_date": {"year": "2019", "month": "5"}, "text": {"headline": "Cold start"}},
        {"start_date": {"year": "-10"}, "end_date": {"year": "5"}, "text": {"headline": "Rome"}},
    ]

    made = imported("timelinejs", timeline(slide(), eras=eras))

    phases = [(phase.label, phase.from_, phase.to) for phase in made.dataset.phases]
    assert phases == [("Cold start", "2018-01-01", "2019-12-31"), ("Cold start-2", "2019-05-01", "")]
    assert made.report.refused[0].startswith('era 3, "Rome": the year -10')


def test_ids_are_made_of_the_day_and_the_title_and_stay_the_same_whatever_stands_before(imported: Importer) -> None:
    made = imported(
        "timelinejs",
        timeline(slide("상인들의 항의"), slide("Pier"), slide("Pier"), slide("Kept", unique_id="2019-01-01-ours")),
    )

    assert [event.id for event in made.dataset.events] == [
        "2019-01-01-event-761bd2",
        "2019-01-01-ours",
        "2019-01-01-pier",
        "2019-01-01-pier-2",
    ]


def test_a_file_of_the_version_before_the_third_is_read_too(imported: Importer) -> None:
    date = {"startDate": "2011,12,10", "endDate": "12/11/2011", "headline": "Pier", "text": "<p>Opened.</p>", "tag": "Plans",
            "asset": {"media": "https://img.example/p.jpg", "credit": "Archive", "caption": "The pier"}, "classname": "x"}  # fmt: skip
    era = {"startDate": "2011", "endDate": "2012,6", "headline": "Works"}

    made = imported(
        "timelinejs", {"timeline": {"headline": "The quarrel", "type": "default", "date": [date], "era": [era]}}
    )

    assert (made.dataset.info.title, made.only.category) == ("The quarrel", "plans")
    assert (made.only.date, made.only.date_end, made.only.summary) == ("2011-12-10", "2011-12-11", "Opened.")
    assert [(one.publisher, one.title) for one in made.only.sources] == [("Archive", "The pier")]
    assert [(phase.from_, phase.to) for phase in made.dataset.phases] == [("2011-01-01", "2012-06-30")]
    assert made.changed("field 'classname'") == ["event 1"]


def test_what_has_no_place_in_a_dataset_is_listed_with_its_event(imported: Importer) -> None:
    start = {"year": "2019", "month": "3", "day": "14", "hour": "6", "minute": "45"}

    made = imported(
        "timelinejs",
        timeline(
            slide(start_date=start, background={"color": "#fff"}, mood="grim", display_date="spring"),
            title=slide("The quarrel", background={"url": "https://img.example/b"}),
            zoom=2,
        ),
    )

    assert made.only.time == "06:45"
    assert made.changed("background left") == ["event 1 (#fff)"]
    assert made.changed("field 'mood'") == ["event 1"]
    assert made.changed("'zoom' of the file") == ["the file"]
    assert made.only.note == "Dated in the original as: spring."
    assert made.dataset.info.title == "The quarrel"
    assert (made.folder / "import-report.txt").read_text(encoding="utf-8") == made.report.text()


def test_every_event_says_that_nobody_has_reviewed_it(imported: Importer) -> None:
    event = imported("timelinejs", timeline(slide())).only

    assert (event.confidence, event.direction) == ("low", "not-coded")
    assert "not yet reviewed" in (event.attribution_note or "")
