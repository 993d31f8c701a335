// Owns what happens once, when the surface opens: controls made, listeners set, details fetched after the first paint.
(function (entente) {
  "use strict";

  function begin() {
    makeInputs();
    entente.controls.build(entente.page);
    entente.overview.listen();
    const lanes = document.querySelector('[data-part="lanes"]');
    if (lanes) entente.timelineGestures.listen(lanes, entente.overview.mark);
    const moments = document.querySelector('[data-part="moments"]');
    if (moments) moments.addEventListener("click", openMoment);
    entente.share.listen();
    entente.fresh.begin();
    const sizes = new ResizeObserver(onResize);
    for (const node of [document.querySelector(".stack"), lanes]) if (node) sizes.observe(node);
    document.querySelector('[data-part="theme-switch"]').addEventListener("click", switchTheme);
    document.addEventListener("click", toggleHelp);
    requestAnimationFrame(() => setTimeout(() => firstLook().then(fetchDetails).then(fetchMoves), 0));
  }

  // What a reader sees first comes first: the details wait for the charts, unless a card or a search asks for them already.
  function firstLook() {
    const { event, q } = entente.store.state().view;
    return event || q ? Promise.resolve() : entente.charts.shown();
  }

  // The search box and the dates are native inputs in the places the layout names. A year typed digit by digit passes through
  // years long gone, so the dates have bounds: a year beyond the events on either side.
  function makeInputs() {
    const [first, last] = entente.page.vocabulary.extent;
    const bounds = { min: entente.days.shift(first, -366), max: entente.days.shift(last, 366) };
    for (const [name, type] of [["q", "search"], ["from", "date"], ["to", "date"]]) {
      const host = document.querySelector(`[data-control="${name}"]`);
      if (!host || host.firstElementChild) continue;
      const label = host.dataset.label;
      const kind = type === "search" ? { placeholder: label, maxlength: "200" } : bounds;
      host.append(entente.dom.element("input", { type, name, "aria-label": label, autocomplete: "off", ...kind }));
    }
  }

  function openMoment(event) {
    const moment = event.target.closest("[data-moment]");
    if (moment) entente.store.open(moment.dataset.moment);
  }

  // Not by a callback: Dash runs twelve at once, and slow ones of panels would keep a reader waiting for the list of keys.
  function toggleHelp({ target }) {
    const button = target.closest("#help-open, #help-close");
    if (button) window.dash_clientside.set_props("help", { is_open: button.id === "help-open" });
  }

  function switchTheme() {
    const dark = document.documentElement.dataset.theme === "dark";
    entente.store.change({ theme: dark ? "light" : "dark" });
  }

  // The axis follows the width of the stack, the rows of marks the height of the lanes; the charts watch over their own panes.
  let size = "";
  function onResize() {
    const lanes = document.querySelector('[data-part="lanes"]');
    const now = `${document.querySelector(".stack").clientWidth} ${lanes ? lanes.clientHeight : 0}`;
    if (size && size !== now) requestAnimationFrame(entente.store.redraw);
    size = now;
  }

  // A card opened before the details came is drawn again with them; without them it says so.
  async function fetchDetails() {
    try {
      entente.index.enrich(entente.page, (await entente.dataset.details()).text);
    } catch (problem) {
      console.warn("The details of the events did not come.", problem);
    }
    const state = entente.store.state();
    if (state.view.q) entente.store.redraw();
    else entente.card.draw(state);
  }

  // What moved around events comes last, with the script that shows it. Without it a card says where to find it.
  function fetchMoves() {
    const { moves, movesStyle } = entente.page.urls;
    const added = (tag, attributes) => new Promise((load, error) => document.head.append(entente.dom.element(tag, { ...attributes, on: { load, error } })));
    const parts = [added("script", { src: moves }), added("link", { rel: "stylesheet", href: movesStyle })];
    return Promise.all([entente.dataset.around(), entente.dataset.series(), ...parts]).then(([measures]) => {
      entente.measures.take(measures);
      entente.store.redraw();
    }).catch((problem) => console.warn("The measures around the events did not come.", problem));
  }

  entente.start = { begin };
})((window.entente = window.entente || {}));
