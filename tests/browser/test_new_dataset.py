"""The example that `new` writes, on the page: no share prices and a single series, and still a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from data.guide.starter import start
from tests.browser.conftest import watched
from tests.browser.surface import PageObject
from tests.serving import serving


@pytest.fixture
def new_surface(readers: BrowserContext, tmp_path: Path) -> Iterator[PageObject]:
    """Give a page of a dataset that was just written."""
    start(tmp_path / "mine")
    with serving("--data", str(tmp_path / "mine")) as address:
        yield from watched(readers, address)


def test_a_new_dataset_is_whole_from_the_start(new_surface: PageObject) -> None:
    page = new_surface.open(drawn=True)
    expect(page).to_have_title(re.compile("Example: the apple quarrel"))
    new_surface.says(10)
    assert len(new_surface.marks()) == len(new_surface.ticks("shipments")) == 10
    expect(page.get_by_text("This dataset holds no share prices.")).to_be_visible()
    expect(new_surface.panel("shipments").locator(".line-name")).to_have_text([re.compile("Apples")])

    measures = page.get_by_role("radiogroup").filter(has_text="Index").get_by_role("radio")
    assert [measures.nth(place).input_value() for place in range(measures.count())] == ["index", "quantity"]
    page.get_by_role("radio", name="Quantity").check()
    expect(new_surface.panel("shipments").locator('[data-part="measured"]')).to_have_text(re.compile(r"monthly, t$"))
