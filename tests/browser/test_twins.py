"""The twins: what Python passes, the browser's JavaScript passes too. See test_twins_agree.py for junk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data.vocabulary import Vocabulary

CASES = Path(__file__).parents[1] / "cases"
Twin = Callable[[str, Any], Any]


def table(noun: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((CASES / f"{noun}.json").read_text(encoding="utf-8"))
    return read


def test_the_browser_passes_the_cases_of_days(twin: Twin) -> None:
    cases = table("days")
    actual = twin(
        """({parse, shift, around, shift_months, span}) => {
          const {days} = modules, day = days.ordinal, iso = (list) => list.map(days.iso);
          return {
            parse: parse.map((one) => days.parse(one.text)),
            shift: shift.map((one) => days.shift(one.text, one.days)),
            around: around.map(({text}) => [
              iso([days.monthStart, days.monthEnd].map((end) => end(day(text)))),
              iso([days.yearStart, days.yearEnd].map((end) => end(day(text))))]),
            shift_months: shift_months.map((one) => days.iso(days.shiftMonths(day(one.text), one.months))),
            span: span.map((one) => iso(days.span(one.date, one.precision, one.end))),
          };
        }""",
        cases,
    )
    assert actual == {
        "parse": [case["day"] for case in cases["parse"]],
        "shift": [case["shifted"] for case in cases["shift"]],
        "around": [[case["month"], case["year"]] for case in cases["around"]],
        "shift_months": [case["shifted"] for case in cases["shift_months"]],
        "span": [case["span"] for case in cases["span"]],
    }


def test_the_browser_passes_the_cases_of_the_view(twin: Twin) -> None:
    cases = table("view")
    actual = twin(
        """({cases, full, panels, vocabulary}) => ({
          panels: panels.map(({cases, panels, usual_panels}) => cases.map(({query}) => {
            const own = {...vocabulary, panels, usual_panels};
            const {view, dropped} = modules.view.parse(query, own);
            return {query, panels: view.panels, dropped, canonical: modules.view.format(view, own)};
          })),
          cases: cases.map(({query}) => {
            const {view, dropped} = modules.view.parse(query, vocabulary);
            return {view, dropped, canonical: modules.view.format(view, vocabulary)};
          }),
          full: full.map(({query}) =>
            modules.view.format(modules.view.parse(query, vocabulary).view, vocabulary, {full: true})),
        })""",
        cases,
    )
    for case, found in zip(cases["cases"], actual["cases"], strict=True):
        expected = {"view": cases["default"] | case["view"], "dropped": case["dropped"], "canonical": case["canonical"]}
        assert expected == found, case["name"]
    assert [case["full"] for case in cases["full"]] == actual["full"]
    assert [app["cases"] for app in cases["panels"]] == actual["panels"]


def test_the_browser_passes_the_cases_of_the_selection(twin: Twin) -> None:
    cases = table("selection")
    vocabulary = Vocabulary.from_payload(cases["vocabulary"])
    actual = twin(
        """({vocabulary, events, cases}) => {
          const places = (facet, ids) => ids.map((id) => vocabulary[facet].findIndex((term) => term.id === id));
          const spans = events.map((event) => modules.days.span(event.date, event.precision, event.date_end));
          const columns = {
            id: events.map((event) => event.id), start: spans.map(([start]) => start), end: spans.map(([, end]) => end),
            category: places("category", events.map((event) => event.category)),
            direction: places("direction", events.map((event) => event.direction)),
            actor: events.map((event) => places("actor", event.actors)),
            material: events.map((event) => places("material", event.materials)),
            company: events.map((event) => places("company", event.companies)),
            text: events.map((event) => modules.textNormalisation.join(event.texts)),
          };
          return cases.map(({query}) => {
            const found = modules.selection.select(columns, modules.view.parse(query, vocabulary).view, vocabulary);
            const counts = Object.entries(found.counts).map(([facet, counted]) => [facet, [...counted]]);
            return {...found, counts: Object.fromEntries(counts)};
          });
        }""",
        cases,
    )
    for case, found in zip(cases["cases"], actual, strict=True):
        assert case["ids"] == found["ids"], case["name"]
        assert case["ids"] == [cases["events"][index]["id"] for index in found["indices"]], case["name"]
        assert len(cases["events"]) == found["total"]
        for facet, counts in case["counts"].items():
            known = dict(zip([term.id for term in vocabulary.terms(facet)], found["counts"][facet], strict=True))
            assert counts == {value: known[value] for value in counts}, case["name"]


def test_the_browser_passes_the_cases_of_threads(twin: Twin) -> None:
    cases = table("threads")
    actual = twin(
        """({vocabulary, cases}) => cases.map(({thread}) => ({
          walk: modules.threads.walk(thread, vocabulary).map(({event, kind}) => [event, kind]),
          days: thread.length ? modules.threads.span(thread, vocabulary) : null,
        }))""",
        cases,
    )
    assert actual == [{"walk": case["walk"], "days": case["days"]} for case in cases["cases"]]


def test_the_browser_passes_the_cases_of_scale(twin: Twin) -> None:
    cases = table("scale")
    actual = twin(
        """({rebase, change, mean_index, session_before, visible_extent}) => {
          const {scale} = modules;
          return {
            rebase: rebase.map((one) => scale.rebase(one.values, one.base)),
            change: change.map((one) => scale.change(one.values, one.base)),
            mean_index: mean_index.map((one) => scale.meanIndex(one.periods, one.values, one.year)),
            session_before: session_before.map((one) => scale.sessionBefore(one.sessions, one.day, one.values)),
            visible_extent: visible_extent.map((one) =>
              scale.visibleExtent(one.places, one.values, one.first, one.last)),
            gaps: [
              scale.rebase([5, NaN, undefined], 0), scale.rebase([NaN, 5], 0), scale.visibleExtent(["2019"], [NaN])],
          };
        }""",
        cases,
    )
    assert actual.pop("gaps") == [[100, None, None], [None, None], None]
    wanted = {
        "rebase": "scaled",
        "change": "scaled",
        "mean_index": "scaled",
        "session_before": "place",
        "visible_extent": "extent",
    }
    for kind, outcome in wanted.items():
        for case, found in zip(cases[kind], actual[kind], strict=True):
            expected = case[outcome]
            assert found == (pytest.approx(expected) if isinstance(expected, list) else expected), case["name"]
