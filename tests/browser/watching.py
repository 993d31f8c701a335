"""Scripts that tests put into a page: they sum up its layout shifts, and turn its time as if a reader had left it."""

from __future__ import annotations

LIMIT = 0.02
"""The largest sum of layout shifts that a reader does not notice (web.dev calls 0.1 good)."""
SHIFTS = """window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
FRESH = '[data-part="fresh"]'
"""The line in which a page offers a new version."""
LATER = """window.later = 0;
const now = performance.now.bind(performance);
performance.now = () => now() + window.later;"""
COMES_BACK = """(minutes) => {
  window.later += minutes * 60000;
  document.dispatchEvent(new Event("visibilitychange"));
}"""
