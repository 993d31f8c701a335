"""Memory of a replaced version, returned to the operating system."""

from __future__ import annotations

import ctypes
import gc
import os


def release_memory() -> None:
    """Collect garbage (an app has reference cycles) and return free pages to the system.

    glibc's allocator keeps freed memory per thread until malloc_trim; without that function the pages stay.
    """
    gc.collect()
    if os.name == "posix":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
