"""The briefing as a presenter has it: by keys, clicker, mouse and touch, step by step, with notes beside it and paper after it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from data.briefings import highlighted_by, scene_of
from data.dataset import Dataset
from tests.browser.briefed import Screen
from tests.browser.surface import PageObject

APPROVALS = "category=export-approval&from=2019-07-01&to=2019-12-31"
ONWARD = ("ArrowRight", "ArrowDown", " ", "n", "PageDown")
BACK = ("ArrowLeft", "ArrowUp", "p", "PageUp")


@pytest.mark.parametrize("place", [0, 1])
def test_keys_alone_lead_from_the_first_step_to_the_last_and_back(screen: Screen, dataset: Dataset, place: int) -> None:
    briefing = dataset.briefings[place]
    total = len(briefing.steps)
    screen.open(f"briefing/{briefing.id}", drawn=False).is_at(1, total)
    for step in range(2, total + 1):
        screen.page.keyboard.press(ONWARD[step % len(ONWARD)])
        screen.is_at(step, total)
    screen.page.keyboard.press("ArrowRight")
    screen.is_at(total, total)
    for step in range(total - 1, 0, -1):
        screen.page.keyboard.press(BACK[step % len(BACK)])
        screen.is_at(step, total)
    screen.page.keyboard.press("End")
    screen.is_at(total, total)
    screen.page.keyboard.press("Home")
    screen.is_at(1, total)


@pytest.mark.parametrize("place", [0, 1])
def test_the_events_of_each_step_are_named_in_words(screen: Screen, dataset: Dataset, place: int) -> None:
    briefing, page = dataset.briefings[place], screen.page
    labels = {event.label for event in dataset.events}
    screen.open(f"briefing/{briefing.id}", drawn=False)
    for step in range(1, len(briefing.steps) + 1):
        screen.is_at(step, len(briefing.steps))
        expect(page.locator(".picture--moving")).to_have_count(0)
        expect(page.locator(".moment-text").first).to_be_visible()
        assert set(page.locator(".moment-text").all_text_contents()) <= labels
        page.keyboard.press("ArrowRight")


def test_a_clicker_moves_and_blanks(screen: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    screen.open(drawn=False)
    screen.page.keyboard.press("PageDown")
    screen.page.keyboard.press("PageDown")
    screen.page.keyboard.press("PageUp")
    screen.is_at(2, total)
    screen.page.keyboard.press(".")
    expect(screen.page.locator(".blank")).to_be_visible()
    screen.page.keyboard.press("PageDown")
    expect(screen.page.locator(".blank")).to_be_hidden()
    screen.is_at(3, total)


def test_a_reload_lands_on_the_same_step_and_back_leaves(screen: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    screen.page.goto(f"{screen.surface.site}/about")
    screen.open(drawn=False)
    screen.page.keyboard.press("ArrowRight")
    screen.page.keyboard.press("ArrowRight")
    screen.is_at(3, total)
    screen.page.reload()
    screen.surface.ready()
    screen.is_at(3, total)
    expect(screen.page).to_have_url(re.compile(r"/briefing\?step=3$"))
    screen.page.go_back()
    expect(screen.page).to_have_url(re.compile(r"/about$"))


def test_a_click_on_the_outer_thirds_moves_and_one_in_the_middle_brings_the_controls(
    screen: Screen, dataset: Dataset
) -> None:
    total = len(dataset.briefings[0].steps)
    screen.page.set_viewport_size({"width": 1200, "height": 800})
    screen.open(drawn=False)
    screen.page.mouse.click(1100, 400)
    screen.is_at(2, total)
    screen.page.mouse.click(100, 600)
    screen.is_at(1, total)
    screen.page.mouse.click(600, 400)
    screen.is_at(1, total)
    screen.page.get_by_role("button", name="Next", exact=True).click()
    screen.is_at(2, total)


def test_a_swipe_moves(chromium: Browser, site: str, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    context = chromium.new_context(viewport={"width": 1024, "height": 768}, has_touch=True, reduced_motion="reduce")
    screen = Screen(PageObject(context.new_page(), site)).open(drawn=False)
    touch = context.new_cdp_session(screen.page)
    for start, end, step in ((800, 500, 2), (300, 700, 1)):
        for kind, x in (
            ("touchStart", start),
            ("touchMove", (start + end) // 2),
            ("touchMove", end),
            ("touchEnd", None),
        ):
            points = [] if x is None else [{"x": x, "y": 300}]
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        screen.is_at(step, total)
    context.close()


def test_the_marks_of_a_step_are_its_view_and_over_a_chart_only_kinds_it_is_about_have_a_lane(
    screen: Screen, dataset: Dataset
) -> None:
    briefing = dataset.briefings[0]
    screen.open(drawn=False)
    for place, step in enumerate(briefing.steps, 1):
        screen.is_at(place, len(briefing.steps))
        scene = scene_of(dataset, step)
        shown = scene.selection.ids
        lit = set(highlighted_by(scene, step)) & set(shown)
        laid = lit if step.chart and lit else shown
        lanes = {dataset.events_by_id[one].category for one in laid}
        assert screen.surface.marks() == sorted(one.id for one in scene.events if one.category in lanes)
        assert screen.page.locator(".lane").filter(visible=True).count() == len(lanes)
        marked = screen.page.locator(".mark--highlighted").evaluate_all(
            "(all) => all.flatMap(({dataset}) => dataset.events.split(' '))"
        )
        assert sorted(marked) == sorted(lit)
        charts = [name for name in ("shipments", "prices") if screen.surface.panel(name).is_visible()]
        assert charts == ([step.chart] if step.chart else [])
        screen.page.keyboard.press("ArrowRight")


@pytest.mark.parametrize(
    ("size", "scheme"),
    [((1920, 1080), "light"), ((3840, 2160), "dark"), ((1280, 720), "dark"), ((1024, 768), "light")],
)
def test_on_every_step_type_is_large_and_nothing_is_cut_or_covered(
    screen: Screen, dataset: Dataset, size: tuple[int, int], scheme: str
) -> None:
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    screen.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for path in (*(f"briefing/{one.id}" for one in dataset.briefings), f"briefing?{APPROVALS}"):
        screen.open(path)
        steps = screen.page.locator('[data-part="jump-list"] [data-go]')
        for step in range(steps.count()):
            steps.nth(step).evaluate("(node) => node.click()")
            screen.settled()
            assert screen.faults() == [], f"{path} step {step + 1}"


def test_help_lists_the_keys_and_the_list_of_steps_leads_to_each(screen: Screen, dataset: Dataset) -> None:
    steps = dataset.briefings[0].steps
    screen.open(drawn=False)
    screen.page.keyboard.press("?")
    dialog = screen.page.get_by_role("dialog", name="Keys of the briefing")
    expect(dialog).to_contain_text("Page Down")
    screen.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    screen.page.keyboard.press("j")
    screen.page.get_by_role("dialog", name="Go to a step").get_by_role("button", name=steps[4].headline).click()
    screen.is_at(5, len(steps))


def test_explore_leads_to_a_briefing_on_its_view_and_the_briefing_back_to_explore(surface: PageObject) -> None:
    surface.open(APPROVALS, drawn=True)
    surface.page.get_by_role("link", name="Brief", exact=True).click()
    surface.ready()
    expect(surface.find('main[data-surface="briefing"]')).to_be_visible()
    surface.page.keyboard.press("ArrowRight")
    expect(surface.find('[data-part="place"]')).to_have_text(re.compile("^2 of "))
    event = surface.find('[data-panel="events"] li').first.get_attribute("data-event")
    surface.page.mouse.move(300, 300)
    surface.page.mouse.move(320, 310)
    surface.page.get_by_role("link", name="Leave the briefing").click()
    surface.ready()
    expect(surface.find('main[data-surface="explore"]')).to_be_visible()
    assert surface.query()["category"] == "export-approval"
    assert surface.query()["event"] == event


def test_a_link_that_selects_nothing_says_so_and_a_bad_value_is_named(screen: Screen) -> None:
    screen.open("briefing?category=&colour=blue", drawn=False)
    expect(screen.page.get_by_role("heading", level=1)).to_have_text(
        "No events chosen from October 2018 to December 2019"
    )
    expect(screen.page.locator('[data-part="lines"]')).to_contain_text("Clear a filter or widen the dates")
    expect(screen.page.locator('[data-part="dropped"]')).to_contain_text("colour=blue")
    screen.page.keyboard.press("ArrowRight")
    screen.is_at(1, 1)


def test_a_briefing_that_is_not_there_leads_on(surface: PageObject) -> None:
    answer = surface.page.goto(f"{surface.site}/briefing/no-such-briefing")
    assert answer is not None
    assert answer.status == 404
    expect(surface.page.get_by_role("link", name=re.compile("^Explore all"))).to_be_visible()
    surface.problems = [problem for problem in surface.problems if "404" not in problem]


LAYOUTS = {"n": ("KeyN", ["ㅜ", "み", "т", "Process"]), "p": ("KeyP", ["ㅔ", "せ", "з", "Process"])}
"""The keys N and P under Hangul, Kana and Cyrillic layouts, and held back by an input method."""


def test_letters_of_other_layouts_are_the_keys_they_stand_on(screen: Screen, dataset: Dataset) -> None:
    total = len(dataset.briefings[0].steps)
    screen.open(drawn=False)

    def press(code: str, key: str) -> None:
        screen.page.evaluate(
            "([code, key]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {code, key, bubbles: true}))",
            [code, key],
        )

    for place in range(len(LAYOUTS["n"][1])):
        for letter, step in (("n", 2), ("p", 1)):
            code, keys = LAYOUTS[letter]
            press(code, keys[place])
            screen.is_at(step, total)
    press("KeyB", "и")
    expect(screen.page.locator(".blank")).to_be_visible()
    press("KeyN", "b")
    expect(screen.page.locator(".blank")).to_be_hidden()


def test_printed_it_is_a_page_a_step_with_pictures_events_and_address(screen: Screen, dataset: Dataset) -> None:
    steps = dataset.briefings[0].steps
    screen.open(drawn=False)
    screen.page.emulate_media(media="print")
    pages = screen.page.locator(".dossier-page")
    expect(pages).to_have_count(len(steps))
    expect(pages.nth(2)).to_be_visible()
    expect(pages.nth(2).get_by_role("img").first).to_be_visible()
    expect(pages.nth(2)).to_contain_text("/briefing/dispute?step=3")
    expect(screen.page.locator(".screen")).to_be_hidden()
    assert len(re.findall(rb"/Type /Page\b", screen.page.pdf(prefer_css_page_size=True))) == len(steps)
