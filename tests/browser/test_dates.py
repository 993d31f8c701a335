"""The date inputs: what is typed on the way to a date changes nothing, and a wrong order is said, not swallowed."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.surface import PageObject


def test_a_year_typed_digit_by_digit_never_leaves_the_time_of_the_events(surface: PageObject) -> None:
    surface.open("from=2019-07-01&to=2019-12-31")
    first = surface.control("from").locator("input")

    first.fill("0201-07-01")
    expect(surface.find('[role="status"]')).to_contain_text("1 July 2019")

    first.fill("2019-08-01")
    expect(surface.find('[role="status"]')).to_contain_text("1 August 2019 to 31 December 2019")


def test_a_first_day_after_the_last_is_refused_in_words(surface: PageObject) -> None:
    surface.open("from=2019-07-01&to=2019-12-31")
    first = surface.control("from").locator("input")

    first.fill("2020-03-01")

    assert first.evaluate("(input) => input.validationMessage") == "The first day must not be after the last."
    expect(surface.find('[role="status"]')).to_contain_text("1 July 2019 to 31 December 2019")
