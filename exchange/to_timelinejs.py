"""A Dataset to TimelineJS JSON (version 3), documented fields only; exchange/timelinejs.py reads it back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from data import days
from data.dataset import Dataset
from data.export.choice import Choice
from data.export.media import address
from data.media.shown import shown_media
from data.models.events import Event, Source
from exchange.markup import OPEN, OURS
from exchange.report import Report

PARTS = {"day": ("year", "month", "day"), "month": ("year", "month"), "year": ("year",)}


def timeline(dataset: Dataset, choice: Choice, report: Report, base_url: str = "") -> bytes:
    """Return the chosen events as TimelineJS JSON: a slide each with its first picture, the phases as eras."""
    events = [dataset.events_by_id[event_id] for event_id in choice.events]
    content = {
        "title": {"text": {"headline": escape(dataset.info.title), "text": _about(dataset)}},
        "eras": list(_eras(dataset, report)),
        "events": [
            _slide(event, dataset.categories_by_id[event.category].label, report)
            | _media(dataset, event, report, base_url)
            for event in events
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _about(dataset: Dataset) -> str:
    return _paragraph("subtitle", dataset.info.subtitle) + _paragraph("takeaway", dataset.info.takeaway)


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{OURS}{kind}">{_lines(text)}</p>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _eras(dataset: Dataset, report: Report) -> Iterator[dict[str, Any]]:
    for phase in dataset.phases:
        text = f"<p>{_lines(phase.note)}</p>" if phase.note else ""
        if not phase.to:
            report.change("open end of a phase shown as the dataset's last day", phase.id, dataset.span[1])
            text += _paragraph(OPEN, "")
        yield {
            "start_date": _date(phase.from_),
            "end_date": _date(phase.to or dataset.span[1]),
            "text": {"headline": escape(phase.label), "text": text},
        }


def _date(day: str, precision: str = "day") -> dict[str, str]:
    return dict(zip(PARTS[precision], day.split("-"), strict=False))


def _slide(event: Event, group: str, report: Report) -> dict[str, Any]:
    slide: dict[str, Any] = {"unique_id": event.id, "start_date": _date(event.date, event.precision)}
    if event.time:
        slide["start_date"] |= dict(zip(("hour", "minute"), event.time.split(":"), strict=True))
    first = days.iso(days.span(event.date, event.precision)[0])
    if first != event.date:
        report.change("place of an event within its month or year kept in its unique_id only", event.id)
    if event.date_end:
        slide["end_date"] = _date(event.date_end)
    text = f"<p>{_lines(event.summary)}</p>"
    if event.note:
        text += _paragraph("note", event.note)
    sources = "".join(map(_source, event.sources))
    return slide | {
        "text": {"headline": escape(event.title), "text": f'{text}<ul class="{OURS}sources">{sources}</ul>'},
        "group": group,
        "autolink": False,
    }


def _media(dataset: Dataset, event: Event, report: Report, base_url: str) -> dict[str, Any]:
    """Return the first picture of an event, which TimelineJS loads from its public address."""
    shown = shown_media(dataset, event)
    if shown and not base_url:
        report.change("picture left out, since it has no public address: give --base-url", event.id)
    for other in shown[1:]:
        report.change("picture after the first left out: a slide shows one", event.id, other.media.file)
    if not shown or not base_url:
        return {}
    first = shown[0].media
    texts = {
        "alt": first.alt,
        "caption": escape(first.caption or ""),
        "credit": escape(f"{first.credit}, {first.licence}"),
    }
    return {"media": {"url": address(shown[0], base_url), **{key: text for key, text in texts.items() if text}}}


def _source(source: Source) -> str:
    title = escape(f"[{source.title}]" if source.described else source.title)
    if source.url:
        named = f'<a class="title" href="{escape(source.url)}">{title}</a>'
    else:
        named = f'<span class="title">{title}</span>'
    pieces = [f'<span class="publisher">{escape(source.publisher)}</span>']
    if source.via:
        pieces.append(f' via <span class="via">{escape(source.via)}</span>')
    if source.repeats:
        pieces.append(f', repeating <span class="repeats">{escape(source.repeats)}</span>')
    pieces.append(f": {named}")
    if source.date:
        pieces.append(f', <time class="date">{source.date}</time>')
    language = f' lang="{source.language}"' if source.language else ""
    return f"<li{language}>{''.join(pieces)}</li>"
