"""The framed view: one HTML page of exactly what a link shows, light before it is touched.

The panels are those of explore without their tools; stills stand where the charts are drawn when a reader wants them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from data import view as views
from data.chart_series import PANES
from data.chart_series.plot import plot
from data.dataset import Dataset
from data.models.events import Event
from data.payload.embed import embed_index
from data.rows import rows
from data.selection import select
from data.sourcing import thin
from data.view import Dropped, View, parse
from layouts import chart_words
from layouts.document import dropped_line
from layouts.figure import graph
from layouts.headline import headline
from layouts.inline import inline_json
from layouts.markup import markup
from layouts.page import page
from layouts.pages.shared import Site
from layouts.panels.charts import Still, charts_block
from layouts.panels.events import card_panel
from layouts.panels.timeline import timeline_panel
from layouts.shapes import category_style
from layouts.social import social_tags
from layouts.static_svg.fragments import pane_still, timeline_still
from layouts.walk import ties
from layouts.words import Words, words

FOR_THE_FRAME = frozenset({"fit", "id", "childId", "initialWidth", "parentTitle", "parentUrl"})
"""Keys that host pages add for the frame's sake (assets/embed/frame.js reads them): no part of the view."""

OPEN_LIST = 8
"""A list no longer than this stands open."""

WIDE, NARROW = (700, 170), (340, 170)
"""The sizes of a pane's stills, in pixels: for a column of text, and for a phone."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where an embed's style sheet and script are, and what the script may load later, by name."""

    style_sheet: str
    script: str
    later: Mapping[str, str]


def embed_page(dataset: Dataset, query: str, site: Site, addresses: Addresses) -> str:
    """Return the page for a link's query."""
    say = words()
    view, dropped = parse(query, dataset.vocabulary)
    selection = select(rows(dataset), view, dataset.vocabulary)
    events = [dataset.events_by_id[event_id] for event_id in selection.ids]
    link = views.format(view, dataset.vocabulary)
    head = headline(dataset, view, selection, say)
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
            dataset, site, title=head.title, description=head.takeaway, path="embed", query=link, language=say.language
        ),
        dropped=dropped_line(_not_for_the_frame(dropped), say),
        timeline=_timeline(dataset, view, say),
        charts=_charts(dataset, view, say),
        card=markup(card_panel(say)),
        panels=view.panels,
        events=events,
        list_open=len(events) <= OPEN_LIST,
        categories={category.id: category for category in dataset.categories},
        months=[_month(event, say) for event in events],
        ties=ties(view, selection.ids, dataset.vocabulary, say),
        focus=view.event,
        thin=thin(dataset),
        credit=_credit(dataset, view, say),
        full=f"{addresses.later['root']}{'?' if link else ''}{link}",
        data=_data(dataset, view, events, query, addresses, say),
    )


def _not_for_the_frame(dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    return tuple(item for item in dropped if item.key not in FOR_THE_FRAME)


def _timeline(dataset: Dataset, view: View, say: Words) -> Markup:
    if "timeline" not in view.panels:
        return Markup()
    still = timeline_still(dataset, view, width=WIDE[0])
    lanes = view.category or tuple(category.id for category in dataset.categories)
    return markup(timeline_panel(dataset, say, tools=False, still=still, lanes=lanes, balance="balance" in view.panels))


def _charts(dataset: Dataset, view: View, say: Words) -> Markup:
    held = {series.panel for series in dataset.series}
    panes = [pane for pane in PANES if pane in held and pane in view.panels]
    return markup(
        charts_block(panes, say, tools=False, stills={pane: _still(dataset, view, pane, say) for pane in panes})
    )


def _still(dataset: Dataset, view: View, pane: str, say: Words) -> Still:
    """Return what stands in a pane at first: its picture in both sizes; the style sheet shows the one that fits."""
    charted = plot(dataset, view)
    pictures = (
        Markup('<div class="pane-still pane-still--{}">{}</div>').format(
            name, pane_still(dataset, view, pane, width=width, height=height)
        )
        for name, (width, height) in (("wide", WIDE), ("narrow", NARROW))
    )
    unit = chart_words.unit(charted, pane, charted.value_scale(pane), say)
    return Still(Markup().join(pictures), unit, chart_words.notes(charted, pane, say))


def _month(event: Event, say: Words) -> str:
    return say.date(event.date, "year" if event.precision == "year" else "month")


def _credit(dataset: Dataset, view: View, say: Words) -> str:
    chosen = [dataset.series_by_id[one] for one in view.series or () if dataset.series_by_id[one].panel in view.panels]
    publishers = list(dict.fromkeys(series.source.publisher for series in chosen))
    credit = say.say("embed.credit", title=dataset.info.title, version=dataset.version)
    return f"{say.say('embed.sources', publishers=say.list(publishers))} {credit}" if publishers else credit


def _data(dataset: Dataset, view: View, events: list[Event], query: str, addresses: Addresses, say: Words) -> Markup:
    return inline_json(
        {
            **embed_index(dataset, view, events),
            "asked": query,
            "charts": graph(dataset),
            "words": say.for_browser(),
            "urls": dict(addresses.later),
        }
    )
