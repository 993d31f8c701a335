"""The plots of reactions in HTML: the path in a cell, and all paths over one another; stretched to fit their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from data.reactions.reaction import Look, Reaction
from data.reactions.reactions import Reactions
from layouts.panels.reactions import drawn
from layouts.panels.reactions.scale import HEIGHT, WIDTH, Pane, farthest
from layouts.panels.reactions.told import beyond, together
from layouts.static_svg.svg import element
from layouts.words import MINUS, Words

TOLD = (-5, 0, 5, 10, 20)
"""The sessions named under all paths."""

Part = tuple[str, str]


def cell(one: Reaction, look: Look | None, pane: Pane, say: Words) -> Markup:
    """Return the plot of a cell."""
    points = one.path.points if one.path else ()
    end = next((point for point in points if look and point.session == look.window.last), None)
    parts = [
        ("band", drawn.band(points, pane)),
        *_frame(pane),
        ("market", drawn.course(points, pane, "benchmark")),
        ("line", drawn.course(points, pane)),
        ("out", drawn.outside(points, pane)),
        ("end", drawn.dot(end.session, end.move, pane) if end and end.move is not None else ""),
    ]
    ticks = _ticks(pane, say) if points else Markup()
    return Markup('<span class="reaction-plot" aria-hidden="true">{}{}{}</span>').format(
        _svg(parts, Markup(' aria-hidden="true"')), ticks, _beyond(pane.beyond(points), say)
    )


def over(found: Reactions, pane: Pane, titles: Mapping[str, str], say: Words) -> Markup:
    """Return all paths over one another, with the median of all over the mean of their bands; `titles` of events."""
    joint, cells = found.together, [one for one in found.cells if one.path]
    leaving = [(titles[one.event], values) for one in cells if one.path and (values := pane.beyond(one.path.points))]
    label = together(len(cells), joint[-1].move, leaving, say)
    courses: list[Part] = [
        (f"line{' reaction-far' if _is_far(one) else ''}", drawn.course(one.path.points, pane))
        for one in sorted(cells, key=_is_far)
        if one.path
    ]
    parts = [
        ("band", drawn.band(joint, pane)),
        *_frame(pane),
        *courses,
        *((name, drawn.course(joint, pane)) for name in ("halo", "median")),
    ]
    svg = _svg(parts, Markup(' role="img" aria-label="{}"').format(label))
    feet = Markup().join(_foot(session, pane, say) for session in TOLD)
    return Markup(
        '<figure class="reactions-over"><div class="reaction-plot">{}{}{}</div>'
        '<div class="reactions-sessions" aria-hidden="true">{}</div><figcaption>{}</figcaption></figure>'
    ).format(
        svg, _ticks(pane, say), _beyond(farthest(value for _, values in leaving for value in values), say), feet, label
    )


def _is_far(one: Reaction) -> bool:
    return one.ranked is not None and one.ranked.unusual


def _frame(pane: Pane) -> list[Part]:
    zero, day = drawn.number(pane.y(0)), drawn.number(pane.x(0))
    return [("zero", f"M0 {zero}H{WIDTH}"), ("day", f"M{day} 0V{HEIGHT}")]


def _svg(parts: Iterable[Part], named: Markup) -> Markup:
    paths = Markup().join(element("path", class_=f"reaction-{name}", d=d) for name, d in parts if d)
    return Markup('<svg class="reaction-path" viewBox="0 0 {} {}" preserveAspectRatio="none"{}>{}</svg>').format(
        WIDTH, HEIGHT, named, paths
    )


def _ticks(pane: Pane, say: Words) -> Markup:
    return Markup().join(
        Markup('<span class="reaction-tick" style="--at:{:.3f}">{}</span>').format(
            pane.y(value / 100) / HEIGHT, say.percent(value / 100, 1 if value % 1 else 0)
        )
        for value in pane.ends
    )


def _beyond(values: Iterable[float], say: Words) -> Markup:
    """Return how far paths go that leave the scale, above and below."""
    return Markup().join(
        Markup('<span class="reaction-beyond" data-side="{}" aria-hidden="true">{}</span>').format(
            "up" if value > 0 else "down", beyond(value, say)
        )
        for value in values
    )


def _foot(session: int, pane: Pane, say: Words) -> Markup:
    text = f"{session:+d}".replace("-", MINUS) if session else say.say("study.path.zero")
    return Markup('<span style="--at:{:.3f}">{}</span>').format(pane.x(session) / WIDTH, text)
