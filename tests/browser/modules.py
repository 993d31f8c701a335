"""Our modules as a test imports them: anew, beside those that the page itself has loaded, and on a blank page too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

ASSETS = Path(__file__).parents[2] / "assets"
FOLDER = "/imported-by-a-test/"
NOWHERE = "http://blank.test/"
PLACES = {
    "axis": "base/axis.js",
    "columns": "base/columns.js",
    "context": "base/context.js",
    "days": "base/days.js",
    "files": "base/files.js",
    "qr": "base/qr.js",
    "words": "base/words.js",
    "counted": "panels/given/counted.js",
    "drawn": "panels/given/drawn.js",
    "listed": "panels/given/listed.js",
    "heads": "panels/charts/heads.js",
    "labelEnds": "panels/charts/label-ends.js",
    "labels": "panels/charts/labels.js",
    "lines": "panels/charts/lines.js",
    "notes": "panels/charts/notes.js",
    "panes": "panels/charts/panes.js",
    "chartTitle": "panels/charts/title.js",
    "valueScale": "panels/charts/value-scale.js",
    "traces": "panels/charts/traces.js",
    "lead": "panels/event-study/lead.js",
    "spelling": "panels/event-study/spelling.js",
    "measures": "panels/event-study/measures.js",
    "reactionsTold": "panels/reactions/told.js",
    "cardParts": "panels/event/card-parts.js",
    "list": "panels/events/list.js",
    "thread": "panels/events/thread.js",
    "cite": "state/citations.js",
    "dataset": "state/dataset.js",
    "describe": "state/describe.js",
    "heading": "state/heading.js",
    "index": "state/index.js",
    "selection": "state/selection.js",
    "textNormalisation": "state/text-normalisation.js",
    "threads": "state/threads.js",
    "view": "state/view.js",
    "briefingAddress": "surfaces/briefing/address.js",
    "embedAddress": "surfaces/embed/address.js",
    "autoBriefing": "surfaces/briefing/auto-briefing.js",
    "pages": "surfaces/briefing/pages.js",
    "sentences": "surfaces/briefing/sentences.js",
    "citeForms": "surfaces/explore/cite-forms.js",
    "updated": "surfaces/embed/updated.js",
    "shareEmbed": "surfaces/explore/share-embed.js",
    "shareEvents": "surfaces/explore/share-events.js",
    "shareParts": "surfaces/explore/share-parts.js",
}
"""The modules that tests name."""

CALL = """async ([places, given]) => {
  const found = await Promise.all(Object.values(places).map((place) => import(place)));
  const modules = Object.fromEntries(Object.keys(places).map((name, at) => [name, found[at]]));
  const { context } = modules.context;
  return (SCRIPT)(given);
}"""

AXIS = """() => {
  const page = modules.columns.whole(JSON.parse(document.getElementById("entente-index").textContent));
  const {view} = modules.view.parse(location.search, page.vocabulary);
  const stack = document.querySelector(".stack");
  const px = (name) => parseFloat(getComputedStyle(stack).getPropertyValue(name));
  const box = {width: stack.clientWidth, left: px("--gutter-left"), right: px("--gutter-right")};
  return modules.axis.make(modules.axis.span(view, page.vocabulary.extent), box);
}"""
"""Gives the time axis of the explore page that is open."""


class Modules:
    """The modules on one page; `instead` gives the text of some that stand in for ours, by their places."""

    def __init__(self, page: Page, instead: Mapping[str, str] | None = None) -> None:
        self.page = page
        self.instead = instead or {}
        page.route(f"**{FOLDER}**", self._answer)
        if page.url == "about:blank":
            page.route(
                NOWHERE, lambda route: route.fulfill(body='<!doctype html><html lang="en">', content_type="text/html")
            )
            page.goto(NOWHERE)

    def call(self, script: str, given: Any = None) -> Any:
        """Call a function of JavaScript with what is given; it sees the `modules` that it names, and their `context`."""
        named = {"context", *re.findall(r"\w+", script)}
        places = {name: f"{FOLDER}{place}" for name, place in PLACES.items() if name in named}
        return self.page.evaluate(CALL.replace("SCRIPT", script), [places, given])

    def _answer(self, route: Route) -> None:
        place = urlsplit(route.request.url).path.removeprefix(FOLDER)
        text = self.instead.get(place) or (ASSETS / place).read_text(encoding="utf-8")
        route.fulfill(body=text, content_type="text/javascript")
