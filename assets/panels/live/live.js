// Owns how Live panels ask the server: of each callback only the newest question, two at a time, again after a while
// where the server is busy, and a line in the panel where no answer came. Dash is told "no change" then, so that
// nothing of it fails.

const VIEW = "view";
const ADDRESS = /_dash-update-component(\?|$)/;
const TOGETHER = 2;
const TRIES = 5;
const PATIENCE = 60_000;
const MOMENT = 1000;
const NO_CHANGE = 204;
const BUSY = 503;

let panels = {};
let fetchBefore = window.fetch;
const waiting = new Map();
const asked = new Map();
const missed = new Map();
const answered = new Map();
let repeating = 0;

// Which panels are shown is known once the first View is drawn.
const drawn = new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => root.dataset.ready && resolve();
  new MutationObserver(look).observe(root, { attributeFilter: ["data-ready"] });
  look();
});

function ask(address, options) {
  if (typeof address !== "string" || !ADDRESS.test(address)) return fetchBefore.call(window, address, options);
  return drawn.then(() => take(address, options));
}

function take(address, options) {
  const { body } = options;
  const { output } = JSON.parse(body);
  if (isHidden(panels[output])) {
    missed.set(output, { why: "", body });
    return Promise.resolve(noChange());
  }
  if (performance.now() < repeating && answered.get(output) === body) return Promise.resolve(noChange());
  return new Promise((resolve) => {
    drop(waiting.get(output));
    waiting.set(output, { output, body, address, options, resolve, tries: 0, due: 0 });
    mark(panels[output]);
    next();
  });
}

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
  } else if (busy && question.tries < TRIES) {
    later(question, Number(answer.headers.get("Retry-After")) || 1);
  } else {
    missed.set(output, { why: answer && !busy ? "failed" : "late", body });
    question.resolve(noChange());
  }
  mark(panels[output]);
  next();
}

// Pages that were turned away together do not come back together.
function later(question, seconds) {
  waiting.set(question.output, question);
  question.due = setTimeout(
    () => {
      question.due = 0;
      next();
    },
    seconds * 1000 * (0.5 + Math.random()),
  );
}

const noChange = () => new Response(null, { status: NO_CHANGE });

const panelOf = (name) => document.querySelector(`[data-panel="${name}"]`);

// A panel that the View leaves out asks nothing; it asks once it is shown.
function isHidden(name) {
  const panel = panelOf(name);
  return Boolean(panel) && panel.hidden;
}

// Says in the panel whether it is being worked out, and what it missed last.
function mark(name) {
  const panel = panelOf(name);
  if (!panel) return;
  const of = (questions) => [...questions.keys()].filter((output) => panels[output] === name);
  panel.setAttribute("aria-busy", String(of(waiting).length + of(asked).length > 0));
  const [first] = of(missed);
  const why = first && missed.get(first).why;
  for (const one of ["late", "failed"]) panel.querySelector(`[data-part="${one}"]`).hidden = one !== why;
  panel.querySelector('[data-part="live-note"]').hidden = !why;
}

// Sets inputs to what they are: Dash asks anew for all that depends on them, and what was answered before is left as it
// is.
function again(questions) {
  const changed = new Map(
    questions.map(({ inputs, changedPropIds: [first] }) => {
      const input = inputs.find(({ id, property }) => `${id}.${property}` === first) || inputs[0];
      return [`${input.id}.${input.property}`, input];
    }),
  );
  repeating = performance.now() + MOMENT;
  for (const { id, property, value } of changed.values()) window.dash_clientside.set_props(id, { [property]: value });
}

function missedBy(name) {
  return [...missed].filter(([output]) => panels[output] === name).map(([, { body }]) => JSON.parse(body));
}

// Panels are shown by a View, and Dash asks for all that depends on it anyway. It draws the page after this script has
// run, so the panels are watched from above.
function onShown(records) {
  for (const { target } of records) {
    if (!target.dataset.panel || target.hidden) continue;
    again(missedBy(target.dataset.panel).filter(({ inputs }) => inputs.every(({ id }) => id !== VIEW)));
  }
}

export function begin() {
  panels = JSON.parse(document.getElementById("entente-live").textContent);
  fetchBefore = window.fetch;
  window.fetch = ask;
  new MutationObserver(onShown).observe(document.body, { subtree: true, attributeFilter: ["hidden"] });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest('[data-part="again"]');
    if (button) again(missedBy(button.closest("[data-panel]").dataset.panel));
  });
}
