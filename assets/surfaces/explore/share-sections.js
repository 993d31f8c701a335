// Owns the sections of the share dialog that hold texts and files: the link, the citation and the data.

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import * as files from "../../base/files.js";
import { say } from "../../base/words.js";
import * as chartLines from "../../panels/charts/lines.js";
import * as tables from "../../panels/charts/tables.js";
import { absolute } from "../../state/addresses.js";
import * as citations from "../../state/citations.js";
import * as describe from "../../state/describe.js";
import * as views from "../../state/view.js";
import * as citeForms from "./cite-forms.js";
import { saveEvents } from "./share-coming.js";
import * as shareParts from "./share-parts.js";

/** @type {Record<string, string>} */
const FORMS = { text: "", bibtex: "bib", ris: "ris", csl: "json" };
const FILES = ["events.csv", "events.json", "shipments.csv", "prices.csv"];
const { labelled } = shareParts;
/** @param {Entente.View} view */
const linkTo = (view) => absolute("", views.format(view, context.page.vocabulary));

/** @typedef {import("./share-title.js").ShareTitle} ShareTitle */

/**
 * @param {Entente.State} state
 * @param {ShareTitle} title
 */
export function link({ view }, title) {
  const box = shareParts.text(say("share.link.view"), 2);
  const open = shareParts.tick(say("share.link.event"), true, set);
  function set() {
    box.set(linkTo(title.titled(open.input.checked ? view : { ...view, event: "" })));
  }
  set();
  title.listen(set);
  if (!view.event) return [box.node, shareParts.note(say("share.link.note"))];
  const own = shareParts.text(say("card.page"), 2);
  own.set(citations.page(view.event));
  return [box.node, open.node, own.node];
}

/** @type {Record<string, (work: Entente.ViewCitation | Entente.EventCitation) => string>} */
const SPELLERS = { bibtex: citeForms.bibtex, ris: citeForms.ris, csl: citeForms.csl };

/** @param {Entente.State} state */
export function cite(state) {
  const row = state.columns.rowOf.get(state.view.event);
  const whole = citations.view(state, linkTo({ ...state.view, event: "" }));
  /** @type {Record<string, Entente.ViewCitation | Entente.EventCitation>} */
  const works = row === undefined ? { view: whole } : { event: citations.event(state, row), view: whole };
  const subject = shareParts.choice("subject", labelled("subject", Object.keys(works)), Object.keys(works)[0], set);
  const form = shareParts.choice("form", labelled("form", Object.keys(FORMS)), "text", set);
  const save = shareParts.button(say("share.download"), () =>
    files.file(`${works[subject.value].id}.${FORMS[form.value]}`, written(), "application/octet-stream"),
  );
  const box = shareParts.text(say("share.cite.text"), 8, save);
  const written = () =>
    form.value === "text" ? citations.plain(works[subject.value]) : SPELLERS[form.value](works[subject.value]);
  function set() {
    box.set(written());
    save.hidden = form.value === "text";
  }
  set();
  return [make("div", { class: "share-options" }, row === undefined ? null : subject.node, form.node), box.node];
}

/**
 * What is seen is written here, from what is drawn; the same for programs has an address where a server answers it.
 *
 * @param {Entente.State} state
 */
export function data(state) {
  const { page, selection } = state;
  const model = chartLines.of(state);
  const rows = [saving(say("list.title"), describe.status(state), saveEvents)];
  for (const pane of /** @type {const} */ (["shipments", "prices"])) {
    const shown = state.view.panels.includes(pane) ? model[pane].lines : [];
    if (shown.length) {
      rows.push(
        saving(say(`charts.title.${pane}`), shown.map(({ label }) => label).join(" · "), () =>
          tables.download(pane, model[pane], state),
        ),
      );
    }
  }
  for (const { title, about, save } of context.givenFiles?.of(state) ?? []) rows.push(saving(title, about, save));
  const held = FILES.filter((name) => name.startsWith("events.") || page.series.length);
  const links = held.map((name) =>
    make("li", {}, make("a", { href: absolute(`data/${name}`, shareParts.full(state.view)), text: name })),
  );
  const programs = [make("h3", { text: say("share.data.address") }), make("ul", { class: "share-links" }, ...links)];
  const all = make(
    "p",
    {},
    make("a", {
      href: absolute("data/dataset.zip"),
      text: say("share.data.all", { n: page.events.id.length }),
    }),
  );
  return [
    make("ul", { class: "share-files" }, ...rows),
    ...(page.live ? programs : []),
    all,
    ...(selection.ids.length ? [] : [shareParts.note(say("list.empty"))]),
  ];
}

/**
 * @param {string} label
 * @param {string} about
 * @param {() => void} act
 */
function saving(label, about, act) {
  return make(
    "li",
    {},
    make("span", {}, make("strong", { text: label }), make("small", { text: about })),
    shareParts.button(say("charts.csv"), act, say("share.data.csv", { what: label })),
  );
}
