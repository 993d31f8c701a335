// Owns the sheets that a phone has for filters and dates: native dialogs, which keep the focus and give it back.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { reset } from "./chosen.js";

/** @returns {HTMLDialogElement[]} */
const all = () => dom.all("dialog[data-sheet]");

export function listen() {
  document.addEventListener("click", onClick);
  for (const sheet of all()) {
    sheet.addEventListener("pointerdown", (event) => {
      if (event.target === sheet) sheet.close();
    });
  }
  window.addEventListener("popstate", close);
}

/**
 * The buttons say how many events the choice leaves.
 *
 * @type {(events: number, chosen: boolean) => void}
 */
export function draw(events, chosen) {
  for (const done of dom.all('[data-part="sheet-done"]')) dom.setText(done, words.say("sheet.show", { n: events }));
  const lift = dom.find('[data-part="sheet-reset"]');
  if (!lift) return;
  if (!chosen && lift === document.activeElement) dom.find('[data-sheet="filters"] [data-part="sheet-done"]')?.focus();
  lift.hidden = !chosen;
}

export function close() {
  for (const sheet of all()) sheet.close();
}

/** @param {Event} event */
function onClick({ target }) {
  const opener = dom.closest(target, "[data-opens]");
  /** @type {HTMLDialogElement | null} */
  const sheet = dom.closest(target, "dialog[data-sheet]");
  if (opener) open(opener.dataset.opens ?? "");
  else if (!sheet) return;
  else if (dom.closest(target, '[data-part="sheet-reset"]')) reset();
  else if (dom.closest(target, '[data-part="sheet-done"], [data-preset], .balance-toggle')) sheet.close();
}

/** @param {string} name */
function open(name) {
  const sheet = all().find((one) => one.dataset.sheet === name);
  if (!sheet || !context.store.drawn()) return;
  sheet.showModal();
  dom.one(".sheet-body", sheet).scrollTop = 0;
}
