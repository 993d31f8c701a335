// Owns how the reactions come: their script, style sheet and figures follow when a View first shows them, once.

import * as again from "../../base/again.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { load } from "../../base/load.js";
import { style } from "../../base/style.js";
import { say } from "../../base/words.js";
import * as dataset from "../../state/dataset.js";

/** @type {Promise<void> | null} */
let coming = null;
let arrived = false;

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const node = dom.find('[data-panel="reactions"]');
  if (!node || !state.view.panels.includes("reactions")) return;
  if (arrived) context.reactions?.draw(node, state);
  else if (!dom.find(".again", node)) come(node);
}

/** @type {(node: HTMLElement) => Promise<void>} */
function come(node) {
  const { reactionsScript, reactionsStyle } = context.page.urls;
  coming ??= Promise.all([dataset.reactions(), dataset.series(), load(reactionsScript), style(reactionsStyle)])
    .then(([file]) => {
      context.reactions?.take(file);
      arrived = true;
      context.reactions?.draw(node, context.store.state());
    })
    .catch((problem) => {
      console.warn("The reactions did not come.", problem);
      coming = null;
      node.replaceChildren(again.line(say("again.why"), () => come(node)));
    });
  return coming;
}
