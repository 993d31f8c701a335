"""Text for XML, which forbids most control characters even if escaped."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return a text without the characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)
