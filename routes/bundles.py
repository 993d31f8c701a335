"""Which bundles of scripts there are: what each brings that draws from the View, what starts it, what precedes it.

What draws follows from the declarations of the panels (layouts/panels/entries.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from layouts.panels.entries import GIVEN, draws, entries


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
        places = [entry.module for entry in entries()]
        imports = [f'import {{ draw as {_name(module)} }} from "./{module}";' for module in self.draws]
        begin = f'import {{ begin }} from "./{self.begins}";'
        if not self.draws:
            return f"{begin}\nbegin();\n"
        added = ", ".join(f'[{places.index(module)}, "{_name(module)}", {_name(module)}]' for module in self.draws)
        return "\n".join(
            ['import { add } from "./base/draws.js";', *imports, begin, f"add([{added}]);", "begin();", ""]
        )


REACTIONS = "panels/reactions/ready.js"


def _name(module: str) -> str:
    return PurePosixPath(module).stem


BUNDLES = {
    bundle.name: bundle
    for bundle in (
        Bundle("entente.js", "surfaces/explore/main.js", draws("explore")),
        Bundle("event-study.js", "panels/event-study/ready.js", draws("explore", later=True), after=("entente.js",)),
        Bundle("share.js", "surfaces/explore/share.js", after=("entente.js",)),
        Bundle("reactions.js", REACTIONS, after=("entente.js",)),
        Bundle("given.js", GIVEN, (GIVEN,), after=("entente.js",)),
        Bundle("live.js", "panels/live/live.js"),
        Bundle("embed.js", "surfaces/embed/main.js"),
        Bundle("embed-hydrated.js", "surfaces/embed/hydrated.js", draws("embed", charts=False), after=("embed.js",)),
        Bundle(
            "embed-charts.js",
            "surfaces/embed/charts.js",
            draws("embed", charts=True),
            after=("embed.js", "embed-hydrated.js"),
        ),
        Bundle(
            "embed-event-study.js",
            "panels/event-study/ready.js",
            ("panels/event-study/moves.js",),
            after=("embed.js", "embed-hydrated.js"),
        ),
        Bundle("embed-reactions.js", REACTIONS, after=("embed.js", "embed-hydrated.js")),
        Bundle("embed-given.js", GIVEN, (GIVEN,), after=("embed.js", "embed-hydrated.js")),
        Bundle("briefing.js", "surfaces/briefing/main.js", draws("briefing")),
    )
}
"""Every bundle by its name. The embed loads its own as it is used; explore loads what it shows of the moves around
events after its first paint."""
