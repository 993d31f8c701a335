"""How the lines of a pane are told apart: ink, an accent and grey by weight, then by dashes. Hue belongs to categories.

Twin of assets/panels/charts/line-style.js.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from data.models.events import Series

YEAR = 2
"""How many times as thick as months a whole year is drawn."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The style of a line: tokens of its colour and of its name's, its width and dashes in units of the panels."""

    id: str
    colour: str
    name_colour: str
    width: float
    dash: tuple[float, ...] = ()

    def for_years(self) -> LineStyle:
        """Return the style of whole years beside months: thick and solid."""
        return replace(self, width=YEAR * self.width, dash=())


DASHES: Mapping[str, tuple[float, ...]] = {
    "": (),
    "-dashed": (6, 3),
    "-dotted": (1.5, 2.5),
    "-mixed": (7, 2.5, 1.5, 2.5),
}
INK, ACCENT, GREY = (
    tuple(LineStyle(f"{name}{dash}", colour, name_colour, width, pattern) for dash, pattern in DASHES.items())
    for name, colour, name_colour, width in (
        ("ink", "ink", "ink", 1.9),
        ("accent", "accent", "accent", 1.9),
        ("grey", "line-grey", "ink-2", 1.5),
    )
)
BENCHMARK = LineStyle("benchmark", "line-grey", "ink-2", 1.1, (3, 2))
"""The style of every benchmark index."""


def line_styles(series: Sequence[Series], usual: Sequence[str], *, accented: bool) -> Mapping[str, LineStyle]:
    """Return the style of each series of a pane.

    A series with an accent has the accent; where the dataset gives none (`accented` is false), the second line has it.
    The `usual` ones of the pane keep their style whichever others are chosen, and those take what is left.
    """
    columns = (INK, GREY) if accented else (INK, ACCENT, GREY)
    plain = [style for row in zip(*columns, strict=True) for style in row]
    places = {one: place for place, one in enumerate(usual)}
    found = {one.id: BENCHMARK for one in series if one.kind == "index"}
    found |= _assigned([one.id for one in series if one.accent and one.id not in found], ACCENT, {})
    rest = [one.id for one in series if one.id not in found]
    return found | _assigned(rest, plain, {one: place for one, place in places.items() if one in rest})


def _assigned(ids: Collection[str], styles: Sequence[LineStyle], places: Mapping[str, int]) -> dict[str, LineStyle]:
    """Return a style for each id: that of its place, or the first that no other has."""
    found = {one: styles[places[one] % len(styles)] for one in ids if one in places}
    for one in ids:
        if one not in found:
            free = [style for style in styles if style not in found.values()]
            found[one] = (free or styles)[0]
    return {one: found[one] for one in ids}
