"""Live reload: datasets polled for changes, reloaded and swapped, several on one server."""
