"""Rules of series.yaml and corrections.yaml: unique ids, valid references, fields that belong together."""

from __future__ import annotations

from collections.abc import Iterator

from data.checks.events import spelt
from data.checks.retired_ids import retired_ids
from data.draft import Draft
from data.models.events import Series
from data.models.parsed import Parsed
from data.problem import Problem, one_of


def check_ids(draft: Draft) -> Iterator[Problem]:
    """Find duplicate series ids."""
    first: dict[str, int] = {}
    for entry in draft.series:
        if not entry.valid("id"):
            continue
        line = entry.source.line((*entry.path, "id"))
        if entry.model.id in first:
            message = f"is the id of another series (line {first[entry.model.id]})"
            yield entry.problem(("id",), entry.model.id, message, "Give one of the two another id.")
        first.setdefault(entry.model.id, line)


def check_links(draft: Draft) -> Iterator[Problem]:
    """Find benchmarks, materials and companies that do not exist."""
    for entry in draft.series:
        series = entry.model
        known = draft.ids("series")
        if entry.valid("benchmark") and series.benchmark is not None:
            if series.benchmark not in known and draft.knows("series"):
                remedy = one_of(series.benchmark, known, "Write the id of a series.")
                yield entry.problem(("benchmark",), series.benchmark, "is not a series", remedy)
            elif entry.valid("id") and series.benchmark == series.id:
                yield entry.problem(("benchmark",), series.benchmark, "is this series itself", "Delete the line.")
        materials = draft.ids("materials") if draft.knows("materials") else (series.material,)
        if entry.valid("material") and series.material is not None and series.material not in materials:
            remedy = one_of(series.material, draft.ids("materials"), "Add it to materials in dataset.yaml.")
            yield entry.problem(("material",), series.material, "is not one of the dataset's materials", remedy)
        companies = (draft.labels("companies") if draft.knows("companies") else None) or (series.company,)
        if entry.valid("company") and series.company is not None and series.company not in companies:
            remedy = spelt(draft, series.company, "companies")
            yield entry.problem(("company",), series.company, "is not among the companies of names.yaml", remedy)


def check_fields(draft: Draft) -> Iterator[Problem]:
    """Find shipments without flow or measure, and series in the wrong panel for their kind."""
    for entry in draft.series:
        if not entry.valid("kind", "panel"):
            continue
        series = entry.model
        if series.kind == "shipment":
            yield from _wanted(entry, "flow", "a slug shared by the variants of one flow")
            yield from _wanted(entry, "measure", "value, quantity, share or count")
        if series.kind == "shipment" and series.panel != "shipments":
            yield entry.problem(("panel",), series.panel, "is not the panel of a shipment", "Write shipments.")
        if series.kind in ("price", "index", "rate") and series.panel != "prices":
            yield entry.problem(("panel",), series.panel, f"is not the panel of a {series.kind}", "Write prices.")


def _wanted(entry: Parsed[Series], name: str, what: str) -> Iterator[Problem]:
    if entry.valid(name) and getattr(entry.model, name) is None:
        yield entry.problem((name,), None, "is missing from a shipment", f"Add `{name}:` with {what}.")


def check_corrections(draft: Draft) -> Iterator[Problem]:
    """Find corrections that do not name exactly one known event or series."""
    for entry in draft.corrections:
        correction = entry.model
        if not entry.valid("event", "series"):
            continue
        if (correction.event is None) == (correction.series is None):
            yield entry.problem((), None, "is not about one event or one series", "Write either `event:` or `series:`.")
            continue
        name, listed = ("event", "events") if correction.event is not None else ("series", "series")
        about = correction.event or correction.series or ""
        gone = name == "event" and about in retired_ids(draft)
        if about not in draft.ids(listed) and draft.knows(listed) and not gone:
            remedy = one_of(about, draft.ids(listed), f"Write the id of one of the {listed}.")
            yield entry.problem((name,), about, f"is not one of the dataset's {listed}", remedy)
