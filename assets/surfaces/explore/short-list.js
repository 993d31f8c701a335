// Owns how much of the list a phone shows at first: a few events and a button for all. The others can still be found
// in the page, and are printed.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";

const FEW = 8;
/** Fewer than this more are not worth a button. */
const WORTH = 4;
let whole = false;

const list = () => dom.find('[data-part="event-list"]');
const button = () => dom.find('[data-part="all"]');

export function listen() {
  list()?.addEventListener("beforematch", () => unfold());
  button()?.addEventListener("click", () => {
    const first = dom.find('.event > [hidden="until-found"]', list() ?? document);
    unfold();
    first?.focus({ preventScroll: true });
  });
}

/** @type {(state: Entente.State, narrow: boolean) => void} */
export function draw({ selection, steps }, narrow) {
  const host = list();
  const all = button();
  if (!host || !all) return;
  const n = selection.ids.length;
  const short = narrow && !whole && !steps.length && n >= FEW + WORTH;
  if (short) dom.setText(all, words.say("list.all", { n }));
  all.hidden = !short;
  if (!short && !host.classList.contains("event-list--short")) return;
  host.classList.toggle("event-list--short", short);
  let at = 0;
  for (const row of dom.all(":scope > .event", host)) {
    fold(row, short && at >= FEW);
    if (!row.hidden) at += 1;
  }
}

/**
 * The row stays, so that what of the list belongs to the view is told as ever; its content is hidden until found. What
 * is found must have a box, which style sheets give it and no key may reach.
 *
 * @type {(row: HTMLElement, away: boolean) => void}
 */
function fold(row, away) {
  const content = row.firstElementChild;
  if (!content || content.hasAttribute("hidden") === away) return;
  if (away) {
    content.setAttribute("hidden", "until-found");
    content.setAttribute("tabindex", "-1");
    row.setAttribute("aria-hidden", "true");
  } else {
    content.removeAttribute("hidden");
    content.removeAttribute("tabindex");
    row.removeAttribute("aria-hidden");
  }
}

function unfold() {
  whole = true;
  const state = context.store.drawn();
  if (state) draw(state, true);
}
