"""The model of `refresh:`: the source and query that update a series, or why there is none."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from data.models.fields import Currency, Digits, Line, Model, Prose, SourceDate

RefreshSource = Literal["ecb", "finance-datareader", "korea-customs", "e-stat", "comtrade", "none"]


class Refresh(Model):
    """How the command `refresh` updates a series.

    `source` is the API to query; `none` gives the reason in `why`. The quantity to fetch follows from the series'
    `measure` and `frequency`.

    For `ecb`: the price of `per` units of `base` in `quote` (won for 100 yen). For `finance-datareader`: `symbol`, the
    share's code in Seoul. For trade: `hs`, `flow` and `partners`, whose figures are summed (none: all countries);
    `whole`, the denominator of a share (none: all countries); `reporter`, the reporting country (comtrade);
    `source_unit`, the unit that the response must state (e-stat). Countries are spelt as in the source.

    `divide_by` converts the source's unit to the series'. `until` is the last period to fetch, where a code changed its
    meaning.
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


REQUIRED: dict[str, tuple[str, ...]] = {
    "ecb": ("base", "quote"),
    "finance-datareader": ("symbol",),
    "korea-customs": ("hs", "flow"),
    "e-stat": ("hs", "flow"),
    "comtrade": ("hs", "flow", "reporter"),
    "none": ("why",),
}
"""The required fields of each source."""

OPTIONAL: dict[str, tuple[str, ...]] = {
    "ecb": ("per",),
    "finance-datareader": (),
    "korea-customs": ("partners", "whole"),
    "e-stat": ("partners", "whole", "source_unit"),
    "comtrade": ("partners", "whole"),
    "none": (),
}
"""The optional fields of each source, beside `divide_by` and `until`, which all but `none` take."""
