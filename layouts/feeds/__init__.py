"""Feeds of events and corrections: Atom and iCalendar."""
