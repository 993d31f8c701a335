// Owns how the visible span of days changes: zoom about a point, pan, show a range. Every way of zooming ends here.
(function (entente) {
  "use strict";

  const SHORTEST = 7;

  function bounds() {
    const { page } = entente.store.state();
    const [first, last] = page.vocabulary.extent.map(entente.days.parse);
    return { first: first - 31, end: last + 32 };
  }

  function show(first, end, push) {
    const limit = bounds();
    const length = Math.min(Math.max(Math.round(end - first), SHORTEST), limit.end - limit.first);
    const from = Math.min(Math.max(Math.round(first), limit.first), limit.end - length);
    entente.store.change({ from: entente.days.iso(from), to: entente.days.iso(from + length - 1) }, { push });
  }

  // A factor over 1 shows more days; `about` (a day, the middle when absent) stays where it is.
  function by(factor, about, push = true) {
    const { first, end } = entente.store.days();
    const centre = about === undefined ? (first + end) / 2 : about;
    show(centre - (centre - first) * factor, centre + (end - centre) * factor, push);
  }

  function pan(days, push = true) {
    const { first, end } = entente.store.days();
    show(first + days, end + days, push);
  }

  entente.zoom = { show, by, pan };
})((window.entente = window.entente || {}));
