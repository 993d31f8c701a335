"""Gives back the memory of a version that nobody is shown any longer."""

from __future__ import annotations

import ctypes
import gc
import os


def release_memory() -> None:
    """Let go of what refers to itself in circles, as an app does, and hand free pages back to the system.

    The allocator of the C library keeps for each thread what it once had, unless told; where it cannot be told, the
    pages stay.
    """
    gc.collect()
    if os.name == "posix":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
