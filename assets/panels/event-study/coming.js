// Owns how what moved around events comes: its script, its style sheet and its figures, once. Where it does not, cards
// say so, and it may be asked for again.

import { context } from "../../base/context.js";
import * as again from "../../base/again.js";
import * as dom from "../../base/dom.js";
import { load } from "../../base/load.js";
import { style } from "../../base/style.js";
import { say } from "../../base/words.js";
import * as dataset from "../../state/dataset.js";

/** @type {Promise<void> | null} */
let coming = null;
let missed = false;

/** Resolves when cards can tell of it, or when it has failed. */
export function come() {
  const { moves, movesStyle } = context.page.urls;
  coming ??= Promise.all([dataset.around(), dataset.series(), load(moves), style(movesStyle)])
    .then(([measures]) => {
      missed = false;
      context.eventStudy?.take(measures);
    })
    .catch((problem) => {
      console.warn("The measures around the events did not come.", problem);
      missed = true;
      coming = null;
      dom.find('[data-panel="event"] [data-part="lead"]')?.replaceChildren(line());
    });
  return coming;
}

/** Whether they did not come when they were last asked for. */
export const failed = () => missed;

/** What stands in their place then. */
export const line = () => again.line(say("card.moves.failed"), () => context.again.moves());
