"""The share dialog as a test uses it: opened, a section chosen, a text copied."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Route, expect

from data.view import View, parse
from data.vocabulary import Vocabulary
from tests.browser.surface import PageObject

APPROVAL = "2019-08-19-photoresist-second-approval"
LINK = f"from=2019-07-01&category=export-curb~export-approval&event={APPROVAL}"
CARD = re.compile(r"/card\.(?:png|svg)(?:$|\?)")
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)
SRC = re.compile(r'<iframe src="([^"]+)"')


def picture(route: Route) -> None:
    """Stand in for the server that draws."""
    route.fulfill(status=200, content_type="image/png", body=PIXEL)


class ShareDialog:
    """The dialog of one surface."""

    def __init__(self, surface: PageObject) -> None:
        self.surface = surface
        self.root = surface.page.get_by_role("dialog", name="Share this view")
        self.opener = surface.page.get_by_role("button", name="Share", exact=True)
        self.status = self.root.get_by_role("status")

    def open(self, section: str = "Link") -> ShareDialog:
        """Open the dialog and choose a section."""
        if not self.root.is_visible():
            menu = self.surface.page.get_by_role("button", name="Menu", exact=True)
            if menu.is_visible():
                menu.click()
            self.opener.click()
        self.section(section)
        return self

    def section(self, name: str) -> Locator:
        """Choose a section and return it."""
        self.root.get_by_role("tab", name=name).click()
        return self.panel(name)

    def panel(self, name: str) -> Locator:
        """Return a section, chosen or not."""
        return self.root.get_by_role("tabpanel", name=name)

    def text(self, label: str) -> str:
        """Return what stands in a box."""
        return self.root.get_by_label(label, exact=True).input_value()

    def copy(self, label: str) -> str:
        """Copy what stands in a box and return what the clipboard holds."""
        box = self.root.locator(".share-copy").filter(has=self.surface.page.get_by_label(label, exact=True))
        box.get_by_role("button", name="Copy", exact=True).click()
        expect(box.get_by_role("button", name="Copied")).to_be_visible()
        expect(self.status).to_have_text("Copied")
        found: str = self.surface.page.evaluate("() => navigator.clipboard.readText()")
        return found


def source(snippet: str) -> str:
    """Return the address of the frame in a piece of HTML."""
    [found] = SRC.findall(snippet)
    return unescape(found)


def view_of(address: str, vocabulary: Vocabulary) -> View:
    """Return the view an address shows; the frame's own keys are no part of it."""
    view, dropped = parse(urlsplit(address).query, vocabulary)
    assert [piece.key for piece in dropped if piece.key not in ("fit", "size")] == []
    return view
