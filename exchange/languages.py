"""The languages of the texts of a file, as far as their letters tell: Hangul is Korean, kana are Japanese.

Texts of Chinese characters alone are Japanese if they have forms that only Japan uses side by side (会談).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from data.languages import SCRIPTS, script
from exchange.options import Options
from exchange.report import Report
from exchange.story import Story

ABOUT = "dataset.yaml"
LEAST = 0.02
"""Part of all letters that a language's own letters make up at least: fewer are names in texts of another one."""


def settle_languages(story: Story, report: Report, options: Options) -> None:
    """Set the languages of a Story: as said, as its file says, or as its letters tell; the last is recorded."""
    story.languages = options.languages
    if options.languages or "languages" in story.given.get(ABOUT, {}):
        return
    story.languages = guessed(text for item in story.items for text in (item.title, item.summary))
    if story.languages:
        found = ", then ".join(story.languages)
        report.decide(f"The language of the texts is {found}, guessed by their letters; name another with --language.")
    else:
        report.decide("The language of the texts is not known: they stand as English; name theirs with --language.")


def guessed(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the languages that have letters of their own in some texts, the most frequent first."""
    letters: Counter[str] = Counter()
    for text in texts:
        letters.update(text)
    counts: Counter[str] = Counter()
    for letter, count in letters.items():
        counts[script(letter)] += count
    del counts[""]
    if counts["Hiragana"] or counts["Katakana"] or (counts["Han"] and not counts["Hangul"] and _is_japanese(letters)):
        counts["Hiragana"] += counts.pop("Katakana", 0) + counts.pop("Han", 0)
    elif counts["Hangul"]:
        counts["Hangul"] += counts.pop("Han", 0)
    total = sum(counts.values())
    known = {scripts[0]: language for language, scripts in SCRIPTS.items()}
    return tuple(known[one] for one, count in counts.most_common() if one in known and count > LEAST * total)


def _is_japanese(letters: Iterable[str]) -> bool:
    """Return whether only the character set of Japanese has all Chinese characters among some letters."""
    found = "".join(letter for letter in letters if script(letter) == "Han")
    return _holds("shift_jis", found) and not any(_holds(one, found) for one in ("gb2312", "big5"))


def _holds(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
