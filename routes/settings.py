"""What the host decides about a server: values that `app.py` read from the command line and the environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How one server presents a Dataset."""

    base_url: str = ""
    """The public address ("https://example.org" or with a path) of links that leave the page; empty: the request's.

    A slash at its end is taken off.
    """

    frame_ancestors: str = "*"
    """Who may frame the embed, in the words of Content-Security-Policy."""

    published: bool = False
    """The pages become plain files: what only a server can answer is not offered on them."""

    separate_assets: bool = False
    """Serve our style sheets and scripts one by one, which is easier to debug, not joined."""

    def __post_init__(self) -> None:
        """Bring the address into the one form that all links are made from."""
        object.__setattr__(self, "base_url", self.base_url.rstrip("/"))
