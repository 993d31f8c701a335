// Owns what a reader chooses of the charts: series, measure and scale, as native inputs that follow the View.
(function (entente) {
  "use strict";

  const RADIOS = { measure: ["index", "value", "quantity", "share"], scale: ["index", "price", "change"] };

  const control = (name, within) => (within || document).querySelector(`[data-control="${name}"]`);

  function build(host, page) {
    for (const [name, values] of Object.entries(RADIOS)) {
      const group = control(name, host);
      if (group) group.append(...values.filter((value) => name !== "measure" || entente.shipments.known(page, value)).map((value) => radio(name, value)));
    }
    const all = entente.lines.choices(page);
    for (const pane of entente.panes.PANES) {
      const panel = host.querySelector(`[data-panel="${pane}"] [data-control="series"]`);
      if (panel) panel.append(entente.dom.element("p", { class: "chooser-limit note" }), ...groups(pane, all[pane]));
    }
    host.addEventListener("change", onChange);
    host.addEventListener("toggle", onToggle, true);
  }

  function radio(name, value) {
    return entente.dom.element("label", { class: "radio" },
      entente.dom.element("input", { type: "radio", name: `charts-${name}`, value }), entente.dom.element("span", { text: entente.words.say(`charts.${name}.${value}`) }));
  }

  function groups(pane, all) {
    const found = new Map();
    for (const series of all) {
      const name = groupOf(pane, series);
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(series);
    }
    return [...found].map(([name, series]) => entente.dom.element("fieldset", { class: "chooser-group" },
      entente.dom.element("legend", { text: name }), ...series.map(option)));
  }

  function groupOf(pane, { kind, market, material }) {
    const named = pane === "shipments" && material && entente.page.materials.find(({ id }) => id === material);
    if (named) return named.label;
    return entente.words.say(`charts.kind.${kind}`, { market: market || "" });
  }

  function option({ id, label }) {
    return entente.dom.element("label", { class: "option" }, entente.dom.element("input", { type: "checkbox", name: "series", value: id }), entente.dom.element("span", { class: "option-label", text: label }));
  }

  function draw(host, state) {
    const chosen = entente.lines.chosen(state);
    const now = JSON.stringify([chosen, state.view.measure, state.view.scale]);
    if (host.ententeChosen === now) return;
    host.ententeChosen = now;
    for (const name of Object.keys(RADIOS)) {
      const input = host.querySelector(`[data-control="${name}"] input[value="${state.view[name]}"]`);
      if (input) input.checked = true;
    }
    const full = chosen.length >= entente.lines.MOST;
    for (const panel of host.querySelectorAll('[data-control="series"]')) {
      for (const input of panel.querySelectorAll("input")) {
        input.checked = chosen.includes(input.value);
        input.disabled = full && !input.checked;
      }
      const limit = { n: entente.lines.MOST, left: entente.lines.MOST - chosen.length };
      entente.dom.setText(panel.querySelector(".chooser-limit"), entente.words.say(full ? "charts.choose.full" : "charts.choose.most", limit));
      entente.dom.setText(panel.closest("details").querySelector('[data-part="chosen-series"]'), entente.words.number(panel.querySelectorAll("input:checked").length));
    }
  }

  // The panel opens to the side with more room and no taller than that.
  function onToggle(event) {
    const panel = event.target.open && event.target.querySelector(".chooser-panel");
    if (!panel) return;
    const { top, bottom } = event.target.getBoundingClientRect();
    const below = innerHeight - bottom - 16;
    const up = below < 320 && top - 16 > below;
    panel.classList.toggle("chooser-panel--up", up);
    panel.style.maxHeight = `${Math.min(480, Math.max(160, up ? top - 16 : below)).toFixed(0)}px`;
  }

  function onChange(event) {
    const host = event.target.closest("[data-control]");
    const name = host && host.dataset.control;
    if (name in RADIOS) entente.store.change({ [name]: event.target.value });
    if (name === "series") toggle(event.target.value, event.target.checked);
  }

  // A series switched on joins at the end, so that a link keeps the order of the reader's choices; the usual ones are the default again.
  function toggle(id, on) {
    const state = entente.store.state();
    const others = entente.lines.chosen(state).filter((one) => one !== id);
    const series = on ? [...others, id] : others;
    const usual = entente.view.defaults(state.page.vocabulary).series || [];
    const same = usual.length === series.length && usual.every((one) => series.includes(one));
    entente.store.change({ series: same ? usual : series });
  }

  entente.chooser = { build, draw };
})((window.entente = window.entente || {}));
