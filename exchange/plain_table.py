"""Any Sheet of events to a Story: date, title, and other columns recognised by name."""

from __future__ import annotations

from collections.abc import Mapping

from exchange import cleaning
from exchange.citing import distinct, source_of_link, web_address
from exchange.columns import COLUMNS
from exchange.markup import ParsedText, addresses, parse_plain
from exchange.options import Options, Order
from exchange.own_csv import is_ours
from exchange.own_csv import read as read_ours
from exchange.report import RefusedError, Report
from exchange.story import Cited, Item, Story
from exchange.tables import Sheet, plain, record_unknown
from exchange.when import UndatedError, last_day, parse


def story_of(table: Sheet, report: Report, options: Options) -> Story:
    """Return the Story of a table of events; of our own export, every column. Raises RefusedError."""
    if {"year", "headline"} <= table.columns.keys() and "date" not in table.columns:
        raise RefusedError(
            f"{report.name}: these are the columns of a TimelineJS sheet. Use the format timelinejs-csv."
        )
    if is_ours(table):
        return read_ours(table, report)
    chosen = {what: name for what, names in COLUMNS.items() for name in reversed(names) if plain(name) in table.columns}
    missing = [what for what in ("date", "title") if what not in chosen]
    if missing:
        found = ", ".join(list(table.columns.values())[:8])
        remedy = f"Name one of them '{missing[0]}'; summary, category, url, publisher, end date and place are read too."
        raise RefusedError(f"{report.name}: no column for the {' or the '.join(missing)} among {found}. {remedy}")
    record_unknown(table, chosen.values(), report)
    story = Story()
    for where, cells in table.rows:
        given = {what: cells.get(plain(name), "") for what, name in chosen.items()}
        if (read_item := _item(given, where, report, options.order)) is not None:
            story.items.append(read_item)
    return story


def _item(given: Mapping[str, str], where: str, report: Report, order: Order) -> Item | None:
    heading = parse_plain(given["title"])
    title, said = cleaning.line(heading.text), parse_plain(given.get("summary", "")).under(heading)
    try:
        when = parse(given["date"], order)
    except UndatedError as error:
        report.refuse(where, title, str(error))
        return None
    if not title:
        report.refuse(where, "", "it has no title")
        return None
    if time := when.time or given.get("time", ""):
        report.change("time of day left out", where, time)
    for dropped in said.dropped:
        report.change("part of the text that has no words left out", where, dropped)
    for what, text in given.items():
        if cleaning.has_invisible(text):
            report.change("invisible or direction-turning characters taken out", where, what)
    return Item(
        where=where,
        when=when,
        title=title,
        summary=said.text,
        end=last_day(lambda: parse(given["end"], order), where, report) if given.get("end") else "",
        group=cleaning.line(given.get("group", "")),
        sources=_sources(given, said, title, where, report),
        place=cleaning.line(given.get("place", "")),
        note=cleaning.prose(given.get("note", "")),
        wanted=cleaning.line(given.get("id", "")),
    )


def _sources(given: Mapping[str, str], said: ParsedText, title: str, where: str, report: Report) -> tuple[Cited, ...]:
    written, publisher = given.get("url", ""), cleaning.line(given.get("publisher", ""))
    headline = cleaning.line(given.get("headline", ""))
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
