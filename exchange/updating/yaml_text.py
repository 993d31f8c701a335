"""Values as YAML text, spelt as the files of a dataset spell them, to be put in among lines that are there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

FOLDED_FROM = 88
"""Letters from which a text is folded over several lines."""
WIDTH = 98
ANY_WIDTH = 1 << 20
_BLANK = re.compile(r"^ +$", re.MULTILINE)


class _Folded(str):
    """A text that is folded."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are, and long ones folded."""


class _Indented(_Dumper):
    """Indents the items of a list below its key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent a list too."""
        super().increase_indent(flow, False)  # noqa: FBT003


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _folded(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=">")


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Folded, _folded)


def lines(value: Any, indent: int, *, indented_lists: bool, folded: bool = False) -> str:
    """Return a mapping or list as block YAML without the indentation of its first line and the last line break.

    `folded` folds texts however short they are, where one that was folded is replaced.
    """
    text: str = yaml.dump(
        _with_folds(value, everything=folded),
        Dumper=_Indented if indented_lists else _Dumper,
        allow_unicode=True,
        width=WIDTH - indent,
        sort_keys=False,
    )
    return _BLANK.sub("", text.rstrip("\n").replace("\n", f"\n{' ' * indent}"))


def one_line(key: str, value: Any) -> str:
    """Return a field and its text on one line, however long, so that a comment may follow it."""
    return flow({key: value}).removeprefix("{").removesuffix("}") if not isinstance(value, str) else _plain(key, value)


def _plain(key: str, text: str) -> str:
    written: str = yaml.dump({key: text}, Dumper=yaml.SafeDumper, allow_unicode=True, width=ANY_WIDTH)
    return written.removesuffix("\n")


def flow(value: Any) -> str:
    """Return a value on one line, to be put into a mapping or list that is written on one."""
    text: str = yaml.dump(
        value, Dumper=yaml.SafeDumper, default_flow_style=True, allow_unicode=True, width=ANY_WIDTH, sort_keys=False
    )
    return text.removesuffix("\n...\n").removesuffix("\n")


def _with_folds(value: Any, *, everything: bool) -> Any:
    if isinstance(value, Mapping):
        return {key: _with_folds(inner, everything=everything) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_with_folds(inner, everything=everything) for inner in value]
    if isinstance(value, str) and "\n" not in value and (everything or len(value) > FOLDED_FROM) and "  " not in value:
        return _Folded(value)
    return value
