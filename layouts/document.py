"""The HTML document Dash starts in: title and takeaway of the View, and the whole list for readers without scripts."""

from __future__ import annotations

from markupsafe import Markup

from data.dataset import Dataset
from data.rows import rows
from data.selection import select
from data.view import Dropped, parse
from layouts.headline import headline
from layouts.page import page
from layouts.pages.shared import Site
from layouts.shapes import category_style
from layouts.social import social_tags
from layouts.words import Words, words

LISTED = 500
"""Most events that the plain list tells one by one: with thousands it would outweigh the rest of the page."""


def document(
    dataset: Dataset, query: str, site: Site, *, metas: str, css: str, config: str, scripts: str, renderer: str
) -> str:
    """Return the document for a link's query; the keyword arguments are finished HTML, in the order of their use."""
    say = words()
    view, dropped = parse(query, dataset.vocabulary)
    selection = select(rows(dataset), view, dataset.vocabulary)
    head = headline(dataset, view, selection, say)
    return page(
        "document.html",
        dataset=dataset,
        words=say,
        title=head.title,
        takeaway=head.takeaway,
        status=head.status,
        social=social_tags(dataset, site, title=head.title, description=head.takeaway, path="", query=query),
        dropped=dropped_line(dropped, say),
        events=[dataset.events_by_id[event_id] for event_id in selection.ids[:LISTED]],
        more=len(selection.ids) - LISTED,
        labels={category.id: category.singular for category in dataset.categories},
        category_style=Markup(category_style(dataset)),
        metas=Markup(metas),
        css=Markup(css),
        config=Markup(config),
        scripts=Markup(scripts),
        renderer=Markup(renderer),
    )


def dropped_line(dropped: tuple[Dropped, ...], say: Words) -> str:
    """Return one polite line on what of a link was not understood; empty when all was."""
    if not dropped:
        return ""
    parts = say.list([f"‘{item.key}={item.value}’" for item in dropped])
    return say.say("link.dropped", n=len(dropped), parts=parts)
