// Owns which events a step is about: they are highlighted, the rest is dimmed. Where nothing is highlighted, nothing is dimmed.
(function (entente) {
  "use strict";

  let highlighted = new Set();

  function set(ids) {
    highlighted = new Set(ids);
    document.querySelector('[data-part="picture"]').classList.toggle("picture--highlighted", highlighted.size > 0);
  }

  entente.highlighted = { set, has: (id) => highlighted.has(id) };
})((window.entente = window.entente || {}));
