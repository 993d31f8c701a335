"""Any Sheet of events to a Story: its columns are chosen, and each row becomes an Item or is refused by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from data.models.fields import TIME
from exchange import cleaning
from exchange.choosing import Choice, choose
from exchange.citing import distinct, source_of_link, web_address
from exchange.inputs.rows import plain
from exchange.markup import ParsedText, addresses, parse_plain
from exchange.nearest import lost_error, missing_columns, missing_error
from exchange.options import Options
from exchange.own_csv import is_ours
from exchange.own_csv import read as read_ours
from exchange.report import Report
from exchange.row_dates import RowDates
from exchange.spellings import unify_spellings
from exchange.story import Cited, Item, Story
from exchange.tables import Sheet, record_unknown
from exchange.when import UndatedError, When

LONGEST_TITLE = 150
"""Letters from which on a title without a text is itself a text."""

TAGS = frozenset(("tags", "categories", "keywords", "タグ", "标签"))
"""Columns of categories that may hold several."""

_SEVERAL = re.compile(r"\s*[;|]\s*")


def story_of(table: Sheet, report: Report, options: Options) -> Story:
    """Return the Story of a table of events; of our own export, every column. Raises RefusedError."""
    if is_ours(table):
        return read_ours(table, report)
    choice = choose(table, options.columns)
    if lost := {field: name for field, name in options.columns.items() if plain(name) not in table.columns}:
        raise lost_error(table, choice, lost, report)
    if missing := missing_columns(choice):
        raise missing_error(table, choice, missing, report)
    record_unknown(table, (column for columns in choice.values() for column in columns), report)
    dates = RowDates(table, choice, options, report)
    story = Story()
    for where, cells in table.rows:
        if (read_item := _item(_given(cells, choice), cells, where, report, dates)) is not None:
            story.items.append(read_item)
    dates.decide()
    if "actors" in choice:
        story.items = unify_spellings(story.items, report)
    return story


def _given(cells: Mapping[str, str], choice: Choice) -> dict[str, str]:
    """Return the cells of a row by field; those of a field with several columns as one text."""
    given = {field: "; ".join(filter(None, map(cells.get, columns))) for field, columns in choice.items()}
    if TAGS.issuperset(choice.get("category", ("",))):
        first, *further = [tag for part in re.split("[,;|、]", given["category"]) if (tag := part.strip())] or [""]
        given |= {"category": first, "further categories": ", ".join(further)}
    return given


def _item(
    given: Mapping[str, str], cells: Mapping[str, str], where: str, report: Report, dates: RowDates
) -> Item | None:
    heading = parse_plain(given.get("title", ""))
    said = parse_plain(given.get("summary", "")).under(heading)
    written = cleaning.line(heading.text)
    title, text = _texts(written, heading.text, said.text)
    title = title or cleaning.line(given.get("source title", "")) or " – ".join(_names(given.get("actors", "")))
    try:
        when = dates.when(cells)
    except UndatedError as error:
        report.refuse(where, title, str(error))
        return None
    if not title:
        report.refuse(where, "", "it has no title")
        return None
    if title != written:
        report.change(_said_of_title(written, text), where)
    _record(when, given, said, where, report)
    return Item(
        where=where,
        when=when,
        title=title,
        summary=text,
        end=dates.end(cells, when, where),
        group=cleaning.line(given.get("category", "")),
        sources=_sources(given, said, title, where, report),
        place=cleaning.line(given.get("place", "")),
        note=_note(when, cleaning.prose(given.get("note", ""))),
        wanted=cleaning.line(given.get("id", "")),
        more=_more(when, given),
    )


def _texts(title: str, whole: str, text: str) -> tuple[str, str]:
    """Return title and text; the first sentence of the text is the title where there is none."""
    if title and (text or len(title) <= LONGEST_TITLE):
        return title, text
    text = text or cleaning.prose(whole)
    return cleaning.cut(cleaning.first_sentence(text), cleaning.TITLE_OF_TEXT), text


def _said_of_title(written: str, text: str) -> str:
    if written:
        return "title as long as a text: its beginning stands as title, the whole as text"
    made_of = "beginning of the text" if text else "headline of the source or the actors"
    return f"no title: the {made_of} stands as title"


def _record(when: When, given: Mapping[str, str], said: ParsedText, where: str, report: Report) -> None:
    if further := given.get("further categories"):
        report.change("further categories left out", where, further)
    if when.doubt:
        report.change("date in doubt: its words stand in the note", where, when.doubt)
    for dropped in said.dropped:
        report.change("part of the text that has no words left out", where, dropped)
    for what, text in given.items():
        if cleaning.has_invisible(text):
            report.change("invisible or direction-turning characters taken out", where, what)


def _more(when: When, given: Mapping[str, str]) -> dict[str, Any]:
    found = {"time": _time(when), "actors": _names(given.get("actors", ""))}
    return {field: value for field, value in found.items() if value}


def _time(when: When) -> str:
    """Return the time of day of an event whose day is known."""
    return when.time if when.precision == "day" and TIME.fullmatch(when.time) else ""


def _note(when: When, note: str) -> str:
    said = f"Dated in the original as: {when.doubt}." if when.doubt else ""
    return "\n\n".join(filter(None, (said, note)))


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, map(cleaning.line, _SEVERAL.split(text)))))


def _sources(given: Mapping[str, str], said: ParsedText, title: str, where: str, report: Report) -> tuple[Cited, ...]:
    written, publisher = given.get("url", ""), cleaning.line(given.get("publisher", ""))
    headline = cleaning.line(given.get("source title", ""))
    first: list[Cited | None] = []
    if addresses(written) or web_address(written) or ":" in written.partition(" ")[0]:
        for address in addresses(written) or [written]:
            found = source_of_link(
                address, headline, where, report, publisher=publisher, fallback=f"Source of “{title}”"
            )
            first.append(found)
    elif written or publisher:
        name = cleaning.line(written) if written else publisher
        first.append(Cited(publisher or name, headline or f"Source of “{title}”", described=not headline))
    links = [*said.links, *((address, "") for address in addresses(said.text))]
    rest = (source_of_link(address, text, where, report, fallback=f"Link in “{title}”") for address, text in links)
    return distinct((*first, *rest))
