"""Which bundles of scripts there are: what each brings that draws from the View, what starts it, what precedes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

DRAWS = {
    "theme": "base/theme.js",
    "shown": "state/shown.js",
    "timeline": "panels/timeline/timeline.js",
    "balance": "panels/balance/balance.js",
    "overview": "surfaces/explore/overview.js",
    "controls": "surfaces/explore/controls.js",
    "status": "state/status.js",
    "card": "panels/event/card.js",
    "eventStudyTable": "panels/event-study/table.js",
    "list": "panels/events/list.js",
    "ranking": "panels/event-study/ranking.js",
    "walk": "panels/events/walk.js",
    "charts": "panels/charts/charts.js",
}
"""The modules whose `draw` draws a state, in the order of drawing; the charts measure the rest, so they are last."""

EXPLORE = ("theme", "shown", "timeline", "balance", "overview", "controls", "status", "card", "list", "walk", "charts")
EMBED = ("theme", "shown", "timeline", "balance", "status", "card", "list", "walk")


@dataclass(frozen=True)
class Bundle:
    """What a page loads at once. `begins` is the module whose `begin` starts it; `after` are loaded before it."""

    name: str
    begins: str
    draws: Sequence[str] = ()
    after: Sequence[str] = ()

    @property
    def entry(self) -> str:
        """The module that imports all of the bundle, adds what draws and begins; its place is the root of assets."""
        places = list(DRAWS)
        imports = [f'import {{ draw as {name} }} from "./{DRAWS[name]}";' for name in self.draws]
        begin = f'import {{ begin }} from "./{self.begins}";'
        if not self.draws:
            return f"{begin}\nbegin();\n"
        added = ", ".join(f'[{places.index(name)}, "{name}", {name}]' for name in self.draws)
        return "\n".join(
            ['import { add } from "./base/draws.js";', *imports, begin, f"add([{added}]);", "begin();", ""]
        )


BUNDLES = {
    bundle.name: bundle
    for bundle in (
        Bundle("entente.js", "surfaces/explore/main.js", EXPLORE),
        Bundle("event-study.js", "panels/event-study/ready.js", ("eventStudyTable", "ranking"), after=("entente.js",)),
        Bundle("live.js", "panels/live/live.js"),
        Bundle("embed.js", "surfaces/embed/main.js"),
        Bundle("embed-hydrated.js", "surfaces/embed/hydrated.js", EMBED, after=("embed.js",)),
        Bundle("embed-charts.js", "surfaces/embed/charts.js", ("charts",), after=("embed.js", "embed-hydrated.js")),
        Bundle("briefing.js", "surfaces/briefing/main.js", ("theme", "timeline", "charts")),
    )
}
"""Every bundle by its name. The embed loads its three as it is used; explore loads what it shows of the moves around
events after its first paint."""
