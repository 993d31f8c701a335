// Owns what a button beside a chart or in a card is about: a chart alone, and where the button names an event, the days
// round it. Copies the figures of that chart.

import * as again from "../../base/again.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as chartLines from "../../panels/charts/lines.js";
import * as chartPanes from "../../panels/charts/panes.js";
import * as tables from "../../panels/charts/tables.js";
import * as dataset from "../../state/dataset.js";
import * as store from "../../state/store.js";
import * as zoom from "../../state/zoom.js";

/**
 * What is seen; with an event, that event and the days round it.
 *
 * @type {(event?: Entente.EventId) => Entente.State}
 */
export function stateOf(event) {
  const state = store.state();
  const row = event === undefined ? undefined : state.columns.rowOf.get(event);
  if (event === undefined || row === undefined) return state;
  return store.of({ ...state.view, event, ...zoom.round(state, row) });
}

/** Copies the figures of a chart where a button asks for them, before the button's text is copied (base/copy.js). */
export function listen() {
  document.addEventListener("click", onClick, { capture: true });
}

/** @type {(event: MouseEvent) => void} */
function onClick(event) {
  const button = dom.closest(event.target, "[data-figures]");
  const name = chartPanes.PANES.find((pane) => pane === button?.dataset.figures);
  if (!button || !name) return;
  const state = stateOf(button.dataset.moment);
  const part = chartLines.of(state)[name];
  if (!part.coming.length) {
    button.dataset.copy = tables.tsv(name, part, state);
    return;
  }
  event.stopPropagation();
  const copied = () => {
    button.parentElement?.querySelector(".again")?.remove();
    button.click();
  };
  const failed = () => {
    if (!button.parentElement?.querySelector(".again")) button.after(again.line(say("charts.copy.late"), come));
  };
  const come = () => dataset.series().then(copied, failed);
  come();
}
