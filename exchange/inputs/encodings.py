"""The text of a file's bytes: by the encoding given, its byte order mark, UTF-8, or the likeliest of old encodings."""

from __future__ import annotations

import codecs
import re

from exchange.inputs.content import Content
from exchange.inputs.scripts import likelihood
from exchange.report import RefusedError, Report

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = (
    ("cp1252", "latin"),
    ("mac_roman", "latin"),
    ("cp1250", "central"),
    ("cp1251", "cyrillic"),
    ("koi8-r", "cyrillic"),
    ("cp866", "cyrillic"),
    ("cp949", "hangul"),
    ("cp932", "japanese"),
    ("euc_jp", "japanese"),
    ("gb18030", "hanzi"),
    ("big5", "hanzi-old"),
)
"""Encodings that programs still write, with their script; of equally likely ones the first is taken."""
NAMES = {
    "cp1252": "Windows-1252 (Western European)",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "cp866": "DOS 866 (Cyrillic)",
    "cp949": "CP949 (Korean)",
    "cp932": "Shift JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "iso2022_jp": "ISO-2022-JP (Japanese)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "utf-16-le": "UTF-16 without a byte order mark",
    "utf-16-be": "UTF-16 without a byte order mark",
}
_SAMPLE = 200_000
_LEAST = 0.25
"""The likelihood below which no guess is taken."""
_BROKEN = 20
"""UTF-8 with one broken letter among this many whole ones is taken as damaged UTF-8."""
_BEYOND = re.compile(rb"[\x80-\xff]")


def text_of(content: Content, encoding: str, report: Report) -> str:
    """Return the text of a file, and record an encoding that was guessed. Raises RefusedError."""
    data = content.data
    if encoding:
        text = _named(content, encoding)
    elif marked := next((name for mark, name in _MARKS if data.startswith(mark)), ""):
        text = _marked(content, marked, report)
    else:
        text = _guessed(content, report)
    if not text.strip("\ufeff \r\n\t\x00"):
        raise RefusedError(f"{content.name} is empty.")
    return text.removeprefix("\ufeff")


def _named(content: Content, encoding: str) -> str:
    try:
        text = content.data.decode(encoding)
    except LookupError as error:
        raise RefusedError(f"'{encoding}' is not an encoding that is known. Try cp949, shift_jis or cp1252.") from error
    except ValueError as error:
        line = content.data.count(b"\n", 0, getattr(error, "start", 0)) + 1
        remedy = "Leave --encoding out to have it guessed, or name another."
        raise RefusedError(f"{content.name}, line {line}: this is not {encoding} text. {remedy}") from error
    if not isinstance(text, str):
        raise RefusedError(f"'{encoding}' is no encoding of texts. Try cp949, shift_jis or cp1252.")
    return text


def _marked(content: Content, name: str, report: Report) -> str:
    try:
        return content.data.decode(name)
    except ValueError:
        return _repaired(content, name, report)


def _repaired(content: Content, name: str, report: Report) -> str:
    text = content.data.decode(name, "replace")
    for number, line in enumerate(text.split("\n"), start=1):
        if "\ufffd" in line:
            report.change("letters that were broken in the file, shown as \ufffd", f"line {number}", line)
    return text


def _guessed(content: Content, report: Report) -> str:
    data = content.data
    if found := _utf_16(data):
        return _told(content, found, report)
    try:
        text = data.decode("utf-8")
    except ValueError:
        if _is_damaged_utf_8(data):
            return _repaired(content, "utf-8", report)
    else:
        is_japanese = "\x1b$" in text and _decoded(data, "iso2022_jp") is not None
        return _told(content, "iso2022_jp", report) if is_japanese else text
    if not (found := _likeliest(data)):
        beyond = _BEYOND.search(data)
        line = data.count(b"\n", 0, beyond.start() if beyond else 0) + 1
        remedy = "Save it as UTF-8, or name its encoding, such as --encoding cp949, shift_jis or cp1252."
        raise RefusedError(f"{content.name}, line {line}: this is not UTF-8, nor plainly another encoding. {remedy}")
    return _told(content, found, report)


def _told(content: Content, name: str, report: Report) -> str:
    """Return the text in a guessed encoding, and record the guess with words to judge it by."""
    text = _decoded(content.data, name)
    if text is None:
        text = _repaired(content, name, report)
    excerpt = _excerpt(text)
    seen = f": '{excerpt}'" if excerpt else ""
    report.decide(f"The file is not UTF-8; it was read as {NAMES[name]}{seen}. If that is wrong, give --encoding.")
    return text


def _excerpt(text: str) -> str:
    """Return the first words with a letter beyond ASCII, to be checked by eye."""
    found = re.search(r"[^\s,;|\"]*[^\x00-\x7f][^\s,;|\"]*(?: [^\s,;|\"]+)?", text)
    return "".join(sign for sign in found[0][:40] if sign.isprintable()) if found else ""


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except ValueError:
        return None


def _utf_16(data: bytes) -> str:
    """Return the UTF-16 without a mark that a file is in, by where its zero bytes stand; '' for others."""
    sample = data[:4096]
    if len(sample) < 4 or b"\x00" not in sample:  # noqa: PLR2004 # two letters
        return ""
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    signs = (b"\n\x00", b",\x00", b";\x00", b"\t\x00", b"\r\x00")
    single = sum(sample.count(sign[:1]) for sign in signs)
    if low > 4 * high and (low > half // 3 or 2 * sum(map(sample.count, signs)) > single):
        return "utf-16-le"
    if high > 4 * low and (high > half // 3 or 2 * sum(sample.count(sign[::-1]) for sign in signs) > single):
        return "utf-16-be"
    return ""


def _is_damaged_utf_8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return whole >= _BROKEN * broken or (broken == 1 and text.endswith("\ufffd") and whole > 0)


def _likeliest(data: bytes) -> str:
    """Return the likeliest old encoding of a file; '' if none is likely."""
    lines = b"\n".join(line for line in re.split(rb"[\r\n]+", data[: 10 * _SAMPLE]) if _BEYOND.search(line))
    sample = (lines or _BEYOND.sub(b"", data[:0]) or data)[:_SAMPLE]
    sample = sample[: sample.rfind(b"\n")] if len(sample) == _SAMPLE and b"\n" in sample else sample
    ranked = []
    for place, (name, script) in enumerate(_OLD):
        text = _decoded(sample, name)
        if text is not None:
            ranked.append((likelihood(text, script), -place, name))
    ranked.sort(reverse=True)
    for likely, _, name in ranked:
        if likely < _LEAST:
            break
        if _decoded(data, name) is not None:
            return name
    return ranked[0][2] if ranked and ranked[0][0] >= 2 * _LEAST else ""
