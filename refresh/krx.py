"""What the Korea Exchange allows a close to be: prices by steps, and at most 30% from one close to the next.

Steps as of 25 January 2023, the same for both markets; before that day they differed, and are not tested.
"""

from __future__ import annotations

from decimal import Decimal

LIMIT = Decimal("0.3")
SINCE = "2023-01-25"
_STEPS = ((2_000, 1), (5_000, 5), (20_000, 10), (50_000, 50), (200_000, 100), (500_000, 500))
_LARGEST_STEP = 1_000


def step(price: Decimal) -> int:
    """Return the step, in won, by which a price of this height moves."""
    return next((width for below, width in _STEPS if price < below), _LARGEST_STEP)


def on_step(day: str, price: Decimal) -> bool:
    """Say whether a share could be traded at a price on a day. One that could not was changed after the fact."""
    return day < SINCE or price % step(price) == 0
