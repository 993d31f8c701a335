"""Pictures of events in a published site: every copy is a file of it, and pages name it from where they stand."""

from __future__ import annotations

from pathlib import Path

import app
from data.load import load
from publish import ROOT, publish
from routes.settings import Settings
from tests import pictured
from tests.pictured import EVENT


def test_a_published_site_has_every_copy_and_its_pages_find_them(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path, harbour_jpg=pictured.placed_jpeg())
    made = app.create_app(load(folder), Settings(published=True, base_url="https://example.org/a"), prefix=ROOT)
    publish(made, str(tmp_path / "site"), base_url="https://example.org/a")  # a broken link is an error here
    files = {path.name for path in (tmp_path / "site" / "media").iterdir()}
    assert len([name for name in files if name.endswith((".webp", ".jpg"))]) == 6
    page = (tmp_path / "site" / "event" / EVENT / "index.html").read_text(encoding="utf-8")
    assert page.count("../../media/harbour-") == 7
    assert not list((tmp_path / "site").rglob("harbour.jpg"))
