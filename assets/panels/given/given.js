// Owns the panels of others: which the View shows, their tools and files, and that each kind draws itself. Loaded only
// where some are declared.

import * as dom from "../../base/dom.js";
import { context } from "../../base/context.js";
import { say } from "../../base/words.js";
import * as bars from "./bars.js";
import * as columns from "./columns.js";
import { byTime } from "./counted.js";
import * as lines from "./lines.js";
import * as live from "./stand-in.js";
import * as table from "./table.js";
import * as twin from "./twin.js";

/** @type {WeakSet<Element>} */
const heard = new WeakSet();

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const { given, words } = state.page;
  if (!given) return;
  Object.assign(words, given.words);
  for (const panel of given.panels) {
    const node = dom.find(`[data-panel="${panel.id}"]`);
    if (node) drawOne(node, panel, state);
  }
  for (const group of dom.all(".given-group")) {
    group.hidden = !dom.all(":scope > *", group).some((node) => !node.hidden);
  }
}

/** Nothing more is to be done before the first View is drawn: the page's data may not be read yet. */
export function begin() {
  context.givenFiles = { of: files };
}

/** @type {(state: Entente.State) => Entente.GivenFile[]} */
function files(state) {
  const shown = (state.page.given?.panels ?? []).filter(({ id }) => state.view.panels.includes(id));
  return shown.flatMap((panel) => {
    if (panel.kind === "live") return [];
    const contents = contentsOf(panel, state);
    const about = say("given.file", { n: contents.rows.length });
    return [{ title: panel.title, about, save: () => twin.download(panel, contents, state) }];
  });
}

/** @type {(node: HTMLElement, panel: Entente.GivenPanel, state: Entente.State) => void} */
function drawBody(node, panel, state) {
  if (panel.kind === "table") table.draw(node, panel, state);
  else if (panel.kind === "lines") lines.draw(node, panel, state);
  else if (panel.kind === "live") live.draw(node, state);
  else if (byTime(panel)) columns.draw(node, panel, state);
  else bars.draw(node, panel, state);
}

/** @type {(panel: Exclude<Entente.GivenPanel, Entente.GivenLive>, state: Entente.State) => Entente.GivenContents} */
function contentsOf(panel, state) {
  if (panel.kind === "table") return table.contents(panel, state);
  if (panel.kind === "lines") return lines.contents(panel, state);
  return byTime(panel) ? columns.contents(panel, state) : bars.contents(panel, state);
}

/**
 * A panel that fails says so in the console and leaves the others standing.
 *
 * @type {(node: HTMLElement, panel: Entente.GivenPanel, state: Entente.State) => void}
 */
function drawOne(node, panel, state) {
  node.hidden = !state.view.panels.includes(panel.id);
  if (node.hidden) return;
  if (!heard.has(node)) node.addEventListener("click", (event) => onClick(event, node, panel));
  heard.add(node);
  try {
    drawBody(node, panel, state);
    if (panel.kind !== "live") twin.draw(node, panel, () => contentsOf(panel, state));
  } catch (error) {
    console.error(`${panel.id} could not be drawn`, error);
  }
}

/** @type {(event: Event, node: HTMLElement, panel: Entente.GivenPanel) => void} */
function onClick(event, node, panel) {
  const tool = dom.closest(event.target, "[data-given-tool]");
  if (!tool || panel.kind === "live") return;
  const state = context.store.state();
  if (tool.dataset.givenTool === "csv") twin.download(panel, contentsOf(panel, state), state);
  else {
    twin.toggle(panel.id);
    drawOne(node, panel, state);
  }
}
