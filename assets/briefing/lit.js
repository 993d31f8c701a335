// Owns which events a step is about: they are lit, the rest is dimmed. Where nothing is lit, nothing is dimmed.
(function (entente) {
  "use strict";

  let lit = new Set();

  function set(ids) {
    lit = new Set(ids);
    document.querySelector('[data-part="picture"]').classList.toggle("picture--lit", lit.size > 0);
  }

  entente.lit = { set, has: (id) => lit.has(id) };
})((window.entente = window.entente || {}));
