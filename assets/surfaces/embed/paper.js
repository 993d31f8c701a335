// Owns the embed on paper, alone or in a frame of a printed article: its panels in the size of the page, and the QR
// code of the view on the dashboard. What is still a picture there scales by itself.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as paper from "../../base/paper.js";
import { picture } from "../../base/qr-picture.js";

const root = document.documentElement;

export function listen() {
  paper.watch(fit, codeAndAddress);
}

/** @type {() => ChildNode[]} */
function codeAndAddress() {
  const full = /** @type {HTMLAnchorElement} */ (dom.one('[data-part="full"]'));
  const code = picture(full.href);
  if (code) dom.one(".embed-sheet").prepend(code);
  /** @type {ChildNode[]} */
  const added = code ? [code] : [];
  if (window.parent === window) {
    const address = dom.element("span", { class: "paper-url", text: ` ${full.href}` });
    full.append(address);
    added.push(address);
  } else shrink();
  return added;
}

/** A frame keeps its height in print: what is in it gets smaller, while it can be read, to end with its sources. */
function shrink() {
  const { offsetTop, offsetHeight } = dom.one(".stack");
  root.style.fontSize = `clamp(60%, ${(100 * innerHeight) / (offsetTop + offsetHeight + 8)}%, 100%)`;
  draw();
}

function fit() {
  root.style.fontSize = "";
  draw();
}

function draw() {
  if (context.charts) context.charts.fit();
  else context.store.redraw();
}
