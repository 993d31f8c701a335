"""The texts of a chart: tick labels, formatted values, and the unit of a pane.

Twin of assets/panels/charts/heads.js, of `textOf` in assets/panels/charts/value-scale.js and of `reading` in
assets/panels/charts/labels.js.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_skeleton
from babel.numbers import format_decimal

from data import days
from data.axis import Tick
from data.chart_series.line import Line, Seen
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts.words import MINUS, Words

SKELETONS = {"dayMonth": "MMMd", "medium": "yMMMd", "monthShort": "MMM", "monthYear": "yMMM", "year": "y"}
SMALL = 99.95
"""Below this, changes and multiples (thousands, millions) get one decimal; 99.95 rounds to 100.0."""


def tick(found: Tick, say: Words) -> str:
    """Return the label of a tick of the time axis."""
    return str(format_skeleton(SKELETONS[found.style], date.fromisoformat(days.iso(found.day)), locale=say.locale))


def figure(value: float, scale: ValueScale, plot: Plot, pane: str, say: Words, *, digits: int | None = None) -> str:
    """Return a value formatted as on its axis: its decimal spelling rounded half up, as browsers do."""
    places = scale.digits if digits is None else digits
    exact = Decimal(repr(value / scale.size)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0
    change = pane == "prices" and plot.view.scale == "change"
    decimals = f".{'0' * places}" if places else ""
    form = f"+#,##0{decimals};-#,##0{decimals}" if change and exact else f"#,##0{decimals}"
    number = str(format_decimal(exact, format=form, locale=say.locale)).replace("-", MINUS)
    share = pane == "shipments" and plot.view.measure == "share"
    return f"{number}%" if change or share else number


def tick_figure(value: float, scale: ValueScale, plot: Plot, pane: str, say: Words) -> str:
    """Return the label of a tick of a value axis."""
    return figure(value, scale, plot, pane, say, digits=scale.tick_digits(value))


def reading(line: Line, seen: Seen, scale: ValueScale, plot: Plot, say: Words) -> str:
    """Return a value formatted for its line's label; that of a whole year names the year."""
    value = amount(line, seen.value, scale, plot, say)
    return (
        say.say("charts.value.in", value=value, period=say.date(f"{seen.year}-01-01", "year")) if seen.year else value
    )


def amount(line: Line, value: float, scale: ValueScale, plot: Plot, say: Words) -> str:
    """Return a value formatted with more decimals than the axis while it is small."""
    fine = scale.size > 1 or (line.pane == "prices" and plot.view.scale == "change")
    digits = max(1, scale.digits) if fine and abs(value) < SMALL * scale.size else scale.digits
    return figure(value, scale, plot, line.pane, say, digits=digits)


def unit(plot: Plot, pane: str, scale: ValueScale, say: Words) -> str:
    """Return the unit of a pane's axis as text, and whether the axis is logarithmic."""
    return scaled(_unit(plot, pane, scale, say), scale, say)


def scaled(what: str, scale: ValueScale, say: Words) -> str:
    """Return what an axis measures, with the word that it is logarithmic."""
    return say.say("charts.log", what=what) if scale.is_log and what else what


def _unit(plot: Plot, pane: str, scale: ValueScale, say: Words) -> str:
    if pane == "shipments":
        return _shipment_unit(plot, scale, say)
    if plot.view.scale == "price":
        return say.say("charts.unit.price", unit=counted(scale, plot.prices.unit, say))
    if plot.prices.base is None:
        return ""
    key = "charts.unit.change" if plot.view.scale == "change" else "charts.unit.rebased"
    return say.say(key, day=say.day(days.iso(plot.prices.base)))


def source(plot: Plot, pane: str, say: Words) -> str:
    """Return whose figures the lines of a pane are; empty without lines."""
    publishers = list(dict.fromkeys(line.series.source.publisher for line in plot.lines(pane)))
    return say.say("charts.source", n=len(publishers), parts="; ".join(publishers)) if publishers else ""


def _shipment_unit(plot: Plot, scale: ValueScale, say: Words) -> str:
    if plot.view.measure == "index":
        years = {line.series.index_base for line in plot.shipments.lines}
        if len(years) == 1:
            return say.say("charts.unit.index", year=years.pop())
        return say.say("charts.unit.index.several")
    if plot.view.measure == "share":
        return say.say("charts.unit.share")
    unit_ = plot.shipments.unit
    return say.say("charts.unit.value", unit=counted(scale, unit_, say)) if unit_ else ""


def counted(scale: ValueScale, unit_: str, say: Words) -> str:
    """Return a unit with the multiple that an axis counts in."""
    return say.say(f"charts.unit.{scale.multiple}", unit=unit_) if scale.multiple else unit_
