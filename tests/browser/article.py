"""An article of another site whose phrases move the embeds in it: one in the text, and one that stays in sight beside it."""

from __future__ import annotations

from html import escape
from typing import Any

from playwright.sync_api import Frame, Page, expect

PATROL, CLOSED, LIFTED = "2021-03-01-patrols-begin", "2021-06-15-harbours-closed", "2022-02-10-court-lifts-closure"
SPAN = "panels=timeline~prices~event&from=2021-01-01&to=2022-12-31"
PARAGRAPH = f"<p>{'The herring stayed away from the bank that year. ' * 9}</p>"
HOSTILE = '"><img src=x onerror="hacked=1">'
LIT = "() => [...document.querySelectorAll('entente-ref[lit]')].map(({textContent}) => textContent)"
HEIGHTS = "() => [...document.querySelectorAll('iframe')].map(({offsetHeight}) => offsetHeight)"
STEP = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SHOWN = """() => ({
  lit: [...document.querySelectorAll(".mark--focus")].map(({dataset}) => dataset.events),
  card: !document.querySelector("[data-panel=event]").hidden,
  ticks: [...document.querySelectorAll(".timeline .tick")].map(({textContent}) => textContent).join(" "),
})"""
"""What an embed shows: the event that is lit, whether its card is open, and the days of its axis."""


def phrase(site: str, text: str, link: str, **attributes: str) -> str:
    """Return a phrase as the share dialog writes it, with more attributes or others."""
    given = "".join(f' {name.rstrip("_")}="{escape(value)}"' for name, value in attributes.items())
    return f'<entente-ref{given}><a href="{site}/?{escape(link)}">{text}</a></entente-ref>'


def article(site: str, *, sandbox: str = "") -> str:
    """Return the article: two embeds, one of them in a sandbox where that is said; phrases of every kind."""
    closed = phrase(site, "closed its harbours", f"event={CLOSED}", event=CLOSED)
    summer = phrase(site, "that summer", "from=2021-06-01&to=2021-08-31", from_="2021-06-01", to="2021-08-31")
    talks = phrase(site, "they talked", "category=talks&from=2021-10-01&to=2022-03-31")
    lifted = phrase(site, "a court", f"event={LIFTED}", event=LIFTED, for_="one")
    strange = phrase(site, "somebody", "q=herring", event="no-such-event")
    dayless = phrase(site, "some day", "q=bank", from_="soon")
    hostile = phrase(site, "hostile", "q=boats", event=HOSTILE)
    homeless = phrase(site, "homeless", "q=quota", event=CLOSED, for_="none")
    own = f'<entente-ref event="{PATROL}" for="one">patrol ships</entente-ref> <entente-ref>to the bank</entente-ref>'
    beside = f'<iframe id="two" src="{site}/embed?{SPAN}" title="Two" height="500" {sandbox}></iframe>'
    return f"""<meta name="viewport" content="width=device-width">
<style>body{{margin:0 auto;max-width:1000px;font:18px/1.5 serif}}iframe{{border:0;width:100%}}</style>
<p>Estmark sent {own}, and {lifted} ruled. {strange}, {dayless}, {hostile}, {homeless}.</p>
<entente-embed id="one" src="{site}/embed?{SPAN}" title="One"></entente-embed>{PARAGRAPH * 4}
<entente-scrolly>{beside}<div>{PARAGRAPH * 4}<p>Norvik {closed}.</p>{PARAGRAPH * 4}<p>In {summer} it was quiet.</p>
{PARAGRAPH * 4}<p>Then {talks}.</p>{PARAGRAPH * 5}</div></entente-scrolly>{PARAGRAPH * 6}
<script src="{site}/embed.js" async></script>"""


def follow(page: Page, step: int, times: int) -> list[str]:
    """Scroll on in small steps and return which phrases were lit, in their order."""
    seen: list[str] = []
    page.mouse.move(900, 5)
    for _ in range(times):
        page.mouse.wheel(0, step)
        page.evaluate(STEP)
        seen += [one for one in page.evaluate(LIT) if one not in seen]
    return seen


def to_the_middle(page: Page, text: str) -> None:
    """Scroll a phrase just above the middle of the screen."""
    page.get_by_role("button", name=text).evaluate(
        "(node) => scrollBy(0, node.getBoundingClientRect().bottom - innerHeight / 2 + 20)"
    )


def opened(page: Page, address: str) -> tuple[Frame, Frame]:
    """Open an article and return the frames of its embeds, once each answers to the phrases."""
    page.goto(address)
    frames = []
    for name in ("one", "two"):
        element = page.wait_for_selector(f"iframe#{name}, #{name} iframe")
        assert element is not None
        frame = element.content_frame()
        assert frame is not None
        expect(frame.locator("html")).to_have_attribute("data-ready", "true")
        frames.append(frame)
    expect(page.get_by_role("button", name="they talked")).to_have_count(1)
    expect(page.get_by_role("button", name="a court")).to_have_count(1)
    return frames[0], frames[1]


def shows(frame: Frame, **wanted: Any) -> None:
    """Wait until an embed shows this, and judge that an event that is lit has no card."""
    if "lit" in wanted:
        expect(frame.locator(".mark--focus")).to_have_count(len(wanted["lit"]))
    if "ticks" in wanted:
        expect(frame.locator(".timeline .tick").first).to_have_text(wanted.pop("ticks"))
    found = frame.evaluate(SHOWN)
    assert {key: found[key] for key in wanted} == wanted
    assert not found["card"]


def lights(page: Page, *phrases: str) -> None:
    """Wait until just these phrases are lit."""
    page.wait_for_function(f"(wanted) => String(({LIT})()) === String(wanted)", arg=list(phrases))
