"""The Data section of the share dialog on a newsroom's page: the files of its own panels beside those of the charts."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.axe import in_all_ways
from tests.browser.newsroom import saved
from tests.browser.shared import ShareDialog
from tests.browser.surface import PageObject

LINK = "from=2019-07-01&to=2019-12-31&panels=timeline~prices~events~actors~log~rate"
TITLES = {"actors": "Events per <b>actor</b>", "log": "Newest first", "rate": "Won for a dollar"}


def test_the_panels_shown_are_listed_with_the_number_of_their_rows(board: PageObject) -> None:
    board.open(LINK, drawn=True)
    files = ShareDialog(board).open("Data").panel("Data").locator(".share-files")

    expect(files.locator("strong")).to_have_text(["Events", "Share prices", *TITLES.values()])
    assert files.locator("small").nth(2).inner_text().endswith(" rows")
    assert in_all_ways(board.page) == []


def test_their_files_are_those_of_the_panels(board: PageObject) -> None:
    board.open(LINK, drawn=True)
    for name, title in TITLES.items():
        own = saved(board, name)
        dialog = ShareDialog(board).open("Data")
        row = dialog.panel("Data").locator(".share-files li", has_text=title)
        with board.page.expect_download() as waiting:
            row.get_by_role("button", name=f"Download as CSV: {title}").click()
        text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
        assert (waiting.value.suggested_filename, len(text.splitlines())) == (own[0], len(own[1]) + 1)
        assert row.locator("small").inner_text() == f"{len(own[1])} rows"
        board.page.keyboard.press("Escape")


def test_a_page_without_panels_of_its_own_lists_the_charts_alone(surface: PageObject) -> None:
    surface.open("from=2019-07-01&to=2019-12-31", drawn=True)
    files = ShareDialog(surface).open("Data").panel("Data").locator(".share-files")

    expect(files.locator("strong")).to_have_text(["Events", "Shipments", "Share prices"])
