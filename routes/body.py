"""The body of a response: bytes with media type and content hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Body:
    """Bytes and their media type; `digest` is a content hash, which also decides equality."""

    digest: str
    mimetype: str
    data: bytes = field(repr=False, compare=False)

    @classmethod
    def of(cls, data: bytes, mimetype: str) -> Body:
        """Return a Body of `data` with its hash."""
        return cls(hashlib.sha256(data).hexdigest()[:12], mimetype, data)
