"""Settings of a server, which `app.py` reads from the command line and the environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one server."""

    base_url: str = ""
    """The public URL ("https://example.org", also with a path) of links that leave the page; empty: the request's.

    A trailing slash is removed.
    """

    frame_ancestors: str = "*"
    """The frame-ancestors of the embed, as in Content-Security-Policy."""

    briefing_ancestors: str = "'self'"
    """The frame-ancestors of briefings, for signage players that show them in a frame."""

    published: bool = False
    """Whether pages become static files; features that need a server are then hidden."""

    separate_assets: bool = False
    """Whether to serve style sheets and scripts unbundled, for debugging."""

    def __post_init__(self) -> None:
        """Normalise the base URL."""
        object.__setattr__(self, "base_url", self.base_url.rstrip("/"))
