// Owns the embed on paper, alone or in a frame of a printed article: its panels in the size of the page, and the QR
// code of the view on the dashboard. What is still a picture there scales by itself.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as paper from "../../base/paper.js";
import { picture } from "../../base/qr-picture.js";

/** @type {ChildNode[]} */
let added = [];

export function listen() {
  paper.watch(begin, end);
}

function begin() {
  fit();
  clear();
  const full = /** @type {HTMLAnchorElement} */ (dom.one('[data-part="full"]'));
  const code = picture(full.href);
  if (code) dom.one(".embed-sheet").prepend(code);
  // A frame keeps its height in print, and has no room for another line.
  const alone = window.parent === window;
  const address = dom.element("span", { class: "paper-url", text: ` ${full.href}` });
  if (alone) full.append(address);
  added = [...(code ? [code] : []), ...(alone ? [address] : [])];
}

function end() {
  clear();
  fit();
}

function clear() {
  for (const node of added) node.remove();
  added = [];
}

function fit() {
  if (context.charts) context.charts.fit();
  else context.store.redraw();
}
