"""The title of a chart: the finding of the dataset for these dates, and what the chart measures.

What is measured follows from the View and the lines drawn: whose figures, the unit, and the day or year that is 100.
The finding of a chart that a view shows alone is the headline of the view instead.
Twin of assets/panels/charts/title.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data import days
from data.chart_series.line import Line, Points
from data.chart_series.plot import Plot
from data.nouns import in_sentence
from data.scene import Scene
from layouts.chart_words import counted, scaled
from layouts.headline.chart import chart_finding, lone_chart
from layouts.words import Words

KINDS = ("price", "index", "rate")


@dataclass(frozen=True, slots=True)
class ChartTitle:
    """What a chart shows, empty where the dataset does not say it, and what it measures."""

    finding: str
    measured: str


def chart_title(scene: Scene, pane: str, words: Words) -> ChartTitle:
    """Return the title of the pane "shipments" or "prices"."""
    lines = scene.plot.lines(pane)
    if not lines:
        return ChartTitle("", "")
    measured = _shipments(scene, lines, words) if pane == "shipments" else _prices(scene.plot, lines, words)
    found = "" if lone_chart(scene.view) else chart_finding(scene, pane)
    return ChartTitle(found, scaled(measured, scene.plot.value_scale(pane), words))


def _shipments(scene: Scene, lines: Sequence[Line], words: Words) -> str:
    view, plot = scene.view, scene.plot
    if len(lines) == 1:
        what = lines[0].series.label if view.measure == "share" else lines[0].label
    else:
        what = _traded(scene, lines, words)
    often = _often(lines, plot, words)
    if view.measure == "index":
        years = {line.series.index_base for line in lines}
        if len(years) > 1:
            return words.say("measured.index.several", what=what, often=often)
        return words.say("measured.index", what=what, often=often, year=years.pop())
    if view.measure == "share":
        return words.say("measured.percent", what=what, often=often)
    unit = counted(plot.value_scale("shipments"), plot.shipments.unit, words)
    if not _has_months(lines, plot):
        often = words.say("measured.averaged")
    return words.say("measured.amount", what=what, often=often, unit=unit)


def _traded(scene: Scene, lines: Sequence[Line], words: Words) -> str:
    """Return what several lines are: imports or exports of a country, their good and origin where all share it."""
    series = [line.series for line in lines]
    if {one.kind for one in series} != {"shipment"}:
        return words.say("measured.mixed")
    reporters, origins = {one.reporter for one in series}, {one.origin for one in series}
    materials = {one.material for one in series}
    good = next((one.label for one in scene.dataset.materials if materials == {one.id}), "")
    values = {"good": in_sentence(good, scene.dataset), "reporter": _only(reporters), "origin": _only(origins)}
    share = ["share"] if scene.view.measure == "share" else []
    known = [name for name in ("good", "origin") if values[name]]
    way = "exports" if values["reporter"] == values["origin"] else "imports"
    parts = [*share, way if values["reporter"] else "shipments", *known]
    return words.say(f"measured.{'-'.join(parts)}", **values)


def _only(names: set[str | None]) -> str:
    """Return the one name of a set; empty if there are several or none."""
    return (next(iter(names)) or "") if len(names) == 1 else ""


def _often(lines: Sequence[Line], plot: Plot, words: Words) -> str:
    """Return how often figures are given: monthly, for whole years, or both in turn."""
    months, years = _in_view([one.points for one in lines], plot), _in_view([one.marks for one in lines], plot)
    if not years:
        return words.say("measured.monthly")
    if not months:
        return words.say("measured.yearly")
    last = max(end for _, end in months)
    if all(start >= last for start, _ in years):
        return words.say("measured.monthly.then", month=words.date(days.iso(last - 1), "month"))
    first = min(start for start, _ in months)
    return words.say("measured.monthly.before" if all(end <= first for _, end in years) else "measured.monthly.and")


def _has_months(lines: Sequence[Line], plot: Plot) -> bool:
    """Tell whether any monthly value is in view, or no value at all."""
    return bool(_in_view([one.points for one in lines], plot)) or not _in_view([one.marks for one in lines], plot)


def _in_view(parts: Sequence[Points], plot: Plot) -> list[tuple[int, int]]:
    """Return the first day and the end of each value that is in view."""
    spans = (span for part in parts for span in zip(part.start, part.end, strict=True))
    return [(start, end) for start, end in spans if _seen(start, end, plot)]


def _seen(start: int, end: int, plot: Plot) -> bool:
    return start < plot.span.end and end > plot.span.first


def _prices(plot: Plot, lines: Sequence[Line], words: Words) -> str:
    what = _closes(lines, words)
    if plot.view.scale == "price" and [line.kind for line in lines] == ["rate"]:
        return what
    if plot.view.scale == "price":
        return words.say("measured.price", what=what, unit=counted(plot.value_scale("prices"), plot.prices.unit, words))
    if plot.prices.base is None:
        return what
    day = words.day(days.iso(plot.prices.base))
    return words.say("measured.change" if plot.view.scale == "change" else "measured.rebased", what=what, day=day)


def _closes(lines: Sequence[Line], words: Words) -> str:
    """Return what the lines are: closing prices, indices, exchange rates; an only one by its name."""
    kinds = [kind for kind in KINDS if any(line.kind == kind for line in lines)]
    if len(lines) == 1:
        return words.say("measured.close", label=lines[0].label) if kinds == ["price"] else lines[0].label
    indices = [line for line in lines if line.kind == "index"]
    if kinds == ["price", "index"] and len(indices) == 1:
        return words.say("measured.close.and", index=indices[0].label)
    return words.say(f"measured.of-{'-'.join(kinds)}")
