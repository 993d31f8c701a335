// Owns how an embed is hydrated: the timeline at once, from what its HTML carries; filters, card and zoom with the first
// gesture that needs them; the charts when the reader points at, touches, focuses or scrolls to them.
(function (entente) {
  "use strict";

  const SETTLED = 1500;
  let state = null;
  let hydrating = null;
  let charting = null;

  function begin() {
    entente.page = JSON.parse(document.getElementById("entente-embed").textContent);
    entente.frame.begin(show);
    const lanes = document.querySelector('[data-part="lanes"]');
    if (lanes) {
      entente.timelineGestures.listen(lanes);
      document.querySelector('[data-part="moments"]').addEventListener("click", openMoment);
    }
    document.querySelector('[data-part="event-list"]').addEventListener("click", openRow);
    draw();
    new ResizeObserver(onResize).observe(document.querySelector(".stack"));
    watchCharts();
    document.documentElement.dataset.ready = "true";
    entente.frame.send("ready", { view: entente.address.asked() });
    entente.updated.check().catch(() => false).then((replaced) => {
      if (replaced || entente.page.asked !== entente.address.asked()) show(entente.address.asked());
    });
  }

  // Until more is needed, a state of what the HTML carries: the selection's events and the days of the view.
  function draw() {
    const { page } = entente;
    const columns = entente.columns.of(page);
    const indices = page.events.id.map((_, row) => row);
    state = { page, columns, view: page.view, selection: { ids: page.events.id, indices, total: page.total }, axis: axis(page) };
    entente.theme.draw(state);
    entente.timeline.draw(state);
    entente.balance.draw(state);
    const still = document.querySelector(".timeline-still");
    if (still) still.remove();
  }

  function axis(page) {
    const stack = document.querySelector(".stack");
    const px = (name) => parseFloat(getComputedStyle(stack).getPropertyValue(name)) || 0;
    return entente.axis.make(entente.axis.span(page.view, page.vocabulary.extent), { width: stack.clientWidth, left: px("--gutter-left"), right: px("--gutter-right") });
  }

  // Everything else: the whole index and the scripts that filter, zoom and open events. What was asked meanwhile follows.
  function hydrate() {
    hydrating = hydrating || fetch(entente.page.urls.index).then((answer) => {
      if (!answer.ok) throw new Error(`index: ${answer.status}`);
      return answer.json();
    }).then((index) => {
      entente.page = entente.columns.whole({ ...entente.page, ...index });
      return load(entente.page.urls.hydrated);
    }).catch(failed);
    return hydrating;
  }

  function failed(problem) {
    hydrating = null;
    console.warn("The embed stays as it is.", problem);
    throw problem;
  }

  function load(address) {
    return new Promise((resolve, reject) => {
      document.head.append(entente.dom.element("script", { src: address, async: true, on: { load: resolve, error: () => reject(new Error(address)) } }));
    });
  }

  const later = (act) => (...given) => { hydrate().then(() => act(...given), () => {}); };

  // Stands in for the surface until it has come.
  entente.store = {
    state: () => state,
    days: () => entente.axis.span(state.view, state.page.vocabulary.extent),
    open: later((id) => entente.store.open(id)),
    change: later((...given) => entente.store.change(...given)),
    settle: () => {},
    settleSoon: () => {},
  };

  // Shows another view in this frame. The stills are of the first view, so the charts come with it.
  function show(query) {
    hydrate().then(() => {
      entente.store.go(entente.address.read(query), "push");
      chart();
    }, () => {});
  }

  function openMoment(event) {
    const moment = event.target.closest("[data-moment]");
    if (moment) entente.store.open(moment.dataset.moment);
  }

  // A plain click opens the card here; with a key held the link goes where links go.
  function openRow(event) {
    const link = event.target.closest("a[data-open]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    entente.store.open(link.dataset.open);
  }

  function onResize() {
    if (entente.store.redraw) entente.store.redraw();
    else if (document.querySelector(".stack").clientWidth !== state.axis.width) draw();
  }

  function watchCharts() {
    const host = document.querySelector(".charts--still");
    if (!host) return;
    for (const type of ["pointerenter", "touchstart", "focusin", "pointerdown"]) host.addEventListener(type, chart, { once: true, passive: true });
    host.addEventListener("click", clickAgain);
    whenScrolledTo(host, chart);
  }

  // A frame cannot hear its host scroll, but sees what comes into view. What a new size of the frame brings there was not scrolled to.
  function whenScrolledTo(node, act) {
    let before = null;
    let still = performance.now() + SETTLED;
    const watched = new IntersectionObserver(([{ isIntersecting, time }]) => {
      if (before === false && isIntersecting && time > still) {
        watched.disconnect();
        act();
      }
      before = isIntersecting;
    });
    window.addEventListener("resize", () => { still = performance.now() + SETTLED; });
    watched.observe(node);
  }

  // A button pressed while the charts were still a picture does its work when they have come.
  function clickAgain(event) {
    const button = event.target.closest("button");
    if (!button || !document.querySelector(".charts--still")) return;
    chart();
    charting.then(() => button.click());
  }

  // The drawn charts take the place of the stills when they stand, in the same room.
  function chart() {
    const host = document.querySelector(".charts--still");
    charting = charting || (host ? hydrate().then(() => Promise.all([load(entente.page.urls.charts), entente.dataset.series()])).then(() => {
      entente.store.redraw();
      return entente.charts.shown();
    }).then(() => host.classList.remove("charts--still")).catch(() => { charting = null; }) : Promise.resolve());
  }

  document.addEventListener("DOMContentLoaded", begin);
})((window.entente = window.entente || {}));
