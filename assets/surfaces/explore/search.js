// Owns the search box: what is typed searches the texts, and a list under the box offers filters and events for it.
// A combobox with a listbox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { periodWords } from "../../state/period.js";
import { suggestions } from "../../state/suggestions.js";

/** @typedef {import("../../state/suggestions.js").Suggestion} Suggestion */

const LIST = "search-options";
const PAUSE = 60;
/** @type {Suggestion[]} */
let offered = [];
let active = -1;
/** @type {number | undefined} */
let waiting;

/** @returns {HTMLInputElement} */
const box = () => dom.one('[data-control="q"] input');
const list = () => dom.one(`#${LIST}`);
const isOpen = () => !list().hidden;

/** Makes the box and its list in the place that the layout names, and listens. */
export function build() {
  const host = dom.find('[data-control="q"]');
  if (!host || host.firstElementChild) return;
  const label = host.dataset.label || "";
  host.append(
    dom.element("input", {
      type: "search",
      name: "q",
      role: "combobox",
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": LIST,
      autocomplete: "off",
      placeholder: label,
      maxlength: "200",
      on: { input: onInput, keydown: onKey, blur: close },
    }),
    dom.element("ul", {
      id: LIST,
      role: "listbox",
      class: "search-options",
      hidden: true,
      "aria-label": words.say("search.options"),
      on: { mousedown: (event) => event.preventDefault(), click: onClick },
    }),
  );
}

/** @param {Entente.View} view */
export function draw(view) {
  const input = dom.find('[data-control="q"] input');
  if (input instanceof HTMLInputElement && input !== document.activeElement) input.value = view.q;
}

/** Searches the texts at once; the list waits until the frame with what was found is drawn. */
function onInput() {
  context.store.change({ q: box().value.trim().slice(0, 200) }, { push: false });
  context.store.settleSoon();
  clearTimeout(waiting);
  waiting = setTimeout(offer, PAUSE);
}

function offer() {
  const text = box().value;
  offered = text.trim() ? suggestions(context.store.state(), text, words.say("search.small").split(" ")) : [];
  active = -1;
  list().replaceChildren(...offered.map(option));
  expand(offered.length > 0);
}

/** @type {(one: Suggestion, at: number) => HTMLElement} */
function option(one, at) {
  const [text, note] = one.kind === "event" ? eventTexts(one.row) : filterTexts(one);
  return dom.element(
    "li",
    { id: `${LIST}-${at}`, role: "option", class: "search-option", "aria-selected": "false", "data-kind": one.kind },
    dom.element("span", { dir: "auto", text }),
    " ",
    dom.element("small", { text: note }),
  );
}

/** @type {(row: number) => [text: string, note: string]} */
function eventTexts(row) {
  const { columns } = context.store.state();
  return [columns.title[row], words.date(columns.day[row], columns.precision[row], "full")];
}

/** @type {(one: import("../../state/suggestions.js").Filters) => [text: string, note: string]} */
function filterTexts({ changes, parts, dates, rest, n }) {
  const { extent } = context.page.vocabulary;
  const said = parts.map(({ facet, labels }) =>
    words.say("search.part", { facet: words.say(`facet.${facet}`), label: words.anyOf(labels) }),
  );
  if (dates) {
    const open = !changes.from && !changes.to;
    said.push(open ? words.say("search.all-dates") : periodWords(changes.from || "", changes.to || "", extent));
  }
  if (rest) said.push(words.say("filter.text", { q: rest }));
  return [said.join(" · "), words.say("events", { n })];
}

/** @param {boolean} open */
function expand(open) {
  list().hidden = !open;
  box().setAttribute("aria-expanded", String(open));
  if (!open) mark(-1);
}

export function close() {
  clearTimeout(waiting);
  if (isOpen()) expand(false);
}

/** @param {number} at */
function mark(at) {
  active = at;
  const options = dom.all("[role=option]", list());
  options.forEach((node, place) => node.setAttribute("aria-selected", String(place === at)));
  if (at < 0) box().removeAttribute("aria-activedescendant");
  else box().setAttribute("aria-activedescendant", options[at].id);
  options[at]?.scrollIntoView({ block: "nearest" });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.isComposing) return;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step && !isOpen()) offer();
  if (!isOpen()) return;
  if (step) mark(((active < 0 && step < 0 ? 0 : active) + step + offered.length) % offered.length);
  else if (event.key === "Enter" && active >= 0) choose(offered[active]);
  else if (event.key === "Enter" || event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {MouseEvent} event */
function onClick(event) {
  const node = dom.closest(event.target, "[role=option]");
  const at = dom.all("[role=option]", list()).findIndex((one) => one === node);
  if (at >= 0) choose(offered[at]);
}

/** @param {Suggestion} one */
function choose(one) {
  close();
  if (one.kind === "event") {
    box().value = "";
    context.store.change({ q: "" }, { push: false });
    context.store.open(one.id);
  } else {
    box().value = one.rest;
    context.store.change(one.changes);
  }
}
