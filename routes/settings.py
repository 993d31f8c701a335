"""What the host decides about a server: values that `app.py` read from the command line and the environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How one server presents a Dataset."""

    base_url: str = ""
    """The public address, "https://example.org", for links that leave the page; empty = that of the request."""

    frame_ancestors: str = "*"
    """Who may frame the embed, in the words of Content-Security-Policy."""

    separate_assets: bool = False
    """Serve our style sheets and scripts one by one, which is easier to debug, not joined."""
