"""iCalendar (RFC 5545) to a Story: lines that can be read, entries, the days on which they repeat."""

from exchange.calendars.reading import read

__all__ = ["read"]
