"""The `data-` and `aria-` attributes of Dash components, which the generated signatures of Dash cannot name."""

from __future__ import annotations

from typing import Any


def hooks(attributes: dict[str, str]) -> dict[str, Any]:
    """Return attributes as keyword arguments of a component."""
    return attributes


def part(name: str) -> dict[str, Any]:
    """Return the attribute by which scripts find a part."""
    return {"data-part": name}
