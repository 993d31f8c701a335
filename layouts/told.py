"""The attributes of an element whose text is a dataset's: its language, and the direction that its letters have.

In the browser `tell` of assets/base/dom.js sets the same. A sentence of ours that has such a text within it isolates
that text where it is written from right to left (`isolated` of layouts/words.py).
"""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

from data.dataset import Dataset
from data.languages import language_of, written_in
from layouts.words import Words, words

STRONG = frozenset({"L", "R", "AL"})
"""Classes of letters that have a direction."""


def told(dataset: Dataset, say: Words | None = None, text: str = "", own: str | None = None) -> dict[str, str]:
    """Return the attributes for the texts of a dataset; a language that is the page's own goes without saying.

    Where the dataset has several, the letters of a `text` tell its language, unless the text has one of its `own`.
    """
    language = own or tongue(dataset, say, text)
    return {"dir": "auto", **({"lang": language} if language else {})}


def told_markup(dataset: Dataset, say: Words | None = None, text: str = "", own: str | None = None) -> Markup:
    """Return the same attributes as HTML, a blank before each."""
    found = told(dataset, say, text, own)
    return Markup().join(Markup(' {}="{}"').format(name, value) for name, value in found.items())


def directed(text: str) -> str:
    """Return a text for a picture, where each reads from left to right unless it says itself that it does not."""
    first = next((sign for sign in text if unicodedata.bidirectional(sign) in STRONG), "")
    return f"\u2067{text}\u2069" if unicodedata.bidirectional(first or " ") in STRONG - {"L"} else text


def tongue(dataset: Dataset, say: Words | None = None, text: str = "") -> str:
    """Return the language of a dataset's texts, or of one of them, empty where it is that of the page."""
    language = language_of(text or "", dataset.info.languages)
    return "" if language == (say or words()).language else language


def tongue_markup(dataset: Dataset, say: Words | None = None) -> Markup:
    """Return the attributes of a document by which its scripts learn that language, and how to tell several apart."""
    language, several = tongue(dataset, say), written_in(dataset.info.languages)
    found = Markup(' data-tongue="{}"').format(language) if language else Markup()
    if len(dataset.info.languages) > 1:
        found += Markup(' data-tongues="{}"').format(" ".join(f"{one}:{script}" for script, one in several))
    return found
