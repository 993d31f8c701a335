// Owns what happens once, when a briefing opens: its steps are found, and everything it needs is fetched, so that it
// runs on alone.

import * as eventColumns from "../../base/columns.js";
import { context } from "../../base/context.js";
import * as copy from "../../base/copy.js";
import * as dom from "../../base/dom.js";
import * as theme from "../../base/theme.js";
import * as dataset from "../../state/dataset.js";
import * as describe from "../../state/describe.js";
import * as store from "../../state/store.js";
import * as address from "./address.js";
import * as autoBriefing from "./auto-briefing.js";
import * as autoplay from "./autoplay.js";
import * as bar from "./bar.js";
import * as caption from "./caption.js";
import * as channel from "./channel.js";
import * as deck from "./deck.js";
import * as follow from "./follow.js";
import * as highlighted from "./highlighted.js";
import * as keys from "./keys.js";
import * as pages from "./pages.js";
import * as picture from "./picture.js";
import * as presenter from "./presenter.js";
import * as preview from "./preview.js";
import * as screen from "./screen.js";

const AGAIN = 5000;

/** @typedef {ReturnType<typeof address.read>} Asked */

function open() {
  context.page = eventColumns.whole(JSON.parse(dom.one("#entente-briefing").textContent || ""));
  const mode = address.read();
  theme.draw({ view: mode });
  dropped(mode.dropped);
  if (mode.preview) preview.begin();
  else {
    keys.begin();
    screen.begin();
    bar.begin();
    copy.listen();
    follow.begin();
  }
  if (mode.notes) presenter.begin(mode);
  else picture.begin();
  const given = briefingOf(mode);
  const found = given ? Promise.resolve(given.steps) : stepsOf(mode);
  found
    .then((steps) => start(steps, mode, given ? given.id : mode.base))
    .catch((problem) => {
      console.warn("The briefing could not begin.", problem);
      caption.instead("briefing.failed");
      plainly();
    });
  if (given) dataset.details().catch(() => {});
}

/**
 * A page of a briefing carries it; a link that names a view is briefed on instead.
 *
 * @param {Asked} mode
 */
function briefingOf(mode) {
  const { briefing, urls } = context.page;
  /** @param {string} path */
  const plain = (path) => path.replace(/\/(index\.html)?$/, "");
  const named = plain(new URL(`${urls.root}briefing`, location.href).pathname) !== plain(location.pathname);
  return briefing && (named || !mode.asked) ? briefing : null;
}

/**
 * What the texts and the choice of charts rest on is in files of its own; they are asked for until they come.
 *
 * @param {Asked} mode
 * @returns {Promise<Entente.Step[]>}
 */
function stepsOf(mode) {
  return Promise.all([dataset.details(), dataset.series()]).then(
    ([details]) => autoBriefing.steps(context.page, details, mode.view),
    () => new Promise((resolve) => setTimeout(resolve, AGAIN)).then(() => stepsOf(mode)),
  );
}

/**
 * @param {Entente.Step[]} steps
 * @param {Asked} mode
 * @param {string} name
 */
function start(steps, mode, name) {
  if (context.page.briefing && !briefingOf(mode)) pages.draw(steps, mode);
  deck.begin(steps, mode);
  if (mode.preview) {
    preview.follow(deck.go);
    return;
  }
  channel.begin(name, deck.go);
  if (mode.autoplay !== null && !mode.notes) autoplay.start(mode.autoplay);
}

/** @param {Entente.Dropped[]} parts */
function dropped(parts) {
  const line = dom.one('[data-part="dropped"]');
  line.hidden = !parts.length;
  if (parts.length) line.textContent = describe.dropped(parts);
}

/** The steps on one page, below a line that says what the screen needs. */
function plainly() {
  document.documentElement.dataset.needs = "true";
}

export function begin() {
  Object.assign(context, { store, address, highlighted });
  document.addEventListener("DOMContentLoaded", () => {
    try {
      open();
    } catch (problem) {
      plainly();
      throw problem;
    }
  });
}
