"""By keyboard alone: every control is reached in the order it is read, the timeline is one stop, and arrows walk its marks."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser import truth
from tests.browser.surface import PageObject

LINK = "category=export-approval~court-ruling&from=2019-07-01&to=2019-12-31"
REACHABLE = """() => {
  const wanted = 'a[href], button, input, select, summary, [tabindex="0"]';
  const seen = [...document.querySelectorAll(wanted)].filter((node) => node.tabIndex >= 0 && !node.disabled
    && node.checkVisibility({visibilityProperty: true}) && !node.closest("noscript")
    && !(node.type === "radio" && !node.checked));
  seen.forEach((node, at) => { node.dataset.stop = at; });
  return seen.length;
}"""
WHERE = "() => Number(document.activeElement.dataset.stop ?? -1)"
LANDMARKS = [
    ".skip", '[data-control="q"] input', '[data-control="category"] input', '[data-facet="actor"] summary', "[data-preset]",
    '[data-control="from"] input', "[data-zoom]", '.handle[data-part="from"]', '[data-panel="timeline"] [data-events][tabindex="0"]',
    '[data-panel="shipments"] input', '[data-panel="prices"] input', '[data-panel="events"] [data-event]:not([hidden]) button',
]  # fmt: skip
STOPS = '[data-panel="timeline"] [data-events][tabindex="0"]'


def current(surface: PageObject) -> str:
    """Return the ids of the mark that has the focus."""
    found: str = surface.page.evaluate("() => document.activeElement.dataset.events || ''")
    return found


def test_tab_reaches_every_control_in_the_order_it_is_read(surface: PageObject) -> None:
    page = surface.open(LINK, drawn=True)
    count = page.evaluate(REACHABLE)
    assert count > 40
    walked: list[int] = []
    for _ in range(count + 12):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if not walked or walked[-1] != stop:
            walked.append(stop)
        if stop == -1:
            break
    walked.pop()
    names = page.evaluate(
        "() => [...document.querySelectorAll('[data-stop]')].map((node) => node.outerHTML.slice(0, 90))"
    )
    assert [names[at] for at in range(count) if at not in walked] == []
    assert walked == sorted(walked), "focus jumps back and forth"
    landmarks = [int(surface.find(place).first.get_attribute("data-stop") or -1) for place in LANDMARKS]
    assert landmarks == sorted(landmarks)
    assert -1 not in landmarks


def test_the_way_past_everything_leads_to_the_list(surface: PageObject) -> None:
    page = surface.open(LINK)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the list of events")).to_be_focused()
    page.keyboard.press("Enter")
    expect(surface.panel("events")).to_be_focused()
    page.keyboard.press("Tab")
    assert surface.panel("events").evaluate("(list) => list.contains(document.activeElement)")
    surface.says(len(surface.listed()))


def test_the_marks_are_one_stop_and_arrows_walk_them(surface: PageObject) -> None:
    page = surface.open(LINK, drawn=True)
    approvals = truth.matching("2019-07-01", category="export-approval")
    rulings = truth.matching("2019-07-01", category="court-ruling")
    expect(surface.find(STOPS)).to_have_count(1)
    surface.find(STOPS).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert current(surface).split()[0] in rulings
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    seen = [*current(surface).split()]
    while True:
        page.keyboard.press("ArrowRight")
        if current(surface).split()[0] in seen:
            break
        seen += current(surface).split()
        expect(surface.find(STOPS)).to_have_count(1)
    assert sorted(seen) == sorted(approvals)
    last = current(surface)
    page.keyboard.press("Home")
    assert current(surface) != last
    page.keyboard.press("End")
    assert current(surface) == last


def test_enter_opens_a_mark_and_escape_leaves_it_again(surface: PageObject) -> None:
    page = surface.open("category=export-approval&material=photoresist&from=2019-07-01", drawn=True)
    stop = surface.find(STOPS)
    stop.focus()
    page.keyboard.press("ArrowRight")
    event_id = current(surface)
    peek = surface.find(".peek")
    expect(peek).to_contain_text(truth.event(event_id)["title"])
    page.keyboard.press("Escape")
    expect(peek).to_be_hidden()
    assert current(surface) == event_id
    page.keyboard.press("Enter")
    expect(surface.find(f'[data-panel="event"][data-event="{event_id}"]')).to_be_focused()
    page.keyboard.press("Escape")
    expect(surface.panel("event")).to_be_hidden()
    assert current(surface) == event_id


def test_a_filter_is_set_by_keys_alone(surface: PageObject) -> None:
    page = surface.open()
    surface.box("category", "export-curb").focus()
    page.keyboard.press("Space")
    surface.waits_for(category="export-curb")
    surface.find('details[data-facet="direction"] summary').focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(surface.box("direction", "escalation")).to_be_checked()
    surface.says(len(truth.matching(category="export-curb", direction="escalation")))


def test_the_dialog_of_keys_opens_takes_the_focus_and_gives_it_back(surface: PageObject) -> None:
    page = surface.open()
    opener = page.get_by_role("button", name="Keys")
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Keys and gestures")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("(node) => node.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
