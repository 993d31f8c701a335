"""Claims: an event's texts in parts, each with what it rests on, read from markers that stand in the texts.

`Tokyo protested,[1][3] Seoul did not answer.[2?]`: a number is the place of a source of the event, counted from 1; with
a question mark its passage was not read. `[2019-07-01-curbs-announced]` is another event of the dataset, `[own]` our
own reading. Readers' texts have no markers; DatasetError names those that cannot be right (checks/claims.py).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from data.models.events import Event
from data.sentences import sentences

TEXTS = ("summary", "note", "attribution_note")
"""The fields of an event that may hold markers."""
OWN = "own"
MARKER = re.compile(r" ?\[(?:([0-9]{1,3})(\?)?|(own)|([0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[a-z0-9]+)+))\]")
"""How a marker is written; the space before it, if any, goes with it."""
_WORD = re.compile(r"\w")
_SPACES = re.compile(r"\s+")
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9a-f]{4}")


class Marker(NamedTuple):
    """One marker: the letters of the plain text before it, and what it names."""

    at: int
    text: str
    """As written, in its brackets."""
    source: int | None = None
    """The place of a source, counted from 0."""
    unread: bool = False
    event: str | None = None


@dataclass(frozen=True)
class Claim:
    """A part of a text, and what it rests on: places of sources from 0, read and not read, events, our own reading."""

    text: str
    sources: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()
    events: tuple[str, ...] = ()
    own: bool = False

    @property
    def resting(self) -> bool:
        """Whether anything is named for it."""
        return bool(self.sources or self.unread or self.events or self.own)


Claims = Mapping[str, tuple[Claim, ...]]
"""The claims of an event by the name of the text; a text without a marker is not in it."""


def markers(text: str) -> tuple[str, list[Marker]]:
    """Return a text without its markers, and the markers in their order."""
    parts: list[str] = []
    found: list[Marker] = []
    length = end = 0
    for one in MARKER.finditer(text):
        parts.append(text[end : one.start()])
        length += len(parts[-1])
        end = one.end()
        number, question, _, event = one.groups()
        place = int(number) - 1 if number else None
        found.append(Marker(length, one[0].strip(), place, bool(question), event))
    return "".join([*parts, text[end:]]), found


def plain(text: str) -> str:
    """Return a text as readers see it."""
    return markers(text)[0]


def claims(text: str) -> tuple[Claim, ...]:
    """Return the claims of a text; their texts joined are the plain text. What nothing is named for comes last."""
    whole, found = markers(text)
    parts: list[Claim] = []
    begun = 0
    for one in found:
        if one.at > begun or not parts:
            parts.append(Claim(whole[begun : one.at]))
            begun = one.at
        parts[-1] = _with(parts[-1], one)
    rest = whole[begun:]
    if rest and parts and not _WORD.search(rest):
        parts[-1] = replace(parts[-1], text=parts[-1].text + rest)
    elif rest:
        parts.append(Claim(rest))
    return tuple(parts)


def _with(claim: Claim, one: Marker) -> Claim:
    if one.source is not None and one.unread:
        return replace(claim, unread=(*claim.unread, one.source))
    if one.source is not None:
        return replace(claim, sources=(*claim.sources, one.source))
    return replace(claim, events=(*claim.events, one.event)) if one.event else replace(claim, own=True)


def written(parts: Iterable[Claim]) -> str:
    """Return claims as a text with markers: the inverse of `claims`."""
    return "".join(part.text + "".join(_marks(part)) for part in parts)


def _marks(claim: Claim) -> Iterator[str]:
    yield from (f"[{place + 1}]" for place in claim.sources)
    yield from (f"[{place + 1}?]" for place in claim.unread)
    yield from (f"[{event}]" for event in claim.events)
    if claim.own:
        yield f"[{OWN}]"


Fault = Literal["twice", "before", "place", "unknown", "itself"]
"""What is wrong with a marker: there twice, before any text, no place of a source, no event, the event itself."""


def faults(text: str, sources: int, events: Container[str], own: str) -> Iterator[tuple[Marker, Fault]]:
    """Yield the markers of a text that cannot be right, for an event with this id and so many sources."""
    seen: set[tuple[int, str]] = set()
    for one in markers(text)[1]:
        place = (one.at, one.text.replace("?", ""))
        if place in seen:
            yield one, "twice"
        elif one.at == 0:
            yield one, "before"
        seen.add(place)
        if one.source is not None and not 0 <= one.source < sources:
            yield one, "place"
        elif one.event == own:
            yield one, "itself"
        elif one.event and one.event not in events:
            yield one, "unknown"


class Sentence(NamedTuple):
    """A sentence of the plain text, its markers, and its words after the last of them."""

    text: str
    markers: tuple[Marker, ...]
    rest: str

    @property
    def is_whole(self) -> bool:
        """Whether something is named for it to its end."""
        return bool(self.markers) and not self.rest


def marked_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text with markers."""
    whole, found = markers(_SPACES.sub(" ", text))
    begun = 0
    told: list[Sentence] = []
    for one in sentences(whole):
        start = whole.index(one, begun)
        begun = start + len(one)
        inside = tuple(marker for marker in found if start < marker.at <= begun)
        rest = whole[inside[-1].at : begun] if inside else one
        told.append(Sentence(one, inside, rest.strip() if _WORD.search(rest) else ""))
    return told


def has_markers(event: Event) -> bool:
    """Return whether a text of an event as written has a marker."""
    return any(MARKER.search(getattr(event, name) or "") for name in TEXTS)


def read(event: Event) -> tuple[Event, Claims]:
    """Return an event as readers see it, and its claims. A stamp that does not fit the texts is left out."""
    if not has_markers(event):
        return event.model_copy(update={"checked": None}) if event.checked else event, {}
    given = {name: text for name in TEXTS if (text := getattr(event, name))}
    found = {name: claims(text) for name, text in given.items() if MARKER.search(text)}
    checked = event.checked if event.checked and fits(event) else None
    return event.model_copy(update={name: plain(text) for name, text in given.items()} | {"checked": checked}), found


def stamp(event: Event, day: str) -> str:
    """Return the stamp of an event as written: the day of checking, and four digits made of its texts and sources."""
    texts = [written(claims(event.summary)), *(plain(getattr(event, name) or "") for name in TEXTS[1:])]
    named = (f"{source.publisher}\t{source.url or source.title}" for source in event.sources)
    digest = hashlib.sha256("\n".join([*texts, *named]).encode())
    return f"{day} {digest.hexdigest()[:4]}"


def fits(event: Event) -> bool:
    """Return whether the stamp of an event as written was made of its texts and sources as they are."""
    given = event.checked or ""
    return _STAMP.fullmatch(given) is not None and stamp(event, given[:10]) == given
