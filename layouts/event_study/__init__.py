"""Presentation of event studies: on the event's page, as JSON and as CSV. They are computed in data."""
