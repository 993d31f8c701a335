// Owns the share dialog: opened on the present View, one section at a time, each made when it is first looked at.

import * as dom from "../../base/dom.js";
import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as shareEmbed from "./share-embed.js";
import * as shareSections from "./share-sections.js";
import * as shareTitle from "./share-title.js";

/** @typedef {import("./share-title.js").ShareTitle} ShareTitle */
/** @type {Record<string, (state: Entente.State, title: ShareTitle) => (Node | string)[]>} */
const SECTION = {
  link: shareSections.link,
  cite: shareSections.cite,
  embed: shareEmbed.section,
  picture: shareSections.picture,
  data: shareSections.data,
};
const SECTIONS = Object.keys(SECTION);
/** Sections whose links have the headline; a site of plain files draws no pictures. */
const TITLED = ["link", "embed", "picture"];
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** @returns {HTMLDialogElement} */
const host = () => dom.one('[data-part="share"]');

export function listen() {
  const dialog = host();
  dom.one('[data-part="share-open"]').addEventListener("click", open);
  dialog.addEventListener("close", () => dialog.replaceChildren());
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  window.addEventListener("popstate", () => dialog.close());
}

/** @param {EventTarget | null} tab */
const sectionOf = (tab) => dom.closest(tab, "[data-section]")?.dataset.section;

function open() {
  const dialog = host();
  const state = context.store.state();
  const title = shareTitle.field(state);
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
        autofocus: name === SECTIONS[0],
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
    if (section) show(state, section, title);
  });
  tabs.addEventListener("keydown", (event) => onKey(event, state, title));
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
  show(state, SECTIONS[0], title);
  dialog.showModal();
}

/**
 * @param {Entente.State} state
 * @param {string} wanted
 * @param {ShareTitle} title
 */
function show(state, wanted, title) {
  title.node.hidden = !TITLED.includes(wanted) || (wanted === "picture" && !state.page.live);
  for (const name of SECTIONS) {
    const tab = dom.one(`#share-tab-${name}`);
    const panel = dom.one(`#share-${name}`);
    tab.setAttribute("aria-selected", String(name === wanted));
    tab.tabIndex = name === wanted ? 0 : -1;
    panel.hidden = name !== wanted;
    if (name === wanted && !panel.firstChild) panel.append(...SECTION[name](state, title));
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {Entente.State} state
 * @param {ShareTitle} title
 */
function onKey(event, state, title) {
  const at = SECTIONS.indexOf(sectionOf(event.target) || "");
  const to =
    event.key === "Home"
      ? 0
      : event.key === "End"
        ? SECTIONS.length - 1
        : (at + STEPS[event.key] + SECTIONS.length) % SECTIONS.length;
  if (Number.isNaN(to)) return;
  event.preventDefault();
  show(state, SECTIONS[to], title);
  dom.one(`#share-tab-${SECTIONS[to]}`).focus();
}
