// Owns the shaded window on the price chart: the chosen sessions around the focused event, and what they are in words.
// An element moved by transform, like the crosshair; the words stand above the table twin and are read out beside the chart.
(function (entente) {
  "use strict";

  let made = null;

  function build(pane, region) {
    const { element } = entente.dom;
    made = { pane, shade: element("div", { class: "window-shade", "aria-hidden": "true", hidden: true }), words: element("p", { class: "pane-note visually-hidden", "data-part": "shaded" }) };
    pane.prepend(made.shade);
    region.querySelector('[data-part="table"]').before(made.words);
  }

  function draw(state) {
    const region = document.querySelector('[data-part="charts"] [data-panel="prices"]');
    const pane = region && region.querySelector(".pane");
    if (!pane || !entente.measures.arrived()) return;
    if (!made || made.pane !== pane) build(pane, region);
    const span = spanOf(state);
    const { axis } = state;
    const [from, to] = span ? [span.after + 0.5, span.until + 0.5].map((day) => Math.min(Math.max(axis.x(day), axis.left), axis.width - axis.right)) : [0, 0];
    made.shade.hidden = to <= from;
    if (!made.shade.hidden) made.shade.style.transform = `${entente.unit.move(from, 0)} scaleX(${((to - from) * entente.unit.size()).toFixed(1)})`;
    entente.dom.setText(made.words, span ? said(state, span) : "");
    made.words.classList.toggle("visually-hidden", !entente.tables.isOpen("prices"));
  }

  // Over all markets of the prices on the chart: from the earliest close to the latest. Null where no price has the window.
  function spanOf(state) {
    const row = state.columns.rowOf.get(state.view.event);
    if (row === undefined) return null;
    const window = entente.measures.place(state.view.window);
    const drawn = new Set(entente.lines.of(state).prices.lines.map(({ key }) => key));
    const spans = entente.measures.measured().filter(({ series }) => drawn.has(series)).map((price) => {
      const at = entente.measures.reaction(price, row);
      return typeof at === "number" ? entente.measures.span(price.market, at, window) : null;
    }).filter(Boolean);
    return spans.length ? { after: Math.min(...spans.map(({ after }) => after)), until: Math.max(...spans.map(({ until }) => until)) } : null;
  }

  function said({ columns, view }, { after, until }) {
    const window = entente.eventStudyTable.heading(entente.measures.windows()[entente.measures.place(view.window)]);
    const [from, to] = [after, until].map((day) => entente.words.day(day, "medium"));
    return entente.words.say("study.shaded", { window, event: columns.title[columns.rowOf.get(view.event)], after: from, until: to });
  }

  entente.shade = { draw };
})((window.entente = window.entente || {}));
