// Owns how Live panels ask the server: of each callback only the newest question, two at a time, again after a while
// where the server is busy, and a line in the panel where no answer came. Dash is told "no change" then, so that
// nothing of it fails.

import * as dom from "../../base/dom.js";

/**
 * @typedef {object} Question
 * @property {string} output
 * @property {string} body
 * @property {string} address
 * @property {RequestInit} options
 * @property {(answer: Response) => void} resolve
 * @property {number} tries
 * @property {number | undefined} due
 */
/** @typedef {{why: "failed" | "late" | "", body: string}} Missed */
/** @typedef {{id: string, property: string, value: unknown}} Input */
/** @typedef {{inputs: Input[], changedPropIds: string[]}} Body What a question of Dash says. */

const VIEW = "view";
const ADDRESS = /_dash-update-component(\?|$)/;
const TOGETHER = 2;
const TRIES = 5;
const PATIENCE = 60_000;
const MOMENT = 1000;
const NO_CHANGE = 204;
const BUSY = 503;

/** @type {Record<string, string>} */
let panels = {};
let fetchBefore = window.fetch;
/** @type {Map<string, Question>} */
const waiting = new Map();
/** @type {Map<string, Question>} */
const asked = new Map();
/** @type {Map<string, Missed>} */
const missed = new Map();
/** @type {Map<string, string>} */
const answered = new Map();
let repeating = 0;

/**
 * Resolves once the first View is drawn: which panels are shown is known then.
 *
 * @type {Promise<void>}
 */
const drawn = new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => {
    if (root.dataset.ready) resolve();
  };
  new MutationObserver(look).observe(root, { attributeFilter: ["data-ready"] });
  look();
});

/** @type {typeof fetch} */
function ask(address, options) {
  const body = options?.body;
  if (typeof address !== "string" || !ADDRESS.test(address) || !options || typeof body !== "string") {
    return fetchBefore.call(window, address, options);
  }
  return drawn.then(() => take(address, options, body));
}

/** @type {(address: string, options: RequestInit, body: string) => Promise<Response>} */
function take(address, options, body) {
  const { output } = JSON.parse(body);
  if (isHidden(panels[output])) {
    missed.set(output, { why: "", body });
    return Promise.resolve(noChange());
  }
  if (performance.now() < repeating && answered.get(output) === body) return Promise.resolve(noChange());
  return new Promise((resolve) => {
    drop(waiting.get(output));
    waiting.set(output, { output, body, address, options, resolve, tries: 0, due: undefined });
    mark(panels[output]);
    next();
  });
}

/** @type {(question: Question | undefined) => void} */
function drop(question) {
  if (!question) return;
  waiting.delete(question.output);
  clearTimeout(question.due);
  question.resolve(noChange());
}

// Sends what may be sent: of a callback that is under way the next question waits for its answer.
function next() {
  for (const question of [...waiting.values()]) {
    if (asked.size >= TOGETHER) break;
    if (asked.has(question.output) || question.due) continue;
    waiting.delete(question.output);
    send(question);
  }
}

/** @type {(question: Question) => Promise<void>} */
async function send(question) {
  const { output, body, address, options } = question;
  asked.set(output, question);
  let answer = null;
  try {
    answer = await fetchBefore.call(window, address, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  } catch (problem) {
    console.info("A panel's question was not answered.", problem);
  }
  asked.delete(output);
  question.tries += 1;
  const busy = answer && answer.status === BUSY;
  if (answer && answer.ok) {
    missed.delete(output);
    answered.set(output, body);
    question.resolve(answer);
  } else if (waiting.has(output)) {
    question.resolve(noChange());
  } else if (answer && busy && question.tries < TRIES) {
    later(question, Number(answer.headers.get("Retry-After")) || 1);
  } else {
    missed.set(output, { why: answer && !busy ? "failed" : "late", body });
    question.resolve(noChange());
  }
  mark(panels[output]);
  next();
}

/**
 * Pages that were turned away together do not come back together.
 *
 * @type {(question: Question, seconds: number) => void}
 */
function later(question, seconds) {
  waiting.set(question.output, question);
  question.due = window.setTimeout(
    () => {
      question.due = undefined;
      next();
    },
    seconds * 1000 * (0.5 + Math.random()),
  );
}

const noChange = () => new Response(null, { status: NO_CHANGE });

/** @type {(name: string) => HTMLElement | null} */
const panelOf = (name) => dom.find(`[data-panel="${name}"]`);

/**
 * A panel that the View leaves out asks nothing; it asks once it is shown.
 *
 * @type {(name: string) => boolean}
 */
function isHidden(name) {
  return Boolean(panelOf(name)?.hidden);
}

/**
 * Says in the panel whether it is being worked out, and what it missed last.
 *
 * @type {(name: string) => void}
 */
function mark(name) {
  const panel = panelOf(name);
  if (!panel) return;
  /** @type {(questions: Map<string, unknown>) => string[]} */
  const of = (questions) => [...questions.keys()].filter((output) => panels[output] === name);
  panel.setAttribute("aria-busy", String(of(waiting).length + of(asked).length > 0));
  const [first] = of(missed);
  const why = missed.get(first)?.why;
  for (const one of ["late", "failed"]) dom.one(`[data-part="${one}"]`, panel).hidden = one !== why;
  dom.one('[data-part="live-note"]', panel).hidden = !why;
}

/**
 * Sets inputs to what they are: Dash asks anew for all that depends on them, and what was answered before is left as it
 * is.
 *
 * @type {(questions: Body[]) => void}
 */
function again(questions) {
  /** @type {Map<string, Input>} */
  const changed = new Map();
  for (const { inputs, changedPropIds } of questions) {
    const input = inputs.find((one) => keyOf(one) === changedPropIds[0]) || inputs[0];
    changed.set(keyOf(input), input);
  }
  repeating = performance.now() + MOMENT;
  for (const { id, property, value } of changed.values()) {
    window.dash_clientside?.set_props?.(id, { [property]: value });
  }
}

/** @type {(input: Input) => string} */
const keyOf = ({ id, property }) => `${id}.${property}`;

/** @type {(name: string) => Body[]} */
function missedBy(name) {
  return [...missed].filter(([output]) => panels[output] === name).map(([, { body }]) => JSON.parse(body));
}

/**
 * Panels are shown by a View, and Dash asks for all that depends on it anyway. It draws the page after this script has
 * run, so the panels are watched from above.
 *
 * @type {(records: MutationRecord[]) => void}
 */
function onShown(records) {
  for (const { target } of records) {
    if (!(target instanceof HTMLElement) || !target.dataset.panel || target.hidden) continue;
    again(missedBy(target.dataset.panel).filter(({ inputs }) => inputs.every(({ id }) => id !== VIEW)));
  }
}

export function begin() {
  panels = JSON.parse(dom.one("#entente-live").textContent);
  fetchBefore = window.fetch;
  window.fetch = ask;
  new MutationObserver(onShown).observe(document.body, { subtree: true, attributeFilter: ["hidden"] });
  document.addEventListener("click", ({ target }) => {
    const name = dom.closest(dom.closest(target, '[data-part="again"]'), "[data-panel]")?.dataset.panel;
    if (name) again(missedBy(name));
  });
}
