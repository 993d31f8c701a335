// Owns the client functions that Dash calls by name. They only call the nouns; no logic lives here.
(function (entente) {
  "use strict";

  // The page's data is read, the controls are made, and the link gives the first View. It is drawn here, since Dash has other
  // callbacks to run before it comes to `draw`.
  function begin() {
    entente.page = entente.columns.whole(JSON.parse(document.getElementById("entente-index").textContent));
    entente.start.begin();
    const query = entente.address.begin();
    draw(query);
    return query;
  }

  function draw(query) {
    if (typeof query === "string") entente.store.follow(query);
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.entente = { ...window.dash_clientside.entente, begin, draw };
})((window.entente = window.entente || {}));
