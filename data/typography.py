"""Typography of texts: real apostrophes, quotation marks, minus signs and dashes in the place of typewriter ones.

Applied once, when a dataset is loaded, so that pages, pictures, exports and search have the same text. The files of a
dataset keep what the curator typed, and a search finds either form (data/text_normalisation.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

_TYPED = re.compile("['\"-]")
_RULES = (
    (re.compile(r"(?<![\w.])'(?=\d\ds?\b)"), "’"),  # the '90s
    (re.compile(r"(?<=[\w.,;:!?…%)\]”])'"), "’"),
    (re.compile(r"'(?=[\w“(])"), "‘"),
    (re.compile(r"(?<=[\s(\[“‘—–/])\"|^\""), "“"),
    (re.compile(r"(?<=\w)\"(?=\w)"), "“"),
    (re.compile(r"\""), "”"),
    (re.compile(r"(?<![\w-])-(?=\d)"), "−"),
    (re.compile(r"(?<![\w-])(1\d{3}|20\d\d)-(1\d{3}|20\d\d)(?![\w-])"), r"\1–\2"),  # from year to year
)


@lru_cache(maxsize=4096)
def typeset(text: str) -> str:
    """Return a text as it is printed."""
    if not _TYPED.search(text):
        return text
    for pattern, printed in _RULES:
        text = pattern.sub(printed, text)
    return text
