// Owns how the reactions come: their script, style sheet and figures follow when a View first shows them, once.

import * as again from "../../base/again.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { added, load } from "../../base/load.js";
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
  else come(node);
}

/** @type {(node: HTMLElement) => Promise<void>} */
function come(node) {
  const { reactionsScript, reactionsStyle } = context.page.urls;
  const styled = dom.find(`link[href="${reactionsStyle}"]`);
  const sheet = styled ? null : added("link", { rel: "stylesheet", href: reactionsStyle });
  coming ??= Promise.all([dataset.reactions(), dataset.series(), load(reactionsScript), sheet])
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
