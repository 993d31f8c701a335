"""Lines as pixel coordinates: monthly steps, gaps, and simplification to what is visible.

Points are omitted, never averaged: per pixel column the minimum and maximum stay, then the turning points.

Twin of assets/panels/charts/traces.js in what is joined and where a gap is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence

from data.axis import Axis
from data.chart_series.line import NEAR, Points
from layouts.static_svg.svg import Point

Height = Callable[[float], float]
TWO = 2
TOLERANCES = (0.3, 0.5, 0.7, 1.0, 1.4, 2.0)
"""Tolerances in pixels, tried in order, for omitted points."""


def steps(points: Points, axis: Axis, height: Height) -> list[list[Point]]:
    """Return stepped values of months or years, clipped to the plot."""
    pieces: list[list[Point]] = []
    ended = None
    for start, end, value in zip(points.start, points.end, points.value, strict=True):
        if end > axis.first and start < axis.end:
            left, right = axis.x(max(start, axis.first)), axis.x(min(end, axis.end))
            if start != ended or not pieces:
                pieces.append([])
            pieces[-1] += [(left, height(value)), (right, height(value))]
        ended = end
    return pieces


def bars(points: Points, axis: Axis, height: Height) -> list[list[Point]]:
    """Return yearly values as separate bars."""
    return [piece[at : at + 2] for piece in steps(points, axis, height) for at in range(0, len(piece), 2)]


def course(points: Points, axis: Axis, height: Height, *, most: int) -> list[list[Point]]:
    """Return daily values at the middle of their day, joined unless too many days lie between them.

    Invisible points are omitted; with more than `most` points, barely visible ones too.
    """
    whole = [list(thinned(list(_within(piece, axis)))) for piece in _joined(points, axis, height)]
    turns = [distances(piece) for piece in whole]
    every = [distance for piece in turns for distance in piece]
    least = next((limit for limit in TOLERANCES if sum(one > limit for one in every) <= most), TOLERANCES[-1])
    return [
        [point for point, distance in zip(piece, found, strict=True) if distance > least]
        for piece, found in zip(whole, turns, strict=True)
    ]


def thinned(points: Sequence[Point]) -> Iterator[Point]:
    """Yield at most two points per pixel column: the lowest and the highest, in order."""
    column: list[Point] = []
    for point in points:
        if column and int(point[0]) != int(column[0][0]):
            yield from _extremes(column)
            column = []
        column.append(point)
    yield from _extremes(column)


def distances(points: Sequence[Point]) -> list[float]:
    """Return for each point how far a line without it, and without less important ones, would miss it.

    Points beyond a tolerance are those that Ramer-Douglas-Peucker keeps.
    """
    found = [math.inf] * len(points)
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        if last - first <= 1:
            continue
        missed = [_distance(points[at], points[first], points[last]) for at in range(first + 1, last)]
        far = max(range(len(missed)), key=missed.__getitem__) + first + 1
        found[far] = min(missed[far - first - 1], found[first], found[last])
        parts += [(first, far), (far, last)]
    return found


def _joined(points: Points, axis: Axis, height: Height) -> Iterable[list[Point]]:
    pieces: list[list[Point]] = []
    before = None
    for day, value in zip(points.start, points.value, strict=True):
        if axis.first - NEAR <= day <= axis.end + NEAR:
            if before is None or day - before > NEAR:
                pieces.append([])
            pieces[-1].append((axis.x(day + 0.5), height(value)))
            before = day
    return pieces


def _within(points: Sequence[Point], axis: Axis) -> Iterator[Point]:
    """Yield the points between the plot's edges; a line that crosses an edge is clipped there."""
    left, right = axis.left, axis.width - axis.right
    before: Point | None = None
    for point in points:
        if before is not None:
            for edge in (left, right):
                if before[0] < edge < point[0]:
                    part = (edge - before[0]) / (point[0] - before[0])
                    yield edge, before[1] + part * (point[1] - before[1])
        if left <= point[0] <= right:
            yield point
        before = point


def _extremes(column: Sequence[Point]) -> Iterator[Point]:
    if len(column) <= TWO:
        yield from column
        return
    least = min(range(len(column)), key=lambda at: column[at][1])
    greatest = max(range(len(column)), key=lambda at: column[at][1])
    for at in sorted({least, greatest}):
        yield column[at]


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return the vertical distance of a point from the line between two others."""
    if end[0] == start[0]:
        return abs(point[1] - start[1])
    part = (point[0] - start[0]) / (end[0] - start[0])
    return abs(point[1] - start[1] - part * (end[1] - start[1]))
