// Draws the values of a facet as bars, the most frequent first. A bar is a button that puts its value into the filter
// or takes it out.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { counted } from "./counted.js";

/** @typedef {Pick<import("./counted.js").Bar, "id" | "label" | "n" | "chosen">} Counted */
/** @typedef {Counted & {key: string, part: number, pressed?: boolean}} Bar */

/** @type {(node: HTMLElement, panel: Entente.FacetBars, state: Entente.State) => void} */
export function draw(node, panel, state) {
  const { bars, others } = counted(state, panel);
  const body = dom.one('[data-part="body"]', node);
  const list = dom.find(".bars:not(.bars--still)", body) || begin(body, panel);
  const most = Math.max(1, ...bars.map(({ n }) => n));
  /** @type {Bar[]} */
  const items = bars.map((bar) => ({
    key: bar.id,
    ...bar,
    part: bar.n / most,
    pressed: state.view[panel.by] !== null && bar.chosen,
  }));
  if (others) {
    items.push({
      key: "",
      id: "",
      label: words.say("given.others", { n: others.values }),
      n: others.n,
      part: Math.min(1, others.n / most),
      chosen: state.view[panel.by] === null,
    });
  }
  dom.reconcile(list, items, (item) => (item.id ? makeBar(item, panel, state) : makeOthers()), fill);
  inOrder(list, items);
  list.hidden = !items.length;
  dom.setText(dom.find('[data-part="measured"]', node), words.say("given.unit.facet"));
  note(node, items.length ? "" : words.say("list.empty"));
}

/**
 * What the server wrote for readers before scripts is replaced by what answers them.
 *
 * @type {(body: HTMLElement, panel: Entente.FacetBars) => HTMLElement}
 */
function begin(body, { id }) {
  const list = dom.element("ol", { class: "bars", "aria-labelledby": `given-${id}` });
  body.replaceChildren(list);
  return list;
}

/** @type {(node: HTMLElement, text: string) => void} */
export function note(node, text) {
  const place = dom.one('[data-part="note"]', node);
  place.hidden = !text;
  dom.setText(place, text);
}

/** @type {(bar: Bar, panel: Entente.FacetBars, state: Entente.State) => HTMLLIElement} */
function makeBar({ id }, { by }, { page }) {
  const category = by === "category" ? page.categories.find((one) => one.id === id) : null;
  const mark =
    category &&
    dom.element("span", {
      class: "mark-shape",
      "data-shape": category.shape,
      "data-category": id,
      "aria-hidden": "true",
    });
  return dom.element(
    "li",
    { class: "bar", "data-value": id, "data-category": category ? id : null },
    dom.element("button", { type: "button", class: "bar-row", on: { click: () => toggle(by, id) } }, ...parts(mark)),
  );
}

const makeOthers = () =>
  dom.element("li", { class: "bar bar--others" }, dom.element("div", { class: "bar-row" }, ...parts(null)));

/** @type {(mark: HTMLElement | null | undefined) => (Node | string)[]} */
function parts(mark) {
  const { element } = dom;
  return [
    element("span", { class: "bar-name" }, mark, element("span", { class: "bar-label" })),
    " ",
    element("span", { class: "bar-track", "aria-hidden": "true" }, element("i", { class: "bar-fill" })),
    element("span", { class: "bar-count" }),
  ];
}

/** @type {(node: HTMLElement, bar: Bar) => void} */
function fill(node, { label, n, part, chosen, pressed }) {
  const row = dom.one(".bar-row", node);
  node.classList.toggle("bar--out", !chosen);
  if (pressed !== undefined) row.setAttribute("aria-pressed", String(pressed));
  dom.setText(dom.find(".bar-label", row), label);
  dom.setText(dom.find(".bar-count", row), words.number(n));
  dom.one(".bar-fill", row).style.setProperty("--part", part.toFixed(4));
}

/**
 * Moves only what stands wrong, so that what has the focus keeps it.
 *
 * @type {(list: Element, items: {key: string}[]) => void}
 */
export function inOrder(list, items) {
  items.forEach(({ key }, at) => {
    const node = dom.kept(list, key);
    if (list.children[at] !== node) list.insertBefore(node, list.children[at] || null);
  });
}

/** @type {(by: Entente.Facet, id: string) => void} */
function toggle(by, id) {
  const { view, page } = context.store.state();
  const before = view[by] || [];
  const wanted = page.vocabulary[by].map((term) => term.id).filter((one) => (one === id) !== before.includes(one));
  context.store.change({ [by]: wanted.length ? wanted : null });
}

/**
 * The figures of all values, those without a bar too.
 *
 * @type {(panel: Entente.FacetBars, state: Entente.State) => Entente.GivenContents}
 */
export function contents(panel, state) {
  const { all } = counted(state, panel);
  const filtered = state.view[panel.by] !== null;
  /** @type {(bar: {chosen: boolean}) => string} */
  const chosen = ({ chosen: is }) => words.say(is ? "given.chosen.yes" : "given.chosen.no");
  return {
    head: [words.say(`facet.${panel.by}`), words.say("given.number"), ...(filtered ? [words.say("given.chosen")] : [])],
    rows: all.map((bar) => [bar.label, bar.n, ...(filtered ? [chosen(bar)] : [])]),
  };
}
