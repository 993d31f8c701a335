"""Style sheets name nothing that no page has: a rule whose class went with a feature goes with it."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.conftest import ROOT

OF_OTHERS = re.compile(r"js-line$|modal-(?:content|header|title|body)$")
"""Classes that Plotly and Bootstrap write."""
OF_WIDTHS = re.compile(r"w\d+$")
"""Classes of the stills of an embed, one for each width that they are drawn for."""
WRITERS = ("assets/**/*.js", "layouts/**/*.py", "layouts/templates/*.html")


@cache
def written() -> tuple[set[str], set[str], set[str]]:
    """Return the words of what writes classes and ids, and the beginnings and ends of those with a value in them."""
    text = "\n".join(path.read_text(encoding="utf-8") for one in WRITERS for path in ROOT.glob(one))
    begun, ended = re.findall(r"([\w-]+-)\$?\{", text), re.findall(r"\}(--[\w-]+)", text)
    return set(re.findall(r"[\w-]+", text)), set(begun), set(ended)


def named() -> list[str]:
    """Return the classes and ids in the selectors of our style sheets."""
    found: set[str] = set()
    for path in ROOT.glob("assets/**/*.css"):
        rules = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        selectors = (one for one in re.findall(r"([^{}]+)\{", rules) if not one.strip().startswith("@"))
        found |= {name for one in selectors for name in re.findall(r"[.#]([a-zA-Z_][\w-]*)", one)}
    return sorted(found)


def is_written(name: str) -> bool:
    """Return whether something writes a name: whole, or put together from a part of it and a value."""
    if OF_OTHERS.match(name) or OF_WIDTHS.match(name):
        return True
    words, begun, ended = written()
    parts = [at for at, sign in enumerate(name) if sign == "-"]
    return name in words or any(name[: at + 1] in begun or name[at:] in ended for at in parts)


def test_what_a_style_sheet_names_is_written_somewhere() -> None:
    names = named()
    assert len(names) > 300
    assert [name for name in names if not is_written(name)] == []


@pytest.mark.parametrize("planted", ["gone-pane", "elbaliava", "crosshair--gone", "w-280"])
def test_the_guard_sees_a_name_that_nothing_writes(planted: str) -> None:
    assert not is_written(planted)
