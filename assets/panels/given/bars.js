// Draws the values of a facet as bars, the most frequent first. A bar is a button that puts its value into the filter
// or takes it out.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { counted } from "./counted.js";

export function draw(node, panel, state) {
  const { bars, others } = counted(state, panel);
  const body = node.querySelector('[data-part="body"]');
  const list = body.querySelector(".bars") || begin(body, panel);
  const most = Math.max(1, ...bars.map(({ n }) => n));
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
  dom.setText(node.querySelector('[data-part="unit"]'), words.say("given.unit.facet"));
  note(node, items.length ? "" : words.say("list.empty"));
}

// What the server wrote for readers before scripts is replaced by what answers them.
function begin(body, { id }) {
  const list = dom.element("ol", { class: "bars", "aria-labelledby": `given-${id}` });
  body.replaceChildren(list);
  return list;
}

export function note(node, text) {
  const place = node.querySelector('[data-part="note"]');
  place.hidden = !text;
  dom.setText(place, text);
}

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

function parts(mark) {
  const { element } = dom;
  return [
    element("span", { class: "bar-name" }, mark, element("span", { class: "bar-label" })),
    " ",
    element("span", { class: "bar-track", "aria-hidden": "true" }, element("i", { class: "bar-fill" })),
    element("span", { class: "bar-count" }),
  ];
}

function fill(node, { label, n, part, chosen, pressed }) {
  const row = node.firstChild;
  node.classList.toggle("bar--out", !chosen);
  if (pressed !== undefined) row.setAttribute("aria-pressed", String(pressed));
  dom.setText(row.querySelector(".bar-label"), label);
  dom.setText(row.querySelector(".bar-count"), words.number(n));
  row.querySelector(".bar-fill").style.setProperty("--part", part.toFixed(4));
}

// Moves only what stands wrong, so that a button that has the focus keeps it.
function inOrder(list, items) {
  items.forEach(({ key }, at) => {
    const node = list.ententeKept.get(key);
    if (list.children[at] !== node) list.insertBefore(node, list.children[at] || null);
  });
}

function toggle(by, id) {
  const { view, page } = context.store.state();
  const before = view[by] || [];
  const wanted = page.vocabulary[by].map((term) => term.id).filter((one) => (one === id) !== before.includes(one));
  context.store.change({ [by]: wanted.length ? wanted : null });
}

/** The figures of all values, those without a bar too. */
export function contents(panel, state) {
  const { all } = counted(state, panel);
  const filtered = state.view[panel.by] !== null;
  const chosen = ({ chosen: is }) => words.say(is ? "given.chosen.yes" : "given.chosen.no");
  return {
    head: [words.say(`facet.${panel.by}`), words.say("given.number"), ...(filtered ? [words.say("given.chosen")] : [])],
    rows: all.map((bar) => [bar.label, bar.n, ...(filtered ? [chosen(bar)] : [])]),
  };
}
