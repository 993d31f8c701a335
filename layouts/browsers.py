"""The oldest browsers that pages serve, and how style sheets are written so that these read them too.

docs/decisions/0032-oldest-browsers.md says why these. Above the floor and still not everywhere are `light-dark()`,
`:has()` and `@property`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FLOOR = {"Chrome": "111", "Firefox": "115", "Safari": "16.4"}
"""The first version of each browser that shows everything that is not decoration; scripts are written for these."""

THEMED = "@supports (color:light-dark(#fff,#000))"
_RULE = re.compile(r"(?P<selectors>[^{}@;/]+)\{(?P<body>[^{}]*)\}")
_THEMED = re.compile(r"light-dark\((?P<light>[^(),]+|[a-z]+\([^()]*\)),(?P<dark>[^(),]+|[a-z]+\([^()]*\))\)")


def readable(css: str) -> str:
    """Return a style sheet without comments and blanks so that every browser above the floor reads it.

    An unknown function in a custom property makes whatever uses it invalid, and an unknown selector all of its list.
    """
    return _RULE.sub(lambda rule: "".join(_rules(rule["selectors"], rule["body"])), css)


def _rules(selectors: str, body: str) -> Iterator[str]:
    """Yield a rule for each part of its selectors that a browser may not know, with light colours and with both."""
    for part in _parts(selectors):
        yield f"{part}{{{_THEMED.sub(lambda pair: pair['light'], body)}}}"
        themed = ";".join(one for one in body.split(";") if "light-dark(" in one)
        if themed:
            yield f"{THEMED}{{{part}{{{themed}}}}}"


def _parts(selectors: str) -> list[str]:
    """Return the selectors without `:has()` and those with it, each as a list of its own."""
    if ":has(" not in selectors:
        return [selectors]
    every = _split(selectors)
    halves = ([one for one in every if ":has(" not in one], [one for one in every if ":has(" in one])
    return [",".join(half) for half in halves if half]


def _split(selectors: str) -> list[str]:
    """Return the selectors of a list; commas within parentheses belong to one of them."""
    depth, parts = 0, [""]
    for sign in selectors:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
