"""The colours of a static SVG: tokens of assets/base/tokens.css and categories, as CSS variables or fixed colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.dataset import Dataset

TOKENS = Path(__file__).resolve().parents[2] / "assets" / "base" / "tokens.css"
THEMES = ("light", "dark")
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*light-dark\((#[0-9a-fA-F]{3,8}),\s*(#[0-9a-fA-F]{3,8})\)")


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of tokens and categories. `follows` means that the page's theme decides."""

    token: Callable[[str], str]
    category: Callable[[str], str]
    follows: bool


VARIABLES = Paint(token=lambda name: f"var(--{name})", category=lambda _: "var(--category)", follows=True)
"""CSS variables: a fragment follows the page's theme."""


def fixed(dataset: Dataset, theme: str) -> Paint:
    """Return the fixed colours of one theme, for a standalone picture."""
    dark = theme == "dark"
    categories = {one.id: one.colour_dark if dark else one.colour for one in dataset.categories}
    known = tokens(theme)
    return Paint(token=lambda name: known[name], category=lambda name: categories[name], follows=False)


@cache
def tokens(theme: str) -> Mapping[str, str]:
    """Return the colour of each token in a theme."""
    found = _TOKEN.findall(TOKENS.read_text(encoding="utf-8"))
    return {name: dark if theme == "dark" else light for name, light, dark in found}
