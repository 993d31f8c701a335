// Owns the card as the sheet of a phone: it peeks over the foot of the page or fills it, and walks through the events
// of the view. In a wide window the card stands in its column, and none of this is seen.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import { beside, leave } from "../../panels/event/card.js";
import * as swipe from "./card-swipe.js";
import * as unfold from "./unfold.js";

/** @typedef {"peek" | "full"} Height */
/** @type {["back" | "on", number][]} */
const STEPS = [
  ["back", -1],
  ["on", 1],
];
let shown = "";
/** @type {MediaQueryList} */
let narrow;

const card = () => dom.find('[data-panel="event"]');
const foot = () => dom.find('[data-part="card-foot"]');

/** @param {MediaQueryList} query */
export function listen(query) {
  const sheet = card();
  narrow = query;
  if (!sheet) return;
  sheet.after(makeFoot());
  swipe.listen(sheet, {
    step,
    up: () => size(sheet, "full"),
    down: () => (sheet.dataset.height === "full" ? size(sheet, "peek") : leave()),
  });
  sheet.addEventListener("focusout", ({ relatedTarget }) => {
    const inside = relatedTarget instanceof Node && (sheet.contains(relatedTarget) || foot()?.contains(relatedTarget));
    if (relatedTarget && !inside) size(sheet, "peek");
  });
  document.addEventListener("keydown", onKey);
}

/** @param {Entente.State} state */
export function draw(state) {
  const { view } = state;
  const sheet = card();
  const steps = foot();
  if (!sheet || !steps) return;
  const fresh = shown !== view.event;
  shown = sheet.hidden ? "" : view.event;
  steps.hidden = sheet.hidden;
  if (sheet.hidden || !narrow.matches) {
    delete sheet.dataset.height;
    delete document.documentElement.dataset.card;
    return;
  }
  if (!sheet.dataset.height) size(sheet, "peek");
  if (!dom.find('[data-part="grow"]', sheet)) dom.one(".card-steps", sheet).lastElementChild?.before(growButton(sheet));
  drawSteps(state);
  if (fresh) reveal(sheet);
}

/**
 * The page stays where a reader left it, but for a mark that the sheet would cover; where a link opens it, the event is
 * seen on the timeline, by its name above the lanes if it has one there.
 *
 * @param {HTMLElement} sheet
 */
function reveal(sheet) {
  sheet.scrollTop = 0;
  if (document.activeElement?.closest(".masthead")) {
    unfold.fold();
    sheet.focus({ preventScroll: true });
  }
  const mark = dom.find(".mark--focus");
  const named = dom.find(`[data-moment="${CSS.escape(shown)}"]`);
  if (!document.documentElement.dataset.ready) {
    (named ?? mark)?.scrollIntoView({ block: "nearest", behavior: "instant" });
    return;
  }
  if (mark && mark.getBoundingClientRect().top < innerHeight) mark.scrollIntoView({ block: "nearest" });
}

/** @type {(sheet: HTMLElement, height: Height) => void} */
function size(sheet, height) {
  if (sheet.hidden || !narrow.matches) return;
  sheet.dataset.height = height;
  document.documentElement.dataset.card = height;
  if (height === "peek") sheet.scrollTop = 0;
  nameGrow(dom.find('[data-part="grow"]', sheet), height);
}

/** @param {HTMLElement} sheet */
function growButton(sheet) {
  const button = make("button", {
    type: "button",
    class: "card-step card-grow",
    "data-part": "grow",
    on: { click: () => size(sheet, sheet.dataset.height === "full" ? "peek" : "full") },
  });
  nameGrow(button, sheet.dataset.height === "full" ? "full" : "peek");
  return button;
}

/** @type {(button: HTMLElement | null, height: Height) => void} */
function nameGrow(button, height) {
  const label = say(height === "full" ? "card.shrink" : "card.grow");
  button?.setAttribute("aria-label", label);
  button?.setAttribute("title", label);
}

function makeFoot() {
  const [back, on] = STEPS.map(([name, steps]) =>
    make("button", { type: "button", "data-walk": name, text: say(`card.${name}`), on: { click: () => step(steps) } }),
  );
  const place = make("span", { "data-part": "card-place" });
  const label = say("card.sheet");
  return make(
    "div",
    { class: "card-foot", role: "group", "aria-label": label, "data-part": "card-foot", hidden: true },
    back,
    place,
    on,
  );
}

/** @type {(state: Pick<Entente.State, "view" | "selection">) => void} */
function drawSteps(state) {
  const { ids } = state.selection;
  const at = ids.indexOf(state.view.event);
  dom.setText(dom.find('[data-part="card-place"]'), at < 0 ? "" : say("card.place", { at: at + 1, n: ids.length }));
  for (const [name, steps] of STEPS) {
    /** @type {HTMLButtonElement} */
    const button = dom.one(`[data-walk="${name}"]`);
    const held = button === document.activeElement;
    button.disabled = beside(state, steps) === undefined;
    if (held && button.disabled) card()?.focus({ preventScroll: true });
  }
}

/** @param {number} steps */
function step(steps) {
  const next = beside(context.store.state(), steps);
  if (next !== undefined) context.store.open(next);
}

/**
 * The card closes by Escape from within; here from where a reader is who has touched nothing yet, or only its foot.
 *
 * @param {KeyboardEvent} event
 */
function onKey({ key, target }) {
  if (key !== "Escape" || !narrow.matches || !shown || dom.find("dialog[open], .modal.show")) return;
  if (target === document.body || foot()?.contains(/** @type {Node} */ (target))) leave();
}
