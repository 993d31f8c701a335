"""The dataset as files to take away: tables, JSON, a Data Package and an archive of them all.

The sentences in these files are in English, as the dataset itself is; they belong to the files, not to a page.
"""

from __future__ import annotations

from data.export.choice import Choice, choose, whole
from data.export.files import FILES, write

__all__ = ["FILES", "Choice", "choose", "whole", "write"]
