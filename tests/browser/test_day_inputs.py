"""A date input says its day as the rest of the page, whatever order the reader's system would write it in."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.surface import PageObject


@pytest.mark.parametrize(
    ("name", "said"), [("from", "1 October 2018"), ("to", "31 December 2019"), ("base", "28 June 2019")]
)
def test_an_input_says_its_day_in_words(surface: PageObject, name: str, said: str) -> None:
    surface.open(drawn=True)

    expect(surface.control(name).locator(".day-said")).to_have_text(said)
    expect(surface.control(name).locator(".day-said")).to_be_visible()


def test_the_native_fields_show_while_a_reader_is_in_them(surface: PageObject) -> None:
    surface.open(drawn=True)
    control = surface.control("from")

    control.locator("input").focus()
    expect(control.locator(".day-said")).to_be_hidden()
    control.locator("input").fill("2019-07-04")
    surface.page.locator("body").click(position={"x": 2, "y": 2})

    expect(control.locator(".day-said")).to_be_visible()
    expect(control.locator(".day-said")).to_have_text("4 July 2019")
