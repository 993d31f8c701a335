// Owns how the share dialog comes, and what writes the events as a file: their script follows the first look at the
// page, or the press that asks for it. Where it does not come, the page says so and tries again.

import * as again from "../../base/again.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { load } from "../../base/load.js";
import { style } from "../../base/style.js";
import { say } from "../../base/words.js";
import * as missed from "./missed.js";

/** @typedef {[section?: string, panel?: string, round?: Entente.EventId]} Asked */

/** Loads what opens the dialog, and its style sheet. */
export function come() {
  const { shareScript, shareStyle } = context.page.urls;
  return Promise.all([load(shareScript), style(shareStyle)]);
}

export function listen() {
  dom.one('[data-part="share-open"]').addEventListener("click", () => open());
  document.addEventListener("click", ({ target }) => {
    const asked = dom.closest(target, "[data-embed]")?.dataset;
    if (asked?.embed) open(asked.share || "embed", asked.embed, asked.moment);
  });
}

/** @type {(...asked: Asked) => Promise<void>} */
async function open(...asked) {
  try {
    await come();
    context.share?.open(...asked);
  } catch (problem) {
    console.warn("The share dialog did not come.", problem);
    late(asked);
  }
}

/**
 * Saves the events that are seen as a file; where that cannot be done, a line above the list says so.
 *
 * @type {() => Promise<void>}
 */
export const saveEvents = () =>
  come()
    .then(() => context.share?.saveEvents(context.store.state()))
    .then(
      () => missed.clear("csv"),
      () => missed.tell("csv", saveEvents),
    );

/** @type {(asked: Asked) => void} */
function late(asked) {
  /** @type {HTMLDialogElement} */
  const dialog = dom.one('[data-part="share"]');
  const close = { type: "button", class: "card-step", "aria-label": say("close"), text: "×" };
  const title = dom.element("h2", { id: "share-title", text: say("share.title") });
  const head = dom.element(
    "div",
    { class: "share-head" },
    title,
    dom.element("button", { ...close, on: { click: () => dialog.close() } }),
  );
  const line = dom.element(
    "p",
    {},
    again.line(say("again.why"), () => come().then(() => context.share?.open(...asked))),
  );
  dialog.replaceChildren(dom.element("div", { class: "share-sheet" }, head, line));
  if (!dialog.open) dialog.showModal();
}
