"""Slugs of labels without an id: lower case, letters and digits of any script, single hyphens."""

from __future__ import annotations

import re
import unicodedata


def slug(label: str) -> str:
    """Return the slug of a label, "" if it has no letter or digit."""
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", label).casefold())
    plain = unicodedata.normalize("NFC", re.sub("[\u0300-\u036f'’.]", "", bare))
    return re.sub(r"[\W_]+", "-", plain).strip("-")
