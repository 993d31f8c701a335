"""The small dataset in other words: in another language and script, or with long titles."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import yaml

SMALL = Path(__file__).parent / "small"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a rewritten dataset; each `{}` takes a number, so that no two texts are the same."""

    language: str
    title: str
    summary: str
    label: str
    name: str
    place: str


ARABIC = Words("ar", "هل أُغلقت الموانئ أمام القوارب {}؟", "نُشر القرار رقم {} ظهرًا (وسُمح لقوارب السلطعون بالمرور).", "إغلاق {}!", "محادثات {}", "أوسلو")  # fmt: skip
HEBREW = Words("he", "האם נסגרו הנמלים בפני הסירות {}?", "צו מספר {} פורסם בצהריים (סירות הסרטנים הורשו לעבור).", "סגירה {}!", "שיחות {}", "אוסלו")  # fmt: skip
KOREAN = Words("ko", "항구 {}곳이 어선에 닫혔다!", "정오에 {}호 고시가 발표되었다. 게잡이 배는 통과했다.", "항구 폐쇄 {}", "회담 {}", "오슬로")  # fmt: skip
JAPANESE = Words("ja", "港{}か所が漁船に閉ざされた。", "正午に告示第{}号が出された。蟹漁船は通された。", "港の閉鎖{}", "会談{}", "オスロ")  # fmt: skip
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhaupt"
LONG = Words("en", LONG_WORD[:40] + " closes harbour {} to every boat there", "On this day " + LONG_WORD[:40] + " was told of decree {}.", "Donaudampfschifffahrt{}", "Donauschifffahrtsweg{}", "Oslo")  # fmt: skip
"""Titles of 80 letters that begin with a word of 40, labels as long as they may be."""
EVERY = (ARABIC, HEBREW, KOREAN, JAPANESE)
FOREIGN = "Die Bank gehört uns."
"""A quotation in a language of its own, which events without another one have."""


def rewritten(folder: Path, words: Words) -> Path:
    """Write the small dataset in these words into a folder, by whose name it goes, and return it."""
    shutil.copytree(SMALL, folder)
    said = _Saying(count(1))
    _change(folder / "dataset.yaml", lambda info: _info(info, words, said) | {"name": folder.name})
    _change(folder / "series.yaml", lambda series: _series(series, words, said))
    for path in sorted((folder / "events").glob("*.yaml")):
        _change(path, lambda events: [_event(one, words, said) for one in events])
    return folder


@dataclass(frozen=True, slots=True)
class _Saying:
    numbers: Iterator[int]

    def __call__(self, text: str) -> str:
        return text.format(next(self.numbers))


def _info(info: Any, words: Words, said: _Saying) -> Any:
    for preset in info["presets"]:
        preset["label"] = said(words.name)
    for entry in (*info["categories"], *info["directions"], *info["materials"], *info["levels"]):
        entry |= {key: said(words.name) for key in ("label", "singular", "meaning") if key in entry}
    texts = {key: said(words.summary) for key in ("subtitle", "takeaway", "terms")}
    return info | texts | {"languages": [words.language], "place": words.place, "title": said(words.title)}


def _event(event: Any, words: Words, said: _Saying) -> Any:
    for quote in event.get("quotes", ()):
        quote["text"] = said(words.summary)
    event.setdefault("quotes", [{"who": "Kim Bada", "text": FOREIGN, "language": "de"}])
    for figure in event.get("figures", ()):
        figure["name"] = said(words.name)
    label = {"label": said(words.label)} if "label" in event else {}
    return event | label | {"title": said(words.title), "summary": said(words.summary), "place": words.place}


def _series(series: Any, words: Words, said: _Saying) -> Any:
    return [one | {"label": said(words.name), "short": said(words.name)} for one in series]


def _change(path: Path, change: Callable[[Any], Any]) -> None:
    content = change(yaml.safe_load(path.read_text(encoding="utf-8")))
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
