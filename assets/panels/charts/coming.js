// Owns the word in a pane on figures that are still to come, and the line on those that did not. It stands in the pane,
// so that nothing moves when they have come.

import * as again from "../../base/again.js";
import * as dom from "../../base/dom.js";
import { list, say } from "../../base/words.js";
import * as dataset from "../../state/dataset.js";
import * as plot from "./plot.js";

/** @type {(node: Element, part: Entente.PaneLines, come: () => Promise<unknown>) => void} */
export function draw(node, part, come) {
  const undrawn = part.lines.length > 0 && plot.failed();
  const missed = undrawn || (part.coming.length > 0 && dataset.failed("series"));
  node.classList.toggle("visually-hidden", !missed && part.lines.length > 0);
  const text = undrawn ? say("charts.failed") : missed ? lost(part) : waited(part);
  const line = dom.find(".again", node);
  if (missed !== Boolean(line) || (line?.firstElementChild ?? node).textContent !== text) {
    node.replaceChildren(missed ? again.line(text, come) : text);
  }
}

/** @type {(part: Entente.PaneLines) => string} */
const waited = ({ coming }) => (coming.length ? say("charts.note.coming", { what: list(coming) }) : "");

/** @type {(part: Entente.PaneLines) => string} */
const lost = ({ coming }) => say("charts.note.lost", { what: list(coming) });
