// Owns the client functions that Dash calls by name. They only call the nouns; no logic lives here.
(function (entente) {
  "use strict";

  // The page's data is read, the controls are made, and the link gives the first View.
  function begin() {
    entente.page = entente.columns.whole(JSON.parse(document.getElementById("entente-index").textContent));
    entente.start.begin();
    return entente.address.begin();
  }

  function draw(query) {
    if (typeof query === "string") entente.store.follow(query);
  }

  const toggleHelp = (opened, closed, isOpen) => !isOpen;

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.entente = { ...window.dash_clientside.entente, begin, draw, toggleHelp };
})((window.entente = window.entente || {}));
