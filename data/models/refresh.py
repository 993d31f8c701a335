"""The model that says how a series is brought up to date: which source is asked for what, or why none is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from data.models.fields import Currency, Digits, Line, Model, Prose, SourceDate

RefreshSource = Literal["ecb", "finance-datareader", "korea-customs", "e-stat", "comtrade", "none"]


class Refresh(Model):
    """How `refresh` brings a series up to date.

    `source` is who is asked; `none` says in `why` that nobody is. What the source measures follows the series' own
    `measure` and `frequency`.

    For `ecb`: `quote` for `per` of `base` (won for 100 yen). For `finance-datareader`: `symbol`, the share's code in
    Seoul. For trade: `hs`, `flow` and `partners`, whose figures are added up (none: every country); `whole` are the
    partners that a share is a share of (none: every country), `reporter` who reports (comtrade), `source_unit` the unit
    of quantity that the answer must state (e-stat). Partners are spelt as the source spells them.

    `divide_by` of the source's units make one of the series'. `until` is the last period for which the source means the
    same thing, where a code changed its meaning.
    """

    source: RefreshSource
    why: Prose | None = None
    base: Currency | None = None
    quote: Currency | None = None
    per: Annotated[int, Field(ge=1)] = 1
    symbol: Line | None = None
    hs: Digits | None = None
    flow: Literal["imports", "exports"] | None = None
    reporter: Line | None = None
    partners: tuple[Line, ...] = ()
    whole: tuple[Line, ...] = ()
    source_unit: Line | None = None
    divide_by: Annotated[int, Field(ge=1)] = 1
    until: SourceDate | None = None


WANTED: dict[str, tuple[str, ...]] = {
    "ecb": ("base", "quote"),
    "finance-datareader": ("symbol",),
    "korea-customs": ("hs", "flow"),
    "e-stat": ("hs", "flow"),
    "comtrade": ("hs", "flow", "reporter"),
    "none": ("why",),
}
"""What each source cannot be asked without."""

MAY: dict[str, tuple[str, ...]] = {
    "ecb": ("per",),
    "finance-datareader": (),
    "korea-customs": ("partners", "whole"),
    "e-stat": ("partners", "whole", "source_unit"),
    "comtrade": ("partners", "whole"),
    "none": (),
}
"""What each source may be told beside; `divide_by` and `until` go with all but none."""
