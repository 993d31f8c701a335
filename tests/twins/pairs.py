"""What Python and JavaScript both do: the modules that are twins, and the tables that hold them to one another.

A twin says in its docstring, or in the comment at its top or before the function, whose twin it is; both say it, with
the whole path. A pair is listed here, and its table in tests/cases is passed by tests of both languages.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """A Python module, a script, and the tables that both pass."""

    module: str
    script: str
    tables: tuple[str, ...]


def pair(module: str, script: str, *tables: str) -> Pair:
    return Pair(module, f"assets/{script}", tables)


PAIRS = (
    pair("data/axis.py", "base/axis.js", "axis"),
    pair("data/chart_series/fill.py", "panels/charts/fills.js", "fill"),
    pair("data/chart_series/line.py", "panels/charts/label-ends.js", "chart-words"),
    pair("data/chart_series/line.py", "panels/charts/lines.js", "chart-words"),
    pair("data/chart_series/log_axis.py", "panels/charts/log-axis.js", "log-axis"),
    pair("data/chart_series/line_style.py", "panels/charts/line-style.js", "line-style"),
    pair("data/chart_series/nice.py", "panels/charts/nice.js", "nice"),
    pair("data/chart_series/nice.py", "panels/charts/value-scale.js", "nice", "chart-words"),
    pair("data/chart_series/plot.py", "panels/charts/lines.js", "chart-series"),
    pair("data/chart_series/plot.py", "state/flows.js", "chart-series"),
    pair("data/chart_series/prices.py", "panels/prices/prices.js", "chart-series"),
    pair("data/chart_series/shipments.py", "panels/shipments/shipments.js", "chart-series"),
    pair("data/chart_series/shipments.py", "state/flows.js", "chart-series"),
    pair("data/days.py", "base/days.js", "days"),
    pair("data/event_study/market_model.py", "panels/reactions/market-model.js", "reactions"),
    pair("data/event_study/path.py", "panels/reactions/ordinary.js", "reactions"),
    pair("data/event_study/percentile.py", "panels/reactions/windows.js", "reactions"),
    pair("data/event_study/prices.py", "panels/reactions/price-line.js", "reactions"),
    pair("data/event_study/sessions.py", "panels/reactions/price-line.js", "reactions"),
    pair("data/event_study/study.py", "panels/event-study/measures.js", "event-study"),
    pair("data/event_study/windows.py", "panels/reactions/windows.js", "reactions"),
    pair("data/export/events.py", "surfaces/explore/share-events.js", "csv"),
    pair("data/export/table.py", "base/files.js", "csv"),
    pair("data/label_layout.py", "panels/charts/label-places.js", "timeline-layout"),
    pair("data/phase_names.py", "panels/timeline/phase-names.js", "timeline-layout"),
    pair("data/query.py", "state/query.js", "query"),
    pair("data/reactions/beyond.py", "panels/reactions/market-model.js", "reactions"),
    pair("data/reactions/reaction.py", "panels/reactions/reaction.js", "reactions"),
    pair("data/reactions/reactions.py", "panels/reactions/reactions.js", "reactions"),
    pair("data/rows.py", "state/index.js", "describe"),
    pair("data/scale.py", "panels/charts/scale.js", "scale"),
    pair("data/search_text.py", "state/index.js", "describe"),
    pair("data/selection.py", "state/selection.js", "selection"),
    pair("data/sentences.py", "surfaces/briefing/sentences.js", "auto-briefing"),
    pair("data/text_normalisation.py", "state/text-normalisation.js", "text-normalisation"),
    pair("data/threads.py", "state/threads.js", "threads"),
    pair("data/stagger.py", "panels/timeline/stagger.js", "stagger"),
    pair("data/timeline_layout.py", "panels/timeline/layout.js", "timeline-layout"),
    pair("data/timeline_marks.py", "panels/timeline/mark-place.js", "timeline-layout"),
    pair("data/view.py", "state/view.js", "view"),
    pair("data/view_values.py", "state/view-values.js", "view"),
    pair("layouts/auto_briefing.py", "surfaces/briefing/auto-briefing.js", "auto-briefing"),
    pair("layouts/auto_briefing.py", "surfaces/briefing/thread-step.js", "auto-briefing"),
    pair("layouts/briefing.py", "surfaces/briefing/address.js", "addresses"),
    pair("layouts/briefing_pages.py", "surfaces/briefing/pages.js", "citations"),
    pair("layouts/briefing_steps.py", "surfaces/briefing/auto-briefing.js", "auto-briefing"),
    pair("layouts/chart_notes.py", "panels/charts/notes.js", "chart-words"),
    pair("layouts/chart_title.py", "panels/charts/title.js", "headlines"),
    pair("layouts/chart_words.py", "panels/charts/heads.js", "chart-words"),
    pair("layouts/chart_words.py", "panels/charts/labels.js", "figures", "chart-words"),
    pair("layouts/chart_words.py", "panels/charts/value-scale.js", "figures", "chart-words"),
    pair("layouts/describe.py", "state/describe.js", "describe"),
    pair("layouts/document.py", "state/describe.js", "describe"),
    pair("layouts/embed.py", "surfaces/embed/address.js", "addresses"),
    pair("layouts/panels/reactions/drawn.py", "panels/reactions/drawn.js", "reactions"),
    pair("layouts/panels/reactions/scale.py", "panels/reactions/scale.js", "reactions"),
    pair("layouts/panels/reactions/told.py", "panels/reactions/told.js", "reactions"),
    pair("layouts/event_study/lead.py", "panels/event-study/lead.js", "lead"),
    pair("layouts/event_study/shown.py", "panels/event-study/spelling.js", "event-study"),
    pair("layouts/headline/page_title.py", "state/heading.js", "describe"),
    pair("layouts/headline/chart.py", "state/chart-headline.js", "headlines"),
    pair("layouts/headline/curated.py", "state/curated-headline.js", "headlines"),
    pair("layouts/headline/finding.py", "state/headline-finding.js", "headlines"),
    pair("layouts/headline/generated.py", "state/generated-headline.js", "headlines"),
    pair("layouts/headline/heading.py", "state/heading.js", "headlines"),
    pair("layouts/headline/period.py", "state/period.js", "headlines"),
    pair("layouts/cited.py", "panels/event/cited.js", "card"),
    pair("layouts/pages/event.py", "panels/event/card-parts.js", "card"),
    pair("layouts/pages/event.py", "state/citations.js", "citations"),
    pair("layouts/key_moments.py", "surfaces/embed/named.js", "key-moments"),
    pair("layouts/panels/charts/named_events.py", "surfaces/embed/named.js", "key-moments"),
    pair("layouts/panels/charts/trace.py", "panels/charts/traces.js", "trace"),
    pair("layouts/panels/charts/year_words.py", "panels/charts/years.js", "year-words"),
    pair("layouts/panels/given/bars.py", "panels/given/counted.js", "given"),
    pair("layouts/panels/given/lines.py", "panels/given/drawn.js", "given"),
    pair("layouts/panels/given/table.py", "panels/given/listed.js", "given"),
    pair("layouts/panels/timeline/moments.py", "panels/timeline/moments.js", "timeline-layout"),
    pair("layouts/panels/timeline/thread.py", "panels/timeline/arcs.js", "arcs"),
    pair("layouts/times.py", "panels/event/when.js", "card"),
    pair("layouts/times.py", "panels/events/list.js", "describe"),
    pair("layouts/readings.py", "panels/events/list.js", "describe"),
    pair("layouts/snippet.py", "surfaces/explore/share-embed.js", "snippet"),
    pair("layouts/snippet.py", "surfaces/explore/share-parts.js", "snippet"),
    pair("layouts/thread_relations.py", "panels/events/thread.js", "threads"),
    pair("layouts/thread_relations.py", "state/threads.js", "auto-briefing"),
    pair("layouts/words.py", "base/words.js", "figures", "spelling"),
)

COMING: frozenset[str] = frozenset()
"""Tables whose scripts are still to be written; a test says when they have come."""
