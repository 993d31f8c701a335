// Owns the size of the headline: the largest in which it takes the lines that a window of this width has for it, so
// that what stands below stays where it is.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";

const SIZES = ["headline", "headline-long", "card-head"];
/** Windows narrower than this scroll, and have three lines for a headline. */
const WIDE = matchMedia("(min-width: 62.5em)");
/** Lines are balanced, so that they don't fill the width to the last letter. */
const FILLED = 0.92;

export function draw() {
  const host = dom.one('[data-part="heading"]');
  const text = dom.one('[data-part="headline"]', host).textContent ?? "";
  const room = unit.of(host.clientWidth) * (WIDE.matches ? 1 : 3 * FILLED);
  const fits = SIZES.findIndex((size) => textWidth.of(text, size, "headline") <= room);
  host.dataset.fit = String(fits < 0 ? SIZES.length - 1 : fits);
}
