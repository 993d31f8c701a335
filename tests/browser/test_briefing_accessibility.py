"""axe-core finds nothing on a briefing: its screen, its dialogs, its controls and its notes, light and dark."""

from __future__ import annotations

from tests.browser.axe import DESKTOP, in_both_schemes, violations
from tests.browser.briefed import Screen


def test_nothing_to_mend_for_those_who_cannot_see_or_point(screen: Screen) -> None:
    screen.open("briefing?step=3")
    page = screen.page
    assert in_both_schemes(page, DESKTOP) == []
    for key in ("?", "j"):
        page.keyboard.press(key)
        assert in_both_schemes(page, DESKTOP) == []
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Next", exact=True).focus()
    assert violations(page, "light", DESKTOP) == []
    screen.open("briefing?step=3&notes=1", drawn=False)
    assert in_both_schemes(page, DESKTOP) == []
