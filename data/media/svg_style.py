"""The attributes and styles of an SVG that name nothing outside the drawing."""

from __future__ import annotations

import re

from data.media.svg_lists import ATTRIBUTES, HREF, PROPERTIES

PARTS = "parts of style"

_FUNCTIONS = "calc|hsla?|matrix|rgba?|rotate|scale|skew[XY]|translate"
_UNSAFE_CALL = re.compile(rf"(?<![\w-])(?!(?:{_FUNCTIONS})\()[\w-]*\(", re.IGNORECASE)
_LOCAL_URL = re.compile(r"url\(\s*(['\"]?)#[\w.:-]+\1\s*\)", re.IGNORECASE)
_LOCAL = re.compile(r"#[\w.:-]+")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[\w\s.#,>*+~:()\[\]='\"-]+")
_OUTSIDE = re.compile(r"[@\\<]|://|(?:java|vb)script:|data:|expression", re.IGNORECASE)


def safe_attribute(element: str, name: str, value: str) -> tuple[str, str]:
    """Return the safe value of an attribute, empty if there is none, and what is lost of it, empty if nothing is."""
    if name == "style":
        declarations, whole = safe_declarations(value)
        return declarations, "" if whole else PARTS
    if name == "href" and element in HREF:
        local = _LOCAL.fullmatch(value.strip()) is not None
        return (value.strip(), "") if local else ("", name)
    if name in ATTRIBUTES:
        return (value, "") if safe_value(value) else ("", name)
    return "", name if name.lower().startswith("on") else ""


def safe_value(value: str) -> bool:
    """Return whether a value names nothing outside the drawing."""
    inside = _LOCAL_URL.sub("", value)
    return not _OUTSIDE.search(inside) and not _UNSAFE_CALL.search(inside)


def safe_declarations(text: str) -> tuple[str, bool]:
    """Return the safe declarations of a style, and whether these are all that a browser would draw by."""
    kept, whole = [], True
    for declaration in _COMMENT.sub("", text).split(";"):
        name, colon, value = (part.strip() for part in declaration.partition(":"))
        if not name:
            continue
        if name.lower() in PROPERTIES and colon and safe_value(value):
            kept.append(f"{name.lower()}:{value}")
        elif not name.startswith(("-", "enable-background")):
            whole = False
    return ";".join(kept), whole


def safe_sheet(text: str) -> tuple[str, bool]:
    """Return the safe rules of a style sheet, and whether these are all. One that imports or escapes has none."""
    plain = _COMMENT.sub("", text)
    if "@" in plain or "\\" in plain or "<" in plain:
        return "", False
    kept, whole = [], not _RULE.sub("", plain).strip()
    for selector, body in _RULE.findall(plain):
        declarations, all_safe = safe_declarations(body)
        fine = _SELECTOR.fullmatch(selector) is not None
        whole = whole and all_safe and fine
        if declarations and fine:
            kept.append(f"{selector.strip()}{{{declarations}}}")
    return "".join(kept), whole
