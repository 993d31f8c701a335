// Owns the link of an embed: read from its address, never written there; the host page is announced it as the View changes.
(function (entente) {
  "use strict";

  // What a host page adds for the frame's sake is no part of the view (layouts/embed.py names the same).
  const FOR_THE_FRAME = ["fit", "id", "childId", "initialWidth", "parentTitle", "parentUrl"];
  let event = null;
  let announced = null;

  function asked() {
    return location.search.slice(1);
  }

  // The view of a query, what of it was not understood named to the reader.
  function read(query) {
    const { view, dropped } = entente.view.parse(query, entente.page.vocabulary);
    entente.status.dropped(dropped.filter(({ key }) => !FOR_THE_FRAME.includes(key)));
    return view;
  }

  function draw({ query, view, page }) {
    const full = document.querySelector('[data-part="full"]');
    full.href = `${page.urls.root}${query ? `?${query}` : ""}`;
    if (announced !== null && announced !== query) entente.frame.send("view", { view: query, link: new URL(full.href, location.href).href });
    if (event !== null && event !== view.event) entente.frame.send("event", { event: view.event });
    announced = query;
    event = view.event;
    if (view.event || view.q) entente.hydrated.details();
  }

  // What a reader takes away is the whole dashboard, not the frame.
  function link() {
    return new URL(document.querySelector('[data-part="full"]').href, location.href).href;
  }

  const nothing = () => {};
  entente.address = { asked, read, draw, link, hold: nothing, next: nothing, settle: nothing };
})((window.entente = window.entente || {}));
