"""The validation of a draft: runs every rule of checks/ and collects the problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.checks import claims, events, info, media, observations, people, refresh, relations, retired_ids, series
from data.draft import Draft
from data.problem import Problem

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    info.check_there,
    info.check_lists,
    info.check_houses,
    info.check_spans,
    info.check_gaps,
    info.check_rebase_category,
    info.check_default_view,
    info.check_versions,
    events.check_any,
    events.check_ids,
    events.check_ends,
    events.check_times,
    events.check_sources,
    events.check_labels,
    events.check_words,
    events.check_repeats,
    events.check_slugs,
    media.check_files,
    media.check_repeats,
    claims.check_markers,
    claims.check_sentences,
    claims.check_places,
    people.check_roles,
    people.check_levels,
    retired_ids.check_former_ids,
    retired_ids.check_withdrawn,
    relations.check_targets,
    relations.check_circles,
    series.check_ids,
    series.check_links,
    series.check_fields,
    series.check_corrections,
    refresh.check_refresh,
    observations.check_tables,
    observations.check_observed,
)


def check(draft: Draft) -> list[Problem]:
    """Return every problem of a draft, rule by rule."""
    return [problem for rule in RULES for problem in rule(draft)]
