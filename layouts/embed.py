"""The embed: one HTML page of what a link shows, light until a reader interacts.

The panels are those of explore without tools; static SVGs are replaced by charts on interaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from data.chart_series import PANES
from data.payload.embed import embed_index
from data.scene import Scene
from data.sourcing import thin
from data.view import Dropped
from layouts import chart_words
from layouts.document import dropped_line
from layouts.figure import graph
from layouts.headline import headline
from layouts.inline import inline_json
from layouts.markup import markup
from layouts.page import page
from layouts.pages.shared import Site
from layouts.panels.charts.block import Still, charts_block
from layouts.panels.events.panel import card_panel
from layouts.panels.timeline.panel import timeline_panel
from layouts.readings import month
from layouts.shapes import category_style
from layouts.social import social_tags
from layouts.static_svg.fragments import pane_still, timeline_still
from layouts.walk import ties
from layouts.words import Words, words

FOR_THE_FRAME = frozenset({"fit", "id", "childId", "initialWidth", "parentTitle", "parentUrl"})
"""Query keys that host pages add for the frame (assets/embed/frame.js reads them), not part of the view."""

OPEN_LIST = 8
"""Longest list of events that is expanded initially."""

WIDE, NARROW = (700, 170), (340, 170)
"""The sizes of a pane's stills, in pixels: for a column of text, and for a phone."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """URLs of an embed's style sheet and script, and by name those that the script loads later."""

    style_sheet: str
    script: str
    later: Mapping[str, str]


def embed_page(scene: Scene, site: Site, addresses: Addresses) -> str:
    """Return the page of a scene."""
    say = words()
    dataset, view, events = scene.dataset, scene.view, scene.events
    head = headline(scene, say)
    return page(
        "embed.html",
        dataset=dataset,
        words=say,
        site=site,
        addresses=addresses,
        category_style=Markup(category_style(dataset)),
        theme=view.theme,
        headline=head,
        social=social_tags(
            scene, site, title=head.title, description=head.takeaway, path="embed", language=say.language
        ),
        dropped=dropped_line(_not_for_the_frame(scene.dropped), say),
        timeline=_timeline(scene, say),
        charts=_charts(scene, say),
        card=markup(card_panel(say)),
        panels=view.panels,
        events=events,
        list_open=len(events) <= OPEN_LIST,
        categories={category.id: category for category in dataset.categories},
        months=[month(event.date, event.precision, say) for event in events],
        ties=ties(scene, say),
        focus=view.event,
        thin=thin(dataset),
        credit=_credit(scene, say),
        full=f"{addresses.later['root']}{'?' if scene.link else ''}{scene.link}",
        data=_data(scene, addresses, say),
    )


def _not_for_the_frame(dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    return tuple(item for item in dropped if item.key not in FOR_THE_FRAME)


def _timeline(scene: Scene, say: Words) -> Markup:
    dataset, view = scene.dataset, scene.view
    if "timeline" not in view.panels:
        return Markup()
    still = timeline_still(scene, width=WIDE[0])
    lanes = view.category or tuple(category.id for category in dataset.categories)
    return markup(timeline_panel(dataset, say, tools=False, still=still, lanes=lanes, balance="balance" in view.panels))


def _charts(scene: Scene, say: Words) -> Markup:
    held = {series.panel for series in scene.dataset.series}
    wanted = [pane for pane in PANES if pane in scene.view.panels]
    panes, absent = ([pane for pane in wanted if (pane in held) is has] for has in (True, False))
    stills = {pane: _still(scene, pane, say) for pane in panes}
    return markup(charts_block(panes, say, absent=absent, tools=False, stills=stills))


def _still(scene: Scene, pane: str, say: Words) -> Still:
    """Return the initial picture of a pane in both sizes; the style sheet shows the one that fits."""
    pictures = (
        Markup('<div class="pane-still pane-still--{}">{}</div>').format(
            name, pane_still(scene, pane, width=width, height=height)
        )
        for name, (width, height) in (("wide", WIDE), ("narrow", NARROW))
    )
    unit = chart_words.unit(scene.plot, pane, scene.plot.value_scale(pane), say)
    return Still(Markup().join(pictures), unit, chart_words.notes(scene.plot, pane, say))


def _credit(scene: Scene, say: Words) -> str:
    dataset, view = scene.dataset, scene.view
    chosen = [dataset.series_by_id[one] for one in view.series or () if dataset.series_by_id[one].panel in view.panels]
    publishers = list(dict.fromkeys(series.source.publisher for series in chosen))
    credit = say.say("embed.credit", title=dataset.info.title, version=dataset.version)
    return f"{say.say('embed.sources', publishers=say.list(publishers))} {credit}" if publishers else credit


def _data(scene: Scene, addresses: Addresses, say: Words) -> Markup:
    return inline_json(
        {
            **embed_index(scene),
            "asked": scene.query,
            "charts": graph(scene.dataset),
            "words": say.for_browser(),
            "urls": dict(addresses.later),
        }
    )
