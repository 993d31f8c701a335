"""The briefing: a screen to be read from across the room, one step at a time, complete enough to run without a server.

The page contains the index and the steps; assets/surfaces/briefing moves between steps. For the auto briefing of a
view, steps are rendered here for the first paint and for print, and computed again in the browser, since a published
page cannot read its query. What of a query is no part of the view: twin of assets/surfaces/briefing/address.js.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data import query as link
from data.dataset import Dataset
from data.models.briefings import Briefing
from data.payload import page as page_payload
from data.scene import Scene
from layouts import briefing_steps
from layouts.auto_briefing import auto_briefing
from layouts.briefing_pages import briefing_pages
from layouts.briefing_steps import ShownStep
from layouts.figure import graph
from layouts.inline import inline_json
from layouts.markup import markup
from layouts.page import page
from layouts.pages.shared import Site
from layouts.panels.registry import Context, Panels
from layouts.panels.stack import stack
from layouts.shapes import category_style
from layouts.social import social_tags
from layouts.words import Words, words

OF_THE_SCREEN = frozenset({"step", "autoplay", "loop", "resume", "theme", "notes", "preview"})
"""Query keys of the presentation, not of the view."""

HELP = ("next", "previous", "ends", "jump", "events", "full", "blank", "notes", "play", "close", "touch")
MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Addresses:
    """URLs of a briefing's style sheet and script, and by name those that the script loads."""

    style_sheet: str
    script: str
    later: Mapping[str, str]
    modules: bool = False
    """The script is a module, not a classic one."""
    follows: bool = False
    """Whether a new version is loaded at once, not between two steps."""


def asks_for_a_view(query: str) -> bool:
    """Return whether a link names a view for an auto briefing."""
    return not OF_THE_SCREEN.issuperset(link.pairs(query))


def briefing_page(scene: Scene, briefing: Briefing | None, panels: Panels, site: Site, addresses: Addresses) -> str:
    """Return the page of a briefing, or of an auto briefing; the scene's query selects the first step."""
    say, dataset = words(), scene.dataset
    pairs = link.pairs(scene.query)
    steps = briefing_steps.steps(dataset, briefing, say) if briefing else auto_briefing(scene, say)
    title = briefing.title if briefing else say.say("briefing.title")
    path = f"briefing/{briefing.id}" if briefing else "briefing"
    at = index_of(pairs.get("step", ""), len(steps))
    return page(
        "briefing.html",
        dataset=dataset,
        words=say,
        site=site,
        addresses=addresses,
        category_style=Markup(category_style(dataset)),
        theme=scene.view.theme,
        title=title,
        step=steps[at],
        place=at + 1,
        total=len(steps),
        social=social_tags(
            steps[0].scene,
            site,
            title=f"{title} · {dataset.info.title}",
            description=(briefing and briefing.subtitle) or dataset.info.subtitle,
            path=path,
            language=say.language,
        ),
        stack=Markup("\n").join(map(markup, stack(Context(scene, say, "briefing", panels.on("briefing"))))),
        keys=[(say.say(f"briefing.help.{name}.keys"), say.say(f"briefing.help.{name}")) for name in HELP],
        others=[one for one in dataset.briefings if one is not briefing],
        pages=briefing_pages(
            dataset,
            title,
            steps,
            _addresses(site, path, pairs, len(steps)),
            say,
            public=bool(site.public_url),
            root=site.root,
        ),
        data=_data(dataset, briefing, steps, addresses, say),
    )


def index_of(asked: str, count: int) -> int:
    """Return the index of the step that a link names, clamped to the steps there are."""
    wanted = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= MOST_DIGITS else 1
    return min(max(wanted, 1), count) - 1


def _addresses(site: Site, path: str, pairs: Mapping[str, str], count: int) -> Sequence[str]:
    """Return the URL of each step for print."""
    rest = without_the_screen(pairs)
    return [f"{site.base_url}/{path}?{link.write([*rest, ('step', str(step))])}" for step in range(1, count + 1)]


def without_the_screen(pairs: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the pairs of a query but for those of the presentation."""
    return [(key, text) for key, text in pairs.items() if key not in OF_THE_SCREEN]


def _data(
    dataset: Dataset, briefing: Briefing | None, steps: Sequence[ShownStep], addresses: Addresses, say: Words
) -> Markup:
    return inline_json(
        {
            **page_payload.index(dataset),
            "charts": graph(dataset),
            "words": say.for_browser(),
            "urls": dict(addresses.later),
            "follows": addresses.follows,
            "briefing": briefing and briefing_steps.payload(briefing, steps),
        }
    )
