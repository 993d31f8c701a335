"""Another dataset on the same surface: other categories, one price series, no shipments and no phases; sentences, not holes."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.surface import PageObject

CLOSED, LIFTED = "2021-06-15-harbours-closed", "2022-02-10-court-lifts-closure"
EVENTS = ["2021-03-01-patrols-begin", CLOSED, "2021-11-02-island-talks", "2022-01-01-quota-shared", LIFTED]
CATEGORIES = {"blockade": ("Blockades", 2), "patrol": ("Patrols", 1), "talks": ("Talks", 2)}
TAKEAWAY = "After Norvik closed its harbours, the herring firm Sildfisk lost a tenth of its price in one session"


def test_it_shows_its_own_story(small_surface: PageObject) -> None:
    page = small_surface.open(drawn=True)
    expect(page).to_have_title(re.compile("Herring and harbours"))
    expect(page.get_by_role("heading", level=1)).to_have_text(TAKEAWAY)
    expect(small_surface.find(".nameplate")).to_have_text("Herring and harbours")
    assert small_surface.listed() == EVENTS
    assert small_surface.marks() == small_surface.ticks("prices") == sorted(EVENTS)
    assert sorted(small_surface.find(".moment-text").all_text_contents())[:2] != []
    for category, (label, count) in CATEGORIES.items():
        expect(small_surface.find(f'[data-lane="{category}"]')).to_have_text(f"{label}{count}")
        assert small_surface.count("category", category) == count


def test_what_it_lacks_is_said_or_left_out(small_surface: PageObject) -> None:
    page = small_surface.open(drawn=True)
    expect(page.get_by_text("This dataset holds no shipment figures.")).to_be_visible()
    expect(small_surface.panel("shipments")).to_have_count(0)
    expect(small_surface.find('[data-part="phases"]')).to_have_count(0)
    expect(small_surface.panel("prices").locator(".line-name")).to_have_text(["Sildfisk"])
    for word in ("Samsung", "Japan", "Korea", "fluoride"):
        assert word not in (page.locator("body").inner_text())


def test_it_filters_searches_and_opens_like_any_other(small_surface: PageObject) -> None:
    page = small_surface.open(f"material=herring&from=&to=&event={CLOSED}", drawn=True)
    assert small_surface.listed() == ["2021-03-01-patrols-begin", CLOSED, "2022-01-01-quota-shared"]
    card = small_surface.find(f'[data-panel="event"][data-event="{CLOSED}"]')
    for text in (
        "14 harbours",
        "37.5 per cent",
        "The bank is ours.",
        "김바다 (Kim Bada)",
        "Norvik Gazette",
        "Tuesday, 15 June 2021",
    ):
        expect(card).to_contain_text(re.compile(re.escape(text).replace(r"\ ", r"\s")))
    expect(card.locator(".card-lead")).to_contain_text("Sildfisk closed 10.00% lower")
    expect(card.locator(".card-lead")).to_contain_text("Not enough data to say whether that was ordinary: Fewer than")
    page.get_by_role("button", name="Reset all").click()
    small_surface.says(5)
    page.get_by_role("combobox", name="Search events").fill("ノルヴィク")
    small_surface.says(3)
    assert small_surface.listed() == [CLOSED, "2021-11-02-island-talks", "2022-01-01-quota-shared"]


def test_a_link_made_for_another_dataset_costs_one_line(small_surface: PageObject) -> None:
    page = small_surface.open(
        "category=export-approval&material=photoresist&event=2019-08-19-photoresist-second-approval"
    )
    assert small_surface.listed() == EVENTS
    expect(page.get_by_role("note").filter(has_text="not understood")).to_be_visible()
