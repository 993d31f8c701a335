"""Codes and scripts of languages: which letters tell a language, and in which of a dataset's languages a text is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

CODE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
"""The code of a language, such as en or zh-Hans."""

SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "ko": ("Hangul",),
    "ja": ("Hiragana", "Katakana"),
    "zh": ("Han",),
    "ar": ("Arabic",),
    "he": ("Hebrew",),
    "ru": ("Cyrillic",),
}
"""The scripts whose letters tell a language, the surest first; more than one language may use the later ones."""

OTHERS: Mapping[str, str] = {
    "fa": "Arabic", "ur": "Arabic", "ps": "Arabic", "yi": "Hebrew", "uk": "Cyrillic", "bg": "Cyrillic",
    "sr": "Cyrillic", "be": "Cyrillic", "mk": "Cyrillic", "kk": "Cyrillic", "mn": "Cyrillic", "el": "Greek",
    "hi": "Devanagari", "mr": "Devanagari", "ne": "Devanagari", "th": "Thai", "hy": "Armenian", "ka": "Georgian",
    "am": "Ethiopic", "bn": "Bengali", "ta": "Tamil", "te": "Telugu", "km": "Khmer", "lo": "Lao", "my": "Myanmar",
}  # fmt: skip
LATIN = "Latin"
LAST = ("Han", LATIN)
"""Scripts that texts of other languages hold too."""

_NAMES = {"Han": ("CJK UNIFIED", "CJK COMPATIBILITY")}


def is_code(text: str) -> bool:
    """Return whether a text is the code of a language."""
    return re.fullmatch(CODE, text) is not None


def script(letter: str) -> str:
    """Return the script of a letter as Unicode names it; empty for what is no letter, or of no script known here."""
    if letter < "\u0250":
        return LATIN if letter.isalpha() else ""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "")
    return next((one for one, starts in _STARTS if name.startswith(starts)), "")


def written_in(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the scripts that tell the languages of a dataset apart, each with its language; Han and Latin come last."""
    found: dict[str, str] = {}
    for language in languages:
        base = language.partition("-")[0]
        for one in SCRIPTS.get(base, (OTHERS.get(base, LATIN),)):
            found.setdefault(one, language)
    yield from sorted(found.items(), key=lambda pair: LAST.index(pair[0]) if pair[0] in LAST else -1)


def language_of(text: str, languages: Sequence[str]) -> str:
    """Return the language of a text among those of its dataset, by its letters; the first where they do not tell."""
    if len(languages) == 1:
        return languages[0]
    there = {script(letter) for letter in text}
    return next(
        (language for one, language in written_in(languages) if one in there), languages[0] if languages else ""
    )


_STARTS = tuple(
    (one, _NAMES.get(one, (one.upper(),)))
    for one in (*(one for scripts in SCRIPTS.values() for one in scripts), *dict.fromkeys(OTHERS.values()), LATIN)
)
