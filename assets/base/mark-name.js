// Owns what a mark of one event or of several is called.
(function (entente) {
  "use strict";

  function of({ page, columns }, ids) {
    const row = columns.rowOf.get(ids[0]);
    const category = page.categories[columns.category[row]];
    const date = entente.words.date(columns.day[row], columns.precision[row], "full");
    if (ids.length === 1) return entente.words.say("mark.one", { date, category: category.singular, title: columns.title[row] });
    return entente.words.say("mark.cluster", { n: ids.length, date, category: category.label });
  }

  entente.markName = { of };
})((window.entente = window.entente || {}));
