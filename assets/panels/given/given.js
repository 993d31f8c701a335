// Owns the panels of others: which the View shows, their tools, and that each kind draws itself. Loaded only where
// some are declared.

import { context } from "../../base/context.js";
import { find } from "../../base/dom.js";
import * as bars from "./bars.js";
import * as columns from "./columns.js";
import { byTime } from "./counted.js";
import * as lines from "./lines.js";
import * as live from "./stand-in.js";
import * as table from "./table.js";
import * as twin from "./twin.js";

const kindOf = (panel) => ({ bars: byTime(panel) ? columns : bars, table, lines, live })[panel.kind];
const heard = new WeakSet();

export function draw(state) {
  Object.assign(state.page.words, state.page.given.words);
  for (const panel of state.page.given.panels) {
    const node = find(`[data-panel="${panel.id}"]`);
    if (node) drawOne(node, panel, state);
  }
  for (const group of document.querySelectorAll(".given-group")) {
    group.hidden = ![...group.children].some((node) => !node.hidden);
  }
}

/** Nothing is to be done before the first View is drawn: the page's data may not be read yet. */
export function begin() {}

// A panel that fails says so in the console and leaves the others standing.
function drawOne(node, panel, state) {
  node.hidden = !state.view.panels.includes(panel.id);
  if (node.hidden) return;
  if (!heard.has(node)) node.addEventListener("click", (event) => onClick(event, node, panel));
  heard.add(node);
  try {
    kindOf(panel).draw(node, panel, state);
    if (kindOf(panel).contents) twin.draw(node, panel, () => kindOf(panel).contents(panel, state));
  } catch (error) {
    console.error(`${panel.id} could not be drawn`, error);
  }
}

function onClick(event, node, panel) {
  const tool = event.target.closest("[data-given-tool]");
  if (!tool) return;
  const state = context.store.state();
  if (tool.dataset.givenTool === "csv") twin.download(panel, kindOf(panel).contents(panel, state), state);
  else {
    twin.toggle(panel.id);
    drawOne(node, panel, state);
  }
}
