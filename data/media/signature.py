"""The type of a file by its first bytes, whatever its name says."""

from __future__ import annotations

import re

MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE\s[^\[>]*(?:\[.*?\]\s*)?>\s*)*<(\w+:)?svg\b",
    re.DOTALL,
)
AVIF = re.compile(rb"....ftyp(?:avif|avis)", re.DOTALL)
WEBP = re.compile(rb"RIFF....WEBP", re.DOTALL)
BEGINNINGS = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"GIF8": "GIF",
    b"%PDF": "PDF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"BM": "BMP",
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "ZIP",
}
HEIC = re.compile(rb"....ftyp(?:heic|heix|hevc|mif1|msf1)", re.DOTALL)
LOOKED_AT = 4096
"""Bytes within which the root of a drawing begins."""


def kind_of(content: bytes) -> str:
    """Return the type of a file by its content: "JPEG", "GIF", …; empty if it is none that is known here."""
    head = content[:LOOKED_AT]
    if MARKUP.match(head) or (head[:2] in (b"\xff\xfe", b"\xfe\xff") and "<svg" in head.decode("utf-16", "ignore")):
        return "SVG"
    if WEBP.match(head):
        return "WebP"
    if AVIF.match(head):
        return "AVIF"
    if HEIC.match(head):
        return "HEIC"
    return next((kind for beginning, kind in BEGINNINGS.items() if head.startswith(beginning)), "")
