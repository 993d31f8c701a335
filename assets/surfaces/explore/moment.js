// Owns what a button beside a chart or in a card is about: a chart alone, and where the button names an event, the days
// round it. Copies the figures of that chart, and opens its picture; what does not come says so beside the button.

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
  document.addEventListener("click", onPicture);
}

/** @type {(event: MouseEvent) => void} */
function onPicture(event) {
  const link = dom.closest(event.target, "a[data-picture]");
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  come(link, say("again.why"), async () => {
    if (!(await fetch(link.href)).ok) throw new Error(link.href);
    location.assign(link.href);
  });
}

/**
 * Does what needs the network; where that fails, a line after the button says so and does it again.
 *
 * @type {(button: HTMLElement, text: string, act: () => Promise<unknown>) => Promise<void>}
 */
async function come(button, text, act) {
  const line = () => button.parentElement?.querySelector(".again");
  try {
    await act();
    line()?.remove();
  } catch {
    if (!line()) button.after(again.line(text, () => come(button, text, act)));
  }
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
  come(button, say("charts.copy.late"), () => dataset.series().then(() => button.click()));
}
