"""Panels of tests/panels, declared in a file as a newsroom has one, a server of them, and how a test reads them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.surface import PageObject
from tests.serving import serving


def panels_file(folders: pytest.TempPathFactory, panels: str) -> Path:
    """Declare panels of tests/panels/live.py in a file, as a newsroom has one."""
    file = folders.mktemp("panels") / "my_panels.py"
    file.write_text(f"from tests.panels.live import BROKEN, DESK, slow\n\nPANELS = {panels}\n", encoding="utf-8")
    return file


def serving_panels(folders: pytest.TempPathFactory, panels: str, *options: str) -> AbstractContextManager[str]:
    """Serve such a file."""
    return serving("--panels", str(panels_file(folders, panels)), *options)


def asked(surface: PageObject) -> int:
    """Return how many questions the page has asked."""
    return sum(address.endswith("/_dash-update-component") for address in surface.requests)


def settled(surface: PageObject, name: str) -> Locator:
    """Return a panel once it waits for nothing."""
    panel = surface.panel(name)
    expect(panel).to_have_attribute("aria-busy", "false")
    return panel


def note(surface: PageObject, name: str) -> Locator:
    return surface.panel(name).locator('[data-part="live-note"]')


def search(surface: PageObject, word: str) -> None:
    """Search for a word, and wait until the address bar has it."""
    surface.control("q").locator("input").fill(word)
    surface.waits_for(q=word)


def rows(surface: PageObject) -> Locator:
    return surface.find("#desk-table tbody tr")


def forgive(surface: PageObject, status: str) -> None:
    """Leave out the lines that the browser itself writes of answers a test asked for."""
    surface.problems[:] = [problem for problem in surface.problems if status not in problem]
