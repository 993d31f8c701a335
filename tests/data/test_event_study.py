"""An event study as a whole: confounding events, and its cache per Dataset."""

from __future__ import annotations

import gc
import weakref

from data.event_study.study import event_study
from data.event_study.windows import Window
from tests.data.measured import business_days, event, made_up

DAYS = business_days("2021-03-01", 60)


def others(days: list[str], window: Window) -> tuple[str, ...]:
    """Return the others in a window around an event on the 31st session, which is a Monday."""
    events = [event(DAYS[30]), *(event(day, name="other") for day in days), event("2021-04-01", "month", name="vague")]
    found = event_study(made_up({"cod": dict.fromkeys(DAYS, 5.0)}, events), events[0])
    return next(one.others for one in found.markets[0].windows if one.window == window)


def test_what_happened_since_the_close_before_is_in_the_window() -> None:
    friday, saturday, monday, tuesday = "2021-04-09", "2021-04-10", "2021-04-12", "2021-04-13"
    assert DAYS[30] == monday
    assert others([friday, saturday, monday, tuesday], Window(0, 0)) == (f"{saturday}-other", f"{monday}-other")
    assert others([friday, tuesday], Window(-1, 1)) == (f"{friday}-other", f"{tuesday}-other")


def test_events_without_a_day_are_in_no_window() -> None:
    assert others([], Window(0, 20)) == ()


def test_it_is_computed_once() -> None:
    dataset = made_up({"cod": dict.fromkeys(DAYS, 5.0)}, [event(DAYS[30])])
    assert event_study(dataset, dataset.events[0]) is event_study(dataset, dataset.events[0])


def test_a_replaced_dataset_is_freed() -> None:
    dataset = made_up({"cod": dict.fromkeys(DAYS, 5.0)}, [event(DAYS[30])])
    event_study(dataset, dataset.events[0])
    seen = weakref.ref(dataset)
    del dataset
    gc.collect()
    assert seen() is None
