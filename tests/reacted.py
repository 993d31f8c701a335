"""The made-up market of tests/cases/reactions.json: what both languages make of its few numbers."""

from __future__ import annotations

from typing import Any

from data.dataset import Dataset
from data.days import iso
from tests.data.measured import event, made_up


def sessions(market: dict[str, Any]) -> list[int]:
    """Return the weekdays from the first one, but for those on which all was closed."""
    days, day = [], market["first"]
    while len(days) < market["sessions"]:
        if (day + 3) % 7 < 5:
            days.append(day)
        day += 1
    return [one for at, one in enumerate(days) if at not in market["holidays"]]


def market(table: dict[str, Any]) -> Dataset:
    """Return the dataset: a price, its benchmark, an event on each of the days that cases name."""
    made = table["market"]
    days = sessions(made)
    closes = {
        name: {
            iso(day): line["base"]
            + ((at * at * line["square"] + at * line["step"]) % line["modulus"]) / line["divisor"]
            for at, day in enumerate(days)
            if at not in line["halted"]
        }
        for name, line in (("price", made["price"]), ("benchmark", made["benchmark"]))
    }
    places = sorted({*table["events"]})
    return made_up(
        closes,
        [event(iso(days[place])) for place in places],
        series={
            "price": {
                "benchmark": "benchmark",
                "breaks": [{"date": iso(days[at]), "why": "Split"} for at in made["price"]["breaks"]],
            },
            "benchmark": {"kind": "index"},
        },
        markets=[
            {
                "id": "NVX",
                "place": "Nowhere",
                "gaps": [{"from": iso(first), "to": iso(last)} for first, last in made["gaps"]],
            }
        ],
    )
