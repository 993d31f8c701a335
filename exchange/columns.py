"""Names of columns of foreign tables, by the field that each stands for."""

from __future__ import annotations

from collections.abc import Mapping

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "start date", "start", "day", "when", "날짜", "일자", "日付", "年月日"),
    "end": ("end date", "date end", "end", "until", "종료일", "終了日"),
    "title": ("title", "headline", "event", "name", "subject", "제목", "タイトル", "見出し"),
    "summary": ("summary", "text", "description", "details", "body", "content", "내용", "설명", "説明", "本文"),
    "group": ("category", "group", "type", "tag", "kind", "분류", "カテゴリ", "分類"),
    "url": ("source url", "url", "link", "source", "source link", "출처", "링크", "出典", "リンク"),
    "publisher": ("publisher", "source publisher", "source name", "outlet", "매체", "媒体"),
    "headline": ("source title", "article"),
    "place": ("place", "location", "where", "장소", "場所"),
    "note": ("note", "notes", "comment", "비고", "備考"),
    "id": ("id", "event id"),
    "time": ("time", "시간", "時刻"),
}
"""Possible names of each column; the first one in a table is used."""

KNOWN = tuple(name for names in COLUMNS.values() for name in names)
