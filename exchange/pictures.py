"""Pictures that a file only has the address of: what a curator writes once each is saved in the dataset's folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import yaml

from data.models.media import ALT_LIMIT, CAPTION_LIMIT, CREDIT_LIMIT, HOME, KINDS, ending
from exchange import cleaning

WHAT, WHOSE, TERMS = "what is to be seen", "who made it", "on what terms you may show it"
SAVED_AS = {".gif": ".png"}
OTHERS = (".gif", ".bmp", ".tif", ".tiff", ".heic")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture of an item at an address, with what its file says of it."""

    address: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


def is_picture(address: str) -> bool:
    """Return whether an address is, by its ending, that of a picture."""
    suffix = ending(urlsplit(address).path)
    return address.startswith(("http://", "https://")) and (suffix in KINDS or suffix in OTHERS)


def stub(event_id: str, pictures: Sequence[Wanted]) -> list[str]:
    """Return the lines that go into an event; what a curator must find out is left open, and `check` asks for it."""
    lines = ["media:"]
    for place, one in enumerate(pictures, start=1):
        suffix = ending(urlsplit(one.address).path)
        number = f"-{place}" if len(pictures) > 1 else ""
        file = f"{HOME}{event_id}{number}{suffix if suffix in KINDS else SAVED_AS.get(suffix, '.jpg')}"
        lines += [
            f"  - file: {file}",
            f"    alt: {_said(one.alt, ALT_LIMIT) or f' # {WHAT}'}",
            *([f"    caption: {_said(one.caption, CAPTION_LIMIT)}"] if one.caption else []),
            f"    credit: {_said(one.credit, CREDIT_LIMIT) or f' # {WHOSE}'}",
            f"    licence:  # {TERMS}",
            f"    source: {_said(one.address, len(one.address))}",
        ]
    return lines


def _said(text: str, limit: int) -> str:
    """Return a text as one line of YAML."""
    line = cleaning.cut(cleaning.line(text), limit)
    if not line:
        return ""
    return str(yaml.safe_dump(line, allow_unicode=True, width=10_000)).removesuffix("\n").removesuffix("\n...")
