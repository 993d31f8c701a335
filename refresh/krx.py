"""Trading rules of the Korea Exchange: tick sizes, and the daily price limit of 30 %.

Tick sizes since 25 January 2023, the same for both markets; earlier ones differed and are not tested.
"""

from __future__ import annotations

from decimal import Decimal

LIMIT = Decimal("0.3")
SINCE = "2023-01-25"
_STEPS = ((2_000, 1), (5_000, 5), (20_000, 10), (50_000, 50), (200_000, 100), (500_000, 500))
_LARGEST_STEP = 1_000


def step(price: Decimal) -> int:
    """Return the tick size, in won, of a price."""
    return next((width for below, width in _STEPS if price < below), _LARGEST_STEP)


def on_step(day: str, price: Decimal) -> bool:
    """Return whether a price is a multiple of the tick size; if not, it was adjusted later."""
    return day < SINCE or price % step(price) == 0
