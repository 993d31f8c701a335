"""The error page: 404, 405, 414 and 500."""

from __future__ import annotations

from data.dataset import Dataset
from layouts.page import page
from layouts.pages.shared import Site, shared
from layouts.words import words

KNOWN = (404, 405, 414, 500)


def error_page(dataset: Dataset, code: int, site: Site) -> str:
    """Return the page for an HTTP error, with links back to the dataset."""
    say = words()
    key = str(code) if code in KNOWN else "other"
    return page(
        "error.html",
        **shared(dataset, site, say),
        heading=say.say(f"error.{key}.title"),
        text=say.say(f"error.{key}"),
    )
