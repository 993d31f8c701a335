"""The View: all that a reader can set, and its canonical query string.

Twin of assets/state/view.js; tests/cases/view.json is the table both must pass. Draws nothing, selects
nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from data import days, threads, view_values
from data import query as link
from data.tracking import is_tracking
from data.view_values import CHOICES, Dropped, Value, clean_text, clean_title
from data.vocabulary import USUAL_PANELS, Vocabulary

__all__ = [
    "CHOICES", "KEYS", "Dropped", "Value", "View", "clean_text", "clean_title", "defaults", "format", "parse",
    "to_payload",
]  # fmt: skip

DEFAULTABLE = ("from", "to", "series", "scale", "measure", "base", "panels", "theme")
"""Keys that a dataset's default view may set. Facets are excluded: a link without one shows every event."""

ALWAYS_SPELLED = frozenset(DEFAULTABLE)
HALF_YEAR = 183
"""Days shown before and after a focused event that lies outside the default span."""


@dataclass(frozen=True, slots=True)
class View:
    """What a reader has set, in the order of the link. For a facet, None is no constraint and () excludes every event.

    `thread` holds the events that define a thread (data/threads.py). `window` is the event window
    (data/event_study/windows.py). With `order` "moves", the list is ranked by the returns of the series `by` over it.
    `returns` and `paths` say what the panel of reactions shows of that series, and how (data/reactions).
    `log` holds the panes with a logarithmic axis; None leaves the choice to the values (data/chart_series/log_axis.py).
    """

    from_: str = ""
    to: str = ""
    category: tuple[str, ...] | None = None
    actor: tuple[str, ...] | None = None
    person: tuple[str, ...] | None = None
    role: tuple[str, ...] | None = None
    level: tuple[str, ...] | None = None
    material: tuple[str, ...] | None = None
    company: tuple[str, ...] | None = None
    direction: tuple[str, ...] | None = None
    q: str = ""
    thread: tuple[str, ...] = ()
    event: str = ""
    series: tuple[str, ...] | None = None
    scale: str = "index"
    measure: str = "index"
    base: str = ""
    log: tuple[str, ...] | None = None
    order: str = "date"
    by: str = ""
    window: str = "0to5"
    returns: str = "raw"
    paths: str = "each"
    panels: tuple[str, ...] = USUAL_PANELS
    title: str = ""
    theme: str = "auto"
    step: int | None = None
    autoplay: int | None = None
    loop: bool = False
    resume: int | None = None
    v: str = ""

    def value(self, key: str) -> Value:
        """Return the value of a key of the link."""
        found: Value = getattr(self, _field(key))
        return found

    def facet(self, facet: str) -> tuple[str, ...] | None:
        """Return the constraint of one facet."""
        found: tuple[str, ...] | None = getattr(self, facet)
        return found


KEYS = tuple(field.name.rstrip("_") for field in fields(View))
"""The keys of a link in canonical order."""


def defaults(vocabulary: Vocabulary) -> View:
    """Return the default view: the dataset's over the built-in one, its series always explicit."""
    pairs = {key: text for key, text in link.pairs(vocabulary.default_query).items() if key in DEFAULTABLE}
    return _read(pairs, vocabulary, View(series=vocabulary.series, panels=vocabulary.usual_panels))[0]


def parse(query: str, vocabulary: Vocabulary) -> tuple[View, tuple[Dropped, ...]]:
    """Parse a query string. Never raises: what is not understood is left out and returned separately."""
    pairs = link.pairs(query)
    view, dropped = _read(pairs, vocabulary, defaults(vocabulary))
    unknown = [view_values.drop(key, text) for key, text in pairs.items() if key not in KEYS and not is_tracking(key)]
    return view, (*dropped, *unknown)


def format(view: View, vocabulary: Vocabulary, *, full: bool = False) -> str:  # noqa: A001 - read as view.format
    """Format a View as a query string: defaults left out, or (`full`) spelled out to be safe from later defaults."""
    usual = defaults(vocabulary)
    series = usual.series if view.series is None else view.series
    whole = replace(view, series=series, q=clean_text(view.q), title=clean_title(view.title))
    if (whole.from_, whole.to) == _implied_span(whole.event, whole.thread, vocabulary, usual):
        left_out = {"from", "to"}
    elif (whole.from_, whole.to) == (usual.from_, usual.to):
        left_out = set()
    else:
        left_out = {key for key in ("from", "to") if whole.value(key) == usual.value(key)}
    left_out |= {key for key in KEYS[2:] if whole.value(key) == usual.value(key)}
    if full:
        left_out -= ALWAYS_SPELLED
    return link.write((key, view_values.spell(whole.value(key))) for key in KEYS if key not in left_out)


def to_payload(view: View) -> dict[str, str | int | bool | list[str] | None]:
    """Return the View as JSON data for its twin in the browser."""
    values = ((key, view.value(key)) for key in KEYS)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values}


def _read(pairs: Mapping[str, str], vocabulary: Vocabulary, usual: View) -> tuple[View, list[Dropped]]:
    changes: dict[str, Value] = {}
    dropped: list[Dropped] = []
    for key in KEYS:
        if key not in pairs:
            continue
        value, refused = view_values.read(key, pairs[key], vocabulary)
        dropped += [view_values.drop(key, piece) for piece in refused.pieces]
        if value is not None:
            changes[key] = value
    start, end = _span(changes, vocabulary, usual)
    if start and end and start > end:
        dropped = [Dropped("from", start), Dropped("to", end), *dropped]
        start, end = _span({key: changes[key] for key in ("event", "thread") if key in changes}, vocabulary, usual)
    changes |= {"from": start, "to": end}
    return replace(usual, **{_field(key): value for key, value in changes.items()}), dropped  # type: ignore[arg-type]


def _span(changes: Mapping[str, Value], vocabulary: Vocabulary, usual: View) -> tuple[str, str]:
    """Return from and to. If only one is given and lies beyond the other's default, the other is open."""
    start, end = changes.get("from"), changes.get("to")
    if start is None and end is None:
        thread = changes.get("thread")
        return _implied_span(
            str(changes.get("event", "")), thread if isinstance(thread, tuple) else (), vocabulary, usual
        )
    if start is None:
        start = "" if end and usual.from_ > str(end) else usual.from_
    elif end is None:
        end = "" if usual.to and str(start) > usual.to else usual.to
    return str(start), str(end)


def _implied_span(event: str, thread: tuple[str, ...], vocabulary: Vocabulary, usual: View) -> tuple[str, str]:
    """Return the span of a link without dates: a thread's, the default, or a year around an event outside that."""
    if thread:
        return threads.span(thread, vocabulary)
    day = vocabulary.event_days.get(event)
    if day is None or ((usual.from_ or day) <= day <= (usual.to or day)):
        return usual.from_, usual.to
    return days.shift(day, -HALF_YEAR), days.shift(day, HALF_YEAR)


def _field(key: str) -> str:
    return "from_" if key == "from" else key
