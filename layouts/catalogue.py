"""The whole message catalogue in English: that of layouts/messages, and the words of each panel from its folder."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from layouts.messages import MESSAGES as COMMON
from layouts.messages import Message


def _of_panels() -> Iterator[dict[str, Message]]:
    """Yield the words of the panels, without a list of them."""
    for path in sorted((Path(__file__).parent / "panels").glob("*/words.py")):
        words: dict[str, Message] = import_module(f"layouts.panels.{path.parent.name}.words").WORDS
        yield words


MESSAGES: dict[str, Message] = {**COMMON, **{key: text for words in _of_panels() for key, text in words.items()}}
