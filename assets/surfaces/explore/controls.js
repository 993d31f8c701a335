// Owns the filter bar: native inputs for every facet, the dates and the search box, with counts that follow the other
// filters.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as describe from "../../state/describe.js";
import * as textNormalisation from "../../state/text-normalisation.js";
import * as views from "../../state/view.js";
import * as zoom from "../../state/zoom.js";

const FACETS = ["category", "actor", "material", "company", "direction"];
const SEARCHABLE = 12;

const control = (name) => document.querySelector(`[data-control="${name}"]`);

// Inputs are made once from the vocabulary; drawing only sets what is checked and counted.
export function build(page) {
  for (const facet of FACETS) {
    const host = control(facet);
    if (host && !host.childElementCount) host.append(...options(page, facet));
  }
  document.addEventListener("change", onChange);
  document.addEventListener("input", onInput);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
}

function options(page, facet) {
  const terms = page.vocabulary[facet];
  const made = terms.map((term) => option(page, facet, term));
  if (terms.length < SEARCHABLE) return made;
  const label = words.say("filter.find", { facet: words.say(`facet.${facet}`) });
  return [
    dom.element("input", {
      type: "search",
      class: "facet-find",
      "aria-label": label,
      placeholder: label,
      on: { input: (event) => narrow(event, made) },
    }),
    ...made,
  ];
}

function option(page, facet, term) {
  const category = facet === "category" ? page.categories.find(({ id }) => id === term.id) : null;
  const shape =
    category &&
    dom.element("span", {
      class: "mark-shape",
      "data-shape": category.shape,
      "data-category": category.id,
      "aria-hidden": "true",
    });
  const input = dom.element("input", { type: "checkbox", value: term.id, name: facet });
  return dom.element(
    "label",
    { class: "option", title: (category && category.meaning) || null },
    input,
    shape,
    dom.element("span", { class: "option-label", text: term.label }),
    dom.element("span", { class: "option-count", "data-count": term.id }),
  );
}

function narrow(event, made) {
  const wanted = textNormalisation.normalise(event.target.value);
  for (const label of made) label.hidden = !textNormalisation.normalise(label.textContent).includes(wanted);
  event.stopPropagation();
}

export function draw({ page, view, selection }) {
  for (const facet of FACETS) drawFacet(page, view, selection, facet);
  drawDate("from", view.from, page.vocabulary.extent);
  drawDate("to", view.to, page.vocabulary.extent);
  const search = control("q") && control("q").querySelector("input");
  if (search && search !== document.activeElement) search.value = view.q;
  drawPresets(view);
  drawChosen(page, view);
}

function drawFacet(page, view, selection, facet) {
  const host = control(facet);
  if (!host) return;
  const chosen = view[facet];
  page.vocabulary[facet].forEach((term, at) => {
    const input = host.querySelector(`input[value="${CSS.escape(term.id)}"]`);
    const count = selection.counts[facet][at];
    input.checked = chosen !== null && chosen.includes(term.id);
    const label = input.parentNode;
    if (label.ententeCount !== count) {
      label.ententeCount = count;
      label.lastChild.textContent = words.number(count);
      label.classList.toggle("option--empty", count === 0);
    }
  });
  const summary = document.querySelector(`[data-facet="${facet}"] .facet-number`);
  dom.setText(summary, chosen === null ? "" : words.number(chosen.length));
  const details = summary && summary.closest("details");
  if (details) details.classList.toggle("facet--set", chosen !== null);
}

function drawDate(name, day, extent) {
  const input = control(name) && control(name).querySelector("input");
  if (input && input !== document.activeElement) input.value = day || extent[name === "from" ? 0 : 1];
}

function drawPresets(view) {
  for (const button of document.querySelectorAll("[data-preset]")) {
    const [from, to] = button.dataset.preset.split("/");
    button.setAttribute("aria-pressed", String(view.from === from && view.to === to));
  }
}

