"""The results of a crawl as warnings, located where the links are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from data.links import Link
from data.problem import Problem
from data.warnings import CheckWarning
from linkcheck.crawl import Limits, crawl
from linkcheck.probe import State

KIND = "link"
MESSAGES = {
    State.GONE: ("is gone ({why})", "Look for where it moved, link an archived copy, or leave the address out."),
    State.MOVED: ("leads to a front page now ({why})", "Look for where it moved, or link an archived copy."),
    State.SILENT: ("does not answer ({why})", "Open it in a browser; if it stays silent, link an archived copy."),
    State.REFUSED: ("is refused to programs ({why})", "Open it in a browser; many sites refuse all but those."),
}


def check_links(links: Iterable[Link], limits: Limits = Limits()) -> tuple[CheckWarning, ...]:  # noqa: B008
    """Request every link once and return a warning for each place with a bad one."""
    return tuple(CheckWarning(KIND, problem) for problem in _problems(tuple(links), limits))


def _problems(links: tuple[Link, ...], limits: Limits) -> Iterator[Problem]:
    answers = crawl((link.url for link in links), limits)
    unasked: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        answer = answers[link.url.partition("#")[0]]
        if answer.state is State.UNASKED:
            unasked.setdefault((urlsplit(link.url).netloc, answer.why), []).append(link)
        elif answer.state is not State.ANSWERS:
            message, remedy = MESSAGES[answer.state]
            yield link.problem(message.format(why=answer.why), remedy)
    for (host, why), left in unasked.items():
        more = f", nor {len(left) - 1} more of {host}" if len(left) > 1 else ""
        yield left[0].problem(f"was not asked{more} ({why})", "Ask again later, or open it in a browser.")
