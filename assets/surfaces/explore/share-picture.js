// Owns the picture in the share dialog: its panels, size and colours, a preview, and files to keep. A server draws it;
// a site of plain files holds the pictures of the whole and of key moments only, and says so.

import * as again from "../../base/again.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import { absolute } from "../../state/addresses.js";
import * as dataset from "../../state/dataset.js";
import * as describe from "../../state/describe.js";
import { heading } from "../../state/heading.js";
import * as views from "../../state/view.js";
import * as shareParts from "./share-parts.js";

const OWN = "own";
const SIZES = ["social", "article", "square", "print", OWN];
// As layouts/static_svg/size.py has them.
const SIDES = {
  width: { min: 320, max: 2600, value: 1200 },
  height: { min: 200, max: 2600, value: 800 },
};
const PICTURES = ["png", "svg", "pdf"];
// As the typefaces of layouts/pdf/fonts.py have them.
const NOT_IN_PDF =
  /[^\P{L}\p{Lm}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/**
 * @typedef {{image: HTMLImageElement, caption: HTMLElement, saves: HTMLAnchorElement[],
 *   nodes: HTMLElement[]}} Preview
 */

/**
 * @param {Entente.State} state
 * @param {import("./share-title.js").ShareTitle} title
 */
export function section(state, title) {
  return state.page.live ? drawn(state, title) : stored(state);
}

/**
 * The picture is asked for when this section is looked at, and after each change.
 *
 * @param {Entente.State} state
 * @param {import("./share-title.js").ShareTitle} title
 */
function drawn(state, title) {
  const { labelled } = shareParts;
  const offered = state.page.panels.filter(({ pictured }) => pictured);
  const panels = shareParts.panelChoice(offered, state.view.panels, set);
  const size = shareParts.choice("size", labelled("size", SIZES), SIZES[0], set);
  const sides = ownSize(set);
  size.node.append(sides.node);
  const colours = document.documentElement.dataset.theme || "light";
  const theme = shareParts.choice("theme", labelled("theme", ["light", "dark"]), colours, set);
  const pictured = dataset.detailsNow()?.events[state.view.event]?.media;
  const media = pictured && shareParts.tick(say("share.picture.media"), false, set);
  const { image, caption, saves, nodes } = preview(PICTURES);
  const letters = shareParts.note(say("share.picture.letters"));
  function set() {
    const own = size.value === OWN;
    sides.node.hidden = !own;
    const view = { ...title.titled(state.view), panels: panels.of(state.view), theme: views.themeOf(theme.value) };
    const shown = media?.input.checked ? "&media=1" : "";
    const query = `${shareParts.full(view)}&${own ? sides.query() : `size=${size.value}`}${shown}`;
    PICTURES.forEach((kind, at) => {
      saves[at].href = absolute(`card.${kind}`, query);
      saves[at].download = `${state.page.info.name}-${size.value}.${kind}`;
    });
    const { headline } = title.follow("picture", view);
    saves[PICTURES.indexOf("pdf")].hidden = NOT_IN_PDF.test(view.title);
    letters.hidden = !NOT_IN_PDF.test(view.title);
    caption.textContent = say("share.picture.loading");
    image.src = saves[0].href;
    image.alt = headline;
  }
  set();
  title.listen(set);
  return [make("div", { class: "share-options" }, panels.node, size.node, theme.node, media?.node), ...nodes, letters];
}

/**
 * Fields for a width and a height in pixels; `query` has them within their bounds.
 *
 * @param {() => void} act
 */
function ownSize(act) {
  /** @type {(side: {min: number, max: number, value: number}, label: string) => HTMLInputElement} */
  const field = (side, label) => make("input", { type: "number", ...side, "aria-label": label, on: { change: act } });
  const width = field(SIDES.width, say("share.size.pixels"));
  const height = field(SIDES.height, say("share.height.pixels"));
  const node = make("span", { class: "share-pixels" }, width, "\u00a0×\u00a0", height, "px");
  /** @type {(input: HTMLInputElement, side: {min: number, max: number, value: number}) => number} */
  const within = ({ valueAsNumber }, { min, max, value }) =>
    Math.round(Math.min(Math.max(valueAsNumber || value, min), max));
  const query = () => `width=${within(width, SIDES.width)}&height=${within(height, SIDES.height)}`;
  return { node, query };
}

/** @param {Entente.State} state */
function stored(state) {
  const { page, view, columns } = state;
  const row = columns.rowOf.get(view.event);
  const only = shareParts.note(say("share.picture.stored"));
  if (row === undefined ? !describe.isUntouched(page, view) : !columns.label[row]) return [only];
  const kinds = row === undefined ? PICTURES : PICTURES.slice(0, 1);
  const { image, caption, saves, nodes } = preview(kinds);
  kinds.forEach((kind, at) => {
    saves[at].href = absolute(`${row === undefined ? "card" : `card/${view.event}`}.${kind}`);
    saves[at].download = `${page.info.name}.${kind}`;
  });
  caption.textContent = say("share.picture.loading");
  image.src = saves[0].href;
  image.alt = heading(state).headline;
  return [only, ...nodes];
}

/**
 * The picture in a frame, its size below, and the ways to keep it; only words where there is none.
 *
 * @param {string[]} kinds
 * @returns {Preview}
 */
function preview(kinds) {
  const image = make("img", { class: "share-picture", on: { load: () => said(true), error: () => said(false) } });
  const frame = make("div", { class: "share-frame" }, image);
  const caption = make("p", { class: "note", "aria-live": "polite" });
  const saves = kinds.map((kind) => shareParts.link(say(`share.picture.${kind}`), {}));
  const actions = make("p", { class: "share-actions" }, ...saves);
  /** @param {boolean} isDrawn */
  function said(isDrawn) {
    frame.hidden = !isDrawn;
    actions.hidden = !isDrawn;
    const { naturalWidth: width, naturalHeight: height } = image;
    caption.replaceChildren(
      isDrawn ? say("share.picture.size", { width, height }) : again.line(say("share.picture.failed"), retry),
    );
  }
  function retry() {
    const { src } = image;
    caption.textContent = say("share.picture.loading");
    image.src = src;
    return Promise.resolve();
  }
  return { image, caption, saves, nodes: [frame, caption, actions] };
}