// What is set, each with a way to clear it, and a reset that names what it clears.
function drawChosen(page, view) {
  const host = document.querySelector('[data-part="chosen"]');
  if (!host) return;
  const set = FACETS.filter((facet) => view[facet] !== null).map((facet) => ({
    key: facet,
    label: `${words.say(`facet.${facet}`)}: ${describe.terms(page, facet, view[facet])}`,
    clear: { [facet]: null },
  }));
  if (view.q) set.push({ key: "q", label: words.say("filter.text", { q: view.q }), clear: { q: "" } });
  if (view.thread.length) {
    set.push({
      key: "thread",
      label: describe.thread(context.store.state()),
      clear: views.withoutThread(view, page.vocabulary),
    });
  }
  dom.reconcile(
    host,
    set,
    () => dom.element("button", { type: "button", class: "chosen" }),
    (node, item) => {
      dom.setText(node, item.label);
      node.dataset.clear = JSON.stringify(item.clear);
      node.setAttribute("aria-label", words.say("filter.clear", { what: item.label }));
    },
  );
  const reset = document.querySelector('[data-part="reset"]');
  const usual = views.defaults(page.vocabulary);
  const dated = view.from !== usual.from || view.to !== usual.to;
  const names = set.map((item) => item.label).concat(dated ? [words.say("filter.dates")] : []);
  reset.hidden = names.length === 0;
  if (names.length) reset.setAttribute("aria-label", words.say("filter.reset", { what: words.list(names) }));
  reset.title = reset.getAttribute("aria-label") || "";
}

function onChange(event) {
  const host = event.target.closest("[data-control]");
  const name = host && host.dataset.control;
  if (FACETS.includes(name)) context.store.change({ [name]: checked(host, name) });
  if (name === "from" || name === "to") changeDate(name, event.target);
}

// With every box cleared the facet is lifted again; none at all is said by a link only.
function checked(host, facet) {
  const values = [...host.querySelectorAll("input:checked")].map((input) => input.value);
  return values.length ? context.page.vocabulary[facet].map(({ id }) => id).filter((id) => values.includes(id)) : null;
}

function changeDate(name, input) {
  const { view } = context.store.state();
  const other = name === "from" ? view.to : view.from;
  if (input.value && other && (name === "from" ? input.value > other : input.value < other)) {
    input.setCustomValidity(words.say("filter.reversed"));
    input.reportValidity();
    return;
  }
  input.setCustomValidity("");
  if (!input.checkValidity()) return;
  if (!input.value || dates.parse(input.value) !== null) context.store.change({ [name]: input.value });
}

function onInput(event) {
  const host = event.target.closest('[data-control="q"]');
  if (!host) return;
  context.store.change({ q: event.target.value.trim().slice(0, 200) }, { push: false });
  context.store.settleSoon();
}

function onClick(event) {
  const preset = event.target.closest("[data-preset]");
  const clear = event.target.closest("[data-clear]");
  const toggle = event.target.closest('[data-part="filters-toggle"]');
  if (toggle) toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  if (preset) {
    const [from, to] = preset.dataset.preset.split("/");
    context.store.change({ from, to });
  } else if (clear) context.store.change(JSON.parse(clear.dataset.clear));
  else if (event.target.closest('[data-part="reset"]')) reset();
  else if (event.target.closest("[data-zoom]")) zoom.by(Number(event.target.closest("[data-zoom]").dataset.zoom));
  else if (event.target.closest("[data-pan]")) panBy(Number(event.target.closest("[data-pan]").dataset.pan));
  else if (event.target.closest('[data-part="balance-toggle"]')) toggleBalance();
  for (const open of document.querySelectorAll("details.facet[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
}

function toggleBalance() {
  const {
    page,
    view: { panels },
  } = context.store.state();
  context.store.change({
    panels: page.vocabulary.panels.filter((name) => panels.includes(name) !== (name === "balance")),
  });
}

function panBy(share) {
  const { axis } = context.store.state();
  zoom.pan(share * (axis.end - axis.first));
}

function reset() {
  const { view } = context.store.state();
  const usual = views.defaults(context.page.vocabulary);
  const lifted = Object.fromEntries(FACETS.map((facet) => [facet, null]));
  context.store.change({ ...lifted, q: "", thread: [], from: usual.from, to: usual.to, event: view.event });
}

function onKey(event) {
  if (event.key !== "Escape") return;
  const open = event.target.closest && event.target.closest("details.facet[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
}
