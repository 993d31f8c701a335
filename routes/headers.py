"""Security headers of all responses: Content-Security-Policy, framing, permissions, referrers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from flask import Flask, Response

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def policy(*, script_hashes: Sequence[str], frame_ancestors: str) -> str:
    """Return the Content-Security-Policy: this server only, and inline scripts by hash.

    If everybody may frame the page the directive is left out: "*" would exclude pages opened from a disk, web views of
    apps and sandboxed previews, which have no host.
    """
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self' 'unsafe-inline'",  # plotly.js and Dash's components write style attributes
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "frame-src": "'self'",  # the preview of an embed
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "" if "*" in frame_ancestors.split() else frame_ancestors,
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items() if value)


def framers(configured: str) -> str:
    """Return the frame-ancestors of a page that others may frame: as configured, and always this site itself."""
    return configured if {"*", "'self'"} & set(configured.split()) else f"'self' {configured}".rstrip()


def register(server: Flask, script_hashes: Callable[[], Sequence[str]]) -> None:
    """Set the headers on every response; a route may set its own."""
    own_page = cache(lambda: policy(script_hashes=script_hashes(), frame_ancestors="'self'"))

    @server.after_request
    def finish(response: Response) -> Response:
        return harden(response, own_page())


def harden(response: Response, policy: str) -> Response:
    """Set the missing headers of a response."""
    defaults = {
        "Content-Security-Policy": policy,
        "Permissions-Policy": PERMISSIONS,
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    for name, value in defaults.items():
        response.headers.setdefault(name, value)
    return response
