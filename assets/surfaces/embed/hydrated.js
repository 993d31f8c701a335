// Owns the moment an embed is hydrated: the surface takes over from its stand-in with the same view; details come when
// a card or a search needs them.

import { context } from "../../base/context.js";
import { listen } from "../../base/copy.js";
import * as moves from "../../panels/event-study/coming.js";
import * as card from "../../panels/event/card.js";
import * as dataset from "../../state/dataset.js";
import * as searchIndex from "../../state/index.js";
import * as store from "../../state/store.js";
import * as views from "../../state/view.js";
import * as address from "./address.js";
import * as opened from "./opened.js";
import { open, point, pointed } from "./pointed.js";

let asked = false;
let moved = false;

function fetchMoves() {
  moved = true;
  return moves.come();
}

const again = {
  details: () => fetchDetails(() => Promise.resolve()),
  moves: () => moves.come().then(store.redraw),
};

/**
 * What moved around an event comes before its details, so that its card grows once.
 *
 * @param {boolean} isOpen
 */
function details(isOpen) {
  if (asked) {
    if (isOpen && !moved) fetchMoves().then(store.redraw);
    return;
  }
  fetchDetails(isOpen ? fetchMoves : () => Promise.resolve());
}

/** @type {(before: () => Promise<void>) => Promise<void>} */
function fetchDetails(before) {
  asked = true;
  return before()
    .then(dataset.details)
    .then(
      ({ text }) => {
        searchIndex.enrich(context.page, text);
        store.redraw();
        opened.reveal();
      },
      () => {
        asked = false;
        card.draw(store.state());
      },
    );
}

/** Takes over from the stand-in. */
export function begin() {
  listen();
  const { view } = context.store.state();
  context.linked = view.event;
  const hydrated = { details, series: dataset.series, point, pointed };
  Object.assign(context, { store: { ...store, open }, address, again, hydrated });
  store.draw(views.format(view, context.page.vocabulary));
}
