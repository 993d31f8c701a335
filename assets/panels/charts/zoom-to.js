// Owns the button beside a chart that shows the days round the event in focus.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as zoom from "../../state/zoom.js";

/** @type {(region: HTMLElement, state: Entente.State) => void} */
export function draw(region, state) {
  const button = dom.find('[data-part="zoom"]', region);
  if (!button) return;
  const row = state.columns.rowOf.get(state.view.event);
  button.hidden = row === undefined;
  button.onclick = () => row !== undefined && context.store.change(zoom.round(state, row));
}
