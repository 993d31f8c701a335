"""What is said of threads, the walks from cause to effect."""

from __future__ import annotations

from layouts.messages.marks import Message, _, _n

THREADS: dict[str, Message] = {
    "thread.through": _("Thread through ‘{title}’"),
    "thread.between": _("Thread from ‘{first}’ to ‘{last}’"),
    "thread.status": _("{status} · {thread}"),
    "thread.follow": _n("Follow this thread: {n} event", "Follow this thread: {n} events"),
    "thread.story": _("Tell it step by step"),
    "thread.untied": _("no relation on record"),
    "thread.hidden": _n(
        "{n} event of this thread lies outside the filters or dates.",
        "{n} events of this thread lie outside the filters or dates.",
    ),
    "thread.whole": _("Show all of it"),
}
