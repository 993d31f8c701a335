// Owns the HTML of a phrase that moves an embed of the same page: for the open event, or for the View. Without our
// script it is a link.

import { element as make } from "../../base/dom.js";
import { fill } from "../../base/html.js";
import { say } from "../../base/words.js";
import { absolute } from "../../state/addresses.js";
import { shortName } from "../../state/describe.js";
import { heading } from "../../state/heading.js";
import * as queries from "../../state/query.js";
import * as views from "../../state/view.js";
import * as shareParts from "./share-parts.js";

const EVENT = '<entente-ref event="{id}"><a href="{link}">{phrase}</a></entente-ref>';
const VIEW = '<entente-ref><a href="{link}">{phrase}</a></entente-ref>';

/** @param {Entente.State} state */
export function section(state) {
  const { columns, view } = state;
  const row = columns.rowOf.get(view.event);
  /** @type {Record<string, () => string>} */
  const written = {
    event: () =>
      row === undefined
        ? ""
        : fill(EVENT, {
            id: view.event,
            link: absolute("", `event=${encodeURIComponent(view.event)}`),
            phrase: shortName(columns, row),
          }),
    view: () =>
      fill(VIEW, {
        link: absolute("", queryOf(state)),
        phrase: heading({ ...state, view: { ...view, event: "" } }).headline,
      }),
  };
  const offered = row === undefined ? ["view"] : ["event", "view"];
  const subject = shareParts.choice("phrase", shareParts.labelled("phrase", offered), offered[0], set);
  const box = shareParts.text(say("share.phrase.html"), 3);
  function set() {
    box.set(written[subject.value]());
  }
  set();
  return [
    make("h3", { text: say("share.phrase.title") }),
    shareParts.note(say("share.phrase.note")),
    row === undefined ? "" : make("div", { class: "share-options" }, subject.node),
    box.node,
  ];
}

/**
 * The days and what is chosen; how an embed draws it is the embed's own.
 *
 * @param {Entente.State} state
 */
function queryOf({ page, view }) {
  const { panels, theme, order } = views.defaults(page.vocabulary);
  const shown = { ...view, panels, theme, order, event: "", title: "", v: "" };
  const pairs = queries.pairs(views.format(shown, page.vocabulary));
  return queries.write([...new Map([["from", view.from], ["to", view.to], ...pairs])]);
}
