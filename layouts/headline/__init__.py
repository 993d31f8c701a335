"""What a View shows, in words: its heading, and the title and description of pages that show or link to it."""

from __future__ import annotations

from layouts.headline.heading import Author, Heading, has_own_deck, heading, subject
from layouts.headline.page_title import PageTitle, page_title

__all__ = ["Author", "Heading", "PageTitle", "has_own_deck", "heading", "page_title", "subject"]
