"""Reactions: one price around many events, each over the band of its own year before. See `reactions`."""
