"""The address of a licence by its short name."""

from __future__ import annotations

import re

_CREATIVE_COMMONS = re.compile(
    r"CC[ -](BY(?:-(?:NC|SA|ND)){0,2})[ -]([1-4]\.[05])(?: International| Unported)?", re.IGNORECASE
)
_ZERO = re.compile(r"CC0(?:[ -]1\.0)?", re.IGNORECASE)


def licence_address(name: str) -> str | None:
    """Return the address of a Creative Commons licence; None of any other."""
    if _ZERO.fullmatch(name):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = _CREATIVE_COMMONS.fullmatch(name)
    return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else None
