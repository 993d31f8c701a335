"""Some bytes to send, with their type, named by what is in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Body:
    """Bytes and their type; `digest` names the content and stands for it in comparisons."""

    digest: str
    mimetype: str
    data: bytes = field(repr=False, compare=False)

    @classmethod
    def of(cls, data: bytes, mimetype: str) -> Body:
        """Return a Body of `data`, named by it."""
        return cls(hashlib.sha256(data).hexdigest()[:12], mimetype, data)
