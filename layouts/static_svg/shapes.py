"""The marks of categories: the shapes of the style sheet, many marks per path.

A square is a tenth smaller than the others, since it covers more than they do and would look larger.
Round marks are zero-length lines with round caps; a ring is a dot with a smaller dot of the ground on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from layouts.static_svg.svg import Point, element, pair, polyline

POLYGONS: dict[str, Sequence[Point]] = {
    "square": ((-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)),
    "triangle-down": ((-0.5, -0.44), (0.5, -0.44), (0, 0.5)),
    "diamond": ((0, -0.5), (0.5, 0), (0, 0.5), (-0.5, 0)),
    "pentagon": ((0, -0.5), (0.5, -0.12), (0.31, 0.48), (-0.31, 0.48), (-0.5, -0.12)),
    "cross": (
        *((-0.18, -0.5), (0.18, -0.5), (0.18, -0.18), (0.5, -0.18), (0.5, 0.18), (0.18, 0.18)),
        *((0.18, 0.5), (-0.18, 0.5), (-0.18, 0.18), (-0.5, 0.18), (-0.5, -0.18), (-0.18, -0.18)),
    ),
}
HOLE = 0.5
"""Diameter of a ring's hole as a fraction of its size."""


def marks(shape: str, centres: Sequence[Point], size: float, *, ground: str) -> Markup:
    """Return marks of one shape in the current colour."""
    corners = [(across * size, down * size) for across, down in POLYGONS.get(shape, ())]
    if corners:
        outline = polyline([corners]).removeprefix(pair("M", *corners[0])) + "z"
        return element("path", d=repeated(outline, ((x + corners[0][0], y + corners[0][1]) for x, y in centres)))
    dots = repeated("h0", centres)
    ends = {"d": dots, "stroke_linecap": "round"}
    hole = element("path", **ends, stroke=ground, stroke_width=HOLE * size) if shape == "ring" else Markup()
    return element("path", **ends, stroke_width=size) + hole


def repeated(outline: str, starts: Iterable[Point]) -> str:
    """Return one path that repeats a closed outline at each of some points."""
    path, before = "", (0, 0)
    for x, y in starts:
        here = (round(x * 10), round(y * 10))
        path += pair("m" if path else "M", (here[0] - before[0]) / 10, (here[1] - before[1]) / 10) + outline
        before = here
    return path
