// Owns where the link stands: reads it when the page opens or the reader goes back; writes it into the address bar, and into the page for Dash.
// A deliberate step is pushed; a gesture (drag, wheel, typing) pushes once and then replaces until it settles.
(function (entente) {
  "use strict";

  const PAUSE = 150;
  let mode = "silent";
  let inGesture = false;
  let waiting = null;

  function next(wanted) {
    mode = wanted;
  }

  function settle() {
    flush();
    inGesture = false;
  }

  function read() {
    const { view, dropped } = entente.view.parse(location.search, entente.page.vocabulary);
    entente.status.dropped(dropped);
    return view;
  }

  function draw({ query }) {
    const wanted = mode;
    mode = "silent";
    const link = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
    if (wanted === "silent") return;
    entente.status.dropped([]);
    if (wanted === "push" || !inGesture) {
      flush();
      history.pushState(null, "", link);
      inGesture = wanted === "gesture";
      return;
    }
    // Browsers ration history writes, so a gesture writes now and then and once at its end.
    clearTimeout(waiting && waiting.timer);
    waiting = { link, timer: setTimeout(flush, PAUSE) };
  }

  function hold(query) {
    window.dash_clientside.set_props("view", { "data-query": query });
  }

  function flush() {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    history.replaceState(null, "", waiting.link);
    waiting = null;
  }

  function begin() {
    window.addEventListener("popstate", () => {
      inGesture = false;
      waiting = null;
      mode = "silent";
      entente.store.go(read(), "silent");
    });
    return entente.view.format(read(), entente.page.vocabulary);
  }

  entente.address = { begin, draw, hold, link: () => location.href, next, settle };
})((window.entente = window.entente || {}));
