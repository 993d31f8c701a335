"""The style sheet that names the typefaces and the local faces that stand in for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from layouts.fonts import fallbacks, keeping
from layouts.fonts.subsets import PARTS, Part, Ranges, characters
from layouts.fonts.typefaces import TYPEFACES, Typeface

Address = Callable[[Typeface, Part], str]


def style_sheet(address: Address) -> str:
    """Return the @font-face rules; `address` tells where the subsets are."""
    return "\n".join([*_rules(address), keeping.content(fallbacks.style_sheet_file()).decode()])


def _rules(address: Address) -> Iterator[str]:
    """Yield the rule of each subset, the main one last: where two hold a character, the later rule is asked first."""
    for typeface in TYPEFACES.values():
        for part in reversed(PARTS):
            yield (
                f'@font-face{{font-family:"{typeface.family}";src:url({address(typeface, part)}) format("woff2");'
                f"font-weight:{fallbacks.span(*typeface.weights)};font-display:swap;unicode-range:{_unicode_range(characters(part))}}}"
            )


def _unicode_range(ranges: Ranges) -> str:
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in ranges)
