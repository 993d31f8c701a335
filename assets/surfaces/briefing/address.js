// Owns the link of a briefing: what is briefed on, and how: step, autoplay, loop, theme, notes. Written with
// replaceState, so that a reload lands where it was and the Back button leaves. Twin of layouts/briefing.py (`read`).

import { context } from "../../base/context.js";
import * as queries from "../../state/query.js";
import * as views from "../../state/view.js";

// What says how a briefing is shown is no part of the view.
const OF_THE_SCREEN = ["step", "autoplay", "loop", "resume", "theme", "notes", "preview"];
// Those of a notes window; no View has them.
const OWN = ["notes", "preview"];
const COUNT = /^[0-9]{1,6}$/;

/**
 * {base, view, step, autoplay, loop, resume, theme, notes, preview}: `base` is the rest of the query, spelt as it was
 * given. `autoplay` is null where it is not asked for, 0 for each step's own time, else seconds.
 *
 * @param {string} [search]
 * @returns {Entente.BriefingMode & { asked: boolean; view: Entente.View; dropped: Entente.Dropped[] }}
 */
export function read(search = location.search) {
  const pairs = queries.pairs(search);
  const { view, dropped } = views.parse(search, context.page.vocabulary);
  const rest = [...pairs].filter(([key]) => !OF_THE_SCREEN.includes(key));
  return {
    base: queries.write(rest),
    asked: rest.length > 0,
    view,
    theme: view.theme,
    loop: view.loop,
    resume: view.resume,
    dropped: dropped.filter(({ key, value }) => !OWN.includes(key) && !(key === "autoplay" && Number(value) === 0)),
    step: count(pairs.get("step")) || 1,
    autoplay: pairs.has("autoplay") ? count(pairs.get("autoplay")) : null,
    notes: pairs.get("notes") === "1",
    preview: pairs.get("preview") === "1",
  };
}

/** @param {string} [text] */
function count(text) {
  return COUNT.test(text || "") ? Number(text) : 0;
}

/**
 * The query of the briefing as it now stands.
 *
 * @param {Entente.BriefingMode} mode
 */
export function query({ base, step, autoplay, loop, resume, theme, notes, preview }) {
  /** @type {[string, string | null][]} */
  const shown = [
    ["step", step > 1 ? String(step) : null],
    ["autoplay", autoplay === null ? null : autoplay ? String(autoplay) : ""],
    ["loop", loop ? "1" : null],
    ["resume", resume === null ? null : String(resume)],
    ["theme", theme === "auto" ? null : theme],
    ["notes", notes ? "1" : null],
    ["preview", preview ? "1" : null],
  ];
  const given = shown.flatMap(([key, text]) => (text === null ? [] : [/** @type {[string, string]} */ ([key, text])]));
  return [base, queries.write(given)].filter(Boolean).join("&");
}

/** @param {Entente.BriefingMode} mode */
export function write(mode) {
  const asked = query(mode);
  const link = `${location.pathname}${asked ? `?${asked}` : ""}`;
  if (link !== `${location.pathname}${location.search}`) history.replaceState(null, "", link);
}

const nothing = () => {};
// The surface tells of every View; only steps are kept here.
export { nothing as draw, nothing as hold, nothing as next, nothing as settle };
