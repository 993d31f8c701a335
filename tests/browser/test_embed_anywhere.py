"""The embed in pages that have no host: opened from a disk, previewed in a sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

FRAME = '<!doctype html><title>An article</title><iframe src="{site}/embed" title="The quarrel" width="640" height="480"></iframe>'
SANDBOXED = '<!doctype html><title>A preview</title><iframe sandbox="allow-scripts" srcdoc="{inner}"></iframe>'


@pytest.mark.parametrize("page_around", ["article", "sandboxed preview"])
def test_a_page_without_a_host_may_show_it(page: Page, small_site: str, tmp_path: Path, page_around: str) -> None:
    sandboxed = page_around != "article"
    article = FRAME.format(site=small_site)
    if sandboxed:
        article = SANDBOXED.format(inner=article.replace('"', "&quot;"))
    file = tmp_path / "article.html"
    file.write_text(article, encoding="utf-8")

    page.goto(file.as_uri())

    outer = page.frame_locator("iframe")
    frame = outer.frame_locator("iframe") if sandboxed else outer
    expect(frame.locator("html[data-ready='true'] main[data-surface='embed']")).to_be_visible()
