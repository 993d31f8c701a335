"""What an embed says changed since the version that its link pins: newest first, corrections after the version's own day."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from layouts.words import Words
from tests.browser.modules import Modules

HISTORY: dict[str, Any] = {
    "versions": [
        {"version": "1.0", "date": "2026-03-01", "note": "Two events more."},
        {"version": "0.2", "date": "2026-02-01", "note": "Sources named."},
        {"version": "0.1", "date": "2026-01-01", "note": "First."},
    ],
    "corrections": [
        {"date": "2026-04-05", "was": "13", "now": "14"},
        {"date": "2026-02-01", "was": "noon", "now": "one"},
    ],
    "withdrawn": [{"date": "2026-01-20", "title": "A rumour", "why": "None bore it out."}],
}
MORE = "Two events more. (1 March 2026)."
NAMED = "Sources named. (1 February 2026)."
WITHDRAWN = "“A rumour” was withdrawn (20 January 2026): None bore it out."
FOURTEEN = "“13” was corrected to “14” (5 April 2026)."
ONE = "“noon” was corrected to “one” (1 February 2026)."


@pytest.mark.parametrize(
    ("place", "said"), [(0, [FOURTEEN]), (1, [MORE, FOURTEEN]), (2, [MORE, NAMED, WITHDRAWN, FOURTEEN, ONE])]
)
def test_what_came_after_a_version_is_told_newest_first(page: Page, place: int, said: list[str]) -> None:
    script = """([words, history, place]) => {
      context.page = {words};
      return modules.updated.changesSince(history, place);
    }"""
    assert Modules(page).call(script, [Words().messages(), HISTORY, place]) == said


def test_of_a_version_whose_day_is_not_known_only_versions_are_told(page: Page) -> None:
    history = HISTORY | {"versions": [*HISTORY["versions"][:1], {"version": "0.2"}]}
    script = "([words, history]) => { context.page = {words}; return modules.updated.changesSince(history, 1); }"
    assert Modules(page).call(script, [Words().messages(), history]) == [MORE]
