// Owns the share dialog: opened on the present View, one section at a time, each made when it is first looked at.

import * as dom from "../../base/dom.js";
import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as moment from "./moment.js";
import * as shareEmbed from "./share-embed.js";
import * as shareEvents from "./share-events.js";
import * as sharePhrase from "./share-phrase.js";
import * as sharePicture from "./share-picture.js";
import * as shareSections from "./share-sections.js";
import * as shareTitle from "./share-title.js";

/** @typedef {import("./share-title.js").ShareTitle} ShareTitle */
/** @type {Record<string, (state: Entente.State, title: ShareTitle) => (Node | string)[]>} */
const SECTION = {
  link: shareSections.link,
  cite: shareSections.cite,
  embed: (state, title) => [...shareEmbed.section(state, title), ...sharePhrase.section(state)],
  picture: sharePicture.section,
  data: shareSections.data,
};
const SECTIONS = Object.keys(SECTION);
/** Sections whose links have the headline; a site of plain files draws no pictures. */
const TITLED = ["link", "embed", "picture"];
/** Sections that begin with the panels they are opened for. */
const FRAMED = ["embed", "picture"];
/**
 * @typedef {object} Shown
 * @property {Entente.State} state what the reader sees
 * @property {Entente.State} alone the same with the panel alone that the dialog is opened for
 */
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** @returns {HTMLDialogElement} */
const host = () => dom.one('[data-part="share"]');

/** Begins what closes the dialog, and lets it be opened. */
export function begin() {
  const dialog = host();
  dialog.addEventListener("close", () => dialog.replaceChildren());
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  window.addEventListener("popstate", () => dialog.close());
  context.share = { open, saveEvents: shareEvents.save };
}

/** @param {EventTarget | null} tab */
const sectionOf = (tab) => dom.closest(tab, "[data-section]")?.dataset.section;

/**
 * Opens the dialog on a section; embed and picture begin with one panel alone if that is said, and with the days round
 * an event.
 *
 * @param {string} [first]
 * @param {string} [alone]
 * @param {Entente.EventId} [round]
 */
function open(first = SECTIONS[0], alone, round) {
  const dialog = host();
  const state = context.store.state();
  const title = shareTitle.field(state);
  /** @type {Shown} */
  const shown = { state, alone: alone ? withPanel(moment.stateOf(round), alone) : state };
  const tabs = make(
    "div",
    { class: "share-tabs", role: "tablist", "aria-labelledby": "share-title" },
    ...SECTIONS.map((name) =>
      make("button", {
        type: "button",
        role: "tab",
        id: `share-tab-${name}`,
        "data-section": name,
        "aria-controls": `share-${name}`,
        autofocus: name === first,
        text: say(`share.section.${name}`),
      }),
    ),
  );
  const panels = SECTIONS.map((name) =>
    make("div", {
      class: "share-section",
      role: "tabpanel",
      id: `share-${name}`,
      "aria-labelledby": `share-tab-${name}`,
    }),
  );
  tabs.addEventListener("click", ({ target }) => {
    const section = sectionOf(target);
    if (section) show(shown, section, title);
  });
  tabs.addEventListener("keydown", (event) => onKey(event, shown, title));
  dialog.replaceChildren(
    make(
      "div",
      { class: "share-sheet" },
      make(
        "div",
        { class: "share-head" },
        make("h2", { id: "share-title", text: say("share.title") }),
        make("button", {
          type: "button",
          class: "card-step",
          "aria-label": say("close"),
          title: say("close"),
          text: "×",
          on: { click: () => dialog.close() },
        }),
      ),
      tabs,
      make("div", { class: "share-body" }, title.node, ...panels),
      make("div", { role: "status", class: "visually-hidden" }),
    ),
  );
  show(shown, first, title);
  if (!dialog.open) dialog.showModal();
}

/**
 * A state with one of the panels that are offered, and those that are not.
 *
 * @type {(state: Entente.State, pane: string) => Entente.State}
 */
function withPanel(state, pane) {
  const { page, view } = state;
  const others = view.panels.filter((name) => !page.panels.some(({ id }) => id === name));
  const panels = page.vocabulary.panels.filter((name) => name === pane || others.includes(name));
  return { ...state, view: { ...view, panels } };
}

/**
 * @param {Shown} shown
 * @param {string} wanted
 * @param {ShareTitle} title
 */
function show({ state, alone }, wanted, title) {
  title.show(wanted, (FRAMED.includes(wanted) ? alone : state).view);
  title.node.hidden = !TITLED.includes(wanted) || (wanted === "picture" && !state.page.live);
  for (const name of SECTIONS) {
    const tab = dom.one(`#share-tab-${name}`);
    const panel = dom.one(`#share-${name}`);
    tab.setAttribute("aria-selected", String(name === wanted));
    tab.tabIndex = name === wanted ? 0 : -1;
    panel.hidden = name !== wanted;
    const of = FRAMED.includes(name) ? alone : state;
    if (name === wanted && !panel.firstChild) panel.append(...SECTION[name](of, title));
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {Shown} shown
 * @param {ShareTitle} title
 */
function onKey(event, shown, title) {
  const at = SECTIONS.indexOf(sectionOf(event.target) || "");
  const to =
    event.key === "Home"
      ? 0
      : event.key === "End"
        ? SECTIONS.length - 1
        : (at + STEPS[event.key] + SECTIONS.length) % SECTIONS.length;
  if (Number.isNaN(to)) return;
  event.preventDefault();
  show(shown, SECTIONS[to], title);
  dom.one(`#share-tab-${SECTIONS[to]}`).focus();
}
