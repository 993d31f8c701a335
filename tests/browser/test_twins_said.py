"""The twins that say, draw and write: the tables that Python passes in tests/twins, passed by the browser's JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from data.dataset import Dataset
from data.payload import page as page_payload
from data.payload import series as series_payload
from layouts.words import Words
from tests.browser.modules import Modules
from tests.drawn import charted_dataset, table

Call = Callable[[str, Any], Any]

STATE = """(query) => {
  const {page} = context;
  const {view, dropped} = modules.view.parse(query, page.vocabulary);
  const columns = modules.index.of(page);
  const selection = modules.selection.select(columns, view, page.vocabulary);
  const steps = view.thread.length ? modules.threads.walk(view.thread, page.vocabulary) : [];
  const axis = modules.axis.make(modules.axis.span(view, page.vocabulary.extent), {width: 1000, left: 100, right: 100});
  return {page, view, dropped, columns, selection, steps, axis};
}"""
"""What panels draw from: the state of a link."""

FOUND = {
    "addresses": """({frame, screen}) => ({
      frame: frame.map(({query}) => modules.embedAddress.notForTheFrame(state(query).dropped).map(({key}) => key)),
      screen: screen.map(({query}) => modules.briefingAddress.read(query)).map(({base, asked, step}) => [base, asked, step]),
    })""",
    "figures": """({axis, reading, number, percent, points, amount}) => {
      const {words, valueScale, labels} = modules;
      const of = ({link}) => state(link).view;
      return {
        axis: axis.map((one) => valueScale.textOf(one, one.value, of(one), one.pane)),
        reading: reading.map((one) => labels.amount(one, one.value, one, of(one))),
        number: number.map(({value}) => words.number(value)),
        percent: percent.map(({value}) => words.number(value, {percent: true, digits: 2, sign: true})),
        points: points.map(({hundredths}) => words.number(hundredths / 100, {digits: 2, sign: true})),
        amount: amount.map(({value, unit}) => words.amount(value, unit)),
      };
    }""",
    "spelling": """({dates, known, lists, plurals, quotations}) => {
      const {words, days} = modules;
      const within = (language, act) => {
        document.documentElement.lang = language;
        const said = act();
        document.documentElement.lang = "en";
        return said;
      };
      return {
        dates: dates.map((one) => within(one.language, () => words.date(days.parse(one.day), one.precision, one.style))),
        known: known.map(({date}) => words.known(date)),
        lists: lists.map(({language, items}) => within(language, () => words.list(items))),
        plurals: plurals.map(({n}) => words.say("events", {n})),
        quotations: quotations.map(({text}) => words.quoted(text)),
      };
    }""",
    "describe": """({titles, dropped, months, listed, search}) => (modules.index.enrich(context.page, details.text), {
      search: search.map(({query}) => state(query).selection.ids),
      titles: titles.map(({query}) => modules.heading.pageTitle(state(query))),
      dropped: dropped.map(({query}) => modules.describe.dropped(state(query).dropped)),
      months: months.map(({date, precision}) => modules.list.month({day: [modules.days.parse(date)], precision: [precision]}, 0)),
      listed: listed.map(({date, precision, time}) => modules.list.listed({day: [modules.days.parse(date)], precision: [precision], time: [time]}, 0)),
    })""",
    "threads": """({ties}) => ({
      ties: ties.map(({query}) => state(query)).map(({steps, selection}) => (steps.length ? modules.thread.relationLabels(steps, selection.ids) : [])),
    })""",
    "chart-words": """({on, cases}) => ({
      cases: cases.map(({link}) => {
        const now = state(link);
        const model = modules.lines.of(now);
        return Object.fromEntries(["shipments", "prices"].map((name) => {
          const part = {otherUnit: [], missing: [], unbased: [], coming: [], ...model[name]};
          const scale = modules.valueScale.scaleOf({name, height: 100}, part, now.axis, now.view);
          const {range, values, size, multiple, digits} = scale;
          const lines = part.lines.map((line) => {
            const seen = modules.labelEnds.lastSeen(line, now.axis);
            return {
              key: line.key,
              seen: seen && [seen.day, seen.value, modules.labels.reading(line, seen, scale, now.view)],
              on: on.map((day) => modules.lines.valueAt(line, modules.days.parse(day))),
            };
          });
          return [name, {
            unit: modules.heads.unit(part, scale, now), note: modules.notes.notes(part, scale, now),
            absent: modules.notes.absent(part, scale, now),
            scale: {range, values, size, multiple, digits},
            ticks: values.map((value) => modules.valueScale.tickText(scale, value, now.view, name)), lines,
          }];
        }));
      }),
    })""",
    "trace": """({steps, bars, course}) => {
      const columns = ({points}) => Object.fromEntries(["start", "end", "value"].map((name, at) => [name, points.map((point) => point[at])]));
      const pieces = ({x, y}) => {
        const found = [[]];
        y.forEach((value, at) => (value === null ? found.push([]) : found.at(-1).push([x[at], value])));
        return found.filter((piece) => piece.length);
      };
      // Plotly draws a step to the next point level and then up or down ("hv").
      const cornered = (piece) => piece.flatMap(([x, y], at) => (at && piece[at - 1][1] !== y ? [[x, piece[at - 1][1]], [x, y]] : [[x, y]]));
      return {
        steps: steps.map((one) => pieces(modules.traces.steps(columns(one))).map(cornered)),
        bars: bars.map((one) => pieces(modules.traces.bars(columns(one)))),
        course: course.map((one) => pieces(modules.traces.days(columns(one)))),
      };
    }""",
    "csv": """({rows, events}) => ({
      rows: rows.map((one) => modules.files.csv(one.rows)),
      events: modules.shareEvents.csv(state(""), details).split("\\r\\n"),
    })""",
    "citations": """({events, credits}) => {
      const now = state("");
      return {
        events: events.map(({id}) => modules.cite.plain(modules.cite.event(now, now.columns.rowOf.get(id)))),
        credits: credits.map((one) => modules.pages.credit(one)),
      };
    }""",
    "snippet": """({frames, queries}) => ({
      frames: frames.map(({src, title, height}) => modules.shareEmbed.framed(src, title, height)),
      queries: queries.map(({link}) => {
        const {view} = state(link);
        const {full, framedTheme} = modules.shareParts;
        return full({...view, theme: framedTheme(view), v: context.page.info.version});
      }),
    })""",
    "event-study": """({headings, percentiles, others}) => {
      const {words, measures, spelling, days} = modules;
      const now = state("");
      return {
        headings: headings.map(({first, last}) => spelling.heading([first, last])),
        percentiles: percentiles.map(({figure}) => words.number(figure)),
        others: others.map(({event, after, until}) =>
          measures.others(now, now.columns.rowOf.get(event), {after: days.parse(after), until: days.parse(until)})
            .map((row) => now.columns.id[row])),
      };
    }""",
    "reactions": """({leads, legends, names, together}) => {
      const {reactionsTold} = modules;
      const countsOf = ([events, ranked, days, unusual, expected]) => ({events, ranked, days, unusual, expected});
      const rankedOf = (one) => one && {move: one[0], percentile: one[1], low: one[2], high: one[3], among: one[4]};
      return {
        leads: leads.map(({subject, counts}) =>
          [reactionsTold.lead(subject, countsOf(counts)), reactionsTold.tries(countsOf(counts), 22, 5)]),
        legends: legends.map(({subject, paths, cut}) => reactionsTold.legend(subject, paths, cut)),
        names: names.map(({subject, ranked, reason, beyond}) => reactionsTold.named(
          {title: "Harbours closed", measured: {ranked: rankedOf(ranked), reason}}, subject, beyond)),
        together: together.map(({n, median, leaving}) =>
          reactionsTold.together(n, median, leaving.map(([title, values]) => ({title, values})))),
      };
    }""",
    "lead": """({sentences, ranks, paths}) => {
      const {lead, days} = modules;
      return {
        sentences: sentences.map((one) => lead.sentence({...one, day: one.day ? days.parse(one.day) : null})),
        ranks: ranks.map(({move, percentile}) => lead.rank(move, percentile)),
        paths: paths.map(({name, points}) =>
          lead.described(name, points.map(([session, move, low, high]) => ({session, move, benchmark: null, low, high})))),
      };
    }""",
}
"""What the scripts make of a table: for each of its lists, what they find for each case."""

WANTED: dict[str, dict[str, str | tuple[str, ...]]] = {
    "addresses": {"frame": "named", "screen": ("base", "asked", "step")},
    "figures": dict.fromkeys(("axis", "reading", "number", "percent", "points", "amount"), "text"),
    "spelling": {**dict.fromkeys(("dates", "known", "lists", "plurals"), "text"), "quotations": "quoted"},
    "describe": {"titles": "title", "dropped": "text", "months": "text", "search": "ids"},
    "threads": {"ties": "ties"},
    "trace": dict.fromkeys(("steps", "bars", "course"), "pieces"),
    "csv": {"rows": "text"},
    "citations": {"events": "text", "credits": "text"},
    "snippet": {"frames": "html", "queries": "query"},
    "event-study": {"headings": "text", "percentiles": "text", "others": "others"},
    "reactions": {"leads": ("lead", "tries"), "legends": "text", "names": "text", "together": "text"},
    "lead": dict.fromkeys(("sentences", "ranks", "paths"), "text"),
}
"""What each case of a list wants found, by the names it has there."""
CHARTED = ("figures", "chart-words")


@pytest.fixture(scope="module")
def call(chromium: Browser, small: Dataset) -> Iterator[Call]:
    """Return how to make what the scripts make of a table, on a page that holds the dataset it speaks of."""
    page = chromium.new_page()
    modules = Modules(page)

    def found(noun: str, cases: Any) -> Any:
        dataset = charted_dataset() if noun in CHARTED else small
        every = series_payload.observations(dataset, [series.id for series in dataset.series])
        held = {
            **page_payload.index(dataset),
            **every,
            "words": Words().messages(),
            "urls": {"root": "https://example.org/"},
        }
        script = f"([page, details, cases]) => {{ context.page = modules.columns.whole(page); const state = {STATE}; return ({FOUND[noun]})(cases); }}"
        return modules.call(script, [held, page_payload.details(dataset), cases])

    yield found
    page.close()


@pytest.mark.parametrize("noun", WANTED)
def test_the_browser_passes_the_cases(call: Call, noun: str) -> None:
    cases = table(noun)
    found = call(noun, cases)
    for kind, wanted in WANTED[noun].items():
        for case, one in zip(cases[kind], found[kind], strict=True):
            expected = case[wanted] if isinstance(wanted, str) else [case[name] for name in wanted]
            assert one == expected, (kind, case)


def test_the_browser_passes_the_cases_of_chart_words(call: Call) -> None:
    cases = table("chart-words")
    for case, found in zip(cases["cases"], call("chart-words", cases)["cases"], strict=True):
        assert found == {pane: case[pane] for pane in ("shipments", "prices")}, case["name"]


def test_the_browser_writes_the_events_as_csv(call: Call) -> None:
    cases = table("csv")
    assert call("csv", cases)["events"] == cases["events"]
