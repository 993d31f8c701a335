"""The notes of a chart: where lines begin or end and why, what is left out, and what is known where nothing is visible.

Twin of assets/panels/charts/notes.js.
"""

from __future__ import annotations

from data import days
from data.chart_series.line import Line, Seen
from data.chart_series.plot import Plot
from data.chart_series.shipments import SUMS
from layouts.chart_words import amount
from layouts.words import Words


def notes(plot: Plot, pane: str, say: Words) -> str:
    """Return the notes of a pane: where lines end and why, which bars are yearly, what is left out, where zeros are."""
    return "" if plot.is_empty(pane) else " ".join(_notes(plot, pane, say))


def absent(plot: Plot, pane: str, say: Words) -> str:
    """Return what stands in a pane without visible figures: where they begin or end and why, and the nearest."""
    if not plot.is_empty(pane):
        return ""
    found = [say.say("charts.nothing.dates")] if plot.lines(pane) else []
    found += _notes(plot, pane, say)
    found += _nearest(plot, pane, say)
    return " ".join(found) or say.say("charts.nothing")


def _notes(plot: Plot, pane: str, say: Words) -> list[str]:
    part, scale = plot.part(pane), plot.value_scale(pane)
    found = [*_begins(plot, pane, say), *_ends(plot, pane, say)]
    if pane == "shipments":
        if any(_is_seen(line, plot) for line in part.lines):
            sums = plot.view.measure in SUMS
            found.append(say.say("charts.note.years" if sums else "charts.note.years.share"))
        if plot.shipments.missing:
            found.append(say.say("charts.note.measure", what=say.list(plot.shipments.missing)))
    elif plot.prices.unbased and plot.prices.base is not None:
        day = say.day(days.iso(plot.prices.base))
        found.append(say.say("charts.note.base", day=day, what=say.list(plot.prices.unbased)))
    if part.other_unit:
        found.append(say.say("charts.note.unit", what=say.list(part.other_unit)))
    if scale.is_log and 0 in scale.values:
        found.append(say.say("charts.note.zeros"))
    return found


def _is_seen(line: Line, plot: Plot) -> bool:
    spans = zip(line.marks.start, line.marks.end, strict=True)
    return any(start < plot.span.end and end > plot.span.first for start, end in spans)


def _ends(plot: Plot, pane: str, say: Words) -> list[str]:
    """Return why lines end before the view does; lines with the same end and reason share a note."""
    groups: dict[tuple[int, str], list[Line]] = {}
    for line in plot.lines(pane):
        if line.ends_before(plot.span):
            groups.setdefault((line.points.start[-1], line.series.ends), []).append(line)
    found = []
    for (day, why), lines in groups.items():
        names, last = say.list([line.noun or line.short for line in lines]), days.iso(day)
        if lines[0].stepped:
            found.append(say.say("charts.note.ends", what=names, month=say.date(last, "month"), why=why))
        else:
            found.append(say.say("charts.note.ends.day", what=names, day=say.day(last), why=why))
    return found


def _begins(plot: Plot, pane: str, say: Words) -> list[str]:
    """Return where lines begin that come after the view."""
    found = []
    for line in plot.lines(pane):
        if line.begins_after(plot.span):
            first = line.nearest(plot.span)[0]
            if line.stepped:
                found.append(say.say("charts.note.begins", what=line.short, period=_period(first, say)))
            else:
                found.append(say.say("charts.note.begins.day", what=line.short, day=say.day(first.period)))
    return found


def _nearest(plot: Plot, pane: str, say: Words) -> list[str]:
    """Return the figures nearest to a view without any; none where prices are compared with one another."""
    if pane == "prices" and plot.view.scale != "price":
        return []
    scale = plot.value_scale(pane)
    seen = {line.key: line.nearest(plot.span) for line in plot.lines(pane)}
    parts = [
        say.say(
            "charts.cursor.value",
            label=line.short,
            value=say.list(
                [_dated(line, one, amount(line, one.value, scale, plot, say), say) for one in seen[line.key]]
            ),
        )
        for line in plot.lines(pane)
        if seen[line.key]
    ]
    found = [say.say("charts.nearest", parts="; ".join(parts))] if parts else []
    if plot.view.measure in SUMS and any(one.year for near in seen.values() for one in near):
        found.append(say.say("charts.note.averaged"))
    return found


def _dated(line: Line, seen: Seen, value: str, say: Words) -> str:
    if line.stepped:
        return say.say("charts.value.in", value=value, period=_period(seen, say))
    return say.say("charts.value.on", value=value, day=say.day(seen.period))


def _period(seen: Seen, say: Words) -> str:
    """Return a year or month in words."""
    return say.date(f"{seen.year}-01-01", "year") if seen.year else say.date(f"{seen.period}-01", "month")
