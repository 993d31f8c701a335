"""The value of one key of a View: read from the text of a link, spelled.

Twin of assets/state/view-values.js; tests/cases/view.json is the table both must pass. Knows one key at a time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from data import days
from data.text_normalisation import SPACE, one_line
from data.vocabulary import FACETS, Vocabulary

CHOICES = {
    "scale": ("index", "price", "change"),
    "measure": ("index", "value", "quantity", "share"),
    "order": ("date", "moves", "category"),
    "window": ("0to0", "1to1", "-1to1", "0to5", "0to20"),
    "returns": ("raw", "abnormal"),
    "paths": ("each", "together"),
    "theme": ("auto", "light", "dark"),
}
LOG_PANES = ("shipments", "prices")
"""The panes that can have a logarithmic axis, as `log` names them."""
TYPED = (
    (re.compile(r"([^ (])'"), r"\1’"),
    (re.compile("'"), "‘"),
    (re.compile(r'([^ (])"'), r"\1”"),
    (re.compile('"'), "“"),
    (re.compile(r"(^| )-(?=[0-9])"), r"\1−"),
)
"""Typewriter signs of a headline in a link, and what is printed: the few rules that scripts can carry too."""
LONGEST_TEXT = 200
LONGEST_TITLE = 120
LONGEST_DROPPED = 60

Value = str | int | bool | tuple[str, ...] | None


class Dropped(NamedTuple):
    """A part of a link that was not understood."""

    key: str
    value: str


class Refused(NamedTuple):
    """The refused parts of a value."""

    pieces: tuple[str, ...]


def clean_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a search text as a View holds it: well-formed Unicode, NFC, trimmed, limited in length."""
    well_formed = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return unicodedata.normalize("NFC", well_formed).strip(SPACE)[:longest].strip(SPACE)


def clean_title(text: str) -> str:
    """Return an editor's headline as a View holds it: as a search text, on one line, printed as other texts are."""
    line = one_line(text)
    for typed, printed in TYPED:
        line = typed.sub(printed, line)
    return clean_text(line, LONGEST_TITLE)


def read(key: str, text: str, vocabulary: Vocabulary) -> tuple[Value, Refused]:
    """Return the value of a key (None: treat it as absent) and the parts of the text that were refused."""
    if key in ("event", "thread"):
        text = "~".join(vocabulary.redirects.get(piece, piece) for piece in text.split("~"))
    if key in FACETS:
        return _list(text, [term.id for term in vocabulary.terms(key)])
    if key in ("panels", "log"):
        return _list(text, vocabulary.panels if key == "panels" else LOG_PANES)
    if key == "thread":
        return _list(text, vocabulary.event_days)
    if key == "series":
        return _list(text, vocabulary.series, as_given=True)
    if key in ("q", "title"):
        return clean_text(text) if key == "q" else clean_title(text), Refused(())
    value = _single(key, text, vocabulary)
    return value, Refused((text,) if value is None and (text or key in CHOICES) else ())


def _single(key: str, text: str, vocabulary: Vocabulary) -> Value:
    if key in CHOICES:
        return text if text in CHOICES[key] else None
    if key in ("step", "autoplay"):
        return int(text) if re.fullmatch("[0-9]{1,6}", text) and int(text) > 0 else None
    if key == "resume":
        return int(text) if re.fullmatch("[0-9]{1,6}", text) else None
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


def _list(text: str, known: Iterable[str], *, as_given: bool = False) -> tuple[Value, Refused]:
    terms = tuple(known)
    given = tuple(dict.fromkeys(piece for piece in text.split("~") if piece))
    kept = tuple(one for one in given if one in terms) if as_given else tuple(one for one in terms if one in given)
    refused = Refused(tuple(one for one in given if one not in terms))
    return (None if given and not kept else kept), refused


def spell(value: Value) -> str:
    """Return a value as a link has it."""
    if isinstance(value, tuple):
        return "~".join(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)


def drop(key: str, text: str) -> Dropped:
    """Return what of a link was not understood, cut to what can be shown."""
    return Dropped(key[:LONGEST_DROPPED], text[:LONGEST_DROPPED])
