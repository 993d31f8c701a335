"""A browser at the floor: what it does not know is taken out of every page and style sheet before they arrive."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Route
from playwright.sync_api import Error as PlaywrightError

KNOWN = """(() => {
  const supports = CSS.supports.bind(CSS), unknown = /light-dark|:has|selector\\(& /;
  CSS.supports = (...words) => !unknown.test(words.join(" ")) && supports(...words);
  for (const name of ["toSorted", "toReversed", "toSpliced", "with", "group"]) delete Array.prototype[name];
  for (const name of ["groupBy"]) { delete Object[name]; delete Map[name]; }
  for (const name of ["union", "intersection", "difference"]) delete Set.prototype[name];
  delete Promise.withResolvers;
  delete window.scheduler;
})();"""
"""What a script of such a browser does not find."""

_UNKNOWN = re.compile(r"light-dark\(|:has\(|:details-content|(?:^|[^\w-])&")
_UNKNOWN_BELOW = re.compile(rf"{_UNKNOWN.pattern}|color-mix\(")
STYLE = re.compile(r"(<style>)(.*?)(</style>)", re.DOTALL)
_PIECE = re.compile(r"(?P<head>[^{};]*)(?P<sign>[{};]|$)")


def make_older(context: BrowserContext, *, below: bool = False) -> None:
    """Let a context load pages as a browser does that knows no `light-dark()`, `:has()`, `@property` or nesting.

    One `below` the floor knows no `color-mix()` either.
    """
    unknown = _UNKNOWN_BELOW if below else _UNKNOWN

    def reading(route: Route) -> None:
        kind = route.request.resource_type
        if kind not in ("document", "stylesheet"):
            route.fallback()
            return
        try:
            answer = route.fetch()
            text = answer.text()
        except PlaywrightError:  # The page was left before the file came.
            return
        if kind == "document":
            text = STYLE.sub(lambda tag: f"{tag[1]}{as_read(tag[2], unknown)}{tag[3]}", text)
        route.fulfill(response=answer, body=text if kind == "document" else as_read(text, unknown))

    context.add_init_script(KNOWN)
    context.route(lambda _address: True, reading)


def as_read(css: str, unknown: re.Pattern[str] = _UNKNOWN) -> str:
    """Return a style sheet without what such a browser drops while reading, the way the standard has it dropped."""
    rules, rest = _rules(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL), unknown)
    if rest.strip():
        raise ValueError(f"a bracket too many: {rest[:80]}")
    return rules


def _rules(css: str, unknown: re.Pattern[str]) -> tuple[str, str]:
    """Return what stands up to the bracket that closes the block, and what follows it."""
    read = []
    while css:
        match = _PIECE.match(css)
        assert match is not None
        head, css = match["head"].strip(), css[match.end() :]
        if match["sign"] == "{":
            body, css = _rules(css, unknown)
            read += [_block(head, body, unknown)]
        else:
            read += [_declaration(head, unknown)]
            if match["sign"] == "}":
                break
    return "".join(read), css


def _block(head: str, body: str, unknown: re.Pattern[str]) -> str:
    if not unknown.search(head) and not head.startswith("@property"):
        return f"{head}{{{body}}}"
    return body if head.startswith("@supports not") else ""


def _declaration(text: str, unknown: re.Pattern[str]) -> str:
    """Return a declaration as it counts: an unknown word is dropped, but a custom property holds any, of no use."""
    if not text or text.startswith("@"):
        return f"{text};" if text else ""
    name = text.partition(":")[0]
    if not unknown.search(text):
        return f"{text};"
    return f"{name}:unknown-to-this-browser(0);" if name.startswith("--") or "var(" in text else ""
