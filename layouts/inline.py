"""JSON within a script element, safely escaped."""

from __future__ import annotations

import json

from markupsafe import Markup


def inline_json(value: object) -> Markup:
    """Return `value` as JSON that cannot close the script element. Raises ValueError for NaN."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))
