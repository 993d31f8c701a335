// Owns the pieces the sections of the share dialog are made of: queries, choices, ticks, texts to copy, downloads.
// Twin of layouts/snippet.py (`full`, `framedTheme`).

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as views from "../../state/view.js";

/**
 * A view spelled so that it stays as it is, for what is published elsewhere.
 *
 * @param {Entente.View} view
 */
export function full(view) {
  const still = { ...view, step: null, autoplay: null, loop: false, resume: null };
  return views.format(still, context.page.vocabulary, { full: true });
}

/**
 * The theme of a view in a frame: light unless it has another.
 *
 * @param {Entente.View} view
 */
export const framedTheme = ({ theme }) => (theme === "auto" ? "light" : theme);

/**
 * Values with their labels.
 *
 * @type {(name: string, values: string[]) => [string, string][]}
 */
export const labelled = (name, values) => values.map((value) => [value, say(`share.${name}.${value}`)]);

/**
 * Boxes for panels; `of` gives the panels of a view as ticked, those without a box as they are in it.
 *
 * @param {{id: string, title: string}[]} offered
 * @param {string[]} shown
 * @param {() => void} act
 */
export function panelChoice(offered, shown, act) {
  const ticks = offered.map(({ id, title }) => tick(title, shown.includes(id), act, id));
  /** @type {(view: Entente.View) => string[]} */
  const of = (view) => {
    const boxes = new Map(ticks.map(({ input }) => [input.value, input.checked]));
    return context.page.vocabulary.panels.filter((name) => boxes.get(name) ?? view.panels.includes(name));
  };
  return { node: group(say("share.panels"), ...ticks.map(({ node }) => node)), of };
}

let groups = 0;

/**
 * One of several values, each with its label; `act` follows every change of `chosen.value`.
 *
 * @param {string} name
 * @param {[value: string, label: string][]} values
 * @param {string} value
 * @param {() => void} act
 */
export function choice(name, values, value, act) {
  // Sections have choices of the same name, and radio buttons of one name exclude one another.
  groups += 1;
  const own = `share-${name}-${groups}`;
  /** @type {HTMLElement[]} */
  const radios = values.map(([one, label]) =>
    make(
      "label",
      { class: "radio" },
      make("input", {
        type: "radio",
        name: own,
        value: one,
        checked: one === value,
        on: {
          change: () => {
            chosen.value = one;
            act();
          },
        },
      }),
      make("span", { text: label }),
    ),
  );
  const chosen = { value, node: group(say(`share.${name}`), ...radios) };
  return chosen;
}

/**
 * @param {string} label
 * @param {...HTMLElement} children
 */
function group(label, ...children) {
  return make("fieldset", { class: "share-group" }, make("legend", { text: label }), ...children);
}

/**
 * @param {string} label
 * @param {boolean} checked
 * @param {() => void} act
 * @param {string} [name]
 */
export function tick(label, checked, act, name) {
  const input = make("input", { type: "checkbox", checked, value: name, on: { change: act } });
  return { input, node: make("label", { class: "option" }, input, make("span", { text: label })) };
}

/**
 * A text to read, select and copy, with more to do beside the copying.
 *
 * @param {string} label
 * @param {number} rows
 * @param {...HTMLElement} beside
 */
export function text(label, rows, ...beside) {
  const field = make("textarea", {
    class: "share-text",
    readonly: "",
    rows,
    "aria-label": label,
    spellcheck: "false",
    on: { focus: () => field.select() },
  });
  const copying = make("button", {
    type: "button",
    class: "share-do",
    "data-copy": "",
    "aria-label": null,
    text: say("share.copy"),
  });
  /** @param {string} content */
  const set = (content) => {
    field.value = content;
    copying.dataset.copy = content;
  };
  return {
    node: make(
      "div",
      { class: "share-copy" },
      make("p", { class: "share-label", text: label }),
      field,
      make("p", { class: "share-actions" }, copying, ...beside),
    ),
    set,
  };
}

/**
 * @param {string} label
 * @param {() => void} act
 * @param {string} [name]
 */
export function button(label, act, name) {
  return make("button", {
    type: "button",
    class: "share-do share-do--second",
    "aria-label": name,
    text: label,
    on: { click: act },
  });
}

/**
 * @param {string} label
 * @param {Entente.Attributes} attributes
 */
export function link(label, attributes) {
  return make("a", { class: "share-do share-do--second", ...attributes, text: label });
}

/** @param {string} words */
export const note = (words) => make("p", { class: "note", text: words });
