// Owns how what moved around events comes: its script, its style sheet and its figures, once. Without it a card says
// where to find it.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { added, load } from "../../base/load.js";
import * as dataset from "../../state/dataset.js";

/** @type {Promise<void> | null} */
let coming = null;

/** Resolves when cards can tell of it, or when it has failed. */
export function come() {
  const { moves, movesStyle } = context.page.urls;
  coming ??= Promise.all([
    dataset.around(),
    dataset.series(),
    load(moves),
    added("link", { rel: "stylesheet", href: movesStyle }),
  ])
    .then(([measures]) => context.eventStudy?.take(measures))
    .catch((problem) => {
      console.warn("The measures around the events did not come.", problem);
      context.page.urls.moves = "";
      dom.find('[data-panel="event"] [data-part="lead"]')?.remove();
    });
  return coming;
}
