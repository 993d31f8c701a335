// Owns the field for an editor's headline in the share dialog: what is written there goes into the link, the embed and
// the picture.

import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import { heading } from "../../state/heading.js";
import { cleanTitle } from "../../state/view.js";

const PAUSE = 300;

/**
 * @typedef {object} ShareTitle
 * @property {HTMLElement} node
 * @property {(view: Entente.View) => Entente.View} titled a view with the headline of the field
 * @property {(section: string, view: Entente.View) => Entente.Heading} follow names the view that a section hands out;
 *   gives its heading
 * @property {(section: string, view: Entente.View) => void} show shows in the empty field what a section has as its
 *   headline otherwise; `view` is what it hands out until it names another
 * @property {(act: () => void) => void} listen calls once another headline is written, after a pause
 */

/**
 * @param {Entente.State} state
 * @returns {ShareTitle}
 */
export function field(state) {
  /** @type {(() => void)[]} */
  const acts = [];
  /** @type {number | undefined} */
  let waiting;
  const tell = () => {
    clearTimeout(waiting);
    for (const act of acts) act();
  };
  const input = make("input", {
    type: "text",
    name: "title",
    value: state.view.title,
    maxlength: "120",
    autocomplete: "off",
    on: {
      change: tell,
      input: () => {
        clearTimeout(waiting);
        waiting = setTimeout(tell, PAUSE);
      },
    },
  });
  /** @type {Map<string, Entente.View>} */
  const views = new Map();
  let shown = "";
  const offer = () => {
    const view = views.get(shown);
    if (view) input.placeholder = heading({ ...state, view: { ...view, title: "" } }).headline;
  };
  return {
    follow(section, view) {
      views.set(section, view);
      if (section === shown) offer();
      return heading({ ...state, view });
    },
    show(section, view) {
      shown = section;
      if (!views.has(section)) views.set(section, view);
      offer();
    },
    node: make(
      "div",
      { class: "share-title" },
      make("label", { class: "share-label" }, say("share.headline"), input),
      make("p", { class: "note", text: say("share.headline.note") }),
    ),
    titled: (view) => ({ ...view, title: cleanTitle(input.value) }),
    listen: (act) => acts.push(act),
  };
}
