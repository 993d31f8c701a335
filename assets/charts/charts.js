// Owns how the charts are drawn from a state: lines and scales are worked out, then plot, grid, names, ticks, words and tables follow.
(function (entente) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  let built = null;
  let settle = null;
  const first = new Promise((resolve) => { settle = resolve; });
  let places = null;

  function draw(state) {
    const host = document.querySelector('[data-part="charts"]');
    if (!host) {
      settle();
      entente.crosshair.draw(state, bounds({}));
      return;
    }
    if (built !== host) build(host, state.page);
    const model = entente.lines.of(state);
    const regions = show(host, state);
    entente.chooser.draw(host, state);
    for (const [name, region] of regions) drawWords(name, region, model[name], state);
    const { panes, edges } = placesOf(host, state, regions.map(([name]) => name));
    const plotted = {};
    for (const [name] of regions) {
      const part = model[name];
      const pane = panes[name];
      if (!pane) continue;
      const scale = entente.panes.scaleOf(pane, part, state.axis, state.view);
      plotted[name] = { name, top: pane.top, height: pane.height, range: scale.range };
      drawPane(pane, part, scale, state);
    }
    drawPlot(model, plotted, state.axis);
    entente.crosshair.draw(state, edges);
    if (entente.shade) entente.shade.draw(state);
  }

  // Measuring makes the browser lay out, so the places are kept until something has been resized.
  function placesOf(host, { axis }, names) {
    const key = JSON.stringify([names, axis.width, axis.left, axis.right, entente.panes.PANES.map(entente.tables.isOpen)]);
    if (!places || places.key !== key) {
      const panes = entente.panes.measure(host, axis);
      places = { key, panes, edges: bounds(panes) };
    }
    return places;
  }

  function drawPane(pane, part, scale, state) {
    entente.panes.draw(pane, part, scale, state);
    entente.labels.draw(pane, part, scale, state);
    entente.ticks.draw(pane, state);
    if (pane.name === "prices") entente.base.draw(pane, part, scale, state);
  }

  // The regions the View shows; a region whose table is open has no pane.
  function show(host, { view }) {
    const found = [];
    for (const name of entente.panes.PANES) {
      const region = host.querySelector(`[data-panel="${name}"]`);
      if (!region) continue;
      region.hidden = !view.panels.includes(name);
      const open = entente.tables.isOpen(name);
      region.classList.toggle("pane-region--table", open);
      region.querySelector(".pane").hidden = open;
      region.querySelector('[data-part="table"]').hidden = !open;
      region.querySelector("[data-table]").setAttribute("aria-pressed", String(open));
      if (!region.hidden) found.push([name, region]);
    }
    const plotted = found.filter(([name]) => !entente.tables.isOpen(name));
    for (const [place, [, region]] of plotted.entries()) region.classList.toggle("pane-region--last", place === plotted.length - 1);
    return found;
  }

  // Words come before the panes are measured: a longer note leaves a pane less room.
  function drawWords(name, region, part, state) {
    const scale = entente.panes.scaleOf({ name, height: 1 }, part, state.axis, state.view);
    const unit = entente.heads.unit(name, part, scale, state);
    entente.dom.setText(region.querySelector('[data-part="unit"]'), unit);
    entente.dom.setText(region.querySelector('[data-part="note"]'), entente.heads.notes(name, part, state));
    const caption = entente.words.say("charts.table.caption", {
      title: region.querySelector("h2").textContent, unit, from: entente.words.day(state.axis.first, "full"), to: entente.words.day(state.axis.end - 1, "full"),
    });
    entente.tables.draw(region.querySelector('[data-part="table"]'), name, part, state, caption);
  }

  // The graph covers the panes from the top of the first to the foot of the last.
  function drawPlot(model, plotted, axis) {
    const boxes = Object.values(plotted);
    const top = Math.min(...boxes.map((box) => box.top));
    const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
    const names = Object.keys(plotted);
    const size = entente.unit.size();
    if (boxes.length) document.getElementById("charts-slot").style.transform = `translateY(${top * size}px)`;
    entente.plot.draw({
      key: `${model.picture} ${names.join(" ")} ${size}`, traces: () => entente.traces.of(model, names), axis,
      width: axis.width * size, height: height * size, left: axis.left * size, right: axis.right * size,
      panes: Object.fromEntries(boxes.map((box) => [box.name, { ...box, top: (box.top - top) * size, height: box.height * size }])),
    });
  }

  // From the lanes of the timeline to the foot of the last pane, within the stack.
  function bounds(panes) {
    const stack = document.querySelector(".stack");
    const origin = stack.getBoundingClientRect().top;
    const field = stack.querySelector(".field");
    const nodes = [field && field.offsetHeight ? field : null, ...Object.values(panes).map(({ node }) => node)].filter(Boolean);
    const boxes = nodes.map((node) => node.getBoundingClientRect());
    const from = (y) => entente.unit.of(y - origin);
    return { top: boxes.length ? from(boxes[0].top) : 0, bottom: boxes.length ? from(boxes[boxes.length - 1].bottom) : 0, uncharted: !Object.keys(panes).length };
  }

  function build(host, page) {
    built = host;
    for (const pane of host.querySelectorAll(".pane")) buildPane(pane);
    entente.chooser.build(host, page);
    const base = host.querySelector('[data-control="base"]');
    if (base) entente.base.build(base);
    host.addEventListener("click", onClick);
    entente.crosshair.build(host.closest(".stack"), host);
    const resized = new ResizeObserver(() => {
      places = null;
      redraw();
    });
    for (const node of [host, ...host.querySelectorAll(".pane"), ...host.parentNode.querySelectorAll(".field")]) resized.observe(node);
    whenIdle(() => {
      const loaded = entente.plot.load().catch(() => entente.dom.setText(host.querySelector('[data-part="note"]'), entente.words.say("charts.failed")));
      settle(loaded);
      loaded.then(() => entente.dataset.series()).then(redraw, () => {});
    });
  }

  function buildPane(pane) {
    const { element } = entente.dom;
    const leaders = document.createElementNS(SVG, "svg");
    leaders.setAttribute("class", "pane-leaders");
    leaders.setAttribute("aria-hidden", "true");
    const ticks = element("div", { class: "pane-ticks", role: "group", "aria-label": entente.words.say(`charts.ticks.${pane.dataset.pane}`) });
    entente.ticks.listen(ticks);
    pane.append(element("div", { class: "pane-grid", "aria-hidden": "true" }), element("div", { class: "pane-notes" }), leaders,
      element("div", { class: "pane-labels" }), ticks, pane.dataset.pane === "prices" ? entente.base.makeFlag() : "");
  }

  // After the first paint, when the browser has nothing better to do.
  function whenIdle(work) {
    const idle = window.requestIdleCallback || ((later) => setTimeout(later, 120));
    requestAnimationFrame(() => idle(work, { timeout: 600 }));
  }

  function redraw() {
    const state = entente.store.state();
    if (state) draw(state);
  }

  function onClick(event) {
    const button = event.target.closest("[data-table], [data-csv]");
    if (!button) return;
    const state = entente.store.state();
    if (button.dataset.csv) entente.tables.download(button.dataset.csv, entente.lines.of(state)[button.dataset.csv], state);
    else {
      entente.tables.toggle(button.dataset.table);
      redraw();
    }
  }

  entente.charts = { draw, shown: () => first };
})((window.entente = window.entente || {}));
