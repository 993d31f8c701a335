// Owns the client functions that Dash calls by name. They only call the nouns; no logic lives here.

import * as dom from "../../base/dom.js";
import * as eventColumns from "../../base/columns.js";
import { context } from "../../base/context.js";
import * as copy from "../../base/copy.js";
import * as store from "../../state/store.js";
import * as address from "./address.js";
import * as brief from "./brief.js";
import * as dashStart from "./dash-start.js";
import * as start from "./start.js";

// The page's data is read, the controls are made, and the link gives the first View. It is drawn here, since Dash has
// other callbacks to run before it comes to `draw`. Where that fails, a line of the page says what it needs.
function open() {
  try {
    const query = opened();
    // The way to the list is the first link of the page.
    dom.find(".needs")?.remove();
    return query;
  } catch (problem) {
    document.documentElement.dataset.needs = "true";
    throw problem;
  }
}

function opened() {
  context.page = eventColumns.whole(JSON.parse(dom.one("#entente-index").textContent || ""));
  start.begin();
  const query = address.begin();
  draw(query);
  return query;
}

/** @param {string} query */
function draw(query) {
  if (typeof query === "string") store.follow(query);
}

export function begin() {
  Object.assign(context, { store, address });
  dashStart.listen();
  copy.listen();
  brief.listen();
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.entente = { ...Object(window.dash_clientside.entente), begin: open, draw };
}
