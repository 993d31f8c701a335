"""What a reader's eye trips over on a page, found by geometry: texts that touch or are cut, and values off their scale."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

from playwright.sync_api import Page

TEXTS = """() => {
  const found = [];
  const hidden = "[hidden], .visually-hidden, .skip, noscript, script, style, template, option, .js-plotly-plot";
  const seen = (node) => !node.closest(hidden) && node.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const solid = (node) => !/^(transparent|rgba\\(0, 0, 0, 0\\))$/.test(getComputedStyle(node).backgroundColor);
  const windowOf = (node) => {
    const view = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, scrolls: false, gone: false};
    for (let box = node; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflow === "visible" && style.clipPath === "none") continue;
      const {left, top, right, bottom} = box.getBoundingClientRect();
      view.gone ||= right - left < 2 || bottom - top < 2;
      if (style.overflow === "visible") continue;
      Object.assign(view, {left: Math.max(view.left, left), top: Math.max(view.top, top), right: Math.min(view.right, right), bottom: Math.min(view.bottom, bottom)});
      if (/auto|scroll/.test(style.overflow)) return {...view, scrolls: true};
    }
    return view;
  };
  const covered = (node, x, y) => {
    let top = document.elementFromPoint(x, y);
    if (!top || top.contains(node) || node.contains(top)) return false;
    for (; top && !top.contains(node); top = top.parentElement) if (solid(top)) return true;
    return false;
  };
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let at = 0; nodes.nextNode(); at += 1) {
    const text = nodes.currentNode, node = text.parentElement;
    if (!text.data.trim() || !node || !seen(node)) continue;
    const view = windowOf(node), range = document.createRange(), style = getComputedStyle(node);
    range.selectNodeContents(text);
    if (view.gone) continue;
    for (const line of range.getClientRects()) {
      const box = {left: Math.max(line.left, view.left), top: Math.max(line.top, view.top), right: Math.min(line.right, view.right), bottom: Math.min(line.bottom, view.bottom)};
      const [wide, high] = [box.right - box.left, box.bottom - box.top];
      const lost = line.width - wide > 2 || line.height - high > line.height / 3;
      const shortened = style.textOverflow === "ellipsis" && node.scrollWidth > node.clientWidth + 1;
      const clamped = style.webkitLineClamp !== "none" && node.scrollHeight > node.clientHeight + 2;
      if (view.scrolls && lost) continue;
      if (wide > 1 && high > 1 && covered(node, box.left + wide / 2, box.top + high / 2)) continue;
      found.push({...box, node: at, text: text.data.trim().slice(0, 48), cut: lost || shortened || clamped});
    }
  }
  return found;
}"""
PANES = """() => {
  const graph = document.querySelector(".js-plotly-plot");
  if (!graph?._fullLayout) return [];
  const base = graph.getBoundingClientRect().top;
  return [...document.querySelectorAll("[data-pane]")].filter((pane) => pane.checkVisibility()).map((pane) => {
    const {_offset, _length} = graph._fullLayout[{shipments: "yaxis", prices: "yaxis2"}[pane.dataset.pane]] ?? {};
    const {top, height} = pane.getBoundingClientRect();
    return {name: pane.dataset.pane, top, height, drawn: base + _offset, tall: _length};
  });
}"""
SMALL = """() => [...document.querySelectorAll("button, a[href], input, select, summary, [role=slider], [tabindex='0']")]
  .filter((node) => node.checkVisibility({visibilityProperty: true}) && !node.closest("[hidden], .visually-hidden, [data-events], .charts-cursor")
    && !(getComputedStyle(node).display === "inline" && node.closest("p, li, td, dd")))
  .map((node) => [node, (node.closest("label") || node).getBoundingClientRect()])
  .filter(([, {width, height}]) => width > 1 && height > 1 && (width < 24 || height < 24))
  .map(([node, {width, height}]) => `${node.getAttribute("aria-label") || node.textContent.trim()} ${Math.round(width)}x${Math.round(height)}`)"""
RESTS = """() => {
  let sum = 0;
  for (const node of document.body.querySelectorAll("*")) {
    const {x, y, width, height} = node.getBoundingClientRect();
    sum = (Math.imul(sum, 31) + 16 * (x + 3 * y + 7 * width + 13 * height)) | 0;
  }
  const {frames = 0, same = 0, last} = window.atRest ?? {};
  window.atRest = {frames: frames + 1, same: sum === last ? same + 1 : 0, last: sum};
  return window.atRest.same > 1 || frames > 60;
}"""
"""Asked frame by frame, until nothing has moved in two of them, or something moves without an end."""
MONTH = re.compile(r"(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)( \d{4})?")
SLACK = 2
"""Pixels that a reader does not see."""


class Text(NamedTuple):
    """A line of text with the part of it that shows."""

    node: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    cut: bool


def texts(page: Page) -> list[Text]:
    """Return every line of text that is seen."""
    found: list[dict[str, Any]] = page.evaluate(TEXTS)
    return [Text(**{name: one[name] for name in Text._fields}) for one in found]


def at_rest(page: Page) -> None:
    """Wait until nothing moves: fonts, charts and panes follow a new size a frame or two later. Without scripts nothing does."""
    if page.evaluate("() => { delete window.atRest; return matchMedia('(scripting: none)').matches; }"):
        return
    page.wait_for_function(RESTS, polling="raf")


def faults(page: Page, *, resting: bool = False) -> list[str]:
    """Return what a graphics desk would send back, once the page is at rest, or at once if it is known to be."""
    if not resting:
        at_rest(page)
    found = texts(page)
    cut = [f"cut: {one.text}" for one in found if one.cut]
    return [*_touching(found), *cut, *_months(found), *_off_scale(page), *_sideways(page)]


def small_targets(page: Page) -> list[str]:
    """Return the controls under 24 pixels."""
    found: list[str] = page.evaluate(SMALL)
    return found


def _touching(found: list[Text]) -> Iterator[str]:
    downwards = sorted(found, key=lambda text: text.top)
    tops = [text.top for text in downwards]
    for place, one in enumerate(downwards):
        for other in downwards[place + 1 : bisect_left(tops, one.bottom)]:
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.bottom, other.bottom) - other.top
            least = min(one.bottom - one.top, other.bottom - other.top)
            if one.node != other.node and wide > SLACK and high > least / 4 > 0:
                yield f"touch: {one.text} | {other.text}"


def _months(found: list[Text]) -> Iterator[str]:
    """Yield months that stand at two places of what should be one time axis."""
    months = [one for one in found if MONTH.fullmatch(one.text)]
    for one, other in combinations(months, 2):
        if one.text == other.text and SLACK < abs(one.left - other.left) < 160:
            yield f"two places: {one.text} at {one.left:.0f} and {other.left:.0f}"


def _off_scale(page: Page) -> Iterator[str]:
    for pane in page.evaluate(PANES):
        if abs(pane["top"] - pane["drawn"]) > 1 or abs(pane["height"] - pane["tall"]) > 1:
            yield f"off its scale: {pane}"


def _sideways(page: Page) -> list[str]:
    wider: int = page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth")
    return [f"sideways by {wider}"] if wider > 1 else []
