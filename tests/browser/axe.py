"""What axe-core finds on a page: in light and dark, wide and on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
DESKTOP, PHONE = (1280, 800), (390, 844)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that tell light from dark; whatever else there is to find is found in either."""
ALIKE = [[".event:nth-child(n + 8)"], ["tbody tr:nth-child(n + 8)"]]
"""Rows of one making, of which the first seven are looked at: with all 333 events a page takes half as long again."""
RUN = """async ([within, exclude, only]) => {
  const {violations} = await axe.run({include: [[within || "html"]], exclude}, {runOnly: only, resultTypes: ["violations"], selectors: false});
  return violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 4).map(({html, any}) =>
    `${html.slice(0, 140)} ${any.map(({message}) => message).join(" ").slice(0, 160)}`).join(" | ")} (${nodes.length})`);
}"""


def violations(
    page: Page,
    scheme: Literal["light", "dark"],
    size: tuple[int, int],
    within: str = "",
    *,
    colours_only: bool = False,
) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    only = {"type": "rule", "values": COLOURS} if colours_only else {"type": "tag", "values": TAGS}
    found: list[str] = page.evaluate(RUN, [within, ALIKE, only])
    return [f"{scheme} {size[0]}: {violation}" for violation in found]


def in_both_schemes(page: Page, size: tuple[int, int], within: str = "") -> list[str]:
    """Return what axe finds at one size: everything in light, and what is different in dark."""
    return [*violations(page, "light", size, within), *violations(page, "dark", size, within, colours_only=True)]


def in_all_ways(page: Page) -> list[str]:
    """Return what axe finds in light and dark, wide and on a phone; the page is wide again afterwards."""
    page.emulate_media(reduced_motion="reduce")
    found = [
        *in_both_schemes(page, DESKTOP),
        *violations(page, "dark", PHONE, colours_only=True),
        *violations(page, "light", PHONE),
    ]
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    return found
