// Owns how an open page learns that its data were updated: it asks when the reader comes back to it, and seldom else,
// but never while they explore, and offers the new version. Where somebody works on the data, it asks every second and
// shows what is new by itself.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as version from "../../state/version.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SELDOM = 10 * MINUTE;
let asked = 0;
/** @type {string | null} */
let known = null;

export function begin() {
  const { follows, info } = context.page;
  known = info.hash;
  document.addEventListener("visibilitychange", () => ask(follows ? 0 : MINUTE));
  setInterval(() => ask(0), follows ? SECOND : SELDOM);
}

/** @param {number} pause */
async function ask(pause) {
  const { follows } = context.page;
  if (document.hidden || performance.now() - asked < pause || !(follows || isQuiet())) return;
  asked = performance.now();
  const shown = await version.ask().catch(() => null);
  if (follows && shown) tell(shown.told ?? "");
  if (!shown || shown.edition === known) return;
  known = shown.edition;
  if (version.isOfPage(known)) withdraw();
  else if (follows) show();
  else offer();
}

/**
 * Why the page does not show an edit of those who work on the data.
 *
 * @param {string} text
 */
function tell(text) {
  if (text === place().textContent) return;
  place().replaceChildren(...(text ? [dom.element("p", { class: "dropped", text })] : []));
}

function isQuiet() {
  const [last] = performance.getEntriesByName("entente:apply").slice(-1);
  return !last || performance.now() - last.startTime - last.duration > MINUTE / 2;
}

// The address has the View, and with it the new page shows what the old one did.
function show() {
  context.store.settle();
  location.reload();
}

// Said once, by a region that listeners know, over the page rather than in it: nothing moves.
function offer() {
  const { element } = dom;
  /** @type {(key: string, click: () => void) => HTMLElement} */
  const button = (key, click) =>
    element("button", { type: "button", class: "link", text: words.say(key), on: { click } });
  place().replaceChildren(
    element(
      "p",
      { class: "dropped" },
      `${words.say("fresh")} `,
      button("fresh.show", show),
      " ",
      button("close", withdraw),
    ),
  );
}

const withdraw = () => place().replaceChildren();
const place = () => dom.one('[data-part="fresh"]');
