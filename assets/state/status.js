// Owns what is said about the whole: the status line (polite, after a pause), the takeaway and the line on a link's
// dropped parts.

import * as dom from "../base/dom.js";
import * as describe from "./describe.js";

const PAUSE = 400;
let waiting = null;

export function draw(state) {
  dom.setText(document.querySelector('[data-part="takeaway"]'), describe.takeaway(state));
  const text = describe.status(state);
  const line = document.querySelector('[role="status"]');
  const shown = document.querySelector('[data-part="count"]');
  dom.setText(shown, text);
  clearTimeout(waiting);
  if (!line.textContent) line.textContent = text;
  else waiting = setTimeout(() => dom.setText(line, text), PAUSE);
}

// `parts` are {key, value} a link named that mean nothing here; an empty list takes the line away.
export function dropped(parts) {
  const line = document.querySelector('[data-part="dropped"]');
  if (!line) return;
  line.hidden = parts.length === 0;
  dom.setText(line, describe.dropped(parts));
}
