"""The path of a price in static SVG, on a time axis: the band of ordinary windows, the benchmark dashed, the price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from data import days
from data.axis import Axis
from data.chart_series.nice import Fit, digits, fit
from data.event_study.path import Path, Point
from data.label_layout import Name, apart
from layouts.fonts.typefaces import SEMIBOLD
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number, polyline, xml_escaped
from layouts.told import directed

DOTS = (0, 5, 20)
"""The sessions with a dot: the reaction day, and the ends of the two longer windows."""

LEADING = 1.15
ASIDE = 0.6
"""Line height of a label, and its distance from the plot; in text heights."""

Pixel = tuple[float, float]


class Pane(NamedTuple):
    """Where a path is drawn: the time axis, the top and height in pixels, and the values between."""

    axis: Axis
    top: float
    height: float
    values: Fit

    def at(self, point: Point, value: float) -> Pixel:
        """Return the place of a value at a session."""
        return self.axis.x(days.ordinal(point.day) + 0.5), self.y(value)

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.top + self.height * (1 - (value - self.values.low) / (self.values.high - self.values.low))


def path_pane(drawing: Drawing, path: Path, axis: Axis, top: float, height: float) -> Markup:
    """Return the path, with its values at the left and the names of its lines at the right."""
    named = [value for point in path.points for value in (point.move, point.benchmark, point.low, point.high)]
    known = [value * 100 for value in named if value is not None]
    found = fit((min(known), max(known)), zero=False)
    values = Fit(found.low / 100, found.high / 100, found.step / 100, [value / 100 for value in found.values])
    pane = Pane(axis, top, height, values)
    return Markup().join(
        [
            _band(drawing, path, pane),
            _ticks(drawing, pane),
            _line(drawing, path, pane, "benchmark"),
            _line(drawing, path, pane, "move"),
            *_dots(drawing, path, pane),
            *_names(drawing, path, pane),
        ]
    )


def _runs(path: Path, *names: str) -> Iterator[list[Point]]:
    """Yield the runs of sessions at which all these values are known."""
    run: list[Point] = []
    for point in path.points:
        if any(getattr(point, name) is None for name in names):
            yield run
            run = []
        else:
            run.append(point)
    yield run


def _course(run: list[Point], name: str, pane: Pane) -> list[Pixel]:
    return [pane.at(point, getattr(point, name)) for point in run]


def _band(drawing: Drawing, path: Path, pane: Pane) -> Markup:
    drawn = [
        [*_course(run, "high", pane), *reversed(_course(run, "low", pane))]
        for run in _runs(path, "low", "high")
        if len(run) > 1
    ]
    shape = "".join(f"{polyline([piece])}z" for piece in drawn)
    return element("path", d=shape, fill=drawing.paint.token("band"), class_="path-band") if shape else Markup()


def _ticks(drawing: Drawing, pane: Pane) -> Markup:
    rules, zero, texts = "", "", []
    places = max(0, digits(pane.values.step * 100))
    for value in pane.values.values:
        y = pane.y(value)
        rule = f"M{number(pane.axis.left)} {number(y)}H{number(pane.axis.width - pane.axis.right)}"
        rules, zero = (rules, zero + rule) if abs(value) < pane.values.step / 2 else (rules + rule, zero)
        text = drawing.words.percent(value, places) if zero != rule else "0"
        x = max(pane.axis.left - 0.5 * drawing.text, min(drawing.width(text), pane.axis.left))
        texts.append(drawing.write(text, x, y + 0.36 * drawing.text))
    written = element("g", *texts, fill=drawing.paint.token("ink-2"), text_anchor="end")
    return Markup().join([drawing.stroke(rules, "rule"), drawing.stroke(zero, "rule-2"), written])


def _line(drawing: Drawing, path: Path, pane: Pane, name: str) -> Markup:
    drawn = polyline(_course(run, name, pane) for run in _runs(path, name))
    if name == "benchmark":
        return drawing.stroke(drawn, "rule-2", stroke_width=1.25, stroke_dasharray="4 3")
    return drawing.stroke(drawn, "ink", stroke_width=2, stroke_linejoin="round", class_="path-line")


def _dots(drawing: Drawing, path: Path, pane: Pane) -> Iterator[Markup]:
    for point in path.points:
        if point.session in DOTS and point.move is not None:
            x, y = pane.at(point, point.move)
            ink, ground = drawing.paint.token("ink"), drawing.paint.token("ground")
            yield element("circle", cx=x, cy=y, r=3.5, fill=ink, stroke=ground, stroke_width=1.5)


def _names(drawing: Drawing, path: Path, pane: Pane) -> Iterator[Markup]:
    """Yield the name and the last value of each line, in the right gutter."""
    labels = [_label(drawing, path, pane, *one) for one in (("move", path.series), ("benchmark", path.benchmark))]
    found = [label for label in labels if label]
    leading, x = LEADING * drawing.text, pane.axis.width - pane.axis.right + ASIDE * drawing.text
    sizes = [Name(wanted, (len(lines) + 0.3) * leading) for wanted, lines, _ in found]
    for middle, (_, lines, name) in zip(apart(sizes, pane.height), found, strict=True):
        first = pane.top + middle - (len(lines) - 1) * leading / 2 + 0.36 * drawing.text
        texts = [
            element("tspan", xml_escaped(directed(line)), x=x, y=first + at * leading) for at, line in enumerate(lines)
        ]
        weight, colour = (SEMIBOLD, "ink") if name == "move" else (None, "ink-2")
        yield element("text", *texts, font_weight=weight, fill=drawing.paint.token(colour))


def _label(
    drawing: Drawing, path: Path, pane: Pane, name: str, series: str | None
) -> tuple[float, list[str], str] | None:
    """Return the wanted height of a label, its lines, and whose it is."""
    last = next((point for point in reversed(path.points) if getattr(point, name) is not None), None)
    if series is None or last is None:
        return None
    value = getattr(last, name)
    room = (pane.axis.right - 1.2 * ASIDE * drawing.text) / drawing.spare(SEMIBOLD)
    short = drawing.scene.dataset.series_by_id[series].short
    text = f"{short} {drawing.words.percent(value, 1)}"
    return pane.y(value) - pane.top, faces.lines(text, room, drawing.text, most=3, weight=SEMIBOLD), name
