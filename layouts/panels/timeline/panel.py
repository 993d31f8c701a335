"""The timeline panel: range presets, dates, overview strip, phases, labels, and a lane per category.

Marks, labels and bars are drawn by the browser into the parts named here (`assets/panels/timeline/timeline.js`,
`assets/surfaces/explore/overview.js`).
"""

from __future__ import annotations

from collections.abc import Collection

from dash import html

from data import days
from data.dataset import Dataset
from layouts.panels.registry import Context, Panel, Script
from layouts.panels.timeline.fluid import fluid_timeline, phase_names, phase_rows
from layouts.panels.timeline.wish import wish
from layouts.shapes import mark_shape
from layouts.told import told
from layouts.words import Words

BARS = {"day": 70, "month": 40 * 366, "year": 600 * 366}
"""What a bar of the overview counts, and the longest span in days that has bars of it; beyond that, decades."""


def timeline_panel(context: Context) -> html.Section:
    """Return the empty panel with the names of the lanes.

    Presets, dates and overview are tools. Without them the panel is compact: only what is shown has a lane. In an
    embed a still stands in the field until a script draws there.
    """
    dataset, words, tools = context.scene.dataset, context.words, context.tools
    field = [
        _part("grid"),
        _part("moments", role="group", **{"aria-label": words.say("timeline.moments")}),
        _lanes(dataset, words, None if tools else _shown(context)),
        *context.built("timeline"),
        _part("picked", hidden=True),
    ]
    if context.surface == "embed":
        field.append(fluid_timeline(context.scene, _shown(context)))
    if dataset.phases:
        rows = {"style": {"--rows": phase_rows(context.scene)}} if context.surface == "embed" else {}
        said = {"aria-label": words.say("timeline.phases"), "data-names": phase_names(context.scene)}
        field.insert(1, _part("phases", role="list", **said, **rows))
    return html.Section(
        [
            *([_toolbar(dataset, words), *_overview(dataset, words)] if tools else []),
            *(_switches(context) if tools else []),
            html.Div(field, className="field"),
        ],
        className="panel timeline",
        **{"data-panel": "timeline", "aria-label": words.say("timeline.title")},
    )


def _shown(context: Context) -> Collection[str]:
    """Return the categories with a lane: in an embed those of its View."""
    every = tuple(category.id for category in context.scene.dataset.categories)
    return (context.surface == "embed" and context.scene.view.category) or every


def _switches(context: Context) -> list[html.Button]:
    panels = (panel for panel in context.at("timeline") if panel.has(context.scene.dataset))
    return [panel.switch(context.words) for panel in panels if panel.switch]


def _part(name: str, **attributes: object) -> html.Div:
    return html.Div([], className=f"part-{name}", **{"data-part": name, **attributes})


def _lanes(dataset: Dataset, words: Words, shown: Collection[str] | None) -> html.Div:
    names = [
        html.Div(
            [
                html.Span(
                    [mark_shape(category), html.Bdi(category.label, **told(dataset, words, category.label))],
                    className="lane-name",
                    title=category.meaning,
                ),
                html.Span("", className="lane-count"),
            ],
            className="lane",
            hidden=shown is not None and category.id not in shown,
            **{"data-lane": category.id},
        )
        for category in dataset.categories
    ]
    return html.Div(
        [*names, _part("marks")],
        className="lanes",
        role="group",
        style={"--lanes": len(names) if shown is None else len(shown)},
        **{"data-part": "lanes", "aria-label": words.say("timeline.lanes")},
        **({} if shown is None else {"data-compact": ""}),
    )


def _toolbar(dataset: Dataset, words: Words) -> html.Div:
    presets = [
        html.Button(
            preset.label,
            type="button",
            className="preset",
            **told(dataset, words, preset.label),
            **{"data-preset": f"{preset.from_}/{preset.to}", "aria-pressed": "false"},
        )
        for preset in dataset.presets
    ]
    steps = [
        _step("pan", "-0.5", "‹", words.say("zoom.earlier")),
        _step("zoom", "1.5", "−", words.say("zoom.out")),
        _step("zoom", "0.6666667", "+", words.say("zoom.in")),
        _step("pan", "0.5", "›", words.say("zoom.later")),
    ]
    return html.Div(
        [
            html.Div(presets, className="presets", role="group", **{"aria-label": words.say("timeline.presets")}),
            _dates(words),
            html.Div(steps, className="steps", role="group", **{"aria-label": words.say("timeline.zoom")}),
        ],
        className="toolbar",
    )


def _dates(words: Words) -> html.Div:
    days = [
        html.Div([], className="date", **{"data-control": end, "data-label": words.say(f"filter.{end}")})
        for end in ("from", "to")
    ]
    return html.Div([days[0], html.Span("–", **{"aria-hidden": "true"}), days[1]], className="dates")


def _step(action: str, amount: str, sign: str, label: str) -> html.Button:
    return html.Button(
        sign, type="button", className="step", title=label, **{f"data-{action}": amount, "aria-label": label}
    )


def _counted(dataset: Dataset) -> str:
    """Return what each bar of the overview counts, so that no span has too many of them; empty for a single day."""
    first, last = map(days.ordinal, dataset.span)
    if first == last:
        return ""
    return next((each for each, most in BARS.items() if last - first <= most), "decade")


def _overview(dataset: Dataset, words: Words) -> list[html.Div]:
    """Return the strip of all dates; none where there is but one to choose."""
    each = _counted(dataset)
    if not each:
        return []
    handles = [
        html.Div(
            [],
            className=f"handle handle--{name}",
            role="slider",
            tabIndex="0",
            **{"data-part": name, "aria-label": words.say(f"overview.{name}"), "aria-orientation": "horizontal"},
        )
        for name in ("from", "to")
    ]
    window = html.Div(handles, className="part-window", **{"data-part": "window"})
    strip = html.Div(
        [
            html.Span(words.say(f"overview.each.{each}"), className="overview-name"),
            _part("bars", **{"aria-hidden": "true"}),
            _part("years", **{"aria-hidden": "true"}),
            window,
        ],
        className="overview",
        role="group",
        title=words.say("overview.hint"),
        **{"data-part": "overview", "data-each": each, "aria-label": words.say("overview.title")},
    )
    return [strip]


PANEL = Panel(
    id="timeline",
    title=lambda words: words.say("timeline.title"),
    order=10,
    axis="time",
    lanes=True,
    surfaces=frozenset({"explore", "embed", "briefing", "picture"}),
    build=timeline_panel,
    wish=wish,
    scripts=(Script("panels/timeline/timeline.js"),),
    styles=("panels/timeline/timeline.css",),
)
