"""The message catalogue in English: key -> text, or (one, many) by a number. Only `layouts.words` reads it."""

from __future__ import annotations

from layouts.messages.briefing import BRIEFING, DOSSIER, KEYS, NOTES
from layouts.messages.chart_titles import CHART_TITLES
from layouts.messages.charts import CHARTS
from layouts.messages.claims import CLAIMS
from layouts.messages.dossier import DOSSIER_FILE
from layouts.messages.embed import EMBED
from layouts.messages.event_study import AROUND
from layouts.messages.event_study_lead import LEAD
from layouts.messages.explore import COMMON, EVENTS, FILTERS, HELP, PHONE
from layouts.messages.feeds import FEEDS
from layouts.messages.given import GIVEN
from layouts.messages.headlines import DECKS, HEADING, HEADLINES, SUBJECTS
from layouts.messages.live import LIVE
from layouts.messages.marks import Message
from layouts.messages.pages import PAGES
from layouts.messages.share import SHARE
from layouts.messages.social import SOCIAL
from layouts.messages.static_svg import STILLS
from layouts.messages.steps import STEPS
from layouts.messages.threads import THREADS

__all__ = ["MESSAGES", "Message"]

MESSAGES: dict[str, Message] = {
    **COMMON,
    **HEADLINES,
    **DECKS,
    **HEADING,
    **SUBJECTS,
    **FILTERS,
    **EVENTS,
    **CLAIMS,
    **HELP,
    **PHONE,
    **PAGES,
    **CHARTS,
    **CHART_TITLES,
    **AROUND,
    **LEAD,
    **SHARE,
    **SOCIAL,
    **EMBED,
    **FEEDS,
    **LIVE,
    **STILLS,
    **STEPS,
    **THREADS,
    **BRIEFING,
    **KEYS,
    **NOTES,
    **DOSSIER,
    **DOSSIER_FILE,
    **GIVEN,
}
