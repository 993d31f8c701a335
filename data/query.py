"""The query string: its pairs and percent-encoding, equal to the browser's encodeURIComponent.

Twin of assets/state/query.js. Knows no particular keys or values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

_ESCAPED = re.compile(
    "%[0-7][0-9A-Fa-f]|%[C-Dc-d][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]"
    "|%[Ee][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){2}|%[Ff][0-7](?:%[89ABab][0-9A-Fa-f]){3}"
)


def pairs(query: str) -> dict[str, str]:
    """Return the decoded pairs of a query, in order of first appearance; the last value of a key wins."""
    pieces = (piece.partition("=") for piece in query.removeprefix("?").split("&") if piece)
    return {decode(key): decode(text) for key, _, text in pieces}


def write(values: Iterable[tuple[str, str]]) -> str:
    """Return the query string of these pairs."""
    return "&".join(f"{encode(key)}={encode(text)}" for key, text in values)


def decode(text: str) -> str:
    """Decode percent-encoded UTF-8; malformed sequences stay as they are, and "+" is a plus."""
    return _ESCAPED.sub(lambda match: _character(match[0]), text)


def encode(text: str) -> str:
    """Encode as the browser's encodeURIComponent does."""
    return quote(text, safe="!~*'()")


def _character(escaped: str) -> str:
    try:
        return bytes.fromhex(escaped.replace("%", "")).decode()
    except UnicodeDecodeError:
        return escaped
