"""Datasets in step with their folders: watched, reloaded, swapped, several on one server."""
