// Owns the moment an embed is hydrated: the surface takes over from its stand-in with the same view; details come when a card or a search needs them.
(function (entente) {
  "use strict";

  let asked = false;

  function details() {
    if (asked) return;
    asked = true;
    entente.dataset.details().then(({ text }) => {
      entente.index.enrich(entente.page, text);
      entente.store.redraw();
    }, () => {
      asked = false;
      entente.card.draw(entente.store.state());
    });
  }

  entente.hydrated = { details };
  entente.store.draw(entente.view.format(entente.page.view, entente.page.vocabulary));
})((window.entente = window.entente || {}));
