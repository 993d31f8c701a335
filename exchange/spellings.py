"""Spellings of names in imported events, unified so that each has its own slug."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.slugs import slug
from exchange.report import Report
from exchange.story import Item

NAMED = ("actors", "companies")


def unify_spellings(items: Sequence[Item], report: Report) -> list[Item]:
    """Return the items with the first spelling of each actor and company in place of others with the same slug."""
    first: dict[tuple[str, str], str] = {}
    found = []
    for item in items:
        more = dict(item.more)
        for name in NAMED:
            labels = dict.fromkeys(_spelt(name, label, first, item, report) for label in more.get(name, ()))
            more[name] = [label for label in labels if label]
        found.append(replace(item, more={key: value for key, value in more.items() if value}))
    return found


def _spelt(name: str, label: str, first: dict[tuple[str, str], str], item: Item, report: Report) -> str:
    if not slug(label):
        report.change(f"name without a letter or digit left out of {name}", item.where, label)
        return ""
    known = first.setdefault((name, slug(label)), label)
    if known != label:
        report.change("name that a link cannot tell from another, spelt like that", item.where, f"{label}: {known}")
    return known
