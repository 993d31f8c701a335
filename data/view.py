"""The View: all that a reader can set, and its canonical query string.

Twin of assets/state/view.js and assets/state/view-values.js; tests/cases/view.json is the table both must pass. Draws
nothing, selects nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

from data import days, threads
from data import query as link
from data.text_normalisation import SPACE, one_line
from data.vocabulary import FACETS, USUAL_PANELS, Vocabulary

CHOICES = {
    "scale": ("index", "price", "change"),
    "measure": ("index", "value", "quantity", "share"),
    "order": ("date", "moves"),
    "window": ("0to0", "1to1", "-1to1", "0to5", "0to20"),
    "theme": ("auto", "light", "dark"),
}
DEFAULTABLE = ("from", "to", "series", "scale", "measure", "base", "panels", "theme")
"""Keys that a dataset's default view may set. Facets are excluded: a link without one shows every event."""

ALWAYS_SPELLED = frozenset(DEFAULTABLE)
LONGEST_TEXT = 200
LONGEST_TITLE = 120
LONGEST_DROPPED = 60
HALF_YEAR = 183
"""Days shown before and after a focused event that lies outside the default span."""

Value = str | int | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class View:
    """What a reader has set, in the order of the link. For a facet, None is no constraint and () excludes every event.

    `thread` holds the events that define a thread (data/threads.py). `window` is the event window
    (data/event_study/windows.py). With `order` "moves", the list is ranked by the returns of the series `by` over it.
    """

    from_: str = ""
    to: str = ""
    category: tuple[str, ...] | None = None
    actor: tuple[str, ...] | None = None
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
    order: str = "date"
    by: str = ""
    window: str = "0to5"
    panels: tuple[str, ...] = USUAL_PANELS
    title: str = ""
    theme: str = "auto"
    step: int | None = None
    autoplay: int | None = None
    loop: bool = False
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


class Dropped(NamedTuple):
    """A part of a link that was not understood."""

    key: str
    value: str


class _Refused(NamedTuple):
    """The refused parts of a value."""

    pieces: tuple[str, ...]


def defaults(vocabulary: Vocabulary) -> View:
    """Return the default view: the dataset's over the built-in one, its series always explicit."""
    pairs = {key: text for key, text in link.pairs(vocabulary.default_query).items() if key in DEFAULTABLE}
    return _read(pairs, vocabulary, View(series=vocabulary.series, panels=vocabulary.usual_panels))[0]


def parse(query: str, vocabulary: Vocabulary) -> tuple[View, tuple[Dropped, ...]]:
    """Parse a query string. Never raises: what is not understood is left out and returned separately."""
    pairs = link.pairs(query)
    view, dropped = _read(pairs, vocabulary, defaults(vocabulary))
    unknown = [Dropped(_cut(key), _cut(text)) for key, text in pairs.items() if key not in KEYS]
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
    return link.write((key, _spell(whole.value(key))) for key in KEYS if key not in left_out)


def to_payload(view: View) -> dict[str, str | int | bool | list[str] | None]:
    """Return the View as JSON data for its twin in the browser."""
    values = ((key, view.value(key)) for key in KEYS)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values}


def clean_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a search text as a View holds it: well-formed Unicode, NFC, trimmed, limited in length."""
    well_formed = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return unicodedata.normalize("NFC", well_formed).strip(SPACE)[:longest].strip(SPACE)


def clean_title(text: str) -> str:
    """Return an editor's headline as a View holds it: as a search text, on one line, without invisible signs."""
    return clean_text(one_line(text), LONGEST_TITLE)


def _read(pairs: Mapping[str, str], vocabulary: Vocabulary, usual: View) -> tuple[View, list[Dropped]]:
    changes: dict[str, Value] = {}
    dropped: list[Dropped] = []
    for key in KEYS:
        if key not in pairs:
            continue
        value, refused = _value(key, pairs[key], vocabulary)
        dropped += [Dropped(key, _cut(piece)) for piece in refused.pieces]
        if value is not None:
            changes[key] = value
    start, end = _span(changes, vocabulary, usual)
    if start and end and start > end:
        dropped = [Dropped("from", start), Dropped("to", end), *dropped]
        start, end = _span({key: changes[key] for key in ("event", "thread") if key in changes}, vocabulary, usual)
    changes |= {"from": start, "to": end}
    return replace(usual, **{_field(key): value for key, value in changes.items()}), dropped  # type: ignore[arg-type]


def _value(key: str, text: str, vocabulary: Vocabulary) -> tuple[Value, _Refused]:
    """Return the value of a key (None: treat it as absent) and the parts that were refused."""
    if key in ("event", "thread"):
        text = "~".join(vocabulary.redirects.get(piece, piece) for piece in text.split("~"))
    if key in FACETS:
        return _list(text, [term.id for term in vocabulary.terms(key)])
    if key == "panels":
        return _list(text, vocabulary.panels)
    if key == "thread":
        return _list(text, vocabulary.event_days)
    if key == "series":
        return _list(text, vocabulary.series, as_given=True)
    if key in ("q", "title"):
        return clean_text(text) if key == "q" else clean_title(text), _Refused(())
    value = _single(key, text, vocabulary)
    return value, _Refused((text,) if value is None and (text or key in CHOICES) else ())


def _single(key: str, text: str, vocabulary: Vocabulary) -> Value:
    if key in CHOICES:
        return text if text in CHOICES[key] else None
    if key in ("step", "autoplay"):
        return int(text) if re.fullmatch("[0-9]{1,6}", text) and int(text) > 0 else None
    if key == "loop":
        return {"": True, "1": True, "true": True, "0": False, "false": False}.get(text)
    if key == "event":
        known = not text or text in vocabulary.event_days
    elif key == "by":
        known = not text or text in vocabulary.series
    elif key == "v":
        known = re.fullmatch("[0-9A-Za-z._-]{0,40}", text) is not None
    else:
        known = not text or days.parse(text) is not None
    return text if known else None


def _list(text: str, known: Iterable[str], *, as_given: bool = False) -> tuple[Value, _Refused]:
    terms = tuple(known)
    given = tuple(dict.fromkeys(piece for piece in text.split("~") if piece))
    kept = tuple(one for one in given if one in terms) if as_given else tuple(one for one in terms if one in given)
    refused = _Refused(tuple(one for one in given if one not in terms))
    return (None if given and not kept else kept), refused


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


def _spell(value: Value) -> str:
    if isinstance(value, tuple):
        return "~".join(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)


def _cut(text: str) -> str:
    return text[:LONGEST_DROPPED]


def _field(key: str) -> str:
    return "from_" if key == "from" else key
