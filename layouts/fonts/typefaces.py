"""The typefaces: a serif for headlines, a sans for all other text, each from a package that holds its variable font.

A modified font may not carry the reserved name of its original (OFL, clause 3), so the subsets have names of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

REGULAR, SEMIBOLD, HEADLINE, BOLD = 400, 600, 620, 700
"""The weights in use, as --weight-* of assets/base/tokens.css."""

Axis = float | tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """A typeface: the family name of its subsets, and its original with the package and file that hold it.

    `axes` are the values, or least and greatest value, that the subsets keep of each axis of the variable font.
    """

    family: str
    original: str
    package: str
    file: str
    axes: Mapping[str, Axis]

    @property
    def slug(self) -> str:
        """The family name as it stands in the name of a file."""
        return self.family.lower().replace(" ", "-")

    @property
    def weights(self) -> tuple[float, float]:
        """The least and the greatest weight."""
        weight = self.axes["wght"]
        return weight if isinstance(weight, tuple) else (weight, weight)

    @property
    def path(self) -> Path:
        """The variable font as it comes."""
        return _folder(self.package) / "files" / self.file

    def at(self, weight: float) -> dict[str, float]:
        """Return the value of each axis for a weight: the nearest that the subsets have."""
        least, greatest = self.weights
        fixed = {name: value for name, value in self.axes.items() if not isinstance(value, tuple)}
        return {**fixed, "wght": min(max(weight, least), greatest)}


TEXT = Typeface(
    "Entente Sans", "Source Sans 3", "fontpkg_source_sans_3", "SourceSans3[wght].ttf", {"wght": (REGULAR, BOLD)}
)
TITLE = Typeface(
    "Entente Serif",
    "Source Serif 4",
    "fontpkg_source_serif_4",
    "SourceSerif4[opsz,wght].ttf",
    {"opsz": 32, "wght": HEADLINE},
)
TYPEFACES: Mapping[str, Typeface] = {"text": TEXT, "title": TITLE}


EAST_ASIAN = "Noto Sans CJK JP"
"""The family that has Korean, Japanese and Chinese characters, in pictures and PDF; on pages they are the system's."""


def east_asian_file() -> Path:
    """Return where the font of that family is."""
    return _folder("noto_cjk_sans_jp_regular") / "NotoSansCJKjp-Regular.otf"


@cache
def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {package} is not installed")
    return Path(spec.origin).parent
