// Owns the tie to the server: asks now and then for the dataset's version, takes a new one between two steps by loading
// the page anew, and goes on without a server for as long as it is gone, saying so in small print. Where somebody works
// on the data it does not wait.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as dataset from "../../state/dataset.js";
import * as version from "../../state/version.js";

const EVERY = 30000;
const AT_ONCE = 1000;
let fresh = false;
let online = true;
/** The version of the program that wrote this page, once the server has named it.
 *
 * @type {string | null}
 */
let app = null;

export function begin() {
  setInterval(ask, context.page.follows ? AT_ONCE : EVERY);
  window.addEventListener("online", ask);
  document.addEventListener("fullscreenchange", draw);
}

async function ask() {
  try {
    const shown = await version.ask();
    app = app || shown.app;
    fresh = !version.isOfPage(shown.edition) || shown.app !== app;
    online = true;
    catchUp();
    if (context.page.follows && isDue()) await take(location.href);
  } catch {
    online = false;
  }
  draw();
}

// What did not come at the start is asked for again.
function catchUp() {
  if (!dataset.arrived()) dataset.series().then(context.store.redraw, () => {});
}

// Loading anew would end full screen, which no script may ask for by itself: there a new version waits.
export const isDue = () => fresh && online && !document.fullscreenElement;

/**
 * Loads the page anew at an address; rejects, and nothing has changed, where the server does not answer.
 *
 * @param {string} link
 */
export async function take(link) {
  fresh = false;
  const answer = await fetch(link, { cache: "reload" });
  if (!answer.ok) throw new Error(`${link}: ${answer.status}`);
  history.replaceState(null, "", link);
  location.reload();
}

function draw() {
  const line = dom.one('[data-part="offline"]');
  const waits = fresh && online && document.fullscreenElement;
  line.hidden = online && !waits;
  if (line.hidden) return;
  dom.setText(
    line,
    online ? words.say("briefing.waiting") : words.say("briefing.offline", { version: context.page.info.version }),
  );
}
